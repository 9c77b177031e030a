/** Whatever is typed, reading answers, and says of everything that it was read or that it was not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallFacts } from './fixture.ts';
import { createMedicineIndex, readMedicine, suggestMedicines } from './index.ts';

const index = createMedicineIndex(smallFacts);
const word = fc.constantFrom(
  'Xanax',
  'zoloft',
  'Percocet',
  'Narcan',
  'wine',
  'blorbex',
  'no',
  'not',
  'stopped',
  'for',
  'and',
  'with',
  ',',
  ';',
  '(',
  ')',
  '/',
  '-',
  '5',
  '20 mg',
  'twice a day',
  'cream',
  'or',
  'but',
  'my wife takes',
  'withdrawal',
  '#3',
  'Tylenol',
  '💊',
  '\u202e',
  '\u0000',
  "'",
  '--',
  '.',
  '',
  'Zantac',
  'blood pressure pill',
);
const sentence = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const character = fc.integer({ min: 0, max: 0x10_ffff }).map((code) => String.fromCodePoint(code));
const anything = fc.oneof(
  sentence,
  fc.array(character, { maxLength: 60 }).map((all) => all.join('')),
  fc.string({ maxLength: 60 }),
);

describe('readMedicine', () => {
  it('answers whatever is typed, within its ranges', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const reading = readMedicine(text, index);
        expect(reading.input).toBe(text);
        expect(reading.unresolved).not.toBe('');
        for (const match of reading.matches) expect(match.confidence > 0 && match.confidence <= 1).toBe(true);
        expect(new Set(reading.matches.map((match) => match.ingredient)).size).toBe(reading.matches.length);
        expect(reading.certain && reading.alternatives.length > 0).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same answer to the same text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(readMedicine(text, createMedicineIndex(smallFacts))).toEqual(readMedicine(text, index));
      }),
      { numRuns: 200 },
    );
  });

  it('does not mind case, spaces around, or invisible characters', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const ingredients = (typed: string): string[] =>
          readMedicine(typed, index).matches.map((match) => match.ingredient);
        expect(ingredients(`\u200e  ${text.toUpperCase()} \t`)).toEqual(ingredients(text));
      }),
    );
  });

  it('never loses a name that stands alone in a list', () => {
    const name = fc.constantFrom('Xanax', 'Zoloft', 'Percocet', 'wine', 'lisinopril');
    fc.assert(
      fc.property(
        fc.array(fc.oneof(name, fc.constantFrom('blorbex', 'no beer', 'stopped clonidine', '20 mg')), { maxLength: 8 }),
        name,
        (before, last) => {
          const alone = readMedicine(last, index).matches.map((match) => match.ingredient);
          const listed = readMedicine([...before, last].join(', '), index).matches.map((match) => match.ingredient);
          expect(listed).toEqual(expect.arrayContaining(alone));
        },
      ),
    );
  });

  it('says of an unknown word that it was not recognised, unless it is denied', () => {
    const unknown = fc.string({ unit: fc.constantFrom(...'bdfgkpqvwz'), minLength: 13, maxLength: 20 });
    fc.assert(
      fc.property(unknown, fc.constantFrom('', 'Xanax, ', 'Xanax and ', 'Zoloft 50 mg, '), (unread, before) => {
        expect(readMedicine(`${before}${unread} 10 mg`, index).unresolved).toContain(unread);
      }),
    );
  });

  // A reader that looked at all of it would run into the time limit of the test.
  it.each(['a'.repeat(1_000_000), '( '.repeat(500_000), '💊'.repeat(250_000), '\u0000'.repeat(1_000_000)])(
    'answers a megabyte of nonsense with a short text',
    (text) => {
      expect(readMedicine(text, index).matches).toEqual([]);
      expect(readMedicine(text, index).unresolved?.length ?? 0).toBeLessThan(300);
    },
    2000,
  );

  it('reads the beginning of a megabyte of names, and says that there is more', () => {
    const reading = readMedicine('Xanax '.repeat(170_000), index);
    expect(reading.matches.map((match) => match.ingredient)).toEqual(['alprazolam']);
    expect(reading.unresolved).toContain('Xanax');
  });
});

describe('suggestMedicines', () => {
  it('answers whatever is typed, never more than asked for', () => {
    fc.assert(
      fc.property(anything, fc.nat(6), (text, limit) => {
        const suggestions = suggestMedicines(text, index, limit);
        expect(suggestions.length).toBeLessThanOrEqual(limit);
        expect(new Set(suggestions.map((suggestion) => suggestion.name)).size).toBe(suggestions.length);
      }),
    );
  });

  it('gives a name at every prefix of it', () => {
    const names = fc.constantFrom('Xanax', 'Zoloft', 'Percocet', 'oxycodone', 'clonidine');
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 9 }), (name, length) => {
        expect(suggestMedicines(name.slice(0, length), index, 20).map((suggestion) => suggestion.name)).toContain(name);
      }),
    );
  });
});
