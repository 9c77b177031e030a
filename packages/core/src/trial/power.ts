/**
 * What a schedule can tell, before it is followed: from the spread of one's own days and how they resemble their
 * neighbours.
 */
import { normalCdf } from '../numeric/index.ts';
import { crossProductsAt, lagProducts, leastSquares } from './serial.ts';
import { analysedRows, pickRows, type TrialTable } from './table.ts';

/** Spread of one's days around the level, and correlation of days next to each other. */
export interface DailyNoise {
  readonly sd: number;
  readonly rho: number;
}

/** The same condition day by day: what would be analysed. */
export interface PlannedDays {
  /** 0 or 1 a day, from day 1. */
  readonly condition: ArrayLike<number>;
  /** Days dropped after each change. */
  readonly washout: number;
}

/** Standard error of the difference, a straight line over the days being adjusted for; `NaN` where it cannot be told. */
export function standardErrorOf({ condition, washout }: PlannedDays, { sd, rho }: DailyNoise): number {
  const days = Float64Array.from({ length: condition.length }, (_, i) => i + 1);
  const whole: TrialTable = { days, outcome: new Float64Array(days.length), condition: Uint8Array.from(condition) };
  const rows = pickRows(whole, analysedRows(whole, washout));
  const middle = (days.length + 1) / 2;
  const columns = [
    new Float64Array(rows.days.length).fill(1),
    Float64Array.from(rows.condition),
    rows.days.map((day) => (day - middle) / days.length),
  ];
  try {
    const sums = lagProducts({ times: rows.days, outcome: rows.outcome, columns });
    return sd * Math.sqrt(leastSquares(crossProductsAt(sums, rho)).inverse[4] ?? Number.NaN);
  } catch (error) {
    if (error instanceof RangeError) return Number.NaN;
    throw error;
  }
}

/** Normal quantiles of the two rules of a verdict, 0.80 and 0.95. */
const LIKELY = 0.8416212335729143;
const OPPOSITE = 1.6448536269514722;

/**
 * Chance that the trial will say "likely helps", if the truth is an improvement of `effect`.
 * @param effect > 0, in units of the outcome.
 */
export function chanceToTell(effect: number, { mcid, standardError }: { mcid: number; standardError: number }): number {
  const needed = Math.max(mcid + LIKELY * standardError, OPPOSITE * standardError);
  return normalCdf((effect - needed) / standardError);
}

/** Whether a difference of this mean and error gets a verdict other than "cannot tell yet". */
export function tells(mean: number, standardError: number, mcid: number): boolean {
  const size = Math.abs(mean);
  const matters = size >= Math.max(mcid + LIKELY * standardError, OPPOSITE * standardError);
  const little = normalCdf((mcid - mean) / standardError) - normalCdf((-mcid - mean) / standardError) >= 0.8;
  return matters || little;
}

/** A year: who would have to go on for longer is told that more days would not tell. */
const MOST_DAYS = 365;

/**
 * Further days after which a verdict could be given if the difference stays as it is: the schedule so far, repeated.
 * @param mean The difference as it is now.
 * @returns `null` where a year more would not do.
 */
export function furtherDays(
  planned: PlannedDays,
  noise: DailyNoise,
  { mean, mcid }: { readonly mean: number; readonly mcid: number },
): number | null {
  const so = planned.condition.length;
  if (so === 0) return null;
  const step = Math.max(1, Math.min(14, Math.ceil(so / 4)));
  const tellsAfter = (steps: number): boolean => {
    const condition = Uint8Array.from({ length: so + steps * step }, (_, i) => planned.condition[i % so] ?? 0);
    return tells(mean, standardErrorOf({ condition, washout: planned.washout }, noise), mcid);
  };
  let high = Math.floor(MOST_DAYS / step);
  if (!tellsAfter(high)) return null;
  // The error falls with the days, so the first that does is found by halving.
  let low = 0;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (tellsAfter(middle)) high = middle;
    else low = middle;
  }
  return high * step;
}
