/**
 * Outcomes besides the primary one. Who looks at many will find one that seems to have changed, so theirs are pulled
 * towards nothing, by as much as they as a whole look like chance (normal means with a common variance by moments;
 * Efron and Morris 1975, Journal of the American Statistical Association 70:311-319).
 */
import { type AnalysisOptions, analyseTrial } from './analyse.ts';
import type { TrialTable } from './table.ts';

export interface OutcomeEstimate {
  readonly name: string;
  readonly mean: number;
  readonly sd: number;
  /** The smallest difference that matters, in this outcome's units: the common measure. */
  readonly mcid: number;
}

export interface ShrunkEstimate extends OutcomeEstimate {
  /** Share of the difference that is kept, from 0 to 1. */
  readonly kept: number;
  readonly shrunkMean: number;
  readonly shrunkSd: number;
}

export function shrinkExploratory(estimates: readonly OutcomeEstimate[]): readonly ShrunkEstimate[] {
  const excess = estimates.map(({ mean, sd, mcid }) => (mean / mcid) ** 2 - (sd / mcid) ** 2);
  const variance = estimates.length === 0 ? 0 : Math.max(0, excess.reduce((a, b) => a + b, 0) / estimates.length);
  return estimates.map((one) => {
    const own = (one.sd / one.mcid) ** 2;
    const kept = own === 0 ? 1 : variance / (variance + own);
    return { ...one, kept, shrunkMean: kept * one.mean, shrunkSd: Math.sqrt(kept) * one.sd };
  });
}

/** A further outcome of the same days. */
export interface FurtherOutcome {
  readonly name: string;
  /** One a day of the table; `NaN` is missing. */
  readonly values: Float64Array;
  readonly scale: AnalysisOptions['scale'];
  readonly mcid: number;
}

/**
 * Each further outcome by the same analysis, then all of them shrunk; those that cannot be analysed are left out. They
 * get no verdict.
 */
export function exploreOutcomes(
  table: TrialTable,
  outcomes: readonly FurtherOutcome[],
  options: AnalysisOptions,
): readonly ShrunkEstimate[] {
  return shrinkExploratory(
    outcomes.flatMap(({ name, values, scale, mcid }) => {
      const result = analyseTrial({ ...table, outcome: values }, { ...options, scale, mcid, model: 'm1' });
      return typeof result === 'string' ? [] : [{ name, mean: result.estimate.mean, sd: result.estimate.sd, mcid }];
    }),
  );
}
