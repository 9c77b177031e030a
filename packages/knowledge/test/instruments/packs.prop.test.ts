/** Laws of scoring, on every pack that ships. */
import { type Answers, type Pack, packsOf, responseOf, scoreOf } from '@clearleaf/core/instruments';
import type { InstrumentsFacts } from '@clearleaf/core/instruments/facts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRoom } from '../claims/load.ts';
import { answersFor, valuesOf } from './answers.ts';

const packs = packsOf(compileRoom('instruments') as InstrumentsFacts);
const withTotal = packs.filter(({ missing }) => missing === 'no-total');
const settings = { seed: 20_261_126, numRuns: 200 };

/** Any answers to all items. */
const anyAnswers = (pack: Pack): fc.Arbitrary<Record<string, number>> =>
  fc.record(
    Object.fromEntries(pack.items.map((item) => [item.id, fc.constantFrom(...valuesOf(responseOf(pack, item)))])),
  );

const totalOf = (pack: Pack, answers: Answers): number => scoreOf(pack, answers).total ?? Number.NaN;

describe.each(withTotal.map((pack) => [pack.instrument, pack] as const))('%s', (_id, pack) => {
  const range = pack.fact.range ?? { min: Number.NaN, max: Number.NaN };

  it('stays within its range', () => {
    fc.assert(
      fc.property(anyAnswers(pack), (answers) => {
        const total = totalOf(pack, answers);
        expect(total).toBeGreaterThanOrEqual(range.min);
        expect(total).toBeLessThanOrEqual(range.max);
      }),
      settings,
    );
  });

  it('reaches every total, and its band holds it', () => {
    const step = pack.fact.method === 'mean' ? 1 / pack.items.length : 1;
    const count = Math.round((range.max - range.min) / step);
    for (let index = 0; index <= count; index += 1) {
      const wanted = range.min + index * step;
      const score = scoreOf(pack, answersFor(pack, wanted));
      expect(score.total).toBeCloseTo(wanted, 9);
      if (score.band === null) continue;
      expect([wanted, score.band.min <= wanted, wanted <= score.band.max]).toEqual([wanted, true, true]);
    }
    expect(count).toBeGreaterThan(3);
  });

  it('never falls as one answer rises', () => {
    fc.assert(
      fc.property(anyAnswers(pack), fc.nat(), fc.nat(), (answers, itemAt, valueAt) => {
        const item = pack.items[itemAt % pack.items.length];
        if (item === undefined) throw new Error('a pack without items');
        const values = valuesOf(responseOf(pack, item));
        const higher = values.filter((value) => value > (answers[item.id] ?? 0));
        const raised = higher[valueAt % Math.max(1, higher.length)] ?? answers[item.id] ?? 0;
        expect(totalOf(pack, { ...answers, [item.id]: raised })).toBeGreaterThanOrEqual(totalOf(pack, answers));
      }),
      settings,
    );
  });

  it('has no total without any one of its answers', () => {
    fc.assert(
      fc.property(anyAnswers(pack), (answers) => {
        for (const { id, scored } of pack.items) {
          const score = scoreOf(pack, { ...answers, [id]: null });
          expect([id, score.total === null, score.missing]).toEqual([id, scored, scored ? [id] : []]);
        }
      }),
      { ...settings, numRuns: 20 },
    );
  });
});

describe.each(packs.map((pack) => [pack.instrument, pack] as const))('%s', (_id, pack) => {
  it('does not care in which order it was answered', () => {
    fc.assert(
      fc.property(
        anyAnswers(pack).chain((answers) => fc.tuple(fc.constant(answers), shuffled(Object.entries(answers)))),
        ([answers, entries]) => {
          expect(scoreOf(pack, Object.fromEntries(entries))).toEqual(scoreOf(pack, answers));
        },
      ),
      settings,
    );
  });
});

const shuffled = <Item>(items: Item[]): fc.Arbitrary<Item[]> =>
  fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length });
