import { expect, it } from 'vitest';
import {
  logNormalByMoments,
  logNormalByRange,
  logNormalMean,
  logNormalQuantile,
  logNormalSd,
  normalQuantile,
  randomStream,
  sampleMoments,
  sampleQuantile,
} from './index.ts';

it('gives the tabulated points of the normal distribution, in the centre and far out', () => {
  const points = [
    [0.5, 0],
    [0.75, 0.6744897501960817],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.99, 2.3263478740408408],
    [0.999, 3.090232306167813],
    [1e-10, -6.361340902404056],
    [1e-20, -9.262340089798409],
  ] as const;
  for (const [p, value] of points) expect(normalQuantile(p)).toBeCloseTo(value, 12);
  expect(normalQuantile(0.25)).toBe(-normalQuantile(0.75));
  for (const p of [0, 1, -0.1, Number.NaN]) expect(() => normalQuantile(p)).toThrow('expected a share');
});

it('shapes a log-normal by its moments and by a range', () => {
  const shape = logNormalByMoments(20, 5);
  expect(logNormalMean(shape)).toBeCloseTo(20, 12);
  expect(logNormalSd(shape)).toBeCloseTo(5, 12);
  expect(logNormalByMoments(3, 0)).toEqual({ mu: Math.log(3), sigma: 0 });
  expect(logNormalQuantile({ mu: Math.log(3), sigma: 0 }, 0.05)).toBeCloseTo(3, 12);
  const range = logNormalByRange(2, 50, 0.05);
  expect(logNormalQuantile(range, 0.05)).toBeCloseTo(2, 10);
  expect(logNormalQuantile(range, 0.95)).toBeCloseTo(50, 10);
  expect(logNormalQuantile(range, 0.5)).toBeCloseTo(10, 10);
  expect(() => logNormalByMoments(0, 1)).toThrow('expected mean > 0');
  expect(() => logNormalByRange(0, 1, 0.05)).toThrow('expected 0 < low');
});

it('repeats a stream for a seed, gives another for another, and has the moments it claims', () => {
  const draws = (seed: number) => {
    const stream = randomStream(seed);
    return Array.from({ length: 20_000 }, () => stream.normal());
  };
  expect(draws(1).slice(0, 50)).toEqual(draws(1).slice(0, 50));
  expect(draws(1)[0]).not.toBe(draws(2)[0]);
  const { mean, sd } = sampleMoments(draws(7));
  // Four standard errors: 1/sqrt(n) of the mean, 1/sqrt(2n) of the standard deviation.
  expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(20_000));
  expect(Math.abs(sd - 1)).toBeLessThan(4 / Math.sqrt(40_000));
  const stream = randomStream(3);
  const uniform = Array.from({ length: 20_000 }, () => stream.uniform());
  expect(sampleQuantile(uniform, 0.25)).toBeCloseTo(0.25, 1);
  expect(Math.min(...uniform)).toBeGreaterThan(0);
  expect(Math.max(...uniform)).toBeLessThan(1);
  for (const seed of [-1, 0.5, 2 ** 32]) expect(() => randomStream(seed)).toThrow('Cannot seed');
});

it('takes quantiles and moments of a sample as R does', () => {
  // R 4: quantile(c(9, 1, 4, 16), c(0, .1, .5, .9, 1)) is 1.0 1.9 6.5 13.9 16.0; sd is 6.557439.
  const sample = [9, 1, 4, 16];
  expect([0, 0.1, 0.5, 0.9, 1].map((p) => sampleQuantile(sample, p))).toEqual([
    1,
    expect.closeTo(1.9, 12),
    6.5,
    expect.closeTo(13.9, 12),
    16,
  ]);
  expect(sample).toEqual([9, 1, 4, 16]);
  expect(sampleMoments(sample)).toEqual({ mean: 7.5, sd: expect.closeTo(6.557438524302, 10) as number });
  expect(() => sampleQuantile([], 0.5)).toThrow('0 values');
  expect(() => sampleMoments([1])).toThrow('two or more');
});
