/**
 * Reading the log of a journal: manifest, head and records, each checked against the others.
 *
 * Whatever opens is kept, also behind a hole. What does not fit is reported.
 */
import type { JournalEntry } from '@clearleaf/core/journal';
import type { Damage, VaultNote } from './damage.ts';
import { checkChain, type LogEnd, type ReadRecord, type Trusted } from './read-chain.ts';
import {
  openHead,
  openManifest,
  openRecord,
  readPrefix,
  type Head,
  type Manifest,
  type PieceKeys,
  type Ways,
} from './pieces.ts';
import { hash } from './seal.ts';
import type { StoredRegion } from './store.ts';
import { fromHex, FRAMES_OFFSET, sameBytes, toHex, type Bytes } from './wire/index.ts';

export interface LogReading {
  /** As far as it opens, even where it is from another time: what it says of the ways in is better than nothing. */
  readonly manifest: Manifest | null;
  /** The manifest belongs to the head and the log, so its list of segments holds. */
  readonly manifestCurrent: boolean;
  readonly manifestHash: Bytes;
  readonly logId: Bytes | null;
  readonly entries: readonly JournalEntry[];
  /** How the chain goes on. */
  readonly next: LogEnd;
  /** What the wraps are used for; `null` where no head opened. */
  readonly ways: Ways | null;
  /** Records that are there but that no head confirms yet. */
  readonly headBehind: boolean;
  readonly entriesLost: number | null;
  readonly damage: readonly Damage[];
  readonly notes: readonly VaultNote[];
}

export function readLog(keys: PieceKeys, stored: StoredRegion): LogReading {
  const damage: Damage[] = [];
  const manifest = stored.manifest === null ? null : openManifest(keys, stored.manifest);
  if (manifest === null)
    damage.push({
      piece: 'manifest',
      problem: stored.manifest === null ? 'missing' : 'altered',
      place: 'manifest',
      entriesLost: null,
    });
  const manifestHash = hash(stored.manifest ?? new Uint8Array());
  const head = currentHead(keys, stored, damage);
  const trusted = trust(stored, { manifest, manifestHash, head }, damage);
  const records = readRecords(keys, stored, trusted.logId, damage);
  const chain = checkChain(records, trusted, damage);
  const spoiltHead = stored.gaps.some(({ offset }) => offset < FRAMES_OFFSET);
  // A crash spoils a head only after its record is on the disk. A spoilt head without one means that the record was cut off.
  if (spoiltHead && !chain.headBehind && trusted.head !== null)
    damage.push({ piece: 'head', problem: 'altered', place: 'head', entriesLost: null });
  return {
    manifest,
    manifestCurrent: trusted.manifest !== null,
    manifestHash,
    logId: trusted.logId,
    entries: [...records.values()].flatMap((record) => record.entries),
    next: chain.next,
    ways: head?.ways ?? null,
    headBehind: chain.headBehind,
    entriesLost: damage.some(({ piece }) => piece === 'manifest' || piece === 'head') ? null : chain.entriesLost,
    damage,
    notes: [
      ...chain.notes,
      ...stored.gaps.map(({ offset, length }) => ({ note: 'unfinished-write', offset, length }) as const),
    ],
  };
}

function currentHead(keys: PieceKeys, stored: StoredRegion, damage: Damage[]): Head | null {
  const opened = stored.heads.map((sealed) => openHead(keys, sealed));
  const broken = opened.length === 0 ? 'missing' : opened[0] === null ? 'altered' : null;
  if (broken !== null) damage.push({ piece: 'head', problem: broken, place: 'head', entriesLost: null });
  return opened.find((head) => head !== null) ?? null;
}

function trust(stored: StoredRegion, found: Omit<Trusted, 'logId'>, damage: Damage[]): Trusted {
  const { manifest, head, manifestHash } = found;
  const manifestLog = manifest === null ? null : fromHex(manifest.logId);
  if (manifest === null || head === null)
    return { ...found, logId: manifestLog ?? head?.logId ?? commonestLog(stored) };
  if (sameBytes(head.manifestHash, manifestHash)) return { ...found, logId: head.logId };
  // One of the two was put back from another time. The records, or else the segments, say which.
  const logs = stored.records.map((record) => readPrefix(record)?.logId).filter((id) => id !== undefined);
  const ofHead = logs.filter((id) => sameBytes(id, head.logId)).length;
  const ofManifest = logs.filter((id) => manifestLog !== null && sameBytes(id, manifestLog)).length;
  const listed =
    manifest.segments.every(({ id }) => stored.segmentIds.includes(id)) &&
    stored.segmentIds.length === manifest.segments.length;
  const manifestIsCurrent = ofManifest > ofHead || (ofManifest === ofHead && listed);
  damage.push({
    piece: manifestIsCurrent ? 'head' : 'manifest',
    problem: 'foreign',
    place: manifestIsCurrent ? 'head' : 'manifest',
    entriesLost: null,
  });
  return manifestIsCurrent
    ? { ...found, head: null, logId: manifestLog }
    : { ...found, manifest: null, logId: head.logId };
}

/** With manifest and head gone, the log that most records name. */
function commonestLog(stored: StoredRegion): Bytes | null {
  const counts = new Map<string, number>();
  for (const record of stored.records) {
    const prefix = readPrefix(record);
    if (prefix !== null) counts.set(toHex(prefix.logId), (counts.get(toHex(prefix.logId)) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort(([, a], [, b]) => b - a);
  return commonest === undefined ? null : fromHex(commonest[0]);
}

/** The records that open, by position. */
function readRecords(
  keys: PieceKeys,
  stored: StoredRegion,
  logId: Bytes | null,
  damage: Damage[],
): Map<number, ReadRecord> {
  const records = new Map<number, ReadRecord>();
  let furthest = -1;
  for (const [index, bytes] of stored.records.entries()) {
    const prefix = readPrefix(bytes);
    const report = (problem: Damage['problem'], entriesLost: number | null) =>
      damage.push({ piece: 'record', problem, place: `${prefix?.position ?? `piece ${index}`}`, entriesLost });
    if (prefix === null) {
      report('altered', null);
      continue;
    }
    const entries = openRecord(keys, bytes);
    if (entries === null) {
      report('altered', null);
      continue;
    }
    if (logId !== null && !sameBytes(prefix.logId, logId)) {
      report('foreign', 0);
      continue;
    }
    if (records.has(prefix.position) || prefix.position < furthest) report('misplaced', 0);
    furthest = Math.max(furthest, prefix.position);
    if (!records.has(prefix.position))
      records.set(prefix.position, { entries, hash: hash(bytes), previousHash: prefix.previousHash });
  }
  return new Map([...records].sort(([a], [b]) => a - b));
}
