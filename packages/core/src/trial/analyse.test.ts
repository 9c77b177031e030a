/** Verdicts, what holds them back, and each model on data whose answer is known. */
import { describe, expect, test } from 'vitest';
import { randomStream } from '../numeric/index.ts';
import { type AnalysisOptions, analyseTrial, type TrialAnalysis } from './analyse.ts';
import { tabulatedCdf, tabulatedQuantile } from './density.ts';
import { binaryContrast, countContrast } from './discrete.ts';
import { shrinkExploratory } from './exploratory.ts';
import { ordinalContrast } from './ordinal.ts';
import { pairDifferences } from './pairs.ts';
import { furtherDays } from './power.ts';
import { pairOrderTest } from './randomisation-test.ts';
import { analysedRows, type TrialTable } from './table.ts';
import { holdsOf, verdictOf } from './verdict.ts';

const options: AnalysisOptions = { model: 'm1', scale: { low: 0, high: 10 }, mcid: 1 };

/** Days by turns of a week, of this difference, with errors of this likeness. */
function simulated(weeks: number, effect: number, seed: number, { rho = 0.5, sd = 1 } = {}): TrialTable {
  const random = randomStream(seed);
  const n = 7 * weeks;
  let error = sd * random.normal();
  const condition = Uint8Array.from({ length: n }, (_, i) => Math.floor(i / 7) % 2);
  const outcome = Float64Array.from(condition, (which) => {
    error = rho * error + sd * Math.sqrt(1 - rho * rho) * random.normal();
    return 5 + effect * which + error;
  });
  return { days: Float64Array.from({ length: n }, (_, i) => i), outcome, condition };
}

function analysed(table: TrialTable, changed: Partial<AnalysisOptions> = {}): TrialAnalysis {
  const result = analyseTrial(table, { ...options, ...changed });
  if (typeof result === 'string') throw new Error(result);
  return result;
}

describe('verdicts', () => {
  const chances = { helps: 0.85, little: 0.14, harms: 0.01, belowZero: 0.97 };
  const mirrored = { helps: 0.01, little: 0.14, harms: 0.85, belowZero: 0.03 };
  test.each([
    [chances, 'likely helps'],
    [mirrored, 'likely makes it worse'],
    [{ ...chances, belowZero: 0.94 }, 'cannot tell yet'],
    [{ ...chances, helps: 0.79 }, 'cannot tell yet'],
    [{ helps: 0.1, little: 0.85, harms: 0.05, belowZero: 0.6 }, 'probably makes little difference'],
  ] as const)('%j', (given, verdict) => expect(verdictOf(given, [])).toBe(verdict));

  test('whatever holds, nothing is said', () => {
    expect(verdictOf(chances, ['few-points'])).toBe('cannot tell yet');
  });

  test.each([
    [{ points: [5, 4] as const }, ['few-points']],
    [{ periods: 3 }, ['few-periods']],
    [{ missingOfAll: 0.41 }, ['many-missing']],
    [{ missing: [0.3, 0.05] as const }, ['uneven-missing']],
    [{}, []],
  ])('%j holds', (changed, held) => {
    const amounts = { points: [10, 10] as const, periods: 4, missing: [0, 0] as const, missingOfAll: 0 };
    expect(holdsOf({ ...amounts, ...changed })).toEqual(held);
  });
});

