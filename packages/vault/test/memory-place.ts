/** The acceptance suite's place in memory. */
import { VaultError } from '../src/error.ts';
import { memoryContent, memoryStore } from '../src/memory-store.ts';
import type { VaultStore } from '../src/store.ts';
import { concat, encodeHeader, type VaultImage } from '../src/wire/index.ts';
import type { Place } from '../src/acceptance.ts';

const sizeOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0);

export function memoryPlace(): Place {
  const content = memoryContent();
  let room: number | null = null;
  const spend = (bytes: number): void => {
    if (room === null) return;
    if (bytes > room) throw new VaultError('full', 'Cannot write: no space is left');
    room -= bytes;
  };
  const limited = (store: VaultStore): VaultStore => ({
    ...store,
    append: async (region, revision, addition) => {
      spend(sizeOf([...addition.records, addition.head]));
      return store.append(region, revision, addition);
    },
    replace: async (region, revision, change) => {
      spend(sizeOf([change.manifest, change.head, ...change.put.map(({ bytes }) => bytes)]));
      return store.replace(region, revision, change);
    },
  });
  return {
    open: () => limited(memoryStore(content)),
    tamper: async (change) => {
      if (content.vault === null) throw new Error('nothing to tamper with');
      const image: VaultImage = change({ header: content.vault.header, regions: content.vault.regions });
      content.vault = { header: image.header, regions: [...image.regions], headerCopyUsed: false, gaps: [] };
      content.revisions = [content.revisions[0] + 1, content.revisions[1] + 1];
    },
    raw: async () => {
      if (content.vault === null) return new Uint8Array();
      const { header, regions } = content.vault;
      return concat(
        encodeHeader(header),
        ...regions.flatMap(({ manifest, heads, records, segments }) => [
          manifest ?? new Uint8Array(),
          ...heads,
          ...records,
          ...segments.map(({ bytes }) => bytes),
        ]),
      );
    },
    limit: async (bytes) => {
      room = bytes;
    },
  };
}
