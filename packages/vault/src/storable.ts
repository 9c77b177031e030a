/** What the vault asks of an entry before it seals it: enough to lay it out, and no more, so that kinds of a later version pass. */
import { isEntry, isHusk, isTombstone, type JournalEntry } from '@clearleaf/core/journal';
import { VaultError } from './error.ts';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** The instants that JavaScript can tell. */
const LAST_INSTANT = 8.64e15;

const isInstant = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= LAST_INSTANT;

function problemOf(entry: JournalEntry): string | null {
  if (typeof entry !== 'object' || entry === null) return 'an object';
  if (typeof entry.id !== 'string' || !ID.test(entry.id)) return 'an id that is a lower-case UUID';
  if (!isInstant(entry.recordedAt)) return 'recordedAt in milliseconds since 1970';
  if (entry.supersedes !== undefined && (typeof entry.supersedes !== 'string' || !ID.test(entry.supersedes)))
    return 'supersedes that is a lower-case UUID';
  if (!isEntry(entry)) return isTombstone(entry) || isHusk(entry) ? null : 'a payload, a tombstone or an erased entry';
  if (!isInstant(entry.at)) return 'at in milliseconds since 1970';
  return typeof entry.kind === 'string' && typeof entry.zone === 'string' ? null : 'a kind and a time zone';
}

/** @throws VaultError `bad-entry` naming the first entry that cannot be stored. */
export function checkStorable(entries: readonly JournalEntry[]): void {
  for (const [index, entry] of entries.entries()) {
    const expected = problemOf(entry);
    if (expected !== null)
      throw new VaultError('bad-entry', `Cannot store entry ${index + 1} of ${entries.length}: expected ${expected}`);
  }
}
