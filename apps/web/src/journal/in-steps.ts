/** How ten years come onto the page: what Today needs at once, the rest in steps between which the page answers. */
import type { JournalEntry, OpenBook } from '@clearleaf/core/journal';

/** Opening reads this many months; the others follow while the page is in use. */
export const MONTHS_AT_ONCE = 3;
/** Entries put into the book in one step, so that a slow phone answers in between. */
const STEP = 4_000;

/** Lets the page answer. A message and no timer: timers wait four milliseconds each, half a second over ten years. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

export async function addInSteps(book: OpenBook, entries: readonly JournalEntry[]): Promise<void> {
  for (let start = 0; start < entries.length; start += STEP) {
    book.add(entries.slice(start, start + STEP));
    await pause();
  }
}
