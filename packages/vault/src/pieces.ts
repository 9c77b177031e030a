/**
 * The four sealed pieces of a journal: manifest, head, record, segment.
 *
 * The log is a chain: each record carries the hash of the one before, the first that of the manifest, and the head
 * seals how long the chain is and how it ends. The manifest seals which segments there are. So nothing can be swapped,
 * played back, dropped or cut off without being seen, short of putting back an older copy of everything.
 */
import type { JournalEntry } from '@clearleaf/core/journal';
import { decodeEntries, encodeEntries } from './entry-codec.ts';
import type { Environment } from './environment.ts';
import { associatedData, deriveSubkey, hash, HASH_BYTES, NONCE_BYTES, seal, TAG_BYTES, unseal } from './seal.ts';
import type { SecretKind, VaultKey } from './secrets.ts';
import {
  concat,
  fromHex,
  ID_BYTES,
  pad,
  paddedLength,
  readU32,
  toHex,
  u32,
  unpad,
  utf8,
  WRAPS,
  type Bytes,
  type StoredSegment,
} from './wire/index.ts';

/** What seals and opens the pieces of one journal on one device. */
export interface PieceKeys extends VaultKey {
  readonly deviceId: Bytes;
  readonly manifest: Bytes;
  readonly head: Bytes;
  readonly record: Bytes;
  readonly segment: Bytes;
}

export function pieceKeys({ vaultId, key }: VaultKey, deviceId: Bytes): PieceKeys {
  const subkey = (purpose: string) => deriveSubkey(key, vaultId, purpose);
  return {
    vaultId,
    key,
    deviceId,
    manifest: subkey('manifest'),
    head: subkey('head'),
    record: subkey('record'),
    segment: subkey('segment'),
  };
}

/** Every piece belongs to one journal on one device. */
const dataOf = (keys: PieceKeys, label: string, ...fields: readonly Uint8Array[]): Bytes =>
  associatedData(label, keys.vaultId, keys.deviceId, ...fields);

/** One segment as the manifest lists it. */
export interface SegmentInfo {
  readonly id: string;
  /** SHA-256 of the sealed segment. */
  readonly hash: string;
  /** `standing` or `YYYY-MM`. */
  readonly group: string;
  readonly entries: number;
}

/** Damage that was accepted by a repair, kept so that it can be looked up. */
export interface Incident {
  readonly at: number;
  readonly pieces: number;
  readonly entriesLost: number | null;
}

export interface Manifest {
  readonly version: 1;
  /** The container that this was written in: another one means that a copy was restored. */
  readonly containerId: string;
  /** Random id of the log that follows. */
  readonly logId: string;
  readonly createdAt: number;
  readonly segments: readonly SegmentInfo[];
  readonly incidents: readonly Incident[];
}

/** Small manifests all have this size, so that it does not tell how many months there are. */
const MANIFEST_LEAST_BYTES = 4_000;

/** The size of every sealed manifest that is not longer than the least. */
export const SEALED_MANIFEST_BYTES = NONCE_BYTES + paddedLength(4 + MANIFEST_LEAST_BYTES) + TAG_BYTES;

export function sealManifest(keys: PieceKeys, manifest: Manifest, random: Environment['random']): Bytes {
  const json = utf8(JSON.stringify(manifest));
  const filled = concat(json, new Uint8Array(Math.max(0, MANIFEST_LEAST_BYTES - json.length)).fill(0x20));
  return seal(keys.manifest, pad(filled), dataOf(keys, 'manifest'), random);
}

export function openManifest(keys: PieceKeys, sealed: Uint8Array): Manifest | null {
  const padded = unseal(keys.manifest, sealed, dataOf(keys, 'manifest'));
  const plain = padded === null ? null : unpad(padded);
  if (plain === null) return null;
  try {
    const manifest = JSON.parse(new TextDecoder().decode(plain)) as Manifest;
    return manifest.version === 1 && fromHex(manifest.logId)?.length === ID_BYTES ? manifest : null;
  } catch {
    return null;
  }
}

/** How the log ends. */
export interface Head {
  readonly logId: Bytes;
  /** Records in the log. */
  readonly records: number;
  /** Entries in these records. */
  readonly entries: number;
  /** Hash of the last record; of the manifest where there is none. */
  readonly lastHash: Bytes;
  readonly manifestHash: Bytes;
  /** What each wrap of the header is used for, which the header does not show. */
  readonly ways: Ways;
}

