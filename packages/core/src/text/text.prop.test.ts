/** Laws of folding, edit distance and the search for near words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNearIndex, editDistance, fold, wordsOf } from './index.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcde'), maxLength: 9 });
const FAR = 99;

/** Insert, delete, replace, as in the textbook: the reference. */
function levenshtein(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(
        Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    last = row;
  }
  return last[b.length] ?? 0;
}

describe('editDistance', () => {
  it('is symmetric', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, FAR)).toBe(editDistance(b, a, FAR));
      }),
    );
  });

  it('is 0 for equal words only', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, FAR) === 0).toBe(a === b);
      }),
    );
  });

  it('is at most the Levenshtein distance, and at least half of it: a swap saves one of two', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b, FAR);
        expect(distance).toBeLessThanOrEqual(levenshtein(a, b));
        expect(2 * distance).toBeGreaterThanOrEqual(levenshtein(a, b));
      }),
    );
  });

  it('keeps the triangle, measured by Levenshtein steps', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, c, FAR)).toBeLessThanOrEqual(levenshtein(a, b) + levenshtein(b, c));
      }),
    );
  });

  it('counts one slip as 1', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(...'xyz'), (before, after, letter) => {
        expect(editDistance(before + after, before + letter + after, FAR)).toBe(1);
        expect(editDistance(`${before}v${after}`, before + letter + after, FAR)).toBe(1);
        expect(editDistance(`${before}v${letter}${after}`, `${before}${letter}v${after}`, FAR)).toBe(1);
      }),
    );
  });

  it('stops at its limit with limit + 1', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b, FAR), limit + 1));
      }),
    );
  });
});

describe('createNearIndex', () => {
  it('finds exactly what a scan of the list finds, nearest first', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefgh12-'), maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 40 }),
        letters,
        fc.integer({ min: 1, max: 3 }),
        (words, typed, limit) => {
          const found = createNearIndex(words).within(typed, limit);
          const scan = words
            .map((entry, position) => ({ position, distance: editDistance(typed, entry, limit) }))
            .filter(({ distance }) => distance <= limit);
          expect(found).toEqual(scan.sort((a, b) => a.distance - b.distance || a.position - b.position));
        },
      ),
    );
  });
});

describe('fold', () => {
  it('does nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('leaves nothing invisible, no double space, and no space at the ends', () => {
    const wrong = /[\p{Cc}\p{Cf}]|\s\s|^\s|\s$/u;
    const character = fc.oneof(
      fc.integer({ min: 0, max: 0x10_ffff }).map((code) => String.fromCodePoint(code)),
      fc.constantFrom(' ', '\n', '\u200b', '\u202e', '\u0000', '\u00a0'),
    );
    fc.assert(
      fc.property(fc.array(character, { maxLength: 20 }), (characters) => {
        expect(wrong.test(fold(characters.join('')))).toBe(false);
      }),
    );
  });

  it('folds plain text as it folds the same text beside a foreign letter', () => {
    const plain = fc.string({ unit: 'grapheme-ascii' });
    const control = fc.constantFrom('\n', '\t', '\u0000', '`', '  ');
    fc.assert(
      fc.property(fc.array(fc.oneof(plain, control), { maxLength: 6 }), (parts) => {
        const text = parts.join('');
        expect(fold(`${text} \u00df`)).toBe(`${fold(text)} \u00df`.trim());
      }),
    );
  });

  it('finds the words of plain text as it finds them beside a foreign letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(wordsOf(`${text} \u00df`)).toEqual([...wordsOf(text), '\u00df']);
      }),
    );
  });

  it('makes equal what a reader sees as equal', () => {
    expect(fold('  St.\u00a0John\u2019s   WORT ')).toBe("st. john's wort");
    expect(fold('Dolipr\u00e1ne')).toBe('doliprane');
    expect(fold('\u202eXanax\u202c')).toBe('xanax');
    expect(fold('Z\u2011Pak')).toBe('z-pak');
  });
});
