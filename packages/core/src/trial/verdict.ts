/** The words for what was found, by fixed rules; "cannot tell yet" is one of them. */
import type { Chances } from './mixture.ts';

export const verdicts = [
  'likely helps',
  'likely makes it worse',
  'probably makes little difference',
  'cannot tell yet',
] as const;
export type Verdict = (typeof verdicts)[number];

/** How a result came about, from a description to a blinded trial; the ladder of docs. */
export const levels = ['L0', 'L1', 'L2', 'L3', 'L4'] as const;
export type EvidenceLevel = (typeof levels)[number];

/** Why nothing may be said although the numbers could be read so. */
export const holds = [
  'few-points',
  'few-periods',
  'many-missing',
  'uneven-missing',
  'models-disagree',
  'days-alike',
  'not-over',
  'not-as-frozen',
] as const;
export type Hold = (typeof holds)[number];

export interface VerdictRules {
  /** Chance of a difference that matters from which it is likely; default 0.8. */
  readonly likely: number;
  /** Chance of the opposite sign that is still allowed; default 0.05. */
  readonly opposite: number;
}
const RULES: VerdictRules = { likely: 0.8, opposite: 0.05 };

/**
 * @param chances Of the outcome as worse the higher.
 * @param held Anything here makes it "cannot tell yet".
 */
export function verdictOf(chances: Chances, held: readonly Hold[], rules: VerdictRules = RULES): Verdict {
  if (held.length > 0) return 'cannot tell yet';
  if (chances.helps >= rules.likely && 1 - chances.belowZero <= rules.opposite) return 'likely helps';
  if (chances.harms >= rules.likely && chances.belowZero <= rules.opposite) return 'likely makes it worse';
  return chances.little >= rules.likely ? 'probably makes little difference' : 'cannot tell yet';
}

/** Points a condition below which nothing is said. */
const FEWEST_POINTS = 5;
const FEWEST_PERIODS = 4;
const MOST_MISSING = 0.4;
const MOST_UNEVEN = 0.2;

export interface Amounts {
  /** Analysed, under each condition. */
  readonly points: readonly [number, number];
  /** Changes of condition, plus one. */
  readonly periods: number;
  /** Share that is missing, under each condition and of all. */
  readonly missing: readonly [number, number];
  readonly missingOfAll: number;
}

/** What holds a verdict back in the amount of data. Two pairs of periods are asked for. */
export function holdsOf({ points, periods, missing, missingOfAll }: Amounts): Hold[] {
  return [
    ...(Math.min(...points) < FEWEST_POINTS ? (['few-points'] as const) : []),
    ...(periods < FEWEST_PERIODS ? (['few-periods'] as const) : []),
    ...(missingOfAll > MOST_MISSING ? (['many-missing'] as const) : []),
    ...(Math.abs(missing[0] - missing[1]) > MOST_UNEVEN ? (['uneven-missing'] as const) : []),
  ];
}