/** One for each wrap. `unknown` where the head that knew was destroyed: it may be in use. */
export type Ways = readonly (SecretKind | 'unused' | 'unknown')[];
const wayCodes: Ways = ['unused', 'passphrase', 'recovery', 'passkey', 'none', 'unknown'];

const HEAD_BYTES = 128;
/** Every sealed head has this size. */
export const SEALED_HEAD_BYTES = NONCE_BYTES + HEAD_BYTES + TAG_BYTES;

export function sealHead(
  keys: PieceKeys,
  { logId, records, entries, lastHash, manifestHash, ways }: Head,
  random: Environment['random'],
): Bytes {
  const fields = concat(
    logId,
    u32(records),
    u32(entries),
    lastHash,
    manifestHash,
    Uint8Array.from(ways, (way) => wayCodes.indexOf(way)),
  );
  return seal(keys.head, concat(fields, new Uint8Array(HEAD_BYTES - fields.length)), dataOf(keys, 'head'), random);
}

export function openHead(keys: PieceKeys, sealed: Uint8Array): Head | null {
  const plain = unseal(keys.head, sealed, dataOf(keys, 'head'));
  if (plain === null || plain.length !== HEAD_BYTES) return null;
  const hashes = ID_BYTES + 8;
  return {
    logId: plain.slice(0, ID_BYTES),
    records: readU32(plain, ID_BYTES),
    entries: readU32(plain, ID_BYTES + 4),
    lastHash: plain.slice(hashes, hashes + HASH_BYTES),
    manifestHash: plain.slice(hashes + HASH_BYTES, hashes + 2 * HASH_BYTES),
    ways: Array.from(
      plain.slice(hashes + 2 * HASH_BYTES, hashes + 2 * HASH_BYTES + WRAPS),
      (code) => wayCodes[code] ?? 'unknown',
    ),
  };
}

/** What stands in the open before a record: its log, its position, the hash of the record before. */
export interface RecordPrefix {
  readonly logId: Bytes;
  readonly position: number;
  readonly previousHash: Bytes;
}

const PREFIX_BYTES = ID_BYTES + 4 + HASH_BYTES;
export const encodePrefix = ({ logId, position, previousHash }: RecordPrefix): Bytes =>
  concat(logId, u32(position), previousHash);

/** The prefix, or `null` where the bytes are too few to be a record. */
export function readPrefix(record: Uint8Array): RecordPrefix | null {
  if (record.length < PREFIX_BYTES + NONCE_BYTES + TAG_BYTES) return null;
  return {
    logId: record.slice(0, ID_BYTES),
    position: readU32(record, ID_BYTES),
    previousHash: record.slice(ID_BYTES + 4, PREFIX_BYTES),
  };
}

export function sealRecord(
  keys: PieceKeys,
  prefix: RecordPrefix,
  entries: readonly JournalEntry[],
  random: Environment['random'],
): Bytes {
  const open = encodePrefix(prefix);
  return concat(open, seal(keys.record, pad(encodeEntries(entries)), dataOf(keys, 'record', open), random));
}

export function openRecord(keys: PieceKeys, record: Uint8Array): JournalEntry[] | null {
  return openPadded(
    unseal(keys.record, record.subarray(PREFIX_BYTES), dataOf(keys, 'record', record.subarray(0, PREFIX_BYTES))),
  );
}

/** A new sealed segment, and its line in the manifest. */
export function sealSegment(
  keys: PieceKeys,
  group: string,
  entries: readonly JournalEntry[],
  random: Environment['random'],
): { readonly stored: StoredSegment; readonly info: SegmentInfo } {
  const idBytes = random(ID_BYTES);
  const id = toHex(idBytes);
  const bytes = concat(
    idBytes,
    seal(keys.segment, pad(encodeEntries(entries)), dataOf(keys, 'segment', idBytes), random),
  );
  return { stored: { id, bytes }, info: { id, hash: toHex(hash(bytes)), group, entries: entries.length } };
}

export function openSegment(keys: PieceKeys, bytes: Uint8Array): JournalEntry[] | null {
  const id = bytes.subarray(0, ID_BYTES);
  return openPadded(unseal(keys.segment, bytes.subarray(ID_BYTES), dataOf(keys, 'segment', id)));
}

function openPadded(padded: Uint8Array | null): JournalEntry[] | null {
  const plain = padded === null ? null : unpad(padded);
  return plain === null ? null : decodeEntries(plain);
}
