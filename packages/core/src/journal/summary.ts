/** Day by day: what was taken, how it was rated and what happened, for a timeline; and what is left of a product. */
import type { PlainDate } from '../quantity/index.ts';
import type { AmountUnit } from './amount-words.ts';
import type { JournalBook } from './book.ts';
import { dayBuckets, type DayRange } from './day-buckets.ts';
import type { Entry, EntryOf } from './entries.ts';
import type { ProductKind } from './state.ts';

export { dayBuckets, type DayBuckets, type DayRange } from './day-buckets.ts';
export * from './stock.ts';

/** What was taken of one kind of product, in one unit. Leaf, extract and isolated 7-OH are never added together, nor are grams and capsules. */
export interface DoseTotal {
  /** `null` where the dose names no product of the journal. */
  readonly product: ProductKind | null;
  readonly unit: AmountUnit;
  /** The sum of the amounts that are known. */
  readonly total: number;
  readonly count: number;
  /** How many of them have no known amount. */
  readonly unknown: number;
}

/** A rating over one day. */
export interface RatingSummary {
  readonly count: number;
  readonly mean: number;
  readonly min: number;
  readonly max: number;
}

/** One day by the person's own clock. */
export interface DaySummary {
  readonly date: PlainDate;
  /** Everything of that day, by when it happened. */
  readonly entries: readonly Entry[];
  readonly doses: readonly EntryOf<'dose'>[];
  /** By product, then by unit. */
  readonly totals: readonly DoseTotal[];
  /** Instants; `null` on a day without a dose. */
  readonly firstDose: number | null;
  readonly lastDose: number | null;
  /** By the name of the rating: from check-ins, and from before doses. */
  readonly ratings: ReadonlyMap<string, RatingSummary>;
  readonly events: readonly EntryOf<'event'>[];
}

/** A summary of every day of the range, also of those without an entry. */
export function summariseDays(book: JournalBook, range: DayRange): DaySummary[] {
  const buckets = dayBuckets(range);
  const lists = buckets.days.map((): Entry[] => []);
  for (const entry of book.between(buckets.reach.from, buckets.reach.to)) lists[buckets.placeOf(entry)]?.push(entry);
  return buckets.days.map((date, place) => summaryOf(book, date, lists[place] ?? []));
}

function summaryOf(book: JournalBook, date: PlainDate, entries: readonly Entry[]): DaySummary {
  const doses = entries.filter((entry) => entry.kind === 'dose');
  return {
    date,
    entries,
    doses,
    totals: totalsOf(book, doses),
    firstDose: doses.at(0)?.at ?? null,
    lastDose: doses.at(-1)?.at ?? null,
    ratings: ratingsOf(entries),
    events: entries.filter((entry) => entry.kind === 'event'),
  };
}

function totalsOf(book: JournalBook, doses: readonly EntryOf<'dose'>[]): DoseTotal[] {
  const totals = new Map<string, DoseTotal>();
  for (const { payload } of doses) {
    const product = payload.product === null ? null : (book.productVersion(payload.product)?.payload.kind ?? null);
    const { value, unit } = payload.amount;
    const key = `${product} ${unit}`;
    const { total, count, unknown } = totals.get(key) ?? { total: 0, count: 0, unknown: 0 };
    totals.set(key, {
      product,
      unit,
      total: total + (value ?? 0),
      count: count + 1,
      unknown: unknown + (value === null ? 1 : 0),
    });
  }
  return [...totals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
}

function ratingsOf(entries: readonly Entry[]): Map<string, RatingSummary> {
  const values = new Map<string, number[]>();
  for (const entry of entries) {
    const said = entry.kind === 'check-in' ? entry.payload.ratings : entry.kind === 'dose' ? entry.payload.before : {};
    for (const [name, value] of Object.entries(said ?? {})) {
      const list = values.get(name);
      if (list === undefined) values.set(name, [value]);
      else list.push(value);
    }
  }
  return new Map([...values].map(([name, list]) => [name, ratingSummary(list)]));
}

const ratingSummary = (values: readonly number[]): RatingSummary => ({
  count: values.length,
  mean: values.reduce((sum, value) => sum + value, 0) / values.length,
  min: Math.min(...values),
  max: Math.max(...values),
});
