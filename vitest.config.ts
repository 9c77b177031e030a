import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'apps/**/*.test.ts', 'scripts/**/*.test.ts', 'reference/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/fixtures/**'],
    // One more than cores: much of the time goes into waiting for a browser.
    maxWorkers: availableParallelism() + 1,
    // No test depends on timing: these only end what hangs, on machines that are slow or busy.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
