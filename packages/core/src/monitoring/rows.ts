/**
 * The daily record of one person: what the signals read. A day is kept where anything was written on it; a kept day
 * without a dose is a day without one, and a day that was not kept is not known.
 */
import type { EntryKind, EntryOf, JournalBook, Payloads } from '../journal/index.ts';
import { dayBuckets } from '../journal/summary.ts';
import { addDays, type PlainDate } from '../quantity/index.ts';
import { dayOf, shownTime } from '../quantity/time.ts';
import { readWords, type WordsRead } from './read-words.ts';
import type { Said } from './types.ts';
import { namesWithdrawal } from './withdrawal-words.ts';

type Amount = Payloads['dose']['amount'];

/** What a dose holds, as the room `product` knows it. Handed in: monitoring knows no products. */
export interface DoseHolding {
  /** `null` where the product is not known. Kinds are never added together. */
  readonly kind: 'leaf' | 'extract' | 'isolated-7-oh' | null;
  /** Milligrams of mitragynine, of 7-hydroxymitragynine in an isolate; `null` where not known. */
  readonly mg: { readonly mean: number; readonly low: number; readonly high: number } | null;
  /** How the milligrams are known; those of one way are compared with each other only. */
  readonly basis: string;
  /** Grams of product; `null` where not known. */
  readonly grams: number | null;
}

export interface SignalDose extends DoseHolding {
  /** Hours after midnight of the day that it belongs to: 4 to 28. */
  readonly hour: number;
  readonly amount: Pick<Amount, 'value' | 'unit'>;
}

export interface SignalDay {
  readonly date: PlainDate;
  readonly kept: boolean;
  /** In the order of time. */
  readonly doses: readonly SignalDose[];
}

/** A rating of withdrawal, turned to 0 to 10. */
export interface WithdrawalRating {
  readonly day: PlainDate;
  readonly at: number;
  readonly value: number;
  /** `null` before the first dose. */
  readonly hoursSince: number | null;
}

/** A limit of the person's own, from a day on, until the next one; none where both are `null`. */
export interface OwnLimit {
  readonly from: PlainDate;
  readonly perDay: Amount | null;
  readonly dosesPerDay: number | null;
}

/** What the person wrote, and what it names. */
export interface SaidWords extends Said, WordsRead {}

export interface SignalRows {
  /** Consecutive days, oldest first; the last is the day before the question, because the day itself is not over. */
  readonly days: readonly SignalDay[];
  readonly ratings: readonly WithdrawalRating[];
  /** Side effects, notes and events, in the person's own words, oldest first. */
  readonly said: readonly SaidWords[];
  /** Answers to the questionnaire of areas to discuss: the latest, and its day; `null` where none was given. */
  readonly areas: { readonly day: PlainDate; readonly yes: readonly string[] } | null;
  readonly weights: readonly { readonly day: PlainDate; readonly value: number }[];
  readonly limits: readonly OwnLimit[];
  /** Day of the first dose in the journal. */
  readonly firstDose: PlainDate | null;
}

export interface RowsQuestion {
  /** Nothing after this instant is read (milliseconds since 1970). */
  readonly now: number;
  /** Zone of the person's clock, for what today is. */
  readonly zone: string;
  readonly holdingOf: (dose: EntryOf<'dose'>) => DoseHolding;
}

/** Days that the signals look back on: four weeks and the fourteen that they are compared with. */
export const HISTORY_DAYS = 126;
/** The person's day begins at four: what is taken after midnight belongs to the evening. */
const DAY_STARTS_AT = 240;
const HOUR = 3_600_000;

/** Kinds by which a day counts as kept. Measurements come from devices, products and medicines are lists. */
const KEEPING: readonly EntryKind[] = ['dose', 'check-in', 'assessment', 'note', 'event'];

