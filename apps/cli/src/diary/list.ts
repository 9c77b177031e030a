/** What was written down: a day, a stretch of days, or what holds some words. */
import {
  createSearch,
  payloadSchemas,
  type Entry,
  type EntryKind,
  type EntryOf,
  type JournalBook,
} from '@clearleaf/core/journal';
import { addDays, parsePlainDate, type PlainDate } from '@clearleaf/core/quantity';
import { dayBounds, dayOf, shownTime, type InstantRange } from '@clearleaf/core/quantity/time';
import type { Context, Outcome, Typed } from '../command.ts';
import { bad, readText } from '../input/read.ts';
import { type Amount, sayAmount } from '../journal/amounts.ts';
import { handleOf } from '../journal/find.ts';
import { withJournal } from '../journal/open.ts';
import { clockOf, sayEntry, sayLength } from '../journal/say-entry.ts';
import { locale, say } from '../messages/say.ts';
import { paragraph, spread, stack } from '../terminal/layout.ts';
import { sayDayOf } from '../terminal/moment.ts';
import { damageBlock } from '../vault/parts.ts';
import { bareEntry } from './parts.ts';
import { led } from './red-flags.ts';

const SCHEMA = 'clearleaf.journal/1';
const LIMIT = 200;
const LARGEST_LIMIT = 100_000;
/** Today, and the last dose, lie in these; anything else needs the whole journal. */
const MONTHS = 2;
const DAY_WORDS: Readonly<Record<string, number>> = { today: 0, yesterday: -1 };

interface Wanted {
  /** `null` where the whole journal is searched. */
  readonly range: InstantRange | null;
  readonly words: string | null;
  readonly kinds: readonly EntryKind[] | null;
  readonly limit: number;
  readonly isToday: boolean;
}

/** `clearleaf journal` */
export async function listJournal(typed: Typed, context: Context): Promise<Outcome> {
  const wanted = readWanted(typed, context);
  return withJournal(
    typed,
    context,
    (journal) => {
      const { vault, book } = journal;
      return Promise.resolve(led(outcome(wanted, book, context, damageBlock(vault.report, context)), journal, context));
    },
    wanted.isToday ? MONTHS : undefined,
  );
}

function readWanted({ operands: [day], options }: Typed, context: Context): Wanted {
  const { now, zone } = context.around;
  const today = dayOf(now.getTime(), zone);
  const [from, to, search, limit] = ['--from', '--to', '--search', '--limit'].map((flag) => options[flag]?.at(-1));
  const isRange = from !== undefined || to !== undefined;
  if (day !== undefined && isRange) throw bad('bad-arguments', 'DAY', day, say('app.expectedDayOrRange'));
  const words = search === undefined ? null : readText(search, '--search');
  const isWhole = words !== null && day === undefined && !isRange;
  return {
    range: isWhole ? null : isRange ? rangeOf({ from, to, today }, zone) : rangeOfDay(day, today, zone),
    words,
    kinds: readKinds(options['--kind']),
    limit: readLimit(limit),
    isToday: !isWhole && !isRange && day === undefined,
  };
}

const rangeOfDay = (day: string | undefined, today: PlainDate, zone: string): InstantRange =>
  dayBounds(day === undefined ? today : dayFrom(day, 'DAY', today), zone);

interface TypedRange {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly today: PlainDate;
}

/** From the beginning where only an end is named, to today where only a beginning is. */
function rangeOf({ from, to, today }: TypedRange, zone: string): InstantRange {
  const first = from === undefined ? null : dayFrom(from, '--from', today);
  const last = to === undefined ? null : dayFrom(to, '--to', today);
  if (first !== null && last !== null && last < first)
    throw bad('bad-range', '--to', to ?? null, say('app.expectedLaterDay'));
  return {
    from: first === null ? Number.NEGATIVE_INFINITY : dayBounds(first, zone).from,
    to: dayBounds(last ?? today, zone).to,
  };
}

function dayFrom(text: string, where: string, today: PlainDate): PlainDate {
  const shift = DAY_WORDS[text.trim().toLowerCase()];
  const day = shift === undefined ? parsePlainDate(text.trim()) : addDays(today, shift);
  if (day === null) throw bad('bad-date', where, text, say('app.expectedDayWord'));
  return day;
}

