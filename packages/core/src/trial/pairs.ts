/**
 * M2: the difference within each pair of periods, and Student's interval over the pairs. It asks nothing of how the days
 * resemble one another within a period, so it is the check beside M1.
 */
import { sampleMoments } from '../numeric/index.ts';
import type { Mixture } from './mixture.ts';
import type { PairValues } from './randomisation-test.ts';
import { meanOf, type TrialTable } from './table.ts';

export interface PairedDifference {
  /** One a pair. */
  readonly differences: readonly number[];
  readonly mean: number;
  readonly standardError: number;
  readonly t: number;
  readonly degrees: number;
  /** As what is held of the difference. */
  readonly mixture: Mixture;
}

/** Student's paired comparison of differences; `null` of fewer than two, or where they are all the same. */
export function pairedDifference(differences: readonly number[]): PairedDifference | null {
  if (differences.length < 2) return null;
  const { mean, sd } = sampleMoments(differences);
  if (!(sd > 0)) return null;
  const standardError = sd / Math.sqrt(differences.length);
  const degrees = differences.length - 1;
  const mixture = {
    weights: Float64Array.of(1),
    centres: Float64Array.of(mean),
    scales: Float64Array.of(standardError),
    degrees,
  };
  return { differences, mean, standardError, t: mean / standardError, degrees, mixture };
}

/**
 * Second condition less baseline, for each pair. Pairs are the blocks that the table names; without names, periods are
 * taken two by two, a run of one condition that is as long as several periods being cut into so many.
 * @param whole Every row, so that a missing day does not move a period.
 * @param rows Those that are analysed.
 */
export function pairDifferences(whole: TrialTable, rows: readonly number[]): readonly number[] {
  return pairsOf(whole, rows).map(([without, with_]) => meanOf(with_) - meanOf(without));
}

/** Analysed values of each pair that has some under both conditions, by condition. */
export function pairsOf(whole: TrialTable, rows: readonly number[]): readonly PairValues[] {
  const pairs = whole.block === null || whole.block === undefined ? pairsByRun(whole) : Array.from(whole.block);
  const byPair = new Map<number, readonly [number[], number[]]>();
  for (const i of rows) {
    const pair = pairs[i] ?? Number.NaN;
    if (!Number.isFinite(pair)) continue;
    const values = byPair.get(pair) ?? [[], []];
    byPair.set(pair, values);
    values[whole.condition[i] === 1 ? 1 : 0].push(whole.outcome[i] ?? Number.NaN);
  }
  return [...byPair.values()].filter((values) => values.every((some) => some.length > 0));
}

/** The pair that each row belongs to, from 0. */
function pairsByRun({ condition }: TrialTable): readonly number[] {
  const runs: number[] = [];
  for (const [i, which] of condition.entries())
    if (i > 0 && which === condition[i - 1]) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(1);
  const shortest = runs.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const periods = runs.flatMap((length) => {
    const count = Math.max(1, Math.round(length / shortest));
    return Array.from(
      { length: count },
      (_, k) => Math.floor(((k + 1) * length) / count) - Math.floor((k * length) / count),
    );
  });
  return periods.flatMap((length, period) => Array.from({ length }, () => Math.floor(period / 2)));
}
