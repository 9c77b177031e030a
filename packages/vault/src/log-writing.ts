/** Writing to the log: what is new, sealed as the next record, and the head that confirms it. */
import { addEntry, type EntryId, type JournalEntry } from '@clearleaf/core/journal';
import type { Environment } from './environment.ts';
import { sealHead, sealRecord, type PieceKeys } from './pieces.ts';
import type { LogEnd } from './read-chain.ts';
import { hash } from './seal.ts';
import type { VaultState } from './unlock.ts';
import type { Bytes } from './wire/index.ts';

/** Those of the entries that would change anything. */
export function freshEntries(
  byId: ReadonlyMap<EntryId, JournalEntry>,
  entries: readonly JournalEntry[],
): JournalEntry[] {
  const trial = new Map<EntryId, JournalEntry>();
  for (const { id } of entries) {
    const here = byId.get(id);
    if (here !== undefined) trial.set(id, here);
  }
  return entries.filter((entry) => addEntry(trial, entry));
}

export interface Addition {
  readonly records: readonly Bytes[];
  readonly head: Bytes;
  readonly end: LogEnd;
}

/** One record with these entries, or none where there are none, and the head behind it. */
export function sealAddition(
  keys: PieceKeys,
  { end, logId, manifestHash, ways }: Pick<VaultState, 'end' | 'logId' | 'manifestHash' | 'ways'>,
  fresh: readonly JournalEntry[],
  random: Environment['random'],
): Addition {
  const prefix = { logId, position: end.records, previousHash: end.lastHash };
  const record = fresh.length === 0 ? null : sealRecord(keys, prefix, fresh, random);
  const next: LogEnd =
    record === null ? end : { records: end.records + 1, entries: end.entries + fresh.length, lastHash: hash(record) };
  return {
    records: record === null ? [] : [record],
    head: sealHead(keys, { logId, manifestHash, ways, ...next }, random),
    end: next,
  };
}
