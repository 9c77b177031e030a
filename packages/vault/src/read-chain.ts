/** The chain of records between manifest and head: is it whole, and where would it go on. */
import type { JournalEntry } from '@clearleaf/core/journal';
import type { Damage, VaultNote } from './damage.ts';
import type { Head, Manifest } from './pieces.ts';
import { sameBytes, type Bytes } from './wire/index.ts';

/** Where the next record goes. */
export interface LogEnd {
  readonly records: number;
  readonly entries: number;
  readonly lastHash: Bytes;
}

/** One record that opened. */
export interface ReadRecord {
  readonly entries: readonly JournalEntry[];
  readonly hash: Bytes;
  readonly previousHash: Bytes;
}

/** Which of manifest and head belong to the records, and the id of the log. */
export interface Trusted {
  readonly manifest: Manifest | null;
  readonly head: Head | null;
  readonly logId: Bytes | null;
  readonly manifestHash: Bytes;
}

export interface ChainCheck {
  readonly next: LogEnd;
  readonly headBehind: boolean;
  readonly entriesLost: number | null;
  readonly notes: readonly VaultNote[];
}

/** Follows the chain of hashes from the manifest to the head. What does not fit is added to `damage`. */
export function checkChain(records: ReadonlyMap<number, ReadRecord>, trusted: Trusted, damage: Damage[]): ChainCheck {
  const { head, manifestHash } = trusted;
  const last = [...records.keys()].at(-1) ?? -1;
  const confirmed = head?.records ?? 0;
  const beyond = head === null ? 0 : [...records.keys()].filter((position) => position >= confirmed).length;
  const entriesLost = reportHoles(records, head, damage);
  reportBrokenLinks(records, trusted, damage);
  return {
    next: {
      records: Math.max(confirmed, last + 1),
      // Of a damaged log, what the head knew: a later head must not forget what is missing.
      entries: Math.max(head?.entries ?? 0, countEntries([...records.values()])),
      lastHash: records.get(last)?.hash ?? manifestHash,
    },
    headBehind: beyond > 0,
    entriesLost,
    notes: beyond > 0 ? [{ note: 'unconfirmed-kept', records: beyond }] : [],
  };
}

/** Reports positions without a record; returns how many entries they held. */
function reportHoles(records: ReadonlyMap<number, ReadRecord>, head: Head | null, damage: Damage[]): number | null {
  const last = [...records.keys()].at(-1) ?? -1;
  const runs = holes(records, Math.max(head?.records ?? 0, last + 1));
  const entriesLost = lostEntries(records, head, runs.length);
  for (const [from, to] of runs) {
    damage.push({
      piece: 'record',
      problem: from > last ? 'cut' : 'missing',
      place: from === to ? `${from}` : `${from}-${to}`,
      // The head knows the sum only; it belongs to one hole where there is but one.
      entriesLost: runs.length === 1 ? entriesLost : null,
    });
  }
  return entriesLost;
}

/** Reports records that are whole but do not follow the one before, or are not the one that the head confirmed last. */
function reportBrokenLinks(
  records: ReadonlyMap<number, ReadRecord>,
  { manifest, head, manifestHash }: Trusted,
  damage: Damage[],
): void {
  const first = manifest === null ? undefined : manifestHash;
  for (const [position, { previousHash }] of records) {
    const before = position === 0 ? first : records.get(position - 1)?.hash;
    if (before !== undefined && !sameBytes(before, previousHash))
      damage.push({ piece: 'record', problem: 'foreign', place: `${position}`, entriesLost: 0 });
  }
  const confirmed = (head?.records ?? 0) - 1;
  const end = records.get(confirmed);
  if (head !== null && end !== undefined && !sameBytes(end.hash, head.lastHash))
    damage.push({ piece: 'record', problem: 'foreign', place: `${confirmed}`, entriesLost: null });
}

/** Runs of positions below `count` that no record holds. */
function holes(records: ReadonlyMap<number, ReadRecord>, count: number): (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  let expected = 0;
  for (const position of [...records.keys(), count]) {
    if (position > expected) runs.push([expected, position - 1]);
    expected = position + 1;
  }
  return runs;
}

/** The head seals how many entries the confirmed records hold. */
function lostEntries(records: ReadonlyMap<number, ReadRecord>, head: Head | null, holeCount: number): number | null {
  if (head === null) return holeCount === 0 ? 0 : null;
  const saved = countEntries([...records].filter(([position]) => position < head.records).map(([, record]) => record));
  return Math.max(0, head.entries - saved);
}

const countEntries = (records: readonly ReadRecord[]): number =>
  records.reduce((sum, { entries }) => sum + entries.length, 0);
