/**
 * Withdrawal ratings long after a dose beside those soon after one, and at low levels beside high ones, within the same
 * day: what a day brings of itself is then in both.
 */
import { studentCdf } from '../numeric/index.ts';
import { addDays, daysBetween, type PlainDate } from '../quantity/index.ts';
import { notEnough, reading } from './reading.ts';
import type { SignalRows, WithdrawalRating } from './rows.ts';
import type { SignalReading, SignalSeries } from './types.ts';
import { meanOf, SHIFT_CHANCE } from './weekly.ts';

/** Hours since the last dose: a symptom-free person may be at both; see research on care workflow for the eight. */
const SOON = 4;
const LONG = 8;
const DAYS = 28;
const FEWEST_DAYS = 8;
/** Points of 0 to 10 by which the ratings must differ in the mean. */
const LEAST_POINTS = 0.75;
const LEAST_NOISE = 0.3;
const MOST_ALIKE = 0.6;

/** A rating and the side of the contrast on which it stands. */
interface Sided {
  readonly rating: WithdrawalRating;
  readonly x: number;
  readonly side: 'low' | 'high' | null;
}

const recentRatings = ({ ratings, days }: SignalRows): readonly WithdrawalRating[] => {
  const last = days.at(-1)?.date;
  if (last === undefined) return [];
  const before = addDays(last, -DAYS);
  return ratings.filter(({ day }) => day > before && day <= last);
};

/** Ratings eight hours or more after a dose beside those within four. */
export function withdrawalByHours(rows: SignalRows): SignalReading {
  const sided = recentRatings(rows).flatMap((rating): Sided[] => {
    const { hoursSince } = rating;
    if (hoursSince === null) return [];
    const side = hoursSince >= LONG ? 'low' : hoursSince <= SOON ? 'high' : null;
    return [{ rating, x: hoursSince, side }];
  });
  return contrast('withdrawal-hours', sided);
}

/** What is left in the body at a moment, by the models: handed in, because monitoring follows no doses. Any unit. */
export interface LevelAt {
  /** Milliseconds since 1970: that of a rating. */
  readonly at: number;
  readonly level: number;
}

/** Ratings in the lower half of the person's own levels beside those in the upper. */
export function withdrawalByLevels(rows: SignalRows, levels: readonly LevelAt[] | null): SignalReading {
  if (levels === null) return notEnough('withdrawal-levels', 'no-levels');
  const byInstant = new Map(levels.map(({ at, level }) => [at, level]));
  const known = recentRatings(rows).flatMap((rating) => {
    const level = byInstant.get(rating.at);
    return level === undefined ? [] : [{ rating, level }];
  });
  const sorted = known.map(({ level }) => level).toSorted((a, b) => a - b);
  const middle = sorted[sorted.length >> 1] ?? 0;
  const sided = known.map(
    ({ rating, level }): Sided => ({
      rating,
      x: rankOf(sorted, level),
      side: level < middle ? 'low' : 'high',
    }),
  );
  return contrast('withdrawal-levels', sided);
}

/** Place among the person's own levels, 0 to 1. */
const rankOf = (sorted: readonly number[], level: number): number =>
  sorted.length < 2 ? 0 : sorted.findIndex((one) => one >= level) / (sorted.length - 1);

function contrast(id: 'withdrawal-hours' | 'withdrawal-levels', sided: readonly Sided[]): SignalReading {
  const series = pictureOf(id, sided);
  const gaps = gapsByDay(sided);
  if (gaps.length < FEWEST_DAYS) return notEnough(id, 'few-ratings', series.points.length === 0 ? null : series);
  const mean = meanOf(gaps.map(({ gap }) => gap));
  const side = (which: Sided['side']): number =>
    meanOf(sided.filter((one) => one.side === which).map(({ rating }) => rating.value));
  return reading(id, mean >= LEAST_POINTS && chanceOf(gaps) <= SHIFT_CHANCE, {
    figures: { days: gaps.length, low: side('low'), high: side('high'), points: mean },
    series,
  });
}

interface DayGap {
  readonly day: PlainDate;
  readonly gap: number;
}

/** Low less high, on the days that have both. */
function gapsByDay(sided: readonly Sided[]): DayGap[] {
  const days = [...new Set(sided.map(({ rating }) => rating.day))];
  return days.flatMap((day) => {
    const of = (which: Sided['side']): number[] =>
      sided.filter((one) => one.rating.day === day && one.side === which).map(({ rating }) => rating.value);
    const [low, high] = [of('low'), of('high')];
    return low.length === 0 || high.length === 0 ? [] : [{ day, gap: meanOf(low) - meanOf(high) }];
  });
}

/** Chance of so large a mean difference without any: Student's, with as many days as those that resemble each other are worth. */
function chanceOf(gaps: readonly DayGap[]): number {
  const values = gaps.map(({ gap }) => gap);
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const sd = Math.max(LEAST_NOISE, Math.sqrt(squares / (values.length - 1)));
  const products = gaps.slice(1).flatMap(({ day, gap }, i) => {
    const before = gaps[i];
    return before !== undefined && daysBetween(before.day, day) === 1 ? [(gap - mean) * (before.gap - mean)] : [];
  });
  const alike = products.length < 4 || squares === 0 ? 0 : meanOf(products) / (squares / values.length);
  const rho = Math.min(MOST_ALIKE, Math.max(0, alike));
  const worth = Math.max(3, (values.length * (1 - rho)) / (1 + rho));
  return 1 - studentCdf((mean * Math.sqrt(worth)) / sd, worth - 1);
}

function pictureOf(id: 'withdrawal-hours' | 'withdrawal-levels', sided: readonly Sided[]): SignalSeries {
  const level = (which: Sided['side']) => {
    const of = sided.filter((one) => one.side === which);
    const xs = of.map(({ x }) => x);
    return of.length === 0
      ? []
      : [{ from: Math.min(...xs), to: Math.max(...xs), value: meanOf(of.map(({ rating }) => rating.value)) }];
  };
  return {
    axis: id === 'withdrawal-hours' ? 'hours' : 'level',
    unit: 'rating',
    points: sided.map(({ rating, x }) => ({ day: rating.day, x, value: rating.value })),
    levels: [...level('low'), ...level('high')],
  };
}
