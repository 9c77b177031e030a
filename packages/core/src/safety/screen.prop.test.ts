import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAtLeast } from '../finding/index.ts';
import { createSpeaker } from '../message/index.ts';
import { en } from '../message/en.ts';
import { plainDate } from '../quantity/index.ts';
import { fixtureFacts, medicine } from './fixture.ts';
import { screen } from './screen.ts';
import { products, uses, withdrawals } from '../journal/index.ts';
import type { MedicineReading } from '../medicines/index.ts';
import type { Screening, ScreeningInput } from './types.ts';

const speak = createSpeaker('en', en);
const run = (given: ScreeningInput): Screening => screen(given, fixtureFacts, plainDate('2026-07-01'), speak);

const ingredient = fc.constantFrom(
  ...fixtureFacts.interactions.flatMap((fact) => fact.ingredients),
  'amoxicillin',
  'ibuprofen',
);
const form = fc.constantFrom(null, 'eye drops', 'cream', 'patch', 'nasal spray');
const reading: fc.Arbitrary<MedicineReading> = fc
  .record({
    ingredients: fc.uniqueArray(ingredient, { maxLength: 3 }),
    other: ingredient,
    certain: fc.boolean(),
    form,
    tail: fc.constantFrom('', ' daily', ' as needed', ' extract 1000'),
  })
  .map(({ ingredients, other, certain, form: shown, tail }) =>
    medicine(`${ingredients.join(' ')}${tail}`, ingredients, {
      certain,
      form: shown,
      alternatives: certain ? [] : [medicine('', [other]).matches],
    }),
  );
const words = fc.oneof(
  fc.constantFrom(
    'pregnant',
    'epilepsy',
    'no seizures',
    'asthma',
    'suicidal',
    'blue lips',
    'social drinker',
    'surgery next week',
    'headache',
    "my brother's liver disease",
    'in withdrawal',
  ),
  fc.string({ maxLength: 40, unit: 'grapheme' }),
);
const input: fc.Arbitrary<ScreeningInput> = fc.record({
  age: fc.option(fc.integer({ min: 0, max: 120 })),
  use: fc.option(fc.constantFrom(...uses)),
  withdrawal: fc.option(fc.constantFrom(...withdrawals)),
  product: fc.option(fc.constantFrom(...products)),
  medicines: fc.array(reading, { maxLength: 5 }),
  conditions: fc.array(words, { maxLength: 4 }),
  country: fc.constantFrom(null, 'US', 'FR', 'ZZ'),
});

it('never lowers the worst severity when a medicine is added', () => {
  fc.assert(
    fc.property(input, reading, (given, added) => {
      const more = run({ ...given, medicines: [...given.medicines, added] });
      expect(isAtLeast(more.worstSeverity, run(given).worstSeverity)).toBe(true);
    }),
  );
});

it('keeps every rule that fired when a medicine is added', () => {
  fc.assert(
    fc.property(input, reading, (given, added) => {
      const more = new Set(run({ ...given, medicines: [...given.medicines, added] }).findings.map(({ rule }) => rule));
      expect(run(given).findings.filter(({ rule }) => !more.has(rule))).toEqual([]);
    }),
  );
});

it('gives the same findings whatever the order of medicines and conditions', () => {
  fc.assert(
    fc.property(input, (given) => {
      const turned = run({
        ...given,
        medicines: [...given.medicines].reverse(),
        conditions: [...given.conditions].reverse(),
      });
      expect(turned.findings).toEqual(run(given).findings);
    }),
  );
});

it('is at least unknown with anything that was not recognised', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { worstSeverity } = run({ ...given, medicines: [...given.medicines, medicine('zorblax', [])] });
      expect(isAtLeast(worstSeverity, 'unknown')).toBe(true);
    }),
  );
});

it('gives every finding sources, a day, a statement and an action, and accounts for every medicine', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { findings, notAssessed } = run(given);
      for (const finding of findings) {
        expect(finding.sources.length).toBeGreaterThan(0);
        expect(finding.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect([finding.statement, finding.action, finding.about].every((text) => text.trim() !== '')).toBe(true);
      }
      const spoken =
        findings.filter(({ rule }) => rule.startsWith('interaction/') || rule.startsWith('product/')).length +
        notAssessed.length;
      expect(
        given.medicines.some(({ matches }) => matches.some(({ ingredient: name }) => name !== 'kratom')) &&
          spoken === 0,
      ).toBe(false);
    }),
  );
});