function readKinds(texts: readonly string[] | undefined): readonly EntryKind[] | null {
  if (texts === undefined) return null;
  const known = Object.keys(payloadSchemas) as EntryKind[];
  return texts.map((text) => {
    const kind = known.find((each) => each === text.trim().toLowerCase());
    if (kind === undefined)
      throw bad('bad-word', '--kind', text, say('app.expectedOneOf', { words: known.join(', ') }));
    return kind;
  });
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return LIMIT;
  const limit = /^\d{1,6}$/u.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(limit >= 1 && limit <= LARGEST_LIMIT))
    throw bad('bad-limit', '--limit', text, say('app.expectedLimit', { most: LARGEST_LIMIT }));
  return limit;
}

function outcome(wanted: Wanted, book: JournalBook, context: Context, damage: readonly string[]): Outcome {
  const { now, zone } = context.around;
  const { range, words, kinds, limit } = wanted;
  const found = createSearch(book).find({
    limit,
    ...(words === null ? {} : { words }),
    ...(kinds === null ? {} : { kinds }),
    ...(range === null ? {} : { from: range.from, to: range.to }),
  });
  const entries = found.entries.toReversed();
  const lastDose = book.latest('dose', now.getTime());
  const since = lastDose === null ? null : now.getTime() - lastDose.at;
  return {
    exit: 0,
    value: {
      schema: SCHEMA,
      from: range === null || !Number.isFinite(range.from) ? null : range.from,
      to: range?.to ?? null,
      zone,
      lastDose: lastDose === null ? null : bareEntry(lastDose, book),
      millisecondsSinceLastDose: since,
      total: found.total,
      entries: entries.map((entry) => bareEntry(entry, book)),
    },
    page: () =>
      stack(
        damage,
        sinceLines(lastDose, since, book, context),
        ...days(entries, book, context),
        entries.length === 0
          ? paragraph(say('app.nothingFound', { isToday: wanted.isToday ? 'yes' : 'no' }), context.width)
          : [],
        found.total > entries.length
          ? paragraph(say('app.moreEntries', { count: found.total - entries.length }), context.width)
          : [],
      ),
  };
}

function sinceLines(
  dose: EntryOf<'dose'> | null,
  since: number | null,
  book: JournalBook,
  { ink, width }: Context,
): string[] {
  if (dose === null || since === null) return paragraph(say('app.noDoseYet'), width);
  return paragraph(
    say('app.sinceLast', { length: ink.bold(sayLength(since)), line: sayEntry(dose, book), clock: clockOf(dose) }),
    width,
  );
}

/** A block for each day, by the clock that the person had then. */
function days(entries: readonly Entry[], book: JournalBook, context: Context): string[][] {
  const { ink, width } = context;
  const byDay = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = sayDayOf(entry.at, shownTime(entry).zone);
    const list = byDay.get(day);
    if (list === undefined) byDay.set(day, [entry]);
    else list.push(entry);
  }
  return [...byDay].map(([day, list]) => [
    spread(ink.bold(day), ink.quiet(dosesOf(list)), width),
    ...list.flatMap((entry) => line(entry, book, context)),
  ]);
}

const KIND_WIDTH = 11;

function line(entry: Entry, book: JournalBook, { ink, width }: Context): string[] {
  const kind = say('app.kind', { kind: entry.kind.replace('-', '') });
  const text = `${sayEntry(entry, book)} ${ink.quiet(`(${handleOf(entry, book)})`)}`;
  const first = `  ${clockOf(entry)}  ${kind.padEnd(KIND_WIDTH)}`;
  return paragraph(text, width, first, ' '.repeat(first.length));
}

/** "2 doses, 4.5 g": each unit apart, because they cannot be added. */
function dosesOf(entries: readonly Entry[]): string {
  const doses = entries.filter((entry) => entry.kind === 'dose');
  if (doses.length === 0) return '';
  const sums = new Map<Amount['unit'], number>();
  for (const { payload } of doses) {
    const { value, unit } = payload.amount;
    if (value !== null && unit !== 'other') sums.set(unit, (sums.get(unit) ?? 0) + value);
  }
  const totals = [...sums].map(([unit, value]) => sayAmount({ value: Number(value.toPrecision(9)), unit }));
  return new Intl.ListFormat(locale, { type: 'unit' }).format([
    say('app.kindCount', { kind: 'dose', count: doses.length }),
    ...totals,
  ]);
}
