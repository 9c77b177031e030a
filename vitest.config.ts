import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'apps/**/*.test.ts', 'scripts/**/*.test.ts', 'reference/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/fixtures/**'],
    // Two more than cores: much of the time goes into waiting for a browser.
    maxWorkers: availableParallelism() + 2,
    // Files of one worker share what they import: loading it anew for each took a third of the time. No test may
    // change a module's state, or must put it back.
    isolate: false,
    // No test depends on timing: these only end what hangs, on machines that are slow or busy.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
