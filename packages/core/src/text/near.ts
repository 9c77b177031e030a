/**
 * Finds the words of a fixed list that lie within a few slips of the finger of a typed word.
 *
 * Each word is kept with the set of its letters as a bit mask. One edit changes a set of letters by at
 * most two bits and a length by at most one, so that most words are ruled out by one population count.
 * The filter never loses a hit: the result equals a scan of the whole list by edit distance.
 */
import { editDistance } from './distance.ts';

/** A word of the list: its position, and how far the typed word is from it. */
export interface Near {
  readonly position: number;
  readonly distance: number;
}

export interface NearIndex {
  /** Every word within `limit` edits (swapped neighbours count as one), nearest first, then in the order of the list. */
  readonly within: (word: string, limit: number) => Near[];
}

const LETTER_A = 97;
const LETTERS = 26;
const OTHER_BIT = 27;

/** Bits 0 to 25 for a to z, 26 for any digit, 27 for anything else. */
function lettersOf(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    const letter = code - LETTER_A;
    if (letter >= 0 && letter < LETTERS) mask |= 1 << letter;
    else mask |= 1 << (code >= 48 && code <= 57 ? LETTERS : OTHER_BIT);
  }
  return mask;
}

function countBits(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** An index over `words`, which should be folded. Building it costs one pass over their letters. */
export function createNearIndex(words: readonly string[]): NearIndex {
  const masks = Int32Array.from(words, lettersOf);
  const lengths = Int32Array.from(words, (word) => word.length);
  const within = (word: string, limit: number): Near[] => {
    const mask = lettersOf(word);
    const found: Near[] = [];
    for (let position = 0; position < words.length; position++) {
      if (Math.abs((lengths[position] ?? 0) - word.length) > limit) continue;
      if (countBits((masks[position] ?? 0) ^ mask) > 2 * limit) continue;
      const distance = editDistance(word, words[position] ?? '', limit);
      if (distance <= limit) found.push({ position, distance });
    }
    return found.sort((a, b) => a.distance - b.distance || a.position - b.position);
  };
  return { within };
}
