/**
 * M5 on a table: outcomes that are yes or no, counts, or a few ordered words, in the same figures as any other trial.
 * Its difference is a logarithm (of odds, of a rate, of cumulative odds). It takes entries as independent, and holds
 * neither a trend nor covariates still; so M1 on the numbers, which counts that days resemble their neighbours, must be
 * as sure of the direction before anything is said.
 */
import { analyseTrial, type CrossChecks, type Estimate, type TrialAnalysis, type TrialProblem } from './analyse.ts';
import { tabulatedChances, type TabulatedDensity, tabulatedQuantile } from './density.ts';
import { binaryContrast, countContrast } from './discrete.ts';
import { ordinalContrast } from './ordinal.ts';
import { tells } from './power.ts';
import { analysedRows, outcomesBy, pickRows, type TrialTable } from './table.ts';
import { verdictOf } from './verdict.ts';

export const discreteKinds = ['binary', 'count', 'ordinal'] as const;
/** Yes (1) or no (0); whole numbers from 0; places of ordered words from 0. */
export type DiscreteKind = (typeof discreteKinds)[number];

export interface DiscreteOptions {
  readonly kind: DiscreteKind;
  /** The smallest ratio of odds, or of rates, that matters; above 1. */
  readonly factor: number;
  /** Default false: no, few and the first words are better. */
  readonly higherIsBetter?: boolean;
  /** Days dropped after each change of condition; default 0. */
  readonly washout?: number;
  /** Lots were drawn for the order of the periods; default false. */
  readonly randomised?: boolean;
}

export type DiscreteAnalysis = Omit<TrialAnalysis, 'model' | 'crossChecks'> & {
  readonly model: 'm5';
  readonly crossChecks: CrossChecks & {
    readonly kind: DiscreteKind;
    readonly factor: number;
    /** Median and range of the ratio of odds or rates. */
    readonly ratio: { readonly median: number; readonly interval90: readonly [number, number] };
    /** Entries at each value from the lowest to the highest, under the baseline and the other condition. */
    readonly counts: readonly { readonly value: number; readonly entries: readonly [number, number] }[];
  };
};

/** All entries the same: there is nothing to compare. */
export type DiscreteProblem = TrialProblem | 'one-value';

/** @throws RangeError where an outcome is not of its kind. */
export function analyseDiscrete(table: TrialTable, options: DiscreteOptions): DiscreteAnalysis | DiscreteProblem {
  const { kind, factor, higherIsBetter = false } = options;
  const rows = pickRows(table, analysedRows(table, options.washout));
  const counts = countsOf(rows, kind);
  if (counts.length < 2 && kind !== 'count') return 'one-value';
  const beside = numbersBeside(table, options);
  if (typeof beside === 'string') return beside;
  const density = densityOf(rows, counts, kind);
  const mcid = Math.log(factor);
  const chances = tabulatedChances(higherIsBetter ? mirrored(density) : density, mcid);
  const { crossChecks, n, missing, level } = beside;
  const pBelowZero = higherIsBetter ? 1 - chances.belowZero : chances.belowZero;
  const free = verdictOf(chances, []);
  const holds = [...crossChecks.holds, ...(likeness(free, beside, density.mean) ? (['days-alike'] as const) : [])];
  const verdict = verdictOf(chances, holds);
  const estimate = estimateOf(density);
  return {
    model: 'm5',
    n,
    missing,
    estimate,
    pHelps: chances.helps,
    pLittle: chances.little,
    pHarms: chances.harms,
    pBelowZero,
    rho: null,
    tau: null,
    crossChecks: {
      ...crossChecks,
      contrast: beside.estimate,
      holds,
      furtherDays: verdict === 'cannot tell yet' ? furtherEntries(estimate, beside, mcid) : null,
      kind,
      factor,
      ratio: {
        median: Math.exp(estimate.median),
        interval90: [Math.exp(estimate.interval90[0]), Math.exp(estimate.interval90[1])],
      },
      counts,
    },
    verdict,
    level,
  };
}

