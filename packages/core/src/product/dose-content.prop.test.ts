import fc from 'fast-check';
import { expect, it } from 'vitest';
import { logNormalByMoments, logNormalQuantile, randomStream, sampleMoments } from '../numeric/index.ts';
import { contentKinds, type AlkaloidContent } from './content-types.ts';
import type { Amount, ProductPayload } from './convert.ts';
import { doseContent } from './dose-content.ts';
import { facts, leaf } from './fixture.ts';
import { massOf, product } from './mass.ts';
import { sumContent } from './sum-content.ts';

const RUNS = { seed: 20_261_126, numRuns: 300 };
const positive = (max: number) => fc.double({ min: 0.001, max, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const close = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/** What a sheet may say, and then what the schema lets pass: numbers at the edge of what a computer holds. */
const sensible = fc.oneof(fc.constant(0), positive(900));
const extreme = fc.double({ min: 0, max: 1e9, noNaN: true });
const contentOf = (value: fc.Arbitrary<number>) => {
  const concentration = fc.record(
    { value, unit: fc.constantFrom('mg/g', 'percent', 'mg/mL', 'mg/unit'), sd: value },
    { requiredKeys: ['value', 'unit'] },
  ) as fc.Arbitrary<NonNullable<NonNullable<ProductPayload['label']>['mitragynine']>>;
  return fc.record(
    { mitragynine: concentration, sevenHydroxymitragynine: concentration, totalAlkaloids: concentration },
    { requiredKeys: [] },
  );
};
const unit = fc.constantFrom('g', 'mg', 'mL', 'capsule', 'tablet', 'teaspoon', 'scoop', 'shot', 'piece', 'other');
const amount = fc.record(
  { value: fc.option(positive(1000)), unit, sd: positive(100) },
  { requiredKeys: ['value', 'unit'] },
) as fc.Arbitrary<Amount>;
const productOf = (value: fc.Arbitrary<number>) =>
  fc
    .record(
      {
        kind: fc.constantFrom('kratom', 'extract', '7-oh'),
        label: contentOf(value),
        analysis: fc.record({ content: contentOf(value) }),
        units: fc.array(fc.record({ unit, grams: positive(10), sd: positive(2) }), { maxLength: 3 }),
      },
      { requiredKeys: ['kind'] },
    )
    .map((more) => leaf(more as Partial<ProductPayload>));
const anyProduct = productOf(sensible);

const both = (taken: Amount, version: ProductPayload): AlkaloidContent[] => {
  const found = doseContent(taken, version, facts);
  return [found.mitragynine, found.sevenHydroxymitragynine];
};

it('is never negative, keeps its order, and is null exactly where the basis is unknown', () => {
  fc.assert(
    fc.property(amount, fc.oneof(anyProduct, productOf(extreme)), (taken, version) => {
      for (const { mass, basis, strength, notes } of both(taken, version)) {
        expect(mass === null).toBe(basis === 'unknown');
        expect(strength === null).toBe(mass === null);
        if (mass === null) {
          expect(notes.length).toBeGreaterThan(0);
          continue;
        }
        expect([mass.mean, mass.sd, mass.p5, mass.median, mass.p95].every((x) => Number.isFinite(x) && x >= 0)).toBe(
          true,
        );
        expect(mass.p5 <= mass.median * (1 + 1e-12) && mass.median <= mass.p95 * (1 + 1e-12)).toBe(true);
      }
    }),
    RUNS,
  );
});

it('scales with the amount, keeps unknown unknown, and grows with it', () => {
  fc.assert(
    fc.property(amount, anyProduct, positive(50), (taken, version, factor) => {
      const scaled: Amount = {
        ...taken,
        value: taken.value === null ? null : taken.value * factor,
        ...(taken.sd !== undefined && { sd: taken.sd * factor }),
      };
      const [before, after] = [both(taken, version), both(scaled, version)];
      for (const [index, { mass }] of before.entries()) {
        const other = after[index]?.mass;
        if (mass === null || other === null || other === undefined) {
          expect([mass, other]).toEqual([null, null]);
          continue;
        }
        for (const key of ['mean', 'sd', 'p5', 'median', 'p95'] as const)
          expect(close(other[key], mass[key] * factor), key).toBe(true);
        expect(Math.sign(other.mean - mass.mean)).toBe(mass.mean === 0 ? 0 : Math.sign(factor - 1));
      }
    }),
    RUNS,
  );
});

it('widens with every error that is added, and leaves the mean', () => {
  fc.assert(
    fc.property(positive(50), positive(90), fc.tuple(share, share, share), (value, strength, errors) => {
      const [weighing, filling, measuring] = errors;
      const version = (sd: number, capsule: number) =>
        leaf({
          units: [{ unit: 'capsule', grams: 0.5, sd: capsule * 0.5 }],
          analysis: { content: { mitragynine: { value: strength, unit: 'mg/g', sd: sd * strength } } },
        });
      const massAt = (w: number, f: number, m: number) =>
        both({ value, unit: 'capsule', sd: w * value }, version(m, f))[0]?.mass;
      const full = massAt(weighing, filling, measuring);
      const parts = [massAt(weighing, 0, 0), massAt(0, filling, 0), massAt(0, 0, measuring)];
      for (const part of parts) {
        expect(close(part?.mean ?? NaN, full?.mean ?? NaN)).toBe(true);
        expect((part?.sd ?? NaN) <= (full?.sd ?? NaN) * (1 + 1e-9)).toBe(true);
      }
    }),
    RUNS,
  );
});

it('gives the same for percent and mg/g, for grams and capsules, for grams and milligrams of leaf', () => {
  fc.assert(
    fc.property(positive(100), positive(90), positive(3), share, (value, strength, capsule, spread) => {
      const by = (concentration_: 'mg/g' | 'percent', taken: Amount) =>
        both(
          taken,
          leaf({
            units: [{ unit: 'capsule', grams: capsule }],
            label: {
              mitragynine: {
                value: concentration_ === 'percent' ? strength / 10 : strength,
                unit: concentration_,
              },
            },
          }),
        )[0]?.mass;
      const expected = by('mg/g', { value, unit: 'g', sd: spread * value });
      const others = [
        by('percent', { value, unit: 'g', sd: spread * value }),
        by('mg/g', { value: value / capsule, unit: 'capsule', sd: (spread * value) / capsule }),
        by('mg/g', { value: value * 1000, unit: 'mg', sd: spread * value * 1000 }),
      ];
      for (const other of others) {
        expect(close(other?.mean ?? NaN, expected?.mean ?? NaN)).toBe(true);
        expect(close(other?.p95 ?? NaN, expected?.p95 ?? NaN)).toBe(true);
      }
    }),
    RUNS,
  );
});

it('agrees with a simulation of the three independent errors, in moments and in the points shown', () => {
  const stream = randomStream(11);
  const cases = [
    { amount: [6, 0.5], unit: [0.5, 0.06], strength: [18, 3] },
    { amount: [2, 0.8], unit: [2.4, 0.5], strength: [12, 9] },
  ] as const;
  for (const factors of cases) {
    const parts = Object.values<readonly [number, number]>(factors).map(([mean, sd]) => ({
      mean,
      sd,
      shape: logNormalByMoments(mean, sd),
    }));
    const mass = massOf(product(...parts));
    const draws = Array.from({ length: 200_000 }, () =>
      parts.reduce((value: number, { shape }) => value * Math.exp(shape.mu + shape.sigma * stream.normal()), 1),
    );
    const { mean, sd } = sampleMoments(draws);
    expect(Math.abs(mean / mass.mean - 1)).toBeLessThan(0.01);
    expect(Math.abs(sd / mass.sd - 1)).toBeLessThan(0.03);
    const below = (point: number) => draws.filter((draw) => draw < point).length / draws.length;
    for (const [point, p] of [
      [mass.p5, 0.05],
      [mass.median, 0.5],
      [mass.p95, 0.95],
    ] as const)
      expect(Math.abs(below(point) - p)).toBeLessThan(0.005);
  }
});

it('agrees with a simulation of a day of one product, whose strength is the same in each dose', () => {
  const stream = randomStream(12);
  const version = leaf({ analysis: { content: { mitragynine: { value: 15, unit: 'mg/g', sd: 4 } } } });
  const doses = [2, 3, 4].map((value) => doseContent({ value, unit: 'g', sd: 0.3 * value }, version, facts));
  const mass = sumContent(doses.map((one) => ({ product: 'a', content: one })))[0]?.mitragynine.mass;
  if (mass === null || mass === undefined) throw new Error('expected a sum');
  const draw = (mean: number, sd: number) => {
    const { mu, sigma } = logNormalByMoments(mean, sd);
    return Math.exp(mu + sigma * stream.normal());
  };
  const draws = Array.from({ length: 100_000 }, () => {
    const strength = draw(15, 4);
    return [2, 3, 4].reduce((sum, value) => sum + draw(value, 0.3 * value) * strength, 0);
  });
  const { mean, sd } = sampleMoments(draws);
  expect(Math.abs(mean / mass.mean - 1)).toBeLessThan(0.01);
  expect(Math.abs(sd / mass.sd - 1)).toBeLessThan(0.02);
});

it('adds within a kind only: rows of a mixed day are the rows of each kind alone', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, anyProduct, fc.nat(3)), { maxLength: 8 }), (doses) => {
      const items = doses.map(([taken, version, id]) => ({
        product: String(id),
        content: doseContent(taken, version, facts),
      }));
      const rows = sumContent(items);
      const apart = contentKinds.flatMap((kind) => sumContent(items.filter((item) => item.content.kind === kind)));
      expect(rows).toEqual(apart);
      expect(rows.reduce((sum, row) => sum + row.doses, 0)).toBe(items.length);
    }),
    RUNS,
  );
});

it('takes quantiles that a log-normal by the same moments has', () => {
  fc.assert(
    fc.property(positive(1e6), share, (mean, spread) => {
      const sd = mean * spread;
      const mass = massOf({ mean, sd });
      expect(close(mass.p95, logNormalQuantile(logNormalByMoments(mean, sd), 0.95))).toBe(true);
    }),
    RUNS,
  );
});
