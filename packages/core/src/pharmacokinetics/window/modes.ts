/**
 * One person seen as four exponentials that decay each by itself: gut, fast, slow and metabolite. Concentrations are
 * weighted sums of them. Where two rates meet the weights grow without limit and digits are lost, which `chain.ts` does
 * not do; so this is for pictures, and {@link Modes.loss} says how much is lost.
 */
import {
  BIOAVAILABILITY,
  FAST,
  GUT,
  GUT_TO_FAST,
  GUT_TO_METABOLITE,
  GUT_TO_SLOW,
  METABOLITE,
  PARENT_TO_METABOLITE,
  ROW,
  SLOW,
} from '../bodies.ts';
import { get } from '../read.ts';

export type Four = readonly [gut: number, fast: number, slow: number, metabolite: number];

export interface Modes {
  /** 1/h. */
  readonly rates: Four;
  /** What 1 mg that is swallowed adds to each. */
  readonly byDose: Four;
  /** What each comes to rest at while 1 mg/h is swallowed. */
  readonly byRate: Four;
  /** Parent, ng/mL, by 1 of the gut; 1 by 1 of fast and slow. */
  readonly gutToParent: number;
  /** Metabolite, ng/mL, by 1 of gut, fast and slow; 1 by 1 of its own. */
  readonly toMetabolite: readonly [gut: number, fast: number, slow: number];
  readonly bioavailability: number;
  /** By how much a rounding error grows. */
  readonly loss: number;
}

/** Rates nearer than this share of the larger are moved apart: nothing is divided by 0. */
const APART = 1e-6;

const gapOf = (a: number, b: number): number => Math.abs(a - b) / Math.max(a, b);
const apart = (rate: number, others: readonly number[]): number =>
  others.some((other) => gapOf(rate, other) < APART) ? apart(rate * (1 + 2 * APART), others) : rate;

/** The modes of the person whose row in {@link rowsOf} is this. */
export function modesOf(rows: Float64Array, person: number): Modes {
  const of = (place: number): number => get(rows, person * ROW + place);
  const gut = of(GUT);
  const fast = apart(of(FAST), [gut]);
  const slow = apart(of(SLOW), [gut]);
  const end = apart(of(METABOLITE), [gut, fast, slow]);
  const inFast = of(GUT_TO_FAST) / (fast - gut);
  const inSlow = of(GUT_TO_SLOW) / (slow - gut);
  const formed = of(PARENT_TO_METABOLITE);
  const gutToParent = inFast + inSlow;
  const toMetabolite = [
    (of(GUT_TO_METABOLITE) + formed * gutToParent) / (end - gut),
    formed / (end - fast),
    formed / (end - slow),
  ] as const;
  const bioavailability = of(BIOAVAILABILITY);
  const own = toMetabolite[1] * inFast + toMetabolite[2] * inSlow - toMetabolite[0];
  const byDose = scaled([1, -inFast, -inSlow, own], bioavailability);
  const nearest = Math.min(gapOf(gut, fast), gapOf(gut, slow));
  const [, second = 1] = [gapOf(end, gut), gapOf(end, fast), gapOf(end, slow), nearest].sort((a, b) => a - b);
  return {
    rates: [gut, fast, slow, end],
    byDose,
    byRate: [byDose[0] / gut, byDose[1] / fast, byDose[2] / slow, byDose[3] / end],
    gutToParent,
    toMetabolite,
    bioavailability,
    loss: 1 / (Math.min(nearest, gapOf(end, gut), gapOf(end, fast), gapOf(end, slow)) * second),
  };
}

const scaled = ([a, b, c, d]: Four, by: number): Four => [a * by, b * by, c * by, d * by];

/** The modes' values in a state of gut (mg), fast, slow and metabolite (ng/mL). */
export function toModes({ gutToParent, toMetabolite, byDose, bioavailability }: Modes, state: Four): Four {
  const [gut, fast, slow, end] = state;
  const inFast = bioavailability === 0 ? 0 : -byDose[1] / bioavailability;
  const modeFast = fast - inFast * gut;
  const modeSlow = slow - (gutToParent - inFast) * gut;
  const fed = toMetabolite[0] * gut + toMetabolite[1] * modeFast + toMetabolite[2] * modeSlow;
  return [gut, modeFast, modeSlow, end - fed];
}
