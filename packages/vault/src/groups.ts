/**
 * How entries are laid out in segments: one for each month, and one for what always holds.
 *
 * All versions of a record lie together, in the month of the version that counts, so that a part of the journal can be
 * read without showing an old version as current.
 */
import {
  eraseDeleted,
  isEntry,
  isHusk,
  recordsOf,
  type EntryKind,
  type JournalEntry,
  type JournalRecord,
} from '@clearleaf/core/journal';

/** The group of what always holds, and of deletions. It is read first. */
export const STANDING = 'standing';
const standingKinds: ReadonlySet<string> = new Set<EntryKind>([
  'profile',
  'place',
  'condition',
  'medicine',
  'product',
  'plan',
]);

/** The entries by group, deleted payloads erased. */
export function groupEntries(entries: Iterable<JournalEntry>): Map<string, JournalEntry[]> {
  const groups = new Map<string, JournalEntry[]>();
  for (const record of recordsOf(eraseDeleted([...entries]))) {
    const group = groupOf(record);
    const list = groups.get(group);
    if (list === undefined) groups.set(group, [...record.versions]);
    else list.push(...record.versions);
  }
  // In the order in which things happened: the differences are small numbers, and a reader finds them sorted.
  for (const list of groups.values()) list.sort((a, b) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1));
  return groups;
}

const timeOf = (entry: JournalEntry): number => (isEntry(entry) ? entry.at : entry.recordedAt);

function groupOf({ current }: JournalRecord): string {
  if (current === null || standingKinds.has(current.kind)) return STANDING;
  return new Date(current.at).toISOString().slice(0, 7);
}

/** True if both hold the same entries in the same forms, in whatever order. */
export function sameEntries(a: readonly JournalEntry[], b: readonly JournalEntry[]): boolean {
  if (a.length !== b.length) return false;
  const forms = new Set(a.map(formOf));
  return b.every((entry) => forms.has(formOf(entry)));
}

const formOf = (entry: JournalEntry): string => (isHusk(entry) ? `${entry.id} erased` : entry.id);

/** Newest first; what always holds before all. */
export const compareGroups = (a: string, b: string): number =>
  a === b ? 0 : a === STANDING ? -1 : b === STANDING ? 1 : a > b ? -1 : 1;
