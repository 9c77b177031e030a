/**
 * Symmetric positive definite systems of a few unknowns, row by row in typed arrays, without allocating.
 *
 * A matrix of `size` unknowns is `size * size` numbers; only its lower triangle is read.
 */

/**
 * Writes the lower factor `L` of `matrix = L L'` into `into`, which may be `matrix` itself.
 * @returns Logarithm of the determinant of `matrix`; not a number where it is not positive definite.
 */
export function choleskyFactor(matrix: Float64Array, size: number, into: Float64Array): number {
  let logDeterminant = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (into[i * size + k] ?? 0) * (into[j * size + k] ?? 0);
      if (i !== j) into[i * size + j] = sum / (into[j * size + j] ?? 0);
      else if (sum > 0) {
        into[i * size + i] = Math.sqrt(sum);
        logDeterminant += Math.log(sum);
      } else return Number.NaN;
    }
  }
  return logDeterminant;
}

/** Solves `L x = right` into `into`, which may be `right` itself; gives the squared length of `x`. */
export function solveLower(factor: Float64Array, size: number, right: Float64Array, into: Float64Array): number {
  let squares = 0;
  for (let i = 0; i < size; i++) {
    let sum = right[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= (factor[i * size + k] ?? 0) * (into[k] ?? 0);
    sum /= factor[i * size + i] ?? 0;
    into[i] = sum;
    squares += sum * sum;
  }
  return squares;
}

/** Solves `L' x = right` into `into`, which may be `right` itself. */
export function solveUpper(factor: Float64Array, size: number, right: Float64Array, into: Float64Array): void {
  for (let i = size - 1; i >= 0; i--) {
    let sum = right[i] ?? 0;
    for (let k = i + 1; k < size; k++) sum -= (factor[k * size + i] ?? 0) * (into[k] ?? 0);
    into[i] = sum / (factor[i * size + i] ?? 0);
  }
}

/** Writes the inverse of `L L'`, whole, into `into`; `column` is room for `size` numbers. */
export function choleskyInverse(factor: Float64Array, size: number, into: Float64Array, column: Float64Array): void {
  for (let j = 0; j < size; j++) {
    column.fill(0);
    column[j] = 1;
    solveLower(factor, size, column, column);
    solveUpper(factor, size, column, column);
    for (let i = 0; i < size; i++) into[j * size + i] = column[i] ?? 0;
  }
}
