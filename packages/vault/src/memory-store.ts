/**
 * A store in memory: the plain model that the other stores are held against, and how a backup is looked at
 * before anything is changed.
 */
import { VaultError } from './error.ts';
import type { NewRegion, RegionChange, Revision, StoredHeader, StoredRegion, VaultStore } from './store.ts';
import {
  withRegionKeys,
  type Gap,
  type Header,
  type Region,
  type RegionImage,
  type RegionKeys,
  type StoredSegment,
  type VaultImage,
} from './wire/index.ts';

interface MemoryRegion {
  readonly manifest: Uint8Array | null;
  readonly heads: readonly Uint8Array[];
  readonly records: readonly Uint8Array[];
  readonly segments: readonly StoredSegment[];
}

/** What two handles on one vault share. */
export interface MemoryContent {
  vault: {
    header: Header;
    regions: [MemoryRegion, MemoryRegion];
    headerCopyUsed: boolean;
    gaps: readonly Gap[];
  } | null;
  revisions: [number, number];
  readonly listeners: Set<() => void>;
}

export const memoryContent = (
  image?: VaultImage & { readonly notes?: { readonly headerCopyUsed: boolean; readonly gaps: readonly Gap[] } },
): MemoryContent => ({
  vault:
    image === undefined
      ? null
      : {
          header: image.header,
          regions: [...image.regions],
          headerCopyUsed: image.notes?.headerCopyUsed ?? false,
          gaps: image.notes?.gaps ?? [],
        },
  revisions: [0, 0],
  listeners: new Set(),
});

/** A handle on the content. Several may share one, as tabs share a database. */
export function memoryStore(content: MemoryContent = memoryContent()): VaultStore {
  const held = () => {
    if (content.vault === null) throw new VaultError('no-vault', 'Cannot read: nothing is stored here');
    return content.vault;
  };
  const own = new Set<() => void>();
  /** Runs the change if the caller knows the current state. */
  const write = (region: Region, revision: Revision, change: () => void): Revision | null => {
    if (`${content.revisions[region]}` !== revision) return null;
    change();
    content.revisions[region] += 1;
    for (const listener of content.listeners) if (!own.has(listener)) listener();
    return `${content.revisions[region]}`;
  };
  return {
    readHeader: async (): Promise<StoredHeader | null> =>
      content.vault === null ? null : { header: content.vault.header, copyUsed: content.vault.headerCopyUsed },
    readRegion: async (region): Promise<StoredRegion> => {
      const { manifest, heads, records, segments } = held().regions[region];
      return {
        revision: `${content.revisions[region]}`,
        manifest,
        heads,
        records,
        segmentIds: segments.map(({ id }) => id),
        gaps: held().gaps,
      };
    },
    readSegments: async (region, ids) => {
      const { segments } = held().regions[region];
      return ids.map((id) => segments.find((segment) => segment.id === id)?.bytes ?? null);
    },
    create: async (header, regions) => {
      if (content.vault !== null) throw new VaultError('exists', 'Cannot create a vault: there is one');
      content.vault = {
        header,
        regions: [newRegion(regions[0]), newRegion(regions[1])],
        headerCopyUsed: false,
        gaps: [],
      };
      content.revisions = [content.revisions[0] + 1, content.revisions[1] + 1];
    },
    append: async (region, revision, { records, head }) =>
      write(region, revision, () => {
        const { regions } = held();
        regions[region] = { ...regions[region], heads: [head], records: [...regions[region].records, ...records] };
      }),
    replace: async (region, revision, change) =>
      write(region, revision, () => {
        const vault = held();
        vault.regions[region] = changed(vault.regions[region], change);
        if (change.keys !== undefined) vault.header = withRegionKeys(vault.header, region, change.keys);
        vault.gaps = [];
        vault.headerCopyUsed = false;
      }),
    replaceKeys: async (region, revision, { keys, head }: { readonly keys: RegionKeys; readonly head: Uint8Array }) =>
      write(region, revision, () => {
        const vault = held();
        vault.header = withRegionKeys(vault.header, region, keys);
        vault.regions[region] = { ...vault.regions[region], heads: [head] };
      }),
    destroy: async () => {
      content.vault = null;
      content.revisions = [content.revisions[0] + 1, content.revisions[1] + 1];
    },
    watch: (listener) => {
      content.listeners.add(listener);
      own.add(listener);
      return () => {
        content.listeners.delete(listener);
        own.delete(listener);
      };
    },
    close: async () => {
      for (const listener of own) content.listeners.delete(listener);
      own.clear();
    },
  };
}

const newRegion = ({ manifest, head, records, put }: NewRegion): MemoryRegion => ({
  manifest,
  heads: [head],
  records,
  segments: put,
});

/** A region after a change, in the form in which images hold it. */
export function changed(
  { segments }: Pick<RegionImage, 'segments'>,
  { manifest, head, records, put, drop }: RegionChange,
): RegionImage {
  return { manifest, heads: [head], records, segments: [...segments.filter(({ id }) => !drop.includes(id)), ...put] };
}
