/** Small symmetric matrices in flat arrays, row by row. */
import { get } from '../read.ts';

/** The lower triangle whose square is the matrix; `null` where it is not positive definite. */
export function lowerTriangle(matrix: Float64Array, size: number): Float64Array | null {
  const out = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let rest = get(matrix, i * size + j);
      for (let k = 0; k < j; k++) rest -= get(out, i * size + k) * get(out, j * size + k);
      if (i !== j) out[i * size + j] = rest / get(out, j * size + j);
      else if (rest > 0) out[i * size + i] = Math.sqrt(rest);
      else return null;
    }
  return out;
}

/** `x` of `L x = b`. */
export function solveLower(lower: Float64Array, b: Float64Array): Float64Array {
  const size = b.length;
  const x = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let rest = get(b, i);
    for (let k = 0; k < i; k++) rest -= get(lower, i * size + k) * get(x, k);
    x[i] = rest / get(lower, i * size + i);
  }
  return x;
}

/** `x` of `L' x = b`. */
export function solveUpper(lower: Float64Array, b: Float64Array): Float64Array {
  const size = b.length;
  const x = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let rest = get(b, i);
    for (let k = i + 1; k < size; k++) rest -= get(lower, k * size + i) * get(x, k);
    x[i] = rest / get(lower, i * size + i);
  }
  return x;
}

/** The inverse of the matrix with this lower triangle. */
export function inverseOf(lower: Float64Array, size: number): Float64Array {
  const out = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size);
    unit[column] = 1;
    const x = solveUpper(lower, solveLower(lower, unit));
    for (let row = 0; row < size; row++) out[row * size + column] = get(x, row);
  }
  return out;
}
