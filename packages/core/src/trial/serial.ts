/**
 * Regression on a series whose errors resemble their neighbours, exactly: errors of a continuous-time autoregression,
 * the correlation of two rows `rho ^ (days between)`, at times however irregular. A missing day is a longer gap, and
 * needs no filling in.
 *
 * Whitening: with `phi_i = rho ^ gap_i`, row `i` becomes `(row_i - phi_i row_(i-1)) / sqrt(1 - phi_i^2)`, the first row
 * stays. What the rows then give to a fit is their products, and these are polynomials in `phi` of sums that no longer
 * depend on it. So the rows are read once, into sums for each length of gap; each rho costs the number of different
 * gaps, and each pair of rho and tau one small solve. Everything is exact; nothing is drawn.
 */
import { choleskyFactor, choleskyInverse, solveLower, solveUpper } from '../numeric/index.ts';

/** A series: one row a moment. */
export interface SerialRows {
  /** Days, strictly ascending. */
  readonly times: Float64Array;
  /** What was measured, as many. */
  readonly outcome: Float64Array;
  /** The columns of the regression, each as long; an intercept is a column of ones. */
  readonly columns: readonly Float64Array[];
}

/** Sums over the rows, for each length of gap, from which the products at any rho follow. */
export interface LagProducts {
  readonly rows: number;
  /** Columns of the regression, without the outcome. */
  readonly size: number;
  /** The different gaps in days, and how many there are of each. */
  readonly gaps: Float64Array;
  readonly counts: Float64Array;
  /** For each gap, over pairs (columns and outcome, lower triangle): later with later, earlier with earlier, later with earlier both ways. */
  readonly later: Float64Array;
  readonly earlier: Float64Array;
  readonly crossed: Float64Array;
  /** The same triangle of the first row, which stays as it is. */
  readonly first: Float64Array;
}

/** Products of the whitened rows at one rho. */
export interface CrossProducts {
  readonly rho: number;
  readonly rows: number;
  readonly size: number;
  /** `X'X`, whole, row by row. */
  readonly xx: Float64Array;
  /** `X'y`. */
  readonly xy: Float64Array;
  /** `y'y`. */
  readonly yy: number;
  /** Sum of `log(1 - phi^2)`: the logarithm of the determinant of the correlations. */
  readonly logDeterminant: number;
}

/**
 * Reads the rows once.
 * @throws RangeError where lengths differ, times do not ascend, a value is not finite, or there is no row or column.
 */
export function lagProducts(rows: SerialRows): LagProducts {
  checkRows(rows);
  const { times, outcome, columns } = rows;
  const all = [...columns, outcome];
  const length = (all.length * (all.length + 1)) / 2;
  const { gaps, counts, kinds } = differentGaps(times);
  const later = new Float64Array(gaps.length * length);
  const earlier = new Float64Array(gaps.length * length);
  const crossed = new Float64Array(gaps.length * length);
  const first = new Float64Array(length);
  let place = 0;
  for (const [a, one] of all.entries())
    for (const other of all.slice(0, a + 1)) {
      let [before, beforeOther] = [one[0] ?? 0, other[0] ?? 0];
      first[place] = before * beforeOther;
      for (let i = 1; i < times.length; i++) {
        const at = (kinds[i] ?? 0) * length + place;
        const [x, y] = [one[i] ?? 0, other[i] ?? 0];
        addTo(later, at, x * y);
        addTo(earlier, at, before * beforeOther);
        addTo(crossed, at, x * beforeOther + before * y);
        [before, beforeOther] = [x, y];
      }
      place++;
    }
  return { rows: times.length, size: columns.length, gaps, counts, later, earlier, crossed, first };
}

function addTo(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] ?? 0) + value;
}

function checkRows({ times, outcome, columns }: SerialRows): void {
  const all = [...columns, outcome];
  if (times.length === 0 || columns.length === 0 || all.some((column) => column.length !== times.length))
    throw new RangeError(
      `Cannot fit a series: expected columns as long as the ${times.length} times, at least one of each`,
    );
  if (![times, ...all].every((column) => column.every(Number.isFinite)))
    throw new RangeError('Cannot fit a series: expected finite numbers');
}

/** Gaps that differ, and which of them lies before each row. Times that were hours differ in the last digit only. */
function differentGaps(times: Float64Array) {
  const kindByGap = new Map<number, number>();
  const counts: number[] = [];
  const kinds = new Uint32Array(times.length);
  for (let i = 1; i < times.length; i++) {
    const gap = (times[i] ?? 0) - (times[i - 1] ?? 0);
    if (!(gap > 0))
      throw new RangeError(`Cannot fit a series: expected times that ascend, got ${gap} days at row ${i}`);
    const rounded = Math.round(gap * 1e9) / 1e9 || gap;
    const kind = kindByGap.get(rounded) ?? kindByGap.size;
    kindByGap.set(rounded, kind);
    counts[kind] = (counts[kind] ?? 0) + 1;
    kinds[i] = kind;
  }
  return { gaps: Float64Array.from(kindByGap.keys()), counts: Float64Array.from(counts), kinds };
}

/**
 * The products at one rho.
 * @param rho From 0 to below 1; below 0, above -1, where every gap is a whole number of days.
 */
export function crossProductsAt(sums: LagProducts, rho: number): CrossProducts {
  const { size, gaps, counts, later, earlier, crossed, first } = sums;
  const length = first.length;
  const products = first.slice();
  let logDeterminant = 0;
  for (let g = 0; g < gaps.length; g++) {
    const phi = rho ** (gaps[g] ?? 0);
    const rest = 1 - phi * phi;
    logDeterminant += (counts[g] ?? 0) * Math.log(rest);
    for (let k = 0; k < length; k++) {
      const at = g * length + k;
      const sum = (later[at] ?? 0) + phi * (phi * (earlier[at] ?? 0) - (crossed[at] ?? 0));
      products[k] = (products[k] ?? 0) + sum / rest;
    }
  }
  const { xx, xy, yy } = unpack(products, size);
  return { rho, rows: sums.rows, size, xx, xy, yy, logDeterminant };
}

/** The triangle of columns and outcome, taken apart. */
function unpack(products: Float64Array, size: number): Pick<CrossProducts, 'xx' | 'xy' | 'yy'> {
  const xx = new Float64Array(size * size);
  let place = 0;
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      const value = products[place++] ?? 0;
      xx[i * size + j] = value;
      xx[j * size + i] = value;
    }
  return { xx, xy: products.slice(place, place + size), yy: products[place + size] ?? 0 };
}

/** Generalised least squares at one rho. */
export interface LeastSquares {
  readonly coefficients: Float64Array;
  /** `(X'X)^-1`: times the variance of the errors it is the covariance of the coefficients. */
  readonly inverse: Float64Array;
  readonly residualSquares: number;
  readonly logDeterminantXX: number;
}

/** @throws RangeError where the columns do not determine the coefficients. */
export function leastSquares({ xx, xy, yy, size }: CrossProducts): LeastSquares {
  const factor = new Float64Array(size * size);
  const logDeterminantXX = choleskyFactor(xx, size, factor);
  if (Number.isNaN(logDeterminantXX))
    throw new RangeError('Cannot fit a series: its columns do not differ enough to tell them apart');
  const coefficients = new Float64Array(size);
  const explained = solveLower(factor, size, xy, coefficients);
  solveUpper(factor, size, coefficients, coefficients);
  const inverse = new Float64Array(size * size);
  choleskyInverse(factor, size, inverse, new Float64Array(size));
  return { coefficients, inverse, residualSquares: Math.max(0, yy - explained), logDeterminantXX };
}
