/** What the timeline draws, from the summaries of its days. */
import { type DaySummary, type DoseTotal, summariseDays } from '@clearleaf/core/journal/summary';
import type { EntryOf, JournalBook } from '@clearleaf/core/journal';
import { addDays, parsePlainDate, type PlainDate } from '@clearleaf/core/quantity';
import { addMonths, daysBounds, instantOf, startOfMonth, startOfWeek } from '@clearleaf/core/quantity/time';
import type { Line } from './Chart.tsx';

export const spans = ['day', 'week', 'month'] as const;
export type Span = (typeof spans)[number];

export interface Period {
  readonly span: Span;
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/** The day, week (from Monday) or month that holds a day. */
export function periodOf(span: Span, day: PlainDate): Period {
  if (span === 'day') return { span, first: day, last: day };
  const first = span === 'week' ? startOfWeek(day) : startOfMonth(day);
  const last = span === 'week' ? addDays(first, 6) : addDays(addMonths(first, 1), -1);
  return { span, first, last };
}

/** The day that stands for the period before or after. */
export function neighbour({ span, first }: Period, step: 1 | -1): PlainDate {
  if (span === 'month') return addMonths(first, step);
  return addDays(first, step * (span === 'week' ? 7 : 1));
}

/** What an address says: a span and a day; a week around today where it says nothing that can be read. */
export function periodFrom(route: readonly string[], today: PlainDate): Period {
  const span = spans.find((one) => one === route[0]) ?? 'week';
  return periodOf(span, parsePlainDate(route[1] ?? '') ?? today);
}

export interface DoseChart {
  readonly product: DoseTotal['product'];
  readonly unit: DoseTotal['unit'];
  readonly count: number;
  readonly times: readonly number[];
  readonly values: readonly (number | null)[];
}

export interface RatingChart {
  readonly times: readonly number[];
  readonly lines: readonly (Line & { readonly rating: string })[];
}

export interface TimelineData {
  readonly days: readonly DaySummary[];
  readonly bounds: { readonly from: number; readonly to: number };
  readonly doses: readonly DoseChart[];
  /** Every rating of the period, the one given most often first. */
  readonly ratings: readonly string[];
  readonly medicines: readonly EntryOf<'medicine'>[];
}

/** @param dayStartsAt minutes after midnight at which the person's day begins */
export function timelineData(
  book: JournalBook,
  { span, first, last }: Period,
  { zone, dayStartsAt }: { readonly zone: string; readonly dayStartsAt: number },
): TimelineData {
  const days = summariseDays(book, { first, last, dayStartsAt });
  const bounds = daysBounds({ first, last }, zone, dayStartsAt);
  return {
    days,
    bounds,
    doses: groupsOf(days).map((group) =>
      span === 'day' ? singleDoses(book, days, group) : dailyDoses(days, group, zone),
    ),
    ratings: ratingsBy(days),
    medicines: book.all('medicine').filter(({ at, payload }) => {
      const from = payload.from ?? at;
      return from < bounds.to && (payload.until === undefined || payload.until > bounds.from);
    }),
  };
}

type Group = Pick<DoseTotal, 'product' | 'unit'>;

const sameGroup = (a: Group, b: Group): boolean => a.product === b.product && a.unit === b.unit;

function groupsOf(days: readonly DaySummary[]): Group[] {
  const groups: Group[] = [];
  for (const { totals } of days)
    for (const total of totals) if (!groups.some((group) => sameGroup(group, total))) groups.push(total);
  return groups;
}

/** `null` where no dose of the day has an amount: nothing known is not nothing taken. */
export const knownTotal = ({ total, count, unknown }: DoseTotal): number | null => (unknown === count ? null : total);

/** A bar for each day, in its middle. */
function dailyDoses(days: readonly DaySummary[], group: Group, zone: string): DoseChart {
  const totals = days.map(({ totals: all }) => all.find((total) => sameGroup(group, total)));
  return {
    ...group,
    count: totals.reduce((sum, total) => sum + (total?.count ?? 0), 0),
    times: days.map(({ date }) => noon(date, zone)),
    values: totals.map((total) => (total === undefined ? null : knownTotal(total))),
  };
}

function noon(date: PlainDate, zone: string): number {
  const found = instantOf({ date, hour: 12, minute: 0 }, zone);
  return found.kind === 'exact' ? found.at : found.kind === 'twice' ? found.earlier : found.after;
}

/** A bar for each dose, at its time. */
function singleDoses(book: JournalBook, days: readonly DaySummary[], group: Group): DoseChart {
  const doses = days
    .flatMap((day) => day.doses)
    .filter(({ payload }) => {
      const version = payload.product === null ? null : book.productVersion(payload.product);
      return sameGroup(group, { product: version?.payload.kind ?? null, unit: payload.amount.unit });
    });
  return {
    ...group,
    count: doses.length,
    times: doses.map(({ at }) => at),
    values: doses.map(({ payload }) => payload.amount.value),
  };
}

function ratingsBy(days: readonly DaySummary[]): string[] {
  const counts = new Map<string, number>();
  for (const { ratings } of days)
    for (const [name, { count }] of ratings) counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
}

/** In a month the mean of each day, else every rating at its time. */
export function ratingChart(
  { days }: TimelineData,
  chosen: readonly string[],
  { span }: Period,
  zone: string,
): RatingChart {
  if (span === 'month')
    return {
      times: days.map(({ date }) => noon(date, zone)),
      lines: chosen.map((rating) => ({
        rating,
        name: rating,
        values: days.map(({ ratings }) => ratings.get(rating)?.mean ?? null),
      })),
    };
  const said = days
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => {
      const ratings =
        entry.kind === 'check-in' ? entry.payload.ratings : entry.kind === 'dose' ? entry.payload.before : undefined;
      return ratings === undefined ? [] : [{ at: entry.at, ratings }];
    });
  return {
    times: said.map(({ at }) => at),
    lines: chosen.map((rating) => ({
      rating,
      name: rating,
      values: said.map(({ ratings }) => ratings[rating] ?? null),
    })),
  };
}
