/** What a simple chart would say of the same journal: numbers to show beside the answer, never in its place. */
import { sampleMoments, studentCdf } from '../numeric/index.ts';
import { correlationOf } from './adaptation-answer.ts';
import type { RatedMoment, ReliefRows } from './relief-rows.ts';
import { meanOf } from './table.ts';

export interface WelchTest {
  /** Second mean less first. */
  readonly difference: number;
  readonly t: number;
  readonly degrees: number;
  /** Two-sided. */
  readonly p: number;
}

/** Welch's comparison of two means, which takes every value for a fresh one; `null` where one has fewer than two. */
export function welchTest(first: readonly number[], second: readonly number[]): WelchTest | null {
  if (first.length < 2 || second.length < 2) return null;
  const [a, b] = [sampleMoments(first), sampleMoments(second)];
  const [va, vb] = [a.sd ** 2 / first.length, b.sd ** 2 / second.length];
  if (!(va + vb > 0)) return null;
  const t = (b.mean - a.mean) / Math.sqrt(va + vb);
  const degrees = (va + vb) ** 2 / (va ** 2 / (first.length - 1) + vb ** 2 / (second.length - 1));
  return { difference: b.mean - a.mean, t, degrees, p: 2 * studentCdf(-Math.abs(t), degrees) };
}

export interface CorrelationTest {
  readonly r: number;
  /** Two-sided, every pair taken for a fresh one. */
  readonly p: number;
}

/** Pearson's correlation with its usual test; `null` of fewer than three pairs, or where one does not vary. */
export function pearsonTest(x: readonly number[], y: readonly number[]): CorrelationTest | null {
  const n = Math.min(x.length, y.length);
  const [dx, dy] = [new Set(x), new Set(y)];
  if (n < 3 || dx.size < 2 || dy.size < 2) return null;
  const r = correlationOf(x, y);
  const t = r * Math.sqrt((n - 2) / Math.max(1e-12, 1 - r * r));
  return { r, p: 2 * studentCdf(-Math.abs(t), n - 2) };
}

export interface NaiveNumbers {
  /** Mean rating 1 to 3 hours after a dose less the one in the hour before it; `null` where there are no such pairs. */
  readonly beforeAfter: { readonly difference: number; readonly pairs: number } | null;
  /** Amount in the four hours before a rating, with the rating. */
  readonly pearson: CorrelationTest | null;
  /** Ratings within four hours after a dose less all others. */
  readonly welch: WelchTest | null;
  /** Would a chart of these say that it helps? */
  readonly saysHelps: boolean;
}

const HOUR = 1 / 24;
const NEAR = 4;

/** @param rows The outcome worse the higher. */
export function naiveNumbers(rows: ReliefRows): NaiveNumbers {
  const { moments } = rows;
  const near = moments.filter(({ hoursSince }) => hoursSince <= NEAR).map(({ outcome }) => outcome);
  const far = moments.filter(({ hoursSince }) => hoursSince > NEAR).map(({ outcome }) => outcome);
  const beforeAfter = beforeAndAfter(rows);
  const welch = welchTest(far, near);
  const pearson = pearsonTest(
    moments.map(({ day }) => amountBefore(rows, day)),
    moments.map(({ outcome }) => outcome),
  );
  return {
    beforeAfter,
    pearson,
    welch,
    saysHelps: beforeAfter !== null && beforeAfter.difference < 0 && welch !== null && welch.t < 0 && welch.p < 0.05,
  };
}

function amountBefore({ doses }: ReliefRows, day: number): number {
  let sum = 0;
  for (let i = 0; i < doses.times.length; i++) {
    const time = doses.times[i] ?? 0;
    if (time < day && time >= day - NEAR * HOUR) sum += doses.amounts[i] ?? 0;
  }
  return sum;
}

function beforeAndAfter({ moments, taken }: ReliefRows): NaiveNumbers['beforeAfter'] {
  const within = (from: number, to: number): RatedMoment | undefined =>
    moments.find(({ day }) => day >= from && day <= to);
  const differences = taken.flatMap((day) => {
    // A rating at the minute of the dose was given just before it.
    const before = within(day - HOUR, day);
    const after = within(day + HOUR, day + 3 * HOUR);
    return before === undefined || after === undefined ? [] : [after.outcome - before.outcome];
  });
  return differences.length === 0 ? null : { difference: meanOf(differences), pairs: differences.length };
}
