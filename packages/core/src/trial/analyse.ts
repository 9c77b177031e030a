/**
 * One question answered: the difference that a condition makes to one person, how sure, by which model, what other
 * models say, and the words that the fixed rules allow.
 */
import { contrast, type ContrastOptions } from './contrast.ts';
import type { Contrast } from './reference-prior.ts';
import { localLevelContrast } from './local-level.ts';
import { chancesOf, type Mixture, mixtureMoments, mixtureQuantile, negated } from './mixture.ts';
import { type PairedDifference, pairDifferences, pairedDifference, pairsOf } from './pairs.ts';
import { furtherDays } from './power.ts';
import { pairOrderTest, type RandomisationTest } from './randomisation-test.ts';
import { analysedRows, missingShares, outcomesBy, pickRows, type TrialTable } from './table.ts';
import { type EvidenceLevel, type Hold, holdsOf, type Verdict, verdictOf } from './verdict.ts';

export const trialModels = ['m1', 'm2', 'm4'] as const;
export type TrialModel = (typeof trialModels)[number];

export interface AnalysisOptions extends Omit<ContrastOptions, 'span'> {
  readonly model: TrialModel;
  /** Default false: lower is better. */
  readonly higherIsBetter?: boolean;
  /** Days dropped after each change of condition; default 0. */
  readonly washout?: number;
  /** Lots were drawn for the order of the periods; default false. */
  readonly randomised?: boolean;
}

export interface Estimate {
  readonly mean: number;
  readonly sd: number;
  readonly median: number;
  readonly interval90: readonly [number, number];
  readonly interval95: readonly [number, number];
}

/** What a model that was not asked says. */
export interface CrossChecks {
  readonly pairs: (Pick<Estimate, 'mean' | 'sd' | 'interval90'> & { readonly pairs: number }) | null;
  readonly localLevel: Estimate | null;
  readonly contrast: Estimate | null;
  readonly randomisation: Pick<RandomisationTest, 'p' | 'schedules'> | null;
  /** All that could be asked have the same sign. */
  readonly agree: boolean;
  readonly holds: readonly Hold[];
  /** Further days that would tell if the difference stays as it is; `null` where a year would not, or it is told. */
  readonly furtherDays: number | null;
  readonly pointsByCondition: readonly [number, number];
}

export interface TrialAnalysis {
  readonly model: TrialModel;
  /** Rows analysed. */
  readonly n: number;
  /** Rows without an outcome or a covariate. */
  readonly missing: number;
  /** Second condition less baseline, in units of the outcome as it was given. */
  readonly estimate: Estimate;
  readonly pHelps: number;
  readonly pLittle: number;
  readonly pHarms: number;
  readonly pBelowZero: number;
  readonly rho: { readonly mean: number; readonly sd: number } | null;
  readonly tau: { readonly mean: number } | null;
  readonly crossChecks: CrossChecks;
  readonly verdict: Verdict;
  readonly level: EvidenceLevel;
}

/** Why there is nothing to analyse. */
export type TrialProblem = 'one-condition' | 'too-few-rows' | 'too-few-pairs' | 'too-alike';

/** Correlation above which a drifting baseline is tried beside. */
const DRIFT = 0.8;
const FEWEST_ROWS = 4;
/** Days of a record, ten years, past which nobody is told to go on. */
const LONGEST_RECORD = 3_660;

export function analyseTrial(table: TrialTable, options: AnalysisOptions): TrialAnalysis | TrialProblem {
  const kept = analysedRows(table, options.washout);
  const rows = pickRows(table, kept);
  const points = outcomesBy(rows).map((values) => values.length) as [number, number];
  if (Math.min(...points) === 0) return 'one-condition';
  if (kept.length < FEWEST_ROWS) return 'too-few-rows';
  const paired = pairedDifference(pairDifferences(table, kept));
  if (options.model === 'm2' && paired === null) return 'too-few-pairs';
  try {
    return answer({ table, kept, rows, points, paired }, options);
  } catch (error) {
    if (error instanceof RangeError) return 'too-alike';
    throw error;
  }
}

interface Prepared {
  readonly table: TrialTable;
  readonly kept: readonly number[];
  readonly rows: TrialTable;
  readonly points: readonly [number, number];
  readonly paired: PairedDifference | null;
}

function answer(prepared: Prepared, options: AnalysisOptions): TrialAnalysis {
  const { table, rows, paired, points } = prepared;
  const { model, mcid, higherIsBetter = false } = options;
  const span = { first: table.days[0] ?? 0, last: table.days.at(-1) ?? 0 };
  const m1 = contrast(rows, { ...options, span });
  const range = options.scale.high - options.scale.low;
  const drift = model === 'm4' || m1.rho.mean > DRIFT ? localLevelContrast(rows, { range, mcid }).difference : null;
  const difference = chosen(model, { m1, paired, drift });
  const chances = chancesOf(higherIsBetter ? negated(difference) : difference, mcid);
  const checks = checksOf(prepared, { m1, drift, options });
  const verdict = verdictOf(chances, checks.holds);
  const estimate = estimateOf(difference);
  return {
    model,
    n: rows.days.length,
    missing: missingOf(table),
    estimate,
    pHelps: chances.helps,
    pLittle: chances.little,
    pHarms: chances.harms,
    pBelowZero: higherIsBetter ? 1 - chances.belowZero : chances.belowZero,
    rho: model === 'm1' ? m1.rho : null,
    tau: model === 'm1' ? m1.tau : null,
    crossChecks: {
      ...checks,
      furtherDays: verdict === 'cannot tell yet' ? moreDays(table, options, m1, estimate.mean) : null,
      pointsByCondition: points,
    },
    verdict,
    level: levelOf(checks.holds, options.randomised === true),
  };
}

