import { expect, it } from 'vitest';
import { fitGeneralisedPareto, normalLogCdf, normalLogDensity, randomStream, smoothWeights } from './index.ts';

it('gives the logarithm of a share of the normal distribution, far out too', () => {
  // R 4: pnorm(c(-40, -10, -3, -2.5, -1, 0, 1, 3, 9), log.p = TRUE).
  const points = [
    [-40, -804.608442013754],
    [-10, -53.2312851505125],
    [-3, -6.60772622151035],
    [-2.5, -5.08164827727869],
    [-1, -1.84102164500926],
    [0, -Math.LN2],
    [1, -0.17275377902345],
    [3, -0.00135080996474819],
    [9, -1.12858840595384e-19],
  ] as const;
  for (const [x, value] of points) expect(Math.abs(normalLogCdf(x) / value - 1)).toBeLessThan(1e-12);
  expect(normalLogCdf(-2.5 - 1e-9) - normalLogCdf(-2.5)).toBeCloseTo(-1e-9 * 2.8227, 12);
  expect(normalLogDensity(0)).toBeCloseTo(Math.log(0.3989422804014327), 14);
});

it('finds the shape of a tail from its quantiles', () => {
  for (const k of [-0.3, 0.1, 0.5, 0.9]) {
    const excesses = Float64Array.from({ length: 2000 }, (_, i) => (2 / k) * ((1 - (i + 0.5) / 2000) ** -k - 1));
    const fit = fitGeneralisedPareto(excesses);
    expect(Math.abs(fit.k - k)).toBeLessThan(0.03);
    expect(Math.abs(fit.sigma / 2 - 1)).toBeLessThan(0.05);
  }
  expect(() => fitGeneralisedPareto(Float64Array.of(1, 2, 3))).toThrow('five or more');
});

it('trusts weights of a wider proposal, and not those of a narrower one', () => {
  const weightsFor = (proposalSd: number) => {
    const stream = randomStream(5);
    return smoothWeights(
      Float64Array.from({ length: 4000 }, () => {
        const z = stream.normal();
        return normalLogDensity(proposalSd * z) - (normalLogDensity(z) - Math.log(proposalSd));
      }),
    );
  };
  const wide = weightsFor(1.5);
  expect(wide.paretoShape).toBeLessThan(0.3);
  expect(wide.effectiveSampleSize).toBeGreaterThan(2000);
  expect(wide.logMean).toBeCloseTo(0, 1);
  expect(wide.weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
  // Weights grow as z^2 (1 - 1 / 9) / 2 beside a density of z / 3: their shape is 1 - 1 / 9.
  expect(weightsFor(1 / 3).paretoShape).toBeGreaterThan(0.7);
  const equal = smoothWeights(new Float64Array(100));
  expect(equal).toMatchObject({
    paretoShape: Number.NEGATIVE_INFINITY,
    effectiveSampleSize: expect.closeTo(100, 9) as number,
  });
  expect(() => smoothWeights(new Float64Array(10))).toThrow('25 or more');
});