/** Correlation of days next to each other above which a range that does not count it is not believed to be narrow. */
const ALIKE = 0.3;
const OPPOSITE = 0.05;

/** What would be said does not stand where the likeness of days is counted. */
function likeness(verdict: TrialAnalysis['verdict'], beside: TrialAnalysis, mean: number): boolean {
  if (verdict === 'cannot tell yet') return false;
  if (verdict === 'probably makes little difference') return (beside.rho?.mean ?? 0) > ALIKE;
  return (mean < 0 ? 1 - beside.pBelowZero : beside.pBelowZero) > OPPOSITE;
}

/** M1 on the same numbers. */
function numbersBeside(table: TrialTable, options: DiscreteOptions): TrialAnalysis | TrialProblem {
  const known = table.outcome.filter(Number.isFinite);
  const low = known.reduce((a, b) => Math.min(a, b), 0);
  const high = known.reduce((a, b) => Math.max(a, b), low + 1);
  const { higherIsBetter = false, washout = 0, randomised = false } = options;
  return analyseTrial(table, {
    model: 'm1',
    scale: { low, high },
    mcid: (high - low) / 10,
    higherIsBetter,
    washout,
    randomised,
  });
}

function countsOf(rows: TrialTable, kind: DiscreteKind): DiscreteAnalysis['crossChecks']['counts'] {
  const sides = outcomesBy(rows);
  const values = [...new Set(sides.flat())].sort((a, b) => a - b);
  const odd = values.find((value) => !Number.isInteger(value) || value < 0 || (kind === 'binary' && value > 1));
  if (odd !== undefined)
    throw new RangeError(`Cannot read ${odd} as ${kind}: expected ${kind === 'binary' ? '0 or 1' : 'a whole number'}`);
  const of = (side: readonly number[], value: number): number => side.filter((one) => one === value).length;
  return values.map((value) => ({ value, entries: [of(sides[0], value), of(sides[1], value)] }));
}

function densityOf(
  rows: TrialTable,
  counts: DiscreteAnalysis['crossChecks']['counts'],
  kind: DiscreteKind,
): TabulatedDensity {
  const [first, second] = outcomesBy(rows);
  const yes = (side: readonly number[]): number => side.reduce((a, b) => a + b, 0);
  switch (kind) {
    case 'binary':
      return binaryContrast([yes(first), yes(second)], [first.length, second.length]);
    case 'count':
      return countContrast([first, second], 'negative-binomial');
    case 'ordinal':
      return ordinalContrast([counts.map(({ entries }) => entries[0]), counts.map(({ entries }) => entries[1])]);
  }
}

function estimateOf(density: TabulatedDensity): Estimate {
  const at = (p: number): number => tabulatedQuantile(density, p);
  const { mean, sd } = density;
  return {
    mean,
    sd,
    median: at(0.5),
    interval90: [at(0.05), at(0.95)],
    interval95: [at(0.025), at(0.975)],
  };
}

/** With its sign turned. */
function mirrored({ start, step, cumulative, mean, sd }: TabulatedDensity): TabulatedDensity {
  return {
    start: -(start + step * (cumulative.length - 1)),
    step,
    cumulative: cumulative.map((_, i) => 1 - (cumulative[cumulative.length - 1 - i] ?? 0)),
    mean: -mean,
    sd,
  };
}

const MOST_DAYS = 365;
const STEP = 7;

/** Standard deviations of the mean at which the other sign has a chance of 5 %. */
const SURE = 1.645;

/** Further entries that would tell, M1 too, if the difference stays as it is: ranges narrow with their square root. */
function furtherEntries({ mean, sd }: Estimate, beside: TrialAnalysis, mcid: number): number | null {
  const { n, estimate } = beside;
  for (let more = STEP; more <= MOST_DAYS; more += STEP) {
    const narrower = Math.sqrt(n / (n + more));
    const isSure = Math.abs(estimate.mean) >= SURE * estimate.sd * narrower || Math.abs(mean) < mcid;
    if (isSure && tells(mean, sd * narrower, mcid)) return more;
  }
  return null;
}
