/** The search over the open journal. Its index is made in idle moments, so that the first search is not the slow one. */
import { createSearch, type JournalBook, type JournalSearch } from '@clearleaf/core/journal';

/** One for a book, kept as long as the book is. */
const searches = new WeakMap<JournalBook, JournalSearch>();

export function searchOf(book: JournalBook): JournalSearch {
  const known = searches.get(book) ?? createSearch(book);
  searches.set(book, known);
  return known;
}

/** Makes the index step by step while nothing else is to be done. Returns the way to stop. */
export function prepareSearch(book: JournalBook): () => void {
  const state = { stopped: false };
  const step = (): void => {
    if (!state.stopped && !searchOf(book).prepare()) later(step);
  };
  later(step);
  return () => {
    state.stopped = true;
  };
}

/** Safari has no idle callback. */
const later = (step: () => void): unknown =>
  'requestIdleCallback' in window ? window.requestIdleCallback(step) : setTimeout(step, 200);
