/** What a set of entries says as of one instant, for who needs it once; who asks again keeps a book (`book.ts`). */
import { createBook } from './book.ts';
import type { JournalEntry } from './entries.ts';
import type { Journal } from './journal-view.ts';
import type { JournalState } from './state.ts';

/**
 * The journal as of `instant` (milliseconds since 1970).
 *
 * Entries of a kind that this version does not know are left alone. The order of `entries` does not matter.
 */
export function journalAt(entries: Iterable<JournalEntry>, instant: number): Journal {
  return createBook(entries).journal(instant);
}

/** What a review reads, as of `instant` (milliseconds since 1970). */
export function journalStateAt(entries: Iterable<JournalEntry>, instant: number): JournalState {
  return journalAt(entries, instant).state;
}
