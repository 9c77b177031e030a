/** Laws of the answer that hold for any facts: no green light without cause, and no loosening. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type PlainDate, plainDate } from '../quantity/index.ts';
import { answerLaw } from './answer.ts';
import type { LawFacts, LawPlace } from './facts.ts';
import { row, speak } from './fixture.ts';
import { firstDay } from './loose-date.ts';
import { strictness } from './layer.ts';
import { type Jurisdiction, lawStatuses, type MayBuy } from './types.ts';

const day = (min: string, max: string): fc.Arbitrary<PlainDate> =>
  fc
    .integer({ min: 0, max: Math.round((Date.parse(max) - Date.parse(min)) / 86_400_000) })
    .map((days) => addDays(plainDate(min), days));

// Permissions are drawn more often than bans, else three layers would hardly ever agree on one.
const status = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...lawStatuses) },
  {
    weight: 5,
    arbitrary: fc.constantFrom('regulated' as const, 'age-restricted' as const, 'not-specifically-regulated' as const),
  },
);
const rule = fc.record({
  status,
  minimumAge: fc.option(fc.constantFrom(18, 21), { nil: undefined }),
  conditions: fc.constant<string[]>(['It says so.']),
});

function place(id: string, level: LawPlace['level']): fc.Arbitrary<LawPlace> {
  return fc
    .record({
      kratom: rule,
      sevenOh: rule,
      extract: fc.option(
        fc.record({ status, conditions: fc.constant<string[]>(['Extracts too.']), dependsOnProduct: fc.boolean() }),
        { nil: undefined },
      ),
      asOf: day('2026-04-01', '2026-06-30'),
      effectiveFrom: fc.option(fc.constantFrom('2019', '2024', '2025-07-01', '2026-03', '2026-05-06', '2026-10'), {
        nil: null,
      }),
      volatile: fc.boolean(),
      certainty: fc.constantFrom('high' as const, 'high' as const, 'moderate' as const, 'low' as const),
      verified: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    })
    .map((changes) => row({ id, level, ...changes, sources: changes.verified ? ['news'] : ['memory'] }));
}

const places = fc.tuple(place('US', 'country'), place('US-XX', 'state'), place('US-XX:Town', 'town'));
const asked = fc.record({
  product: fc.constantFrom('kratom' as const, 'extract' as const, '7-oh' as const),
  age: fc.option(fc.integer({ min: 10, max: 80 }), { nil: null, freq: 6 }),
  at: fc.oneof(day('2026-06-15', '2026-07-15'), day('2026-03-01', '2026-12-31')),
});

const factsOf = (rows: readonly LawPlace[]): LawFacts => ({
  sources: {
    news: { id: 'news', title: 'news', year: 2026, kind: 'news', verified: true, state: 'current' },
    memory: { id: 'memory', title: 'memory', year: null, kind: 'other', verified: false, state: 'current' },
  },
  places: rows,
});
const chainOf = (rows: readonly LawPlace[]): Jurisdiction[] =>
  rows.map(({ id, name, level }) => ({ code: id, name, level, researched: true }));
const answer = (rows: readonly LawPlace[], question: typeof asked extends fc.Arbitrary<infer Q> ? Q : never) =>
  answerLaw({ facts: factsOf(rows), chain: chainOf(rows), ...question, speak });

const looseness: Record<MayBuy, number> = { no: 0, unknown: 1, yes: 2 };

describe('for any three layers', () => {
  test('yes rests on dated, unexpired, verified sources of at least medium confidence, in force, for a known age', () => {
    let greens = 0;
    fc.assert(
      fc.property(places, asked, (rows, question) => {
        const found = answer(rows, question);
        if (found.mayBuy !== 'yes') return;
        greens++;
        for (const layer of found.layers) {
          expect(layer.asOf <= question.at && question.at <= layer.reviewBy).toBe(true);
          expect(layer.confidence).not.toBe('low');
          expect(layer.sources.some((source) => source.verified)).toBe(true);
          expect(['prohibited', 'prescription-only', 'unclear']).not.toContain(layer.status);
          expect(layer.effectiveFrom === null || firstDay(layer.effectiveFrom) <= question.at).toBe(true);
          expect(layer.minimumAge === null || (question.age ?? 0) >= layer.minimumAge).toBe(true);
        }
        expect(question.age ?? 18).toBeGreaterThanOrEqual(18);
      }),
      { numRuns: 12_000, seed: 1 },
    );
    // A law that no case reaches proves nothing.
    expect(greens).toBeGreaterThan(50);
  });

  test('one more layer never loosens the answer', () => {
    fc.assert(
      fc.property(places, asked, (rows, question) => {
        const with2 = answer(rows.slice(0, 2), question);
        const with3 = answer(rows, question);
        expect(looseness[with3.mayBuy]).toBeLessThanOrEqual(looseness[with2.mayBuy]);
        expect(strictness(with3.status)).toBeLessThanOrEqual(strictness(with2.status));
      }),
      { numRuns: 1000, seed: 2 },
    );
  });

  test('once the sources speak and the rules are in force, a later clock never turns unknown or no into yes', () => {
    fc.assert(
      fc.property(places, asked, fc.integer({ min: 0, max: 400 }), (rows, question, days) => {
        const start = rows
          .flatMap((one) => [one.asOf, plainDate('2026-10-31')])
          .reduce((a, b) => (a > b ? a : b), question.at);
        const now = answer(rows, { ...question, at: start });
        const then = answer(rows, { ...question, at: addDays(start, days) });
        expect(looseness[then.mayBuy]).toBeLessThanOrEqual(looseness[now.mayBuy]);
        expect(then.status).toBe(now.status);
        expect(now.mayBuy !== 'no' || then.mayBuy === 'no').toBe(true);
      }),
      { numRuns: 1000, seed: 3 },
    );
  });

  test('being older never takes a permission away, and leaving the age out never gives one', () => {
    fc.assert(
      fc.property(places, asked, fc.integer({ min: 10, max: 80 }), (rows, question, age) => {
        const young = answer(rows, { ...question, age });
        const old = answer(rows, { ...question, age: age + 1 });
        expect(looseness[old.mayBuy]).toBeGreaterThanOrEqual(looseness[young.mayBuy]);
        const silent = answer(rows, { ...question, age: null });
        expect(silent.mayBuy !== 'yes' || answer(rows, { ...question, age: 80 }).mayBuy === 'yes').toBe(true);
      }),
      { numRuns: 1000, seed: 4 },
    );
  });

  test('what was last known is told only of a permission that has grown old', () => {
    fc.assert(
      fc.property(places, asked, (rows, question) => {
        const found = answer(rows, question);
        if (found.lastKnown === null) return;
        expect([found.mayBuy, found.stale]).toEqual(['unknown', true]);
        expect(found.lastKnown.asOf <= question.at).toBe(true);
      }),
      { numRuns: 2000, seed: 5 },
    );
  });
});
