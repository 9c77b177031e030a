/**
 * M1: the difference between two conditions in one person, with errors that resemble their neighbours.
 *
 * Priors of `research/n-of-1.md`, for an outcome on a scale of a range r (there 10): level normal around the middle of
 * the scale with r, difference normal around 0 with 2.5 times the smallest difference that matters, trend over the
 * whole with r / 2, tau half-normal with r / 4, rho even to 0.95.
 */
import { contrastOf, type CoefficientPrior, serialGrid, serialPosterior, weighedMoments } from './grid.ts';
import { type Contrast, referencePosterior } from './reference-prior.ts';
import { lagProducts, type SerialRows } from './serial.ts';
import { meanOf, type TrialTable } from './table.ts';

export interface ContrastOptions {
  /** Lowest and highest value of the outcome's scale. */
  readonly scale: { readonly low: number; readonly high: number };
  /** The smallest difference that matters, > 0. */
  readonly mcid: number;
  /** A straight line over the days; default true. */
  readonly trend?: boolean;
  /** A level for each day of the week, shrunk towards none; default false. */
  readonly weekday?: boolean;
  /** `reference` is flat, to match published software; `default` as above. */
  readonly prior?: 'default' | 'reference';
  /** First and last day of the whole record, on which the trend is centred; of the rows where left out. */
  readonly span?: { readonly first: number; readonly last: number };
}

/**
 * @param rows Analysed rows: nothing missing, both conditions present.
 * @throws RangeError where the rows cannot tell the conditions apart.
 */
export function contrast(rows: TrialTable, options: ContrastOptions): Contrast {
  const { series, prior } = designOf(rows, options);
  const sums = lagProducts(series);
  if (options.prior === 'reference') return referencePosterior(sums, 1);
  const posterior = serialPosterior(sums, prior, serialGrid(options.scale.high - options.scale.low));
  return {
    difference: contrastOf(
      posterior,
      prior.map((_, i) => (i === 1 ? 1 : 0)),
    ),
    rho: weighedMoments(posterior.rho, posterior.weights),
    tau: weighedMoments(posterior.tau, posterior.weights),
  };
}

interface Design {
  readonly series: SerialRows;
  readonly prior: readonly CoefficientPrior[];
}

/** Columns and their priors: level, condition, and what is asked for besides. */
function designOf(rows: TrialTable, { scale, mcid, trend = true, weekday = false, span }: ContrastOptions): Design {
  const { days, outcome, condition, covariates = [] } = rows;
  const range = scale.high - scale.low;
  const first = span?.first ?? days[0] ?? 0;
  const last = span?.last ?? days.at(-1) ?? first;
  const middle = (first + last) / 2;
  const length = last - first + 1;
  const others = [
    ...(trend ? [{ column: days.map((day) => (day - middle) / length), sd: range / 2 }] : []),
    ...(weekday ? weekdayColumns(days).map((column) => ({ column, sd: range / 10 })) : []),
    ...covariates.map((column) => ({ column: standardised(column), sd: range / 4 })),
  ];
  return {
    series: {
      times: days,
      outcome,
      columns: [
        new Float64Array(days.length).fill(1),
        Float64Array.from(condition),
        ...others.map((one) => one.column),
      ],
    },
    prior: [
      { mean: (scale.low + scale.high) / 2, sd: range },
      { mean: 0, sd: 2.5 * mcid },
      ...others.map(({ sd }) => ({ mean: 0, sd })),
    ],
  };
}

/** One column for each day of the week but one, each against the mean of the week; days that never occur are left out. */
function weekdayColumns(days: Float64Array): Float64Array[] {
  const weekday = days.map((day) => ((Math.floor(day) % 7) + 7) % 7);
  const seen = [...new Set(weekday)].sort((a, b) => a - b);
  const last = seen.at(-1);
  return seen.slice(0, -1).map((which) => weekday.map((day) => (day === which ? 1 : day === last ? -1 : 0)));
}

function standardised(column: Float64Array): Float64Array {
  const mean = meanOf(Array.from(column));
  const sd = Math.sqrt(meanOf(Array.from(column, (value) => (value - mean) ** 2)));
  return column.map((value) => (sd > 0 ? (value - mean) / sd : 0));
}
