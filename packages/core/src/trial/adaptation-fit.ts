/**
 * M3: how much of what a dose does is benefit, and how much ends the deficit that earlier doses left.
 *
 * `y = b0 - bE C + bW W + trend + covariates + e`, both b at least 0, errors a continuous-time autoregression. Effect
 * half-life and speed of adaptation are not known: each pair is a candidate, and candidates weigh as much as their
 * marginal likelihood. Given a candidate the fit is M1's; what it holds of the two is cut to the positive quarter on a
 * fixed lattice. Nothing is drawn.
 */
import { deficitOf, exposureOf, exposureOfCurve } from './adaptation.ts';
import type { ConcentrationCurve, DoseSeries, ExposureSeries } from './adaptation.ts';
import { type CoefficientPrior, type SerialGrid, type SerialPosterior, serialPosterior } from './grid.ts';
import { type Lattice, latticeOf } from './lattice.ts';
import { crossProductsAt, lagProducts, leastSquares, type LagProducts } from './serial.ts';
import { meanOf } from './table.ts';

/** One belief about time: how exposure and adaptation run. */
export interface AdaptationCandidate {
  /** Hours; `null` where a concentration takes its place. */
  readonly halfLife: number | null;
  /** Days. */
  readonly tau: number;
  /** Exposure and adaptation at days that ascend. */
  readonly follow: (at: ArrayLike<number>) => ExposureSeries;
}

const HALF_LIVES = [2, 4, 8] as const;
const TAUS = [2, 5, 10] as const;

/** Every pair of effect half-life and speed of adaptation, from the doses. */
export const doseCandidates = (doses: DoseSeries): readonly AdaptationCandidate[] =>
  HALF_LIVES.flatMap((halfLife) =>
    TAUS.map((tau) => ({ halfLife, tau, follow: (at) => exposureOf(doses, at, { halfLife, tau }) })),
  );

/** Every speed of adaptation, from a concentration that was computed elsewhere. */
export const curveCandidates = (curve: ConcentrationCurve): readonly AdaptationCandidate[] =>
  TAUS.map((tau) => ({ halfLife: null, tau, follow: (at) => exposureOfCurve(curve, at, tau) }));

/** What was rated, the worse the higher. */
export interface AdaptationRows {
  /** Days, strictly ascending. */
  readonly times: Float64Array;
  readonly outcome: Float64Array;
  /** Other columns to hold still, each as long. */
  readonly covariates?: readonly Float64Array[];
}

export interface AdaptationOptions {
  /** Lowest and highest value of the outcome's scale. */
  readonly scale: { readonly low: number; readonly high: number };
  /** A straight line over the days; default true. */
  readonly trend?: boolean;
}

/** A candidate with what the rows say under it. */
export interface FittedCandidate {
  readonly candidate: AdaptationCandidate;
  /** Sum up to 1 over candidates. */
  readonly share: number;
  /** The highest adaptation in the rows: one usual exposure, in which the lattice counts. */
  readonly unit: number;
  /** At the rows. */
  readonly series: ExposureSeries;
  /** Of benefit and cost, in points of the outcome for one usual exposure. */
  readonly lattice: Lattice;
}

export type AdaptationProblem = 'no-doses' | 'too-few-rows' | 'too-alike';

/** Fewer rows leave nothing to tell columns apart by. */
const FEWEST_ROWS = 12;

/** Scale of the half-normal priors of benefit and cost, for one usual exposure and an outcome with this range. */
export const effectPriorSd = (range: number): number => range / 4;

/**
 * Candidates by what the rows say of them.
 * @throws RangeError where times do not ascend or a value is not finite.
 */
export function fitAdaptation(
  rows: AdaptationRows,
  candidates: readonly AdaptationCandidate[],
  options: AdaptationOptions,
): readonly FittedCandidate[] | AdaptationProblem {
  if (rows.times.length < FEWEST_ROWS) return 'too-few-rows';
  const fits = [];
  for (const candidate of candidates) {
    const series = candidate.follow(rows.times);
    const unit = series.adaptation.reduce((most, value) => Math.max(most, value), 0);
    if (!(unit > 0)) return 'no-doses';
    const posterior = fitOne(rows, { series, unit }, options);
    if (posterior === null) return 'too-alike';
    fits.push({ candidate, unit, series, posterior });
  }
  return weighed(fits);
}

type Uncut = Omit<FittedCandidate, 'share' | 'lattice'> & { readonly posterior: SerialPosterior };

