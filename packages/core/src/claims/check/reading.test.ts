/** What makes the checker fast gives what the plain way gives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFrameMatcher, frameIds } from './frame-matcher.ts';
import { frames } from './frames.ts';
import { lexicon } from './lexicon.ts';
import { bestOf, createScorer, packWeights, unpackHead } from './model.ts';
import { createReader } from './reader.ts';

describe('words', () => {
  const read = createReader();
  const wordsOf = (text: string): [string, number][] =>
    read(text).words.map(({ text: word }, at) => [word, read(text).starts[at] ?? -1]);
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme-ascii', maxLength: 8 }),
    fc.constantFrom('7-OH', 'risk-free', 'well-known', "don't", 'don’t', '100%', 'e.g.', ' — ', '“', '…', '-', "'"),
  );

  it('are the same scanned letter by letter as found by the pattern that other letters need', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(wordsOf(`${text} ß`)).toEqual([...wordsOf(text), ['ß', text.length + 1]]);
      }),
    );
  });
});

describe('frames', () => {
  const tags = Object.keys(lexicon).map((name, number) => ({ name, number, hash: 0 }));
  const match = createFrameMatcher();

  it('are found as by looking at each of them', () => {
    const fits = (text: string, present: ReadonlySet<string>): number => {
      const parts = text.split(' ');
      const all = parts.filter((part) => !part.startsWith('-'));
      const holds = parts.every((part) =>
        part.startsWith('-') ? !present.has(part.slice(1)) : part.split('|').some((name) => present.has(name)),
      );
      return holds ? Math.min(1, 0.4 + 0.3 * (all.length - 1)) : 0;
    };
    fc.assert(
      fc.property(fc.subarray(tags, { maxLength: 14 }), fc.subarray(['ADHD', 'SLEEP']), (concepts, page) => {
        const found: [string, number][] = [];
        match(concepts, { page, before: [] }, (at, fit) => found.push([frameIds[at] ?? '', fit]));
        const present = new Set([...concepts.map(({ name }) => name), ...page.map((name) => `@${name}`)]);
        const scan = Object.entries(frames)
          .map(([id, texts]): [string, number] => [id, Math.max(...texts.map((text) => fits(text, present)))])
          .filter(([, fit]) => fit > 0);
        expect(found).toEqual(scan);
      }),
    );
  });
});

describe('a head', () => {
  const weight = fc.integer({ min: -44, max: 44 });
  const classes = Array.from({ length: 111 }, (_, at) => String(at));

  it('sums four classes at a time as it would one by one', () => {
    const run = fc.uniqueArray(fc.tuple(fc.nat({ max: 110 }), weight), { selector: ([one]) => one, maxLength: 111 });
    const value = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(run, value), { minLength: 1, maxLength: 6 }), (places) => {
        const runs = places.map(([cells]) => cells);
        const score = createScorer(unpackHead({ classes, scale: 0.07, weights: packWeights(runs) }));
        const values = Float64Array.from(places, ([, own]) => own);
        const expected = new Float64Array(111);
        for (const [cells, own] of places)
          for (const [index, steps] of cells) expected[index] = (expected[index] ?? 0) + steps * (own * 0.07);
        const scores = score({ places: Int32Array.from(runs.keys()), values, count: places.length, form: 0 });
        expect([...scores]).toEqual([...expected]);
      }),
    );
  });

  it('names the best classes first, of equal ones the earlier', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 12 }), (scores) => {
        const ranked = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
        expect(bestOf(Float64Array.from(scores), 4).map(({ at }) => at)).toEqual(ranked.slice(0, 4));
      }),
    );
  });
});