describe('M1 on days whose difference is known', () => {
  test.each([1, 2, 3, 4])('is near it, and the verdict follows (seed %i)', (seed) => {
    const helps = analysed(simulated(12, -3, seed));
    expect(helps.verdict).toBe('likely helps');
    expect(Math.abs(helps.estimate.mean + 3)).toBeLessThan(4 * helps.estimate.sd);
    expect(analysed(simulated(12, 3, seed)).verdict).toBe('likely makes it worse');
    expect(analysed(simulated(20, 0, seed, { sd: 0.6 })).verdict).toBe('probably makes little difference');
  });

  test('a weekday, a covariate and a trend are taken out', () => {
    const table = simulated(12, -2, 9);
    const sleep = table.days.map((day) => Math.sin(day * 1.7));
    const outcome = table.outcome.map((value, i) => value + 3 * (sleep[i] ?? 0) + (i % 7 === 6 ? 2 : 0) + 0.03 * i);
    const all = analysed({ ...table, outcome, covariates: [sleep] }, { weekday: true });
    const none = analysed({ ...table, outcome }, { trend: false });
    expect(Math.abs(all.estimate.mean + 2)).toBeLessThan(0.6);
    expect(all.tau?.mean).toBeLessThan(0.7 * (none.tau?.mean ?? 0));
  });

  test('missing days are counted and left out, and covariates that are missing too', () => {
    const table = simulated(8, -3, 5);
    const outcome = table.outcome.map((value, i) => (i % 9 === 0 ? Number.NaN : value));
    const covariate = table.days.map((day) => (day === 1 ? Number.NaN : day % 3));
    expect(analysed({ ...table, outcome }).missing).toBe(7);
    expect(analysed({ ...table, outcome, covariates: [covariate] })).toMatchObject({ n: 48, missing: 8 });
  });

  test('a washout leaves days out after each change, not at the beginning', () => {
    const table = simulated(4, 0, 1);
    expect(analysedRows(table, 2)).toEqual(Array.from({ length: 28 }, (_, i) => i).filter((i) => i < 7 || i % 7 >= 2));
  });

  test('days much alike call for a level that drifts beside it', () => {
    expect(analysed(simulated(16, -1, 3, { rho: 0.97, sd: 3 })).crossChecks.localLevel).not.toBeNull();
    expect(analysed(simulated(16, -1, 3, { rho: 0.2 })).crossChecks.localLevel).toBeNull();
  });

  test('an empty side, and columns that say the same, are named', () => {
    const table = simulated(4, 0, 1);
    expect(analyseTrial({ ...table, condition: new Uint8Array(28) }, options)).toBe('one-condition');
    const covariates = [Float64Array.from(table.condition)];
    expect(analyseTrial({ ...table, covariates }, { ...options, prior: 'reference' })).toBe('too-alike');
  });
});

describe('pairs', () => {
  test('runs of two periods are cut, and each pair holds both', () => {
    const condition = Uint8Array.of(0, 0, 1, 1, 1, 1, 0, 0);
    const outcome = Float64Array.of(1, 1, 3, 3, 5, 5, 2, 2);
    const table = { days: Float64Array.from(condition, (_, i) => i), outcome, condition };
    expect(pairDifferences(table, [0, 1, 2, 3, 4, 5, 6, 7])).toEqual([2, 3]);
  });
  test('blocks that are named come first', () => {
    const condition = Uint8Array.of(0, 1, 1, 0);
    const outcome = Float64Array.of(1, 2, 5, 3);
    const days = Float64Array.of(0, 1, 2, 3);
    const block = Float64Array.of(0, 1, 0, 1);
    expect(pairDifferences({ days, outcome, condition, block }, [0, 1, 2, 3])).toEqual([4, -1]);
  });
  test('five pairs that all agree are one order in 32', () => {
    const pair = [
      [5, 6],
      [1, 2],
    ] as const;
    expect(pairOrderTest([pair, pair, pair, pair, pair], -1)).toMatchObject({ schedules: 32, p: 1 / 32 });
    expect(pairOrderTest([pair, pair, pair, pair, pair], 1)?.p).toBe(1);
  });
});