/** Logarithm below the likeliest at which a candidate changes no figure that is shown. */
const NEGLIGIBLE = 16;

/** Cuts the candidates to the positive quarter, the likeliest first; what cannot weigh anything any more is left out. */
function weighed(fits: readonly Uncut[]): readonly FittedCandidate[] {
  let most = Number.NEGATIVE_INFINITY;
  const kept = [];
  for (const { posterior, ...one } of [...fits].sort((a, b) => b.posterior.logEvidence - a.posterior.logEvidence)) {
    // Half-normal priors have four times the density of the normal ones that the grid was computed with.
    const highest = posterior.logEvidence + Math.log(4);
    if (highest < most - NEGLIGIBLE) break;
    const lattice = latticeOf(posterior, [1, 2]);
    const logEvidence = highest + Math.log(lattice.mass);
    most = Math.max(most, logEvidence);
    kept.push({ ...one, lattice, logEvidence });
  }
  const total = kept.reduce((sum, { logEvidence }) => sum + Math.exp(logEvidence - most), 0);
  return kept.map(({ logEvidence, ...one }) => ({ ...one, share: Math.exp(logEvidence - most) / total }));
}

/** `null` where the columns cannot be told apart. */
function fitOne(
  rows: AdaptationRows,
  { series, unit }: Pick<FittedCandidate, 'series' | 'unit'>,
  options: AdaptationOptions,
): SerialPosterior | null {
  const range = options.scale.high - options.scale.low;
  const { columns, prior } = designOf(rows, { series, unit }, options);
  const gap = medianGap(rows.times);
  const sums = lagProducts({ times: rows.times.map((day) => day / gap), outcome: rows.outcome, columns });
  const residual = residualSd(sums);
  return residual === null ? null : serialPosterior(sums, prior, gridFor(sums.rows, residual, range));
}

function designOf(
  { times, covariates = [] }: AdaptationRows,
  { series, unit }: Pick<FittedCandidate, 'series' | 'unit'>,
  { scale, trend = true }: AdaptationOptions,
): { readonly columns: readonly Float64Array[]; readonly prior: readonly CoefficientPrior[] } {
  const range = scale.high - scale.low;
  const first = times[0] ?? 0;
  const length = (times.at(-1) ?? first) - first;
  const others = [
    ...(trend ? [{ column: times.map((day) => (day - first) / length - 0.5), sd: range / 2 }] : []),
    ...covariates.map((column) => ({ column: centred(column), sd: range / 4 })),
  ];
  return {
    columns: [
      new Float64Array(times.length).fill(1),
      series.exposure.map((value) => -value / unit),
      deficitOf(series).map((value) => value / unit),
      ...others.map(({ column }) => column),
    ],
    prior: [
      { mean: (scale.low + scale.high) / 2, sd: range },
      { mean: 0, sd: effectPriorSd(range) },
      { mean: 0, sd: effectPriorSd(range) },
      ...others.map(({ sd }) => ({ mean: 0, sd })),
    ],
  };
}

function centred(column: Float64Array): Float64Array {
  const mean = meanOf(Array.from(column));
  const sd = Math.sqrt(meanOf(Array.from(column, (value) => (value - mean) ** 2)));
  return column.map((value) => (sd > 0 ? (value - mean) / sd : 0));
}

/** Errors are alike from one entry to the next: correlation counts from entry to entry, however many a day has. */
function medianGap(times: Float64Array): number {
  const gaps = times.slice(1).map((day, i) => day - (times[i] ?? 0));
  return gaps.sort()[Math.floor(gaps.length / 2)] ?? 1;
}

/** Where the errors lie about; `null` where the columns cannot be told apart. */
function residualSd(sums: LagProducts): number | null {
  try {
    const { residualSquares } = leastSquares(crossProductsAt(sums, 0.3));
    return Math.sqrt(residualSquares / Math.max(1, sums.rows - sums.size));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Steps of tau that follow its own error, which falls with the rows, and reach as far as it may lie. */
function gridFor(rows: number, residual: number, range: number): SerialGrid {
  const around = Math.max(residual, range / 1000);
  const reach = 1.5 + 25 / Math.sqrt(rows);
  const taus = Math.max(80, Math.ceil((reach * Math.sqrt(2 * rows)) / 1.2));
  return { rhos: 40, rhoMax: 0.95, taus, tauMax: reach * around, tauPriorSd: range / 4 };
}
