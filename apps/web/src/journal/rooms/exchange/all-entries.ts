/** Every entry of the open journal, with all versions and deletions: what an import is compared with and an export holds. */
import { type Entry, type JournalBook, type JournalEntry, removalOf } from '@clearleaf/core/journal';
import { holder } from '../../held.ts';
import { pen } from '../../pen.ts';

/** @throws SessionFailure `not-open` where it was locked meanwhile. */
export const allEntries = (): readonly JournalEntry[] => holder.need().vault.entries();

const everything = (book: JournalBook): readonly Entry[] =>
  book.between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);

/** How many living entries came from each format. */
export function importedCounts(book: JournalBook): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { origin } of everything(book))
    if (origin !== undefined) counts.set(origin.format, (counts.get(origin.format) ?? 0) + 1);
  return counts;
}

/** Deletions of everything that came from a format. */
export const removalsOfFormat = (book: JournalBook, format: string): JournalEntry[] =>
  everything(book)
    .filter(({ origin }) => origin?.format === format)
    .map((entry) => removalOf(entry, pen));
