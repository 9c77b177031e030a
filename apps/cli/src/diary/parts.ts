/** What several commands of the journal print. */
import type { Entry, JournalBook } from '@clearleaf/core/journal';
import type { Context } from '../command.ts';
import { handleOf } from '../journal/find.ts';
import { clockOf, sayEntry } from '../journal/say-entry.ts';
import { paragraph } from '../terminal/layout.ts';
import { sayDayOf } from '../terminal/moment.ts';
import { shownTime } from '@clearleaf/core/quantity/time';

/** As an entry allows for a note. */
export const LONGEST_NOTE = 20_000;

/** An entry for `--json`: as it is kept, and the short id that commands take. */
export const bareEntry = (entry: Entry, book: JournalBook): Entry & { readonly handle: string } => ({
  handle: handleOf(entry, book),
  ...entry,
});

/** The day and the line of an entry that was just written. */
export function writtenLine(entry: Entry, book: JournalBook, { ink, width, say }: Context): string[] {
  const { zone } = shownTime(entry);
  return paragraph(
    say('app.written', {
      day: sayDayOf(entry.at, zone),
      clock: clockOf(entry),
      text: ink.bold(sayEntry(entry, book)),
      id: handleOf(entry, book),
    }),
    width,
  );
}
