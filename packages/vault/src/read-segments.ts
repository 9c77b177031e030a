/** Reading the sealed past of a journal: the segments that the manifest lists, and what to make of those it does not. */
import type { JournalEntry } from '@clearleaf/core/journal';
import { addLost, type Damage } from './damage.ts';
import { openSegment, type PieceKeys, type SegmentInfo } from './pieces.ts';
import { hash } from './seal.ts';
import { toHex } from './wire/index.ts';

export interface SegmentsReading {
  /** The entries of each segment that could be read, by segment id. */
  readonly read: ReadonlyMap<string, readonly JournalEntry[]>;
  readonly damage: readonly Damage[];
  readonly entriesLost: number | null;
}

/** Opens the listed segments; `pieces` are the bytes found under each id. */
export function readListed(
  keys: PieceKeys,
  listed: readonly SegmentInfo[],
  pieces: ReadonlyMap<string, Uint8Array>,
): SegmentsReading {
  const byHash = new Map([...pieces.values()].map((bytes) => [toHex(hash(bytes)), bytes]));
  const read = new Map<string, readonly JournalEntry[]>();
  const damage: Damage[] = [];
  for (const info of listed) {
    const found = byHash.get(info.hash);
    const entries = found === undefined ? null : openSegment(keys, found);
    const where = { piece: 'segment', place: info.id, group: info.group } as const;
    if (entries === null)
      damage.push({ ...where, problem: pieces.has(info.id) ? 'altered' : 'missing', entriesLost: info.entries });
    else {
      read.set(info.id, entries);
      // Whole, but lying under the id of another one.
      if (found !== pieces.get(info.id)) damage.push({ ...where, problem: 'misplaced', entriesLost: 0 });
    }
  }
  return { read, damage, entriesLost: addLost(...damage.map(({ entriesLost }) => entriesLost)) };
}

/** Segments that the manifest does not know: put back from another time. They are not read, because they may hold what was deleted. */
export function reportUnlisted(ids: readonly string[], listed: readonly SegmentInfo[]): Damage[] {
  const known = new Set(listed.map(({ id }) => id));
  return ids
    .filter((id) => !known.has(id))
    .map((id) => ({ piece: 'segment', problem: 'foreign', place: id, entriesLost: 0 }));
}

/** Without a manifest: everything whose seal holds. How much is missing nobody can tell. */
export function readUnlisted(keys: PieceKeys, pieces: ReadonlyMap<string, Uint8Array>): SegmentsReading {
  const read = new Map<string, readonly JournalEntry[]>();
  const damage: Damage[] = [];
  for (const [id, bytes] of pieces) {
    const entries = openSegment(keys, bytes);
    if (entries === null) damage.push({ piece: 'segment', problem: 'altered', place: id, entriesLost: null });
    else read.set(id, entries);
  }
  return { read, damage, entriesLost: null };
}
