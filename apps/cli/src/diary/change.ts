/** Notes, and deletions. */
import { entriesFrom, removalOf } from '@clearleaf/core/journal';
import type { Context, Outcome, Typed } from '../command.ts';
import { readText } from '../input/read.ts';
import { confirmed } from '../journal/confirm.ts';
import { entryByHandle } from '../journal/find.ts';
import { withJournal } from '../journal/open.ts';
import { clockOf, sayEntry } from '../journal/say-entry.ts';
import { readTime } from '../journal/when.ts';
import { shownTime } from '@clearleaf/core/quantity/time';
import { sayDayOf } from '../terminal/moment.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';
import { bareEntry, LONGEST_NOTE, writtenLine } from './parts.ts';
import { led, MONTHS_OF_SIGNS } from './red-flags.ts';

const SCHEMA = 'clearleaf.entry/1';

/** `clearleaf journal note` */
export async function writeNote(typed: Typed, context: Context): Promise<Outcome> {
  const text = readText(typed.operands.join(' '), 'TEXT', LONGEST_NOTE);
  const { at, zone, notes } = readTime(typed.options['--at']?.at(-1), '--at', context);
  return withJournal(
    typed,
    context,
    async (journal) => {
      const { book, pen, write } = journal;
      const entries = entriesFrom([{ kind: 'note', at, zone, payload: { text } }], pen);
      await write(entries);
      const outcome: Outcome = {
        exit: 0,
        value: { schema: SCHEMA, written: entries.map((entry) => bareEntry(entry, book)), notes },
        page: () =>
          stack(
            entries.flatMap((entry) => writtenLine(entry, book, context)),
            notes.flatMap((note) => paragraph(note, context.width)),
          ),
      };
      return led(outcome, journal, context);
    },
    MONTHS_OF_SIGNS,
  );
}

/** `clearleaf journal delete` */
export async function deleteEntries(typed: Typed, context: Context): Promise<Outcome> {
  const { say, width } = context;
  return withJournal(typed, context, async ({ vault, book, pen, write }) => {
    const all = vault.entries();
    const entries = [
      ...new Map(
        typed.operands.map((typedId) => entryByHandle(typedId, all, book)).map((entry) => [entry.id, entry] as const),
      ).values(),
    ];
    const removed = entries.map((entry) => bareEntry(entry, book));
    const lines = entries.flatMap((entry) =>
      item(`${sayDayOf(entry.at, shownTime(entry).zone)} ${clockOf(entry)} ${sayEntry(entry, book)}`, width),
    );
    const isAgreed = await confirmed(typed, context, lines, say('app.askDelete', { count: entries.length }));
    if (isAgreed) await write(entries.map((entry) => removalOf(entry, pen)));
    return {
      exit: isAgreed ? 0 : 1,
      value: { schema: SCHEMA, removed: isAgreed ? removed : [] },
      page: () =>
        isAgreed
          ? [...paragraph(say('app.deleted', { count: entries.length }), width), ...lines]
          : paragraph(say('app.nothingChanged'), width),
    };
  });
}
