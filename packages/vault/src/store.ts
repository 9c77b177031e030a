/**
 * Where the sealed pieces of a vault lie. A store sees ciphertext only, knows no key, and promises that what it confirmed
 * is on the disk.
 *
 * Every writer first says which revision of the region it knows. If another tab or program has written since, nothing is
 * changed and the answer is `null`: the writer reads again and tries again. So two writers never overwrite each other.
 */
import type { Gap, Header, Region, RegionKeys, StoredSegment } from './wire/index.ts';

/** Tells whether a region has changed since it was read. */
export type Revision = string;

/** A region without its segments. */
export interface StoredRegion {
  readonly revision: Revision;
  readonly manifest: Uint8Array | null;
  /** The current head first; an older one may follow. */
  readonly heads: readonly Uint8Array[];
  /** In the order in which they were written. */
  readonly records: readonly Uint8Array[];
  readonly segmentIds: readonly string[];
  /** Bytes that belong to no piece. */
  readonly gaps: readonly Gap[];
}

/** A new state of a region. Segments that are neither dropped nor put stay as they are. */
export interface RegionChange {
  /** Absent where the wraps stay as they are. */
  readonly keys?: RegionKeys;
  readonly manifest: Uint8Array;
  readonly head: Uint8Array;
  /** The whole log; the old one is dropped. */
  readonly records: readonly Uint8Array[];
  readonly put: readonly StoredSegment[];
  readonly drop: readonly string[];
}

/** A region from scratch. */
export type NewRegion = Omit<RegionChange, 'drop' | 'keys'>;

/** What `readHeader` found. */
export interface StoredHeader {
  readonly header: Header;
  readonly copyUsed: boolean;
}

/** A place for one vault. Every method may reject with a VaultError `full`, `busy`, `read-only` or `storage`. */
export interface VaultStore {
  /** The header, or `null` where nothing is stored. Rejects with `not-a-vault` or `newer-version`. */
  readHeader(): Promise<StoredHeader | null>;
  readRegion(region: Region): Promise<StoredRegion>;
  /** The segments with these ids, `null` for each that is missing. */
  readSegments(region: Region, ids: readonly string[]): Promise<readonly (Uint8Array | null)[]>;
  /** Writes a new vault. Rejects with `exists` where there is one. */
  create(header: Header, regions: readonly [NewRegion, NewRegion]): Promise<void>;
  /** Adds records to the log and puts a new head, all or nothing. The new revision, or `null` where `revision` is not the current one. */
  append(
    region: Region,
    revision: Revision,
    addition: { readonly records: readonly Uint8Array[]; readonly head: Uint8Array },
  ): Promise<Revision | null>;
  /** Changes a region, all or nothing. The new revision, or `null` as above. */
  replace(region: Region, revision: Revision, change: RegionChange): Promise<Revision | null>;
  /** Puts other keys into the header and a new head, without touching any other piece. The new revision, or `null` as above. */
  replaceKeys(
    region: Region,
    revision: Revision,
    change: { readonly keys: RegionKeys; readonly head: Uint8Array },
  ): Promise<Revision | null>;
  /** Removes the vault, keys first. */
  destroy(): Promise<void>;
  /** Calls back when another tab or program has written, where the platform tells. Returns the way to stop. */
  watch(changed: () => void): () => void;
  /** Ends the use of the store. */
  close(): Promise<void>;
}
