/**
 * One person's propagator written into a scratch array without allocation: what `chain.ts` computes, for the inner
 * loops. Right for any rates and steps.
 */
import { get } from './read.ts';
import {
  FAST,
  FAST_END_OVER_GAP,
  FAST_OVER_GAP,
  FAST_TWICE,
  FIRST_PASS_OVER_GAP,
  FORMED_TWICE,
  GUT,
  GUT_TO_FAST,
  GUT_TO_METABOLITE,
  GUT_TO_SLOW,
  LONG,
  METABOLITE,
  PARENT_TO_METABOLITE,
  SHORT,
  SLOW,
  SLOW_END_OVER_GAP,
  SLOW_OVER_GAP,
  SLOW_TWICE,
} from './bodies.ts';
import { DECAYS, decay, decayWithin, decayDifference2, decayDifference3, decayDifference4 } from './decay.ts';

/** Places in the scratch array: four that stay, five that pass on, four that an even intake of 1 mg/h leaves. */
export const GUT_KEPT = 0;
export const FAST_KEPT = 1;
export const SLOW_KEPT = 2;
export const METABOLITE_KEPT = 3;
export const GUT_FAST = 4;
export const GUT_SLOW = 5;
export const GUT_METABOLITE = 6;
export const FAST_METABOLITE = 7;
export const SLOW_METABOLITE = 8;
export const EVEN = 9;
export const TRANSITION = 13;

/** The first nine places of `out`, over `hours` >= 0, of the person whose row begins at `row`. */
export function transition(rows: Float64Array, row: number, hours: number, out: Float64Array): void {
  const gut = get(rows, row + GUT) * hours;
  const fast = get(rows, row + FAST) * hours;
  const slow = get(rows, row + SLOW) * hours;
  const end = get(rows, row + METABOLITE) * hours;
  const toFast = get(rows, row + GUT_TO_FAST) * hours;
  const toSlow = get(rows, row + GUT_TO_SLOW) * hours;
  const formed = get(rows, row + PARENT_TO_METABOLITE) * hours;
  const gutKept = decay(gut);
  const fastKept = decay(fast);
  const slowKept = decay(slow);
  const endKept = decay(end);
  out[GUT_KEPT] = gutKept;
  out[FAST_KEPT] = fastKept;
  out[SLOW_KEPT] = slowKept;
  out[METABOLITE_KEPT] = endKept;
  out[GUT_FAST] = toFast * decayDifference2(gut, fast, gutKept, fastKept);
  out[GUT_SLOW] = toSlow * decayDifference2(gut, slow, gutKept, slowKept);
  out[GUT_METABOLITE] =
    get(rows, row + GUT_TO_METABOLITE) * hours * decayDifference2(gut, end, gutKept, endKept) +
    formed * (toFast * decayDifference3(gut, fast, end) + toSlow * decayDifference3(gut, slow, end));
  out[FAST_METABOLITE] = formed * decayDifference2(fast, end, fastKept, endKept);
  out[SLOW_METABOLITE] = formed * decayDifference2(slow, end, slowKept, endKept);
}

/** The same, by the direct formula where it holds, which is ten times as fast. */
export function quickTransition(rows: Float64Array, row: number, hours: number, out: Float64Array): void {
  if (!(hours > get(rows, row + SHORT) && hours < get(rows, row + LONG))) {
    transition(rows, row, hours, out);
    return;
  }
  const gut = decayWithin(get(rows, row + GUT) * hours, DECAYS);
  const fast = decayWithin(get(rows, row + FAST) * hours, DECAYS);
  const slow = decayWithin(get(rows, row + SLOW) * hours, DECAYS);
  const end = decayWithin(get(rows, row + METABOLITE) * hours, DECAYS);
  const gutFast = get(rows, row + FAST_OVER_GAP) * (fast - gut);
  const gutSlow = get(rows, row + SLOW_OVER_GAP) * (slow - gut);
  const fastEnd = get(rows, row + FAST_END_OVER_GAP) * (fast - end);
  const slowEnd = get(rows, row + SLOW_END_OVER_GAP) * (slow - end);
  out[GUT_KEPT] = gut;
  out[FAST_KEPT] = fast;
  out[SLOW_KEPT] = slow;
  out[METABOLITE_KEPT] = end;
  out[GUT_FAST] = gutFast;
  out[GUT_SLOW] = gutSlow;
  out[GUT_METABOLITE] =
    get(rows, row + FIRST_PASS_OVER_GAP) * (end - gut) +
    get(rows, row + FAST_TWICE) * fastEnd +
    get(rows, row + SLOW_TWICE) * slowEnd -
    get(rows, row + FORMED_TWICE) * (gutFast + gutSlow);
  out[FAST_METABOLITE] = fastEnd;
  out[SLOW_METABOLITE] = slowEnd;
}

/** The last four places of `out`: the state that an even intake of 1 mg/h has made of an empty body. */
export function evenTransition(rows: Float64Array, row: number, hours: number, out: Float64Array): void {
  const gut = get(rows, row + GUT) * hours;
  const fast = get(rows, row + FAST) * hours;
  const slow = get(rows, row + SLOW) * hours;
  const end = get(rows, row + METABOLITE) * hours;
  const toFast = get(rows, row + GUT_TO_FAST) * hours;
  const toSlow = get(rows, row + GUT_TO_SLOW) * hours;
  const formed = get(rows, row + PARENT_TO_METABOLITE) * hours;
  out[EVEN] = hours * decayDifference2(0, gut, 1, decay(gut));
  out[EVEN + 1] = hours * toFast * decayDifference3(0, gut, fast);
  out[EVEN + 2] = hours * toSlow * decayDifference3(0, gut, slow);
  out[EVEN + 3] =
    hours * get(rows, row + GUT_TO_METABOLITE) * hours * decayDifference3(0, gut, end) +
    hours * formed * (toFast * decayDifference4(gut, fast, end) + toSlow * decayDifference4(gut, slow, end));
}
