/**
 * The exponential of a small dense matrix by scaling, a Padé approximant of order 13 and squaring.
 *
 * Higham NJ (2005), The scaling and squaring method for the matrix exponential revisited, SIAM Journal on Matrix
 * Analysis and Applications 26:1179-1193; its letters stay. The error is small against the largest entry of the
 * result, not against each.
 */

/** Rows of equal length. */
export type Matrix = readonly (readonly number[])[];

/** Numerator coefficients of the approximant. */
const B = [
  64764752532480000, 32382376266240000, 7771770303897600, 1187353796428800, 129060195264000, 10559470521600,
  670442572800, 33522128640, 1323241920, 40840800, 960960, 16380, 182, 1,
] as const;
/** Largest 1-norm at which order 13 has the precision of a double. */
const THETA = 5.371920351148152;

/**
 * `exp(matrix)`.
 * @param matrix Square, finite.
 * @throws RangeError where it is neither.
 */
export function matrixExponential(matrix: Matrix): Matrix {
  if (matrix.some((row) => row.length !== matrix.length || !row.every((value) => Number.isFinite(value))))
    throw new RangeError(`Cannot take the exponential: expected a square matrix of finite numbers`);
  const squarings = Math.max(0, Math.ceil(Math.log2(oneNorm(matrix) / THETA)));
  const scaled = scale(matrix, 2 ** -squarings);
  let result = pade(scaled);
  for (let i = 0; i < squarings; i++) result = multiply(result, result);
  return result;
}

/** `matrix` times a column. */
export const transform = (matrix: Matrix, column: readonly number[]): readonly number[] =>
  matrix.map((row) => row.reduce((sum, value, i) => sum + value * (column[i] ?? 0), 0));

function pade(a: Matrix): Matrix {
  const unit = a.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  const a2 = multiply(a, a);
  const a4 = multiply(a2, a2);
  const a6 = multiply(a4, a2);
  const sum = (high: readonly number[], low: readonly number[]): Matrix =>
    add(multiply(a6, combine([a6, a4, a2], high)), combine([a6, a4, a2, unit], low));
  const u = multiply(a, sum([B[13], B[11], B[9]], [B[7], B[5], B[3], B[1]]));
  const v = sum([B[12], B[10], B[8]], [B[6], B[4], B[2], B[0]]);
  return solve(add(v, scale(u, -1)), add(v, u));
}

const oneNorm = (a: Matrix): number =>
  a.reduce(
    (largest, _, j) =>
      Math.max(
        largest,
        a.reduce((sum, row) => sum + Math.abs(row[j] ?? 0), 0),
      ),
    0,
  );

const scale = (a: Matrix, by: number): Matrix => a.map((row) => row.map((value) => value * by));

const add = (a: Matrix, b: Matrix): Matrix => a.map((row, i) => row.map((value, j) => value + (b[i]?.[j] ?? 0)));

const combine = (matrices: readonly Matrix[], weights: readonly number[]): Matrix =>
  matrices.map((one, i) => scale(one, weights[i] ?? 0)).reduce(add);

const multiply = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => row.map((_, j) => row.reduce((sum, value, k) => sum + value * (b[k]?.[j] ?? 0), 0)));

/** `a^-1 b` by elimination with partial pivoting. */
function solve(a: Matrix, b: Matrix): Matrix {
  const size = a.length;
  const rows = a.map((row, i) => [...row, ...(b[i] ?? [])]);
  for (let column = 0; column < size; column++) {
    const order = rows.slice(column).map((row) => Math.abs(row[column] ?? 0));
    const pivot = column + order.indexOf(Math.max(...order));
    const [top = [], other = []] = [rows[pivot], rows[column]];
    rows[column] = top;
    rows[pivot] = other;
    for (let i = 0; i < size; i++) {
      const row = rows[i] ?? [];
      if (i === column) continue;
      const factor = (row[column] ?? 0) / (top[column] ?? 0);
      if (factor !== 0) rows[i] = row.map((value, j) => value - factor * (top[j] ?? 0));
    }
  }
  return rows.map((row, i) => row.slice(size).map((value) => value / (row[i] ?? 0)));
}