interface Models {
  readonly m1: Contrast;
  readonly paired: PairedDifference | null;
  readonly drift: Mixture | null;
}

function chosen(model: TrialModel, { m1, paired, drift }: Models): Mixture {
  if (model === 'm2' && paired !== null) return paired.mixture;
  return model === 'm4' && drift !== null ? drift : m1.difference;
}

/** Too little to compare is a description; drawn lots make it an effect. */
function levelOf(held: readonly Hold[], randomised: boolean): EvidenceLevel {
  if (held.includes('few-points') || held.includes('few-periods')) return 'L0';
  return randomised ? 'L2' : 'L1';
}

interface Checked {
  readonly m1: Contrast;
  readonly drift: Mixture | null;
  readonly options: AnalysisOptions;
}

function checksOf(
  { table, kept, rows, points, paired }: Prepared,
  { m1, drift, options }: Checked,
): Omit<CrossChecks, 'furtherDays' | 'pointsByCondition'> {
  const contrastEstimate = estimateOf(m1.difference);
  const driftEstimate = drift === null ? null : estimateOf(drift);
  // Two pairs are one degree of freedom: an interval, but no vote.
  const votes = [
    contrastEstimate.mean,
    paired !== null && paired.degrees >= 2 ? paired.mean : null,
    driftEstimate?.mean,
  ];
  // A hundredth of what matters is neither for nor against.
  const nothing = options.mcid / 100;
  const signs = new Set(votes.flatMap((vote) => (Math.abs(vote ?? 0) < nothing ? [] : [Math.sign(vote ?? 0)])));
  const agree = signs.size <= 1;
  const amounts = holdsOf({
    points,
    periods: periodsOf(rows),
    missing: missingShares(table),
    missingOfAll: missingOf(table) / table.days.length,
  });
  const orders = pairOrderTest(pairsOf(table, kept), options.higherIsBetter === true ? 1 : -1);
  return {
    pairs:
      paired === null
        ? null
        : {
            pairs: paired.differences.length,
            mean: paired.mean,
            sd: paired.standardError,
            interval90: estimateOf(paired.mixture).interval90,
          },
    localLevel: options.model === 'm4' ? null : driftEstimate,
    contrast: options.model === 'm1' ? null : contrastEstimate,
    randomisation: orders === null ? null : { p: orders.p, schedules: orders.schedules },
    agree,
    holds: agree ? amounts : [...amounts, 'models-disagree'],
  };
}

/** A pair that begins as the one before ended is a period of its own. */
const periodsOf = ({ condition, block }: TrialTable): number =>
  condition.reduce((count, which, i) => {
    const isNew = i === 0 || which !== condition[i - 1] || !Object.is(block?.[i], block?.[i - 1]);
    return count + (isNew ? 1 : 0);
  }, 0);

const missingOf = ({ outcome, covariates = [] }: TrialTable): number =>
  outcome.reduce(
    (count, value, i) => count + ([value, ...covariates.map((one) => one[i] ?? 0)].every(Number.isFinite) ? 0 : 1),
    0,
  );

function moreDays(table: TrialTable, options: AnalysisOptions, m1: Contrast, mean: number): number | null {
  const span = (table.days.at(-1) ?? 0) - (table.days[0] ?? 0);
  if (span > LONGEST_RECORD) return null;
  const noise = { sd: m1.tau.mean, rho: Math.min(0.95, Math.max(0, m1.rho.mean)) };
  return furtherDays({ condition: conditionByDay(table), washout: options.washout ?? 0 }, noise, {
    mean,
    mcid: options.mcid,
  });
}

/** The condition of each day of the calendar, of a day without a row that of the day before. */
function conditionByDay({ days, condition }: TrialTable): Uint8Array {
  const first = Math.floor(days[0] ?? 0);
  const byDay = new Uint8Array(Math.floor(days.at(-1) ?? 0) - first + 1);
  for (const [i, day] of days.entries()) byDay.fill(condition[i] ?? 0, Math.floor(day) - first);
  return byDay;
}

/** What is held of a difference, in the figures that are reported. */
export function estimateOf(difference: Mixture): Estimate {
  const { mean, sd } = mixtureMoments(difference);
  const at = (p: number): number => mixtureQuantile(difference, p);
  return {
    mean,
    sd,
    median: at(0.5),
    interval90: [at(0.05), at(0.95)],
    interval95: [at(0.025), at(0.975)],
  };
}