describe('M5', () => {
  /** Grid over both thresholds and the difference, three categories. */
  function slowly(counts: readonly [readonly number[], readonly number[]]) {
    const share = (x: number): number => 1 / (1 + Math.exp(-x));
    const cells = (a: number, b: number): number[] => [share(a), share(b) - share(a), 1 - share(b)];
    const sums = { all: 0, mean: 0, below: 0 };
    for (let d = -4; d <= 3; d += 0.1)
      for (let a = -4; a < 3; a += 0.1)
        for (let b = a + 0.05; b < 5; b += 0.1) {
          const [p, q] = [cells(a, b), cells(a - d, b - d)];
          const log = p.reduce(
            (sum, value, k) => sum + (counts[0][k] ?? 0) * Math.log(value) + (counts[1][k] ?? 0) * Math.log(q[k] ?? 0),
            -(a * a + b * b) / 200 - (d * d) / 12.5,
          );
          const weight = Math.exp(log + 70);
          sums.all += weight;
          sums.mean += weight * d;
          if (d < 1e-9) sums.below += d > -1e-9 ? weight / 2 : weight;
        }
    return { mean: sums.mean / sums.all, below: sums.below / sums.all };
  }

  test('ordered words: near a grid over everything', () => {
    const counts = [
      [12, 20, 8],
      [20, 14, 5],
    ] as const;
    const fast = ordinalContrast(counts);
    const slow = slowly(counts);
    expect(Math.abs(fast.mean - slow.mean)).toBeLessThan(0.005);
    expect(Math.abs(tabulatedCdf(fast, 0) - slow.below)).toBeLessThan(0.003);
  });

  test('two ordered words are yes or no', () => {
    const words = ordinalContrast([
      [14, 5],
      [12, 7],
    ]);
    const odds = binaryContrast([5, 7], [19, 19]);
    expect(Math.abs(words.mean - odds.mean)).toBeLessThan(0.01);
    expect(() =>
      ordinalContrast([
        [3, 0],
        [4, 0],
      ]),
    ).toThrow('two categories');
  });

  test('a quantile has its share below it; nothing of one and all of the other is still finite', () => {
    const odds = binaryContrast([0, 19], [19, 19]);
    expect(tabulatedCdf(odds, tabulatedQuantile(odds, 0.05))).toBeCloseTo(0.05, 3);
    expect(odds.mean).toBeGreaterThan(3);
    expect(odds.mean).toBeLessThan(15);
  });

  test('counts that vary more than chance say less', () => {
    const counts = [
      [0, 12, 1, 0, 9],
      [14, 0, 22, 3, 1],
    ] as const;
    const negative = countContrast(counts, 'negative-binomial');
    expect(negative.sd).toBeGreaterThan(1.5 * countContrast(counts, 'poisson').sd);
  });
});

test('exploratory outcomes shrink, the less sure the more', () => {
  const shrunk = shrinkExploratory([
    { name: 'sleep', mean: -2, sd: 0.5, mcid: 1 },
    { name: 'mood', mean: -2, sd: 1.5, mcid: 1 },
    { name: 'chance', mean: 0.1, sd: 0.5, mcid: 1 },
  ]);
  const [sleep, mood] = shrunk;
  expect(Math.abs(sleep?.shrunkMean ?? 0)).toBeGreaterThan(Math.abs(mood?.shrunkMean ?? 0));
  for (const { mean, shrunkMean } of shrunk) expect(Math.abs(shrunkMean)).toBeLessThan(Math.abs(mean));
  const noise = shrinkExploratory([
    { name: 'a', mean: 0.4, sd: 0.5, mcid: 1 },
    { name: 'b', mean: -0.3, sd: 0.5, mcid: 1 },
  ]);
  expect(noise.every(({ shrunkMean }) => Math.abs(shrunkMean) === 0)).toBe(true);
});

test('further days: fewer for a plain difference, none where it lies on the line', () => {
  const planned = { condition: Uint8Array.from({ length: 28 }, (_, i) => Math.floor(i / 7) % 2), washout: 0 };
  const noise = { sd: 2, rho: 0.5 };
  const plain = furtherDays(planned, noise, { mean: -2.2, mcid: 1 });
  const close = furtherDays(planned, noise, { mean: -1.5, mcid: 1 });
  expect(plain).toBeGreaterThan(0);
  expect(close).toBeGreaterThan(plain ?? 365);
  expect(furtherDays(planned, noise, { mean: -1.01, mcid: 1 })).toBeNull();
});
