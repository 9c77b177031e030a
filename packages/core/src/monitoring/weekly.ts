/**
 * Has a daily value shifted: the last four weeks against up to fourteen before, by weekly values.
 *
 * Days resemble their neighbours, so that a test that takes each for independent cries wolf. A week is a block in which
 * that mostly averages out: with a correlation of 0.6 from day to day, two weekly means correlate by about 0.15. What is
 * left is in the false alarms that docs/calibration-report.json measures. A week's value leaves out its highest and
 * lowest day, so that one odd day moves nothing.
 */
import { studentCdf } from '../numeric/index.ts';

const WEEK = 7;
/** Weeks that are looked at, and weeks that they are compared with. */
export const RECENT_WEEKS = 4;
export const EARLIER_WEEKS = 14;
const FEWEST_DAYS = 3;
const FEWEST_RECENT = 3;
const FEWEST_EARLIER = 4;
/** From this many days on, the highest and the lowest of a week are left out. */
const TRIM_FROM = 5;

/** Chance of so large a shift, weeks being independent, from which one is a shift. Looked at every week, it is met far more often. */
export const SHIFT_CHANCE = 0.0075;

/** What the last weeks are beside those before. */
export interface Shift {
  /** Mean of the weekly values. */
  readonly earlier: number;
  readonly recent: number;
  /** Chance of a rise as large as this one where nothing changed; close to 1 where it fell. */
  readonly chanceOfRise: number;
  /** Median of the slopes between all pairs of weeks (Theil 1950, Sen 1968), a week. */
  readonly slope: number;
}

/**
 * @param daily One value a day, oldest first, the last complete day last; `null` where nothing is known.
 * @param noise The least standard deviation of a weekly value that is believed: four alike weeks are no proof of none.
 * @returns `null` where there are too few days.
 */
export function shiftOf(daily: readonly (number | null)[], noise: number): Shift | null {
  const weeks = weeklyValues(daily);
  const recent = weeks.slice(-RECENT_WEEKS).filter((value) => value !== null);
  const earlier = weeks.slice(0, -RECENT_WEEKS).filter((value) => value !== null);
  if (recent.length < FEWEST_RECENT || earlier.length < FEWEST_EARLIER) return null;
  const [before, after] = [meanOf(earlier), meanOf(recent)];
  const degrees = recent.length + earlier.length - 2;
  const pooled = Math.sqrt((squares(earlier, before) + squares(recent, after)) / degrees);
  const error = Math.max(pooled, noise) * Math.sqrt(1 / recent.length + 1 / earlier.length);
  return {
    earlier: before,
    recent: after,
    chanceOfRise: 1 - studentCdf((after - before) / error, degrees),
    slope: slopeOf(weeks),
  };
}

/** Values of the last eighteen weeks, counted back from the last day; `null` for a week with too few days. */
export function weeklyValues(daily: readonly (number | null)[]): (number | null)[] {
  return Array.from({ length: EARLIER_WEEKS + RECENT_WEEKS }, (_, i) => {
    const end = daily.length - (EARLIER_WEEKS + RECENT_WEEKS - 1 - i) * WEEK;
    const days = daily.slice(Math.max(0, end - WEEK), Math.max(0, end)).filter((value) => value !== null);
    if (days.length < FEWEST_DAYS) return null;
    if (days.length < TRIM_FROM) return meanOf(days);
    return meanOf(days.toSorted((a, b) => a - b).slice(1, -1));
  });
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The middle value; `NaN` of none. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [below, above] = [sorted[middle - 1] ?? Number.NaN, sorted[middle] ?? Number.NaN];
  return sorted.length % 2 === 1 ? above : (below + above) / 2;
}

const squares = (values: readonly number[], mean: number): number =>
  values.reduce((sum, value) => sum + (value - mean) ** 2, 0);

function slopeOf(weeks: readonly (number | null)[]): number {
  const known = weeks.flatMap((value, week) => (value === null ? [] : [{ week, value }]));
  return medianOf(known.flatMap((a, i) => known.slice(i + 1).map((b) => (b.value - a.value) / (b.week - a.week))));
}