/** The record of the days before `now`. */
export function signalRows(book: JournalBook, question: RowsQuestion): SignalRows {
  const last = addDays(dayOf(question.now, question.zone, DAY_STARTS_AT), -1);
  const buckets = dayBuckets({ first: addDays(last, 1 - HISTORY_DAYS), last, dayStartsAt: DAY_STARTS_AT });
  const placed = book
    .between(buckets.reach.from, Math.min(buckets.reach.to, question.now), [...KEEPING, 'measurement'])
    .flatMap((entry) => {
      const day = buckets.days[buckets.placeOf(entry)];
      return day === undefined ? [] : [{ entry, day }];
    });
  const kept = new Set(placed.flatMap(({ entry, day }) => (entry.kind === 'measurement' ? [] : [day])));
  const doses = new Map<PlainDate, SignalDose[]>();
  for (const { entry, day } of placed)
    if (entry.kind === 'dose') doses.set(day, [...(doses.get(day) ?? []), doseOf(entry, day, question)]);
  const first = book.all('dose')[0];
  return {
    days: buckets.days.map((date) => ({ date, kept: kept.has(date), doses: doses.get(date) ?? [] })),
    ratings: placed.flatMap(({ entry, day }) => ratingsOf(entry, day, book)),
    said: placed.flatMap(({ entry, day }) => wordsIn(entry).map((text) => ({ day, text, ...readWords(text) }))),
    areas: areasOf(book, question.now),
    weights: placed.flatMap(({ entry, day }) =>
      entry.kind === 'measurement' && entry.payload.what === 'weight' ? [{ day, value: entry.payload.value }] : [],
    ),
    limits: limitsOf(book, question.now),
    firstDose: first === undefined ? null : dayOf(first.at, question.zone, DAY_STARTS_AT),
  };
}

type Placed = ReturnType<JournalBook['between']>[number];

function doseOf(entry: EntryOf<'dose'>, day: PlainDate, { holdingOf }: RowsQuestion): SignalDose {
  const { hour, minute, date } = shownTime(entry);
  const { value, unit } = entry.payload.amount;
  return { ...holdingOf(entry), hour: (date === day ? 0 : 24) + hour + minute / 60, amount: { value, unit } };
}

const WITHDRAWAL_CHECK = 'withdrawal_check';
/** Its highest total; see the facts of the instrument. */
const HIGHEST_TOTAL = 39;
const SCALE = 10;

function ratingsOf(entry: Placed, day: PlainDate, book: JournalBook): WithdrawalRating[] {
  const value = withdrawalIn(entry);
  if (value === null) return [];
  // A rating that belongs to a dose stands before it.
  const last = book.latest('dose', entry.at - 1);
  return [{ day, at: entry.at, value, hoursSince: last === null ? null : (entry.at - last.at) / HOUR }];
}

function withdrawalIn(entry: Placed): number | null {
  if (entry.kind === 'assessment') {
    const { instrument, total } = entry.payload;
    return instrument !== WITHDRAWAL_CHECK || typeof total !== 'number' ? null : (total / HIGHEST_TOTAL) * SCALE;
  }
  const ratings =
    entry.kind === 'check-in' ? entry.payload.ratings : entry.kind === 'dose' ? (entry.payload.before ?? {}) : {};
  const named = Object.entries(ratings).filter(([name]) => namesWithdrawal(name));
  return named.length === 0 ? null : named.reduce((sum, [, value]) => sum + value, 0) / named.length;
}

function wordsIn(entry: Placed): string[] {
  switch (entry.kind) {
    case 'note':
    case 'event':
      return [entry.payload.text];
    case 'dose':
      return entry.payload.note === undefined ? [] : [entry.payload.note];
    case 'check-in':
      return [
        ...(entry.payload.sideEffects ?? []).map(({ text }) => text),
        ...(entry.payload.note === undefined ? [] : [entry.payload.note]),
      ];
    default:
      return [];
  }
}

const AREAS = 'sud_criteria';

function areasOf(book: JournalBook, now: number): SignalRows['areas'] {
  const entry = book.all('assessment').findLast(({ at, payload }) => at <= now && payload.instrument === AREAS);
  if (entry?.payload.answers === undefined) return null;
  const yes = Object.entries(entry.payload.answers).flatMap(([item, answer]) => ((answer ?? 0) > 0 ? [item] : []));
  return { day: dayOf(entry.at, entry.zone, DAY_STARTS_AT), yes };
}

/** Each plan holds until the next one; its steps begin on days of their own. */
function limitsOf(book: JournalBook, now: number): OwnLimit[] {
  const plans = book.all('plan').filter(({ at }) => at <= now);
  return plans.flatMap((plan, i) => {
    const made = dayOf(plan.at, plan.zone, DAY_STARTS_AT);
    const next = plans[i + 1];
    const until = next === undefined ? null : dayOf(next.at, next.zone, DAY_STARTS_AT);
    const steps = (plan.payload.steps ?? []).map(({ from, perDay, dosesPerDay }) => ({
      from: (from < made ? made : from) as PlainDate,
      perDay: perDay ?? null,
      dosesPerDay: dosesPerDay ?? null,
    }));
    // A new plan ends the limits of the one before, whether or not it has limits of its own.
    return [{ from: made, perDay: null, dosesPerDay: null }, ...steps].filter(
      ({ from }) => until === null || from < until,
    );
  });
}
