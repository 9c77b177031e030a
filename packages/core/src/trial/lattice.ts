/** What is held of two coefficients that cannot be negative: a mixture of normals, cut to the positive quarter. */
import type { SerialPosterior } from './grid.ts';

/** Even cells along one coefficient. */
export interface Axis {
  /** Lower edge of the first cell, >= 0. */
  readonly from: number;
  readonly width: number;
}

export interface Lattice {
  readonly axes: readonly [Axis, Axis];
  /** Share of each cell, the second coefficient running fastest; sum up to 1. `CELLS * CELLS`. */
  readonly shares: Float64Array;
  /** How much of the uncut distribution lies in the positive quarter. */
  readonly mass: number;
}

/** Along each axis: about a quarter of a standard deviation each. */
export const CELLS = 48;
/** Points of the grid that weigh less than this beside the heaviest change no figure that is shown. */
const SMALLEST = 1e-6;
/** Standard deviations to each side of the mean of each point. */
const REACH = 5.5;

interface Part {
  readonly weight: number;
  readonly centres: readonly [number, number];
  readonly sds: readonly [number, number];
  readonly correlation: number;
}

/** @param which The two coefficients. */
export function latticeOf(posterior: SerialPosterior, which: readonly [number, number]): Lattice {
  const parts = partsOf(posterior, which);
  const axes = [axisOf(parts, 0), axisOf(parts, 1)] as const;
  const shares = new Float64Array(CELLS * CELLS);
  for (const part of parts) spread(part, axes, shares);
  const area = axes[0].width * axes[1].width;
  const sum = shares.reduce((a, b) => a + b, 0);
  return { axes, shares: shares.map((density) => density / sum), mass: Math.max(1e-300, sum * area) };
}

function partsOf({ size, weights, means, covariances }: SerialPosterior, [a, b]: readonly [number, number]): Part[] {
  const smallest = SMALLEST * weights.reduce((most, weight) => Math.max(most, weight), 0);
  return Array.from(weights.keys())
    .filter((k) => (weights[k] ?? 0) > smallest)
    .map((k) => {
      const covariance = (i: number, j: number): number => covariances[(k * size + i) * size + j] ?? 0;
      const sds = [Math.sqrt(covariance(a, a)), Math.sqrt(covariance(b, b))] as const;
      return {
        weight: weights[k] ?? 0,
        centres: [means[k * size + a] ?? 0, means[k * size + b] ?? 0],
        sds,
        correlation: covariance(a, b) / (sds[0] * sds[1]),
      };
    });
}

/** From the lowest to the highest that counts; where all of it lies below 0, the thin end above. */
function axisOf(parts: readonly Part[], axis: 0 | 1): Axis {
  let [from, to] = [Number.POSITIVE_INFINITY, 0];
  for (const { centres, sds } of parts) {
    from = Math.min(from, centres[axis] - REACH * sds[axis]);
    to = Math.max(to, centres[axis] + REACH * sds[axis], sds[axis]);
  }
  from = Math.max(0, from);
  return { from, width: (to - from) / CELLS };
}

/** Adds the density of one part at the middle of each cell. */
function spread({ weight, centres, sds, correlation }: Part, axes: readonly [Axis, Axis], into: Float64Array): void {
  const rest = Math.sqrt(1 - correlation * correlation);
  const height = weight / (2 * Math.PI * sds[0] * sds[1] * rest);
  for (let i = 0; i < CELLS; i++) {
    const x = (axes[0].from + (i + 0.5) * axes[0].width - centres[0]) / sds[0];
    if (x * x > 80) continue;
    const outer = height * Math.exp(-0.5 * x * x);
    const middle = (centres[1] + correlation * x * sds[1] - axes[1].from) / axes[1].width - 0.5;
    bell({ row: i * CELLS, middle, step: axes[1].width / (rest * sds[1]), height: outer }, into);
  }
}

/** Adds a normal curve at the cells of one row, from its nearest cell both ways: each value from the one before. */
function bell(
  { row, middle, step, height }: { row: number; middle: number; step: number; height: number },
  into: Float64Array,
): void {
  const nearest = Math.min(CELLS - 1, Math.max(0, Math.round(middle)));
  const away = nearest - middle;
  const square = step * step;
  const bend = Math.exp(-square);
  const top = height * Math.exp(-0.5 * square * away * away);
  if (top === 0) return;
  let value = top;
  let ratio = Math.exp(-square * (away + 0.5));
  for (let j = nearest; j < CELLS; j++) {
    into[row + j] = (into[row + j] ?? 0) + value;
    value *= ratio;
    ratio *= bend;
  }
  ratio = Math.exp(square * (away - 0.5));
  value = top * ratio;
  for (let j = nearest - 1; j >= 0; j--) {
    into[row + j] = (into[row + j] ?? 0) + value;
    ratio *= bend;
    value *= ratio;
  }
}

/** A number with its share. */
export interface Weighted {
  readonly values: Float64Array;
  /** Sum up to 1. */
  readonly shares: Float64Array;
}

/** Values in order, each once and with its share, to read quantiles from. */
export function inOrder({ values, shares }: Weighted): Weighted {
  const order = Uint32Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const different: number[] = [];
  const sums: number[] = [];
  for (const k of order) {
    const [value, share] = [values[k] ?? 0, shares[k] ?? 0];
    // A row of cells has one value: taken apart, it would stand as a step where there is a slope.
    if (value === different.at(-1)) sums[sums.length - 1] = (sums.at(-1) ?? 0) + share;
    else {
      different.push(value);
      sums.push(share);
    }
  }
  return { values: Float64Array.from(different), shares: Float64Array.from(sums) };
}

/** The share below `x` of values in order, half of a cell counting below its middle. */
export function shareBelow({ values, shares }: Weighted, x: number): number {
  let below = 0;
  for (let k = 0; k < values.length; k++) {
    if ((values[k] ?? 0) >= x) {
      const [low, high] = [values[k - 1] ?? (values[0] ?? 0) - spacing(values), values[k] ?? 0];
      const [before, here] = [shares[k - 1] ?? 0, shares[k] ?? 0];
      const part = high > low ? (x - low) / (high - low) : 0;
      return Math.max(0, below - before / 2 + Math.min(1, Math.max(0, part)) * ((before + here) / 2));
    }
    below += shares[k] ?? 0;
  }
  return 1;
}

const spacing = (values: Float64Array): number =>
  (values.find((value) => value > (values[0] ?? 0)) ?? 0) - (values[0] ?? 0);

/** The value below which a share `p` lies, of values in order. */
export function valueAt({ values, shares }: Weighted, p: number): number {
  let middle = -(shares[0] ?? 0) / 2;
  for (let k = 0; k < values.length; k++) {
    const next = middle + ((shares[k - 1] ?? shares[0] ?? 0) + (shares[k] ?? 0)) / 2;
    if (next >= p) {
      const low = values[k - 1] ?? values[k] ?? 0;
      return low + ((values[k] ?? 0) - low) * (next > middle ? (p - middle) / (next - middle) : 1);
    }
    middle = next;
  }
  return values.at(-1) ?? Number.NaN;
}

export function momentsOf({ values, shares }: Weighted): { readonly mean: number; readonly sd: number } {
  const mean = values.reduce((sum, value, k) => sum + value * (shares[k] ?? 0), 0);
  const variance = values.reduce((sum, value, k) => sum + (value - mean) ** 2 * (shares[k] ?? 0), 0);
  return { mean, sd: Math.sqrt(variance) };
}
