/** Whatever is typed: no error, nothing twice, nothing lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { journalStateSchema } from '../../journal/index.ts';
import type { PlaceReading } from '../../law/types.ts';
import { LONGEST_SENTENCE, readWith } from './read-sentence.ts';
import type { Readers } from './readers.ts';
import { isFiller } from './sentence.ts';
import { tokenise } from './tokens.ts';
import { negators, relatives } from './words.ts';

const KNOWN: Readonly<Record<string, string>> = { xanax: 'alprazolam', zoloft: 'sertraline', wine: 'alcohol' };
const country = { code: 'US', name: 'United States', level: 'country', researched: true } as const;

const placeOf = (text: string): PlaceReading =>
  /^ohio$/iu.test(text.trim())
    ? {
        kind: 'resolved',
        input: text,
        name: 'Ohio',
        chain: [country, { code: 'US-OH', name: 'Ohio', level: 'state', researched: true }],
      }
    : { kind: 'unknown', input: text, reason: 'law.placeNotFound' };

/** Readers of a small world. */
const readers: Readers = {
  medicine: (text) => {
    const words = text.toLowerCase().split(/[^a-z]+/u);
    const matches = words.flatMap((word) =>
      KNOWN[word] === undefined ? [] : [{ ingredient: KNOWN[word], rxcui: null, brand: null, confidence: 1 }],
    );
    const isWhole = words.every((word) => word === '' || word in KNOWN);
    return {
      input: text,
      matches,
      certain: matches.length > 0,
      alternatives: [],
      unresolved: isWhole && matches.length > 0 ? null : text,
      form: null,
    };
  },
  condition: (text) => {
    const conditions = /pregnant/iu.test(text) ? ['pregnancy'] : [];
    return { input: text, conditions, setAside: null, recognised: conditions.length > 0 };
  },
  reason: (text) => ({ indication: /anxiety/iu.test(text) ? 'anxiety' : null, near: false }),
  place: placeOf,
  placeAsSpelt: placeOf,
};

const words = fc.constantFrom(
  'I',
  'take',
  'Xanax',
  'zoloft',
  'and',
  'kratom',
  'daily',
  ',',
  '.',
  'in',
  'Ohio',
  '24',
  'my',
  'wife',
  'takes',
  'pregnant',
  'no',
  'not',
  'for',
  'anxiety',
  'stopped',
  'quit',
  'withdrawal',
  '7-OH',
  'tablets',
  'florp',
  'grumbly',
  '3',
  'weeks',
  'ago',
  'never',
  'tried',
  'wine',
  'who',
  'but',
  '(',
  ')',
  '\n',
  'yo',
  'in',
  'from',
);
const sentences = fc.array(words, { maxLength: 24 }).map((list) => list.join(' '));
const anything = fc.oneof(
  sentences,
  fc.string({ maxLength: 200, unit: 'grapheme' }),
  fc.string({ maxLength: 200, unit: 'binary' }),
);

describe('readWith', () => {
  test('gives a valid state and parts that stand where they say, in order, without overlap', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { state, understood } = readWith(text, readers);
        expect(journalStateSchema.safeParse(state).success).toBe(true);
        let end = 0;
        for (const part of understood) {
          expect(text.slice(part.start, part.end)).toBe(part.text);
          expect(part.start).toBeGreaterThanOrEqual(end);
          end = part.end;
        }
      }),
      { numRuns: 1500, seed: 20261123 },
    );
  });

  test('every word that means something is understood, left over, or says whose or whether', () => {
    fc.assert(
      fc.property(sentences, (text) => {
        const { understood, leftover } = readWith(text, readers);
        const left = leftover.join(' ');
        for (const token of tokenise(text)) {
          if (token.isBreak || isFiller(token.word) || negators.has(token.word) || relatives.has(token.word)) continue;
          const isRead = understood.some((part) => part.start <= token.start && token.end <= part.end);
          const isWish = /^(?:quit|stop)$/.test(token.word);
          expect([token.word, isRead || isWish || left.includes(token.text)]).toEqual([token.word, true]);
        }
      }),
      { numRuns: 1500, seed: 20261123 },
    );
  });

  test('a longer text is refused by name, not read in part', () => {
    expect(() => readWith('x'.repeat(LONGEST_SENTENCE + 1), readers)).toThrow(/2001 characters: at most 2000/u);
  });
});
