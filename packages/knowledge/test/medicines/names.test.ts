/** Names that must read exactly: those of the safety research, and false friends. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMedicine } from '@clearleaf/core/medicines';
import { editDistance } from '@clearleaf/core/text';
import { facts, index, joined, tableOf } from './vocabulary.ts';

const ingredientsOf = (text: string): string =>
  joined(readMedicine(text, index).matches.map((match) => match.ingredient));

describe('names of the safety research', () => {
  it.each(tableOf('safety-names.tsv'))('$name', ({ name = '', ingredients }) => {
    const reading = readMedicine(name, index);
    expect(joined(reading.matches.map((match) => match.ingredient))).toBe(ingredients);
    expect(reading.matches.map((match) => match.confidence)).toEqual(reading.matches.map(() => 1));
    expect({ certain: reading.certain, unresolved: reading.unresolved }).toEqual({ certain: true, unresolved: null });
  });
});

describe('false friends', () => {
  const pairs = tableOf('false-friends.tsv');
  it('has at least 40 pairs', () => expect(pairs.length).toBeGreaterThanOrEqual(40));
  it.each(pairs)('$name is not $other', (pair) => {
    expect(ingredientsOf(pair['name'] ?? '')).toBe(pair['ingredients']);
    expect(ingredientsOf(pair['other'] ?? '')).toBe(pair['other ingredients']);
  });

  const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
  const slip = fc.record({
    at: fc.nat(40),
    letter: letters,
    kind: fc.constantFrom('drop', 'double', 'replace', 'swap', 'insert'),
  });
  type Slip = { at: number; letter: string; kind: string };
  const apply = (word: string, { at, letter, kind }: Slip): string => {
    const i = at % word.length;
    const [before, here, after] = [word.slice(0, i), word[i] ?? '', word.slice(i + 1)];
    if (kind === 'drop') return before + after;
    if (kind === 'double') return before + here + here + after;
    if (kind === 'replace') return before + letter + after;
    if (kind === 'swap') return before + after.slice(0, 1) + here + after.slice(1);
    return before + letter + here + after;
  };
  const names = [
    ...pairs,
    ...facts.lookAlikes.map((line) => ({ name: line.split('\t')[0] ?? '', other: line.split('\t')[1] ?? '' })),
  ];
  const sides = names.flatMap(
    (pair) =>
      [
        [pair['name'] ?? '', pair['other'] ?? ''],
        [pair['other'] ?? '', pair['name'] ?? ''],
      ] as const,
  );

  it('never settles a slip of one on the other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sides), slip, ([name, other], change) => {
        const typed = apply(name.toLowerCase(), change);
        if (editDistance(typed, other.toLowerCase(), 1) <= editDistance(typed, name.toLowerCase(), 1)) return;
        const reading = readMedicine(typed, index);
        const isExact = reading.matches.every((match) => match.confidence === 1);
        expect(
          !reading.certain ||
            isExact ||
            joined(reading.matches.map((match) => match.ingredient)) !== ingredientsOf(other),
          typed,
        ).toBe(true);
      }),
      { numRuns: 2000, seed: 20261123 },
    );
  });
});
