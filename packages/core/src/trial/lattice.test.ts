/** The positive quarter of a normal distribution of two, where the answer is known in closed form. */
import { describe, expect, it } from 'vitest';
import type { SerialPosterior } from './grid.ts';
import { CELLS, inOrder, latticeOf, momentsOf, shareBelow, valueAt, type Weighted } from './lattice.ts';

/** One point: three coefficients, of which the last two count. */
function posterior(means: readonly [number, number], correlation: number): SerialPosterior {
  return {
    size: 3,
    weights: Float64Array.of(1),
    rho: Float64Array.of(0),
    tau: Float64Array.of(1),
    means: Float64Array.of(99, ...means),
    covariances: Float64Array.of(7, 0, 0, 0, 1, correlation * 2, 0, correlation * 2, 4),
    logEvidence: 0,
  };
}

/** The first of the two, by its cells. */
function first({ axes, shares }: ReturnType<typeof latticeOf>): Weighted {
  const values = shares.map((_, k) => axes[0].from + (Math.floor(k / CELLS) + 0.5) * axes[0].width);
  return inOrder({ values, shares });
}

describe('latticeOf', () => {
  it('holds a quarter of what is centred at none, and half-normal in each direction', () => {
    const lattice = latticeOf(posterior([0, 0], 0), [1, 2]);
    expect(lattice.mass).toBeCloseTo(0.25, 3);
    const { mean, sd } = momentsOf(first(lattice));
    expect(mean).toBeCloseTo(Math.sqrt(2 / Math.PI), 2);
    expect(sd).toBeCloseTo(Math.sqrt(1 - 2 / Math.PI), 2);
    expect(valueAt(first(lattice), 0.5)).toBeCloseTo(0.6745, 2);
    expect(shareBelow(first(lattice), 0.6745)).toBeCloseTo(0.5, 2);
  });

  it.each([-0.8, -0.3, 0.5, 0.9])('holds a quarter and an arcsine at correlation %d', (correlation) => {
    const { mass } = latticeOf(posterior([0, 0], correlation), [1, 2]);
    expect(mass).toBeCloseTo(0.25 + Math.asin(correlation) / (2 * Math.PI), 2);
  });

  it('holds all of what lies far inside, and the thin end of what lies outside', () => {
    const inside = latticeOf(posterior([9, 20], 0.5), [1, 2]);
    expect(inside.mass).toBeCloseTo(1, 4);
    expect(momentsOf(first(inside)).mean).toBeCloseTo(9, 4);
    expect(momentsOf(first(inside)).sd).toBeCloseTo(1, 3);
    const outside = latticeOf(posterior([-3, 20], 0), [1, 2]);
    // Phi(-3), and the mean of a normal cut at three standard deviations above it.
    expect(outside.mass / 0.0013498980316).toBeCloseTo(1, 1);
    expect(momentsOf(first(outside)).mean).toBeCloseTo(0.2831, 1);
  });
});
