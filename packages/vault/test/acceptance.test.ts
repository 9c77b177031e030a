/** The acceptance suite on the store in memory and on a real file. IndexedDB: browser.test.ts. */
import { describe, it } from 'vitest';
import { acceptanceCases } from '../src/acceptance.ts';
import { filePlace } from './file-place.ts';
import { memoryPlace } from './memory-place.ts';

describe.each([
  ['memory', async () => memoryPlace()],
  ['file', filePlace],
] as const)('a vault in a %s', (_, place) => {
  it.each(acceptanceCases.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
    await each.run(await place());
  });
});
