/** What holds for a time: medicines, and what one lives with. */
import { checkEntry, editOf, entriesFrom, type Entry, type EntryDraft, type EntryOf } from '@clearleaf/core/journal';
import type { Context, Outcome, Typed } from '../command.ts';
import { bad, readText } from '../input/read.ts';
import { handleOf } from '../journal/find.ts';
import { type OpenJournal, withJournal } from '../journal/open.ts';
import { readTime, type When } from '../journal/when.ts';
import { say } from '../messages/say.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';
import { sayMoment } from '../terminal/moment.ts';
import { visible } from '../terminal/visible.ts';
import { bareEntry } from './parts.ts';
import { led, MONTHS_OF_SIGNS } from './red-flags.ts';

const SCHEMA = 'clearleaf.entry/1';

export type StandingKind = 'medicine' | 'condition';
type Standing = EntryOf<'medicine'> | EntryOf<'condition'>;

/** `clearleaf journal medicine`, `condition`: what holds now. */
export async function list(kind: StandingKind, typed: Typed, context: Context): Promise<Outcome> {
  const { around, width } = context;
  return withJournal(
    typed,
    context,
    ({ book }) => {
      const entries = holding(kind, { book }, around.now.getTime());
      return Promise.resolve({
        exit: 0 as const,
        value: { schema: SCHEMA, entries: entries.map((entry) => bareEntry(entry, book)) },
        page: () =>
          entries.length === 0
            ? paragraph(say('app.standingNone', { kind }), width)
            : entries.flatMap((entry) => item(line(entry, { book }, context), width)),
      });
    },
    1,
  );
}

type Booked = Pick<OpenJournal, 'book'>;

function line(entry: Standing, { book }: Booked, { around, ink }: Context): string {
  const { text, from } = entry.payload;
  const when = sayMoment(from ?? entry.at, around.zone);
  return `${say('app.standingLine', { text: ink.bold(visible(text)), when, hasStart: from === undefined ? 'no' : 'yes' })} ${ink.quiet(`(${handleOf(entry, book)})`)}`;
}

const holding = (kind: StandingKind, { book }: Booked, now: number): readonly Standing[] =>
  book.all(kind).filter(({ payload }) => payload.until === undefined || now < payload.until);

/** `clearleaf journal medicine add`, `condition add` */
export async function add(kind: StandingKind, typed: Typed, context: Context): Promise<Outcome> {
  const text = readText(typed.operands.join(' '), 'TEXT');
  const from = typed.options['--from']?.at(-1);
  const since = readTime(from, '--from', context);
  const asNeeded = typed.options['--as-needed'] !== undefined;
  return withJournal(
    typed,
    context,
    async (journal) => {
      const { book, pen, write } = journal;
      const now = context.around.now.getTime();
      const same = holding(kind, { book }, now).find(
        ({ payload }) => payload.text.toLowerCase() === text.toLowerCase(),
      );
      if (same !== undefined) throw bad('exists', 'TEXT', text, say('app.expectedNewStanding', { kind }));
      const payload = { text, ...(from === undefined ? {} : { from: since.at }), ...(asNeeded ? { asNeeded } : {}) };
      const draft = { kind, at: now, zone: context.around.zone, payload } as EntryDraft<StandingKind>;
      const entries = entriesFrom([draft], pen);
      await write(entries);
      const outcome: Outcome = {
        exit: 0,
        value: { schema: SCHEMA, written: entries.map((entry) => bareEntry(entry, book)), notes: since.notes },
        page: () =>
          stack(
            entries.flatMap((entry) => paragraph(line(entry, { book }, context), context.width)),
            since.notes.flatMap((note) => paragraph(note, context.width)),
            paragraph(say('app.standingNext'), context.width).map(context.ink.quiet),
          ),
      };
      return led(outcome, journal, context);
    },
    MONTHS_OF_SIGNS,
  );
}

/** `clearleaf journal medicine stop`, `condition stop` */
export async function stop(kind: StandingKind, typed: Typed, context: Context): Promise<Outcome> {
  const text = readText(typed.operands.join(' '), 'TEXT');
  const until = readTime(typed.options['--at']?.at(-1), '--at', context);
  return withJournal(
    typed,
    context,
    async ({ book, pen, write }) => {
      const entry = oneOf(kind, text, { book }, context);
      const stopped = ended(entry, until, pen);
      await write([stopped]);
      return {
        exit: 0,
        value: { schema: SCHEMA, written: [bareEntry(stopped, book)], notes: until.notes },
        page: () =>
          stack(
            paragraph(
              say('app.standingStopped', { text: visible(entry.payload.text), when: sayMoment(until.at, until.zone) }),
              context.width,
            ),
            until.notes.flatMap((note) => paragraph(note, context.width)),
          ),
      };
    },
    1,
  );
}

function ended(entry: Standing, until: When, pen: OpenJournal['pen']): Entry {
  const payload = { until: until.at };
  const stopped: Entry = entry.kind === 'medicine' ? editOf(entry, { payload }, pen) : editOf(entry, { payload }, pen);
  if (!checkEntry(stopped).ok || (entry.payload.from ?? entry.at) > until.at)
    throw bad('bad-time', '--at', sayMoment(until.at, until.zone), say('app.expectedAfterStart'));
  return stopped;
}

/** The one that holds now and has these words: all of them, else its beginning, else its id. */
function oneOf(kind: StandingKind, text: string, { book }: Booked, { around }: Context): Standing {
  const all = holding(kind, { book }, around.now.getTime());
  const wanted = text.toLowerCase();
  const fits: ((entry: Standing) => boolean)[] = [
    ({ payload }) => payload.text.toLowerCase() === wanted,
    ({ payload }) => payload.text.toLowerCase().startsWith(wanted),
    (entry) => handleOf(entry, book) === wanted,
  ];
  for (const fit of fits) {
    const [first, second] = all.filter(fit);
    if (first !== undefined && second === undefined) return first;
    if (first !== undefined) throw bad('ambiguous-id', 'TEXT', text, say('app.expectedOneStanding'));
  }
  const names = all.map(({ payload }) => visible(payload.text)).join(' / ');
  throw bad('unknown-id', 'TEXT', text, say('app.expectedStanding', { names, count: all.length }));
}
