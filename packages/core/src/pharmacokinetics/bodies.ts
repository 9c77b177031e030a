/** Many people's rates in one flat array, as the inner loops read them. */
import type { Chain } from './chain.ts';
import { DECAYED } from './decay.ts';
import { get } from './read.ts';

/** Places in one person's row. */
export const GUT = 0;
export const FAST = 1;
export const SLOW = 2;
export const METABOLITE = 3;
export const GUT_TO_FAST = 4;
export const GUT_TO_SLOW = 5;
export const GUT_TO_METABOLITE = 6;
export const PARENT_TO_METABOLITE = 7;
export const BIOAVAILABILITY = 8;
export const LAG = 9;
/** Steps shorter than this, h, would lose digits in the direct formula. */
export const SHORT = 10;
/** The couplings over the differences of rates, as the direct formula takes them. */
export const FAST_OVER_GAP = 11;
export const SLOW_OVER_GAP = 12;
export const FAST_END_OVER_GAP = 13;
export const SLOW_END_OVER_GAP = 14;
export const FIRST_PASS_OVER_GAP = 15;
export const FAST_TWICE = 16;
export const SLOW_TWICE = 17;
export const FORMED_TWICE = 18;
/** Steps longer than this, h, leave nothing of the fastest. */
export const LONG = 19;
export const ROW = 20;

/** The rows of these people, one after another. */
export function rowsOf(chains: readonly Chain[]): Float64Array {
  const rows = new Float64Array(chains.length * ROW);
  for (const [i, chain] of chains.entries()) fillRow(rows, i * ROW, chain);
  return rows;
}

/** One person's row, from `at` on. */
export function fillRow(rows: Float64Array, at: number, chain: Chain): void {
  const { gut, fast, slow, gutToFast, gutToSlow, gutToMetabolite, parentToMetabolite } = chain;
  // Where no metabolite is followed its rate is free: far from the others, so that no step counts as short.
  const metabolite = gutToMetabolite === 0 && parentToMetabolite === 0 ? 1 + 2 * (gut + fast + slow) : chain.metabolite;
  const gap = 1 / (gut - metabolite);
  rows[at + GUT] = gut;
  rows[at + FAST] = fast;
  rows[at + SLOW] = slow;
  rows[at + METABOLITE] = metabolite;
  rows[at + GUT_TO_FAST] = gutToFast;
  rows[at + GUT_TO_SLOW] = gutToSlow;
  rows[at + GUT_TO_METABOLITE] = gutToMetabolite;
  rows[at + PARENT_TO_METABOLITE] = parentToMetabolite;
  rows[at + BIOAVAILABILITY] = chain.bioavailability;
  rows[at + LAG] = chain.lagTime;
  rows[at + SHORT] = shortStep(gut, fast, slow, metabolite);
  rows[at + LONG] = DECAYED / Math.max(gut, fast, metabolite);
  rows[at + FAST_OVER_GAP] = gutToFast / (gut - fast);
  rows[at + SLOW_OVER_GAP] = gutToSlow / (gut - slow);
  rows[at + FAST_END_OVER_GAP] = parentToMetabolite / (metabolite - fast);
  rows[at + SLOW_END_OVER_GAP] = parentToMetabolite / (metabolite - slow);
  rows[at + FIRST_PASS_OVER_GAP] = gutToMetabolite * gap;
  rows[at + FAST_TWICE] = gutToFast * gap;
  rows[at + SLOW_TWICE] = gutToSlow * gap;
  rows[at + FORMED_TWICE] = parentToMetabolite * gap;
}

/** Loss of digits allowed where a step is short against the gaps between rates: 2e-16 over these is 2e-12 and 7e-12. */
const FIRST_ORDER = 1e-4;
const SECOND_ORDER = 3e-5;
/** An exponential of `rate * h` is off by 1e-16 of `rate * h`, so that a long step between rates that meet loses digits too. */
const BY_RATE = 3e-5;

/**
 * A difference of two exponentials loses `1 / (gap * h)` of its digits, a difference of two such ones again
 * `1 / (gap * h)`. Infinite where two rates are so near that no step is long enough.
 */
function shortStep(gut: number, fast: number, slow: number, end: number): number {
  const largest = Math.max(gut, fast, end);
  const ends = Math.abs(gut - end);
  let short = FIRST_ORDER / ends;
  for (const rate of [fast, slow]) {
    const nearer = Math.min(Math.abs(gut - rate), Math.abs(rate - end));
    if (Math.min(nearer, ends) < BY_RATE * largest) return Number.POSITIVE_INFINITY;
    const both = ends * nearer;
    short = Math.max(short, FIRST_ORDER / nearer, Math.sqrt(SECOND_ORDER / both), (BY_RATE * largest) / both);
  }
  return short;
}

/**
 * One person's row by name, for the loop that reads all of it: so many reads of an array by place would crowd out what
 * the engine can compile in one piece.
 */
export interface Direct {
  readonly lag: number;
  readonly absorbed: number;
  readonly short: number;
  readonly long: number;
  readonly kGut: number;
  readonly kFast: number;
  readonly kSlow: number;
  readonly kEnd: number;
  readonly toFast: number;
  readonly toSlow: number;
  readonly fastEnd: number;
  readonly slowEnd: number;
  readonly firstPass: number;
  readonly fastTwice: number;
  readonly slowTwice: number;
  readonly formed: number;
}

export function directOf(rows: Float64Array, person: number): Direct {
  const at = (place: number): number => get(rows, person * ROW + place);
  return {
    lag: at(LAG),
    absorbed: at(BIOAVAILABILITY),
    short: at(SHORT),
    long: at(LONG),
    kGut: at(GUT),
    kFast: at(FAST),
    kSlow: at(SLOW),
    kEnd: at(METABOLITE),
    toFast: at(FAST_OVER_GAP),
    toSlow: at(SLOW_OVER_GAP),
    fastEnd: at(FAST_END_OVER_GAP),
    slowEnd: at(SLOW_END_OVER_GAP),
    firstPass: at(FIRST_PASS_OVER_GAP),
    fastTwice: at(FAST_TWICE),
    slowTwice: at(SLOW_TWICE),
    formed: at(FORMED_TWICE),
  };
}
