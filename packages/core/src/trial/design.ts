/** The schedule of a trial, drawn by lot from a seed that is shown, and what it could tell before it begins. */
import { randomStream } from '../numeric/index.ts';
import { serialGrid, serialPosterior, weighedMoments } from './grid.ts';
import {
  LARGEST_REDUCTION,
  type TrialPerson,
  type TrialQuestion,
  type TrialRefusal,
  trialRefusalsOf,
} from './guard.ts';
import { chanceToTell, type DailyNoise, standardErrorOf } from './power.ts';
import { lagProducts } from './serial.ts';

export type TrialDesign =
  /** Pairs of periods, the order in each by lot. */
  | { readonly kind: 'pairs'; readonly pairs: number; readonly periodDays: number }
  /** One change, its day by lot, each side at least so long. */
  | { readonly kind: 'start'; readonly days: number; readonly leastDays: number }
  /** Steps down held for a time, the length of each hold by lot; with a clinician. Shares of the present amount. */
  | { readonly kind: 'criterion'; readonly steps: readonly number[]; readonly holdDays: readonly [number, number] };

/** What is frozen before the first day. */
export interface TrialProtocol {
  readonly schema: 'clearleaf.trial-protocol/1';
  readonly question: TrialQuestion;
  readonly design: TrialDesign;
  readonly outcome: {
    readonly name: string;
    readonly higherIsBetter: boolean;
    readonly mcid: number;
    readonly scale: { readonly low: number; readonly high: number };
  };
  /** Exploratory: marked so, and shrunk. */
  readonly otherOutcomes: readonly string[];
  /** Days before the first period, in which nothing changes. */
  readonly runInDays: number;
  /** Days left out after each change. */
  readonly washoutDays: number;
  readonly seed: number;
  /** Ends with the last day, whatever it shows on the way. */
  readonly stopping: 'fixed';
  readonly model: 'm1';
  readonly prior: 'default';
  /** A day of the calendar. */
  readonly startOn: string;
}

/** One stretch of days under one condition. */
export interface TrialPeriod {
  /** First and last day, from 1, after the run-in. */
  readonly from: number;
  readonly to: number;
  /** 0 as usual, 1 the other. */
  readonly condition: 0 | 1;
  /** The pair, from 0; of other designs always 0. */
  readonly block: number;
  /** Share of the present amount that is held, of a design by steps; else `null`. */
  readonly share: number | null;
}

export const RUN_IN_DAYS = 14;
const FEWEST_PAIRS = 2;
/** Days of a period of one amount: levels and what the body is used to settle in 8 to 9 days, and are left behind in 14. */
export const AMOUNT_PERIOD = 14;
const MOST_STEP = 0.1;
const SHORTEST_HOLD = 14;

/** Days left out after a change: two of a week, five of two weeks. */
export const washoutOf = (periodDays: number): number => (periodDays < 4 ? 0 : periodDays < 14 ? 2 : 5);

/** Why a design is none, besides what stands against its question. */
export type DesignProblem =
  | 'too-few-pairs'
  | 'period-too-short'
  | 'amount-needs-longer'
  | 'phase-too-short'
  | 'step-too-large'
  | 'hold-too-short';

export function designProblems(design: TrialDesign): readonly DesignProblem[] {
  switch (design.kind) {
    case 'pairs':
      return [
        ...(design.pairs >= FEWEST_PAIRS ? [] : (['too-few-pairs'] as const)),
        ...(design.periodDays - washoutOf(design.periodDays) >= 1 ? [] : (['period-too-short'] as const)),
      ];
    case 'start':
      return design.leastDays >= 7 && design.days >= 2 * design.leastDays + 1 ? [] : ['phase-too-short'];
    case 'criterion':
      return stepProblems(design);
  }
}

function stepProblems({
  steps,
  holdDays: [least, most],
}: Extract<TrialDesign, { kind: 'criterion' }>): DesignProblem[] {
  const falls = steps.map((share, i) => (steps[i - 1] ?? 1) - share);
  const small = falls.length > 0 && falls.every((fall) => fall > 0 && fall <= MOST_STEP + 1e-9);
  const total = 1 - (steps.at(-1) ?? 1) <= LARGEST_REDUCTION + 1e-9;
  return [
    ...(small && total ? [] : (['step-too-large'] as const)),
    ...(least >= SHORTEST_HOLD && most >= least ? [] : (['hold-too-short'] as const)),
  ];
}

/** Everything that stands against a trial of this person: nothing where it may begin. */
export function standsAgainst(
  { question, design }: Pick<TrialProtocol, 'question' | 'design'>,
  person: TrialPerson,
): readonly (TrialRefusal | DesignProblem)[] {
  const isRushed = question.kind === 'reduction' && shortestOf(design) < AMOUNT_PERIOD;
  const needsClinician = design.kind === 'criterion' && !person.clinician;
  return [
    ...trialRefusalsOf(question, person),
    ...(needsClinician ? (['clinician-needed'] as const) : []),
    ...designProblems(design),
    ...(isRushed ? (['amount-needs-longer'] as const) : []),
  ];
}

/** Holds of steps have a limit of their own. */
const shortestOf = (design: TrialDesign): number => {
  if (design.kind === 'pairs') return design.periodDays;
  return design.kind === 'start' ? design.leastDays : Number.POSITIVE_INFINITY;
};

/** The periods that a seed draws: the same for the same seed. */
export function drawSchedule(design: TrialDesign, seed: number): readonly TrialPeriod[] {
  const random = randomStream(seed);
  switch (design.kind) {
    case 'pairs':
      return Array.from({ length: design.pairs }, (_, block) => {
        const first = random.uniform() < 0.5 ? 0 : 1;
        const from = 1 + 2 * block * design.periodDays;
        const period = (place: 0 | 1, condition: 0 | 1): TrialPeriod => ({
          from: from + place * design.periodDays,
          to: from + (place + 1) * design.periodDays - 1,
          condition,
          block,
          share: null,
        });
        return [period(0, first), period(1, first === 0 ? 1 : 0)];
      }).flat();
    case 'start': {
      const starts = design.days - 2 * design.leastDays + 1;
      const change = 1 + design.leastDays + Math.floor(random.uniform() * starts);
      return [
        { from: 1, to: change - 1, condition: 0, block: 0, share: null },
        { from: change, to: design.days, condition: 1, block: 0, share: null },
      ];
    }
    case 'criterion': {
      const [least, most] = design.holdDays;
      let day = 1;
      return [1, ...design.steps].map((share) => {
        const from = day;
        day += least + Math.floor(random.uniform() * (most - least + 1));
        return { from, to: day - 1, condition: share === 1 ? 0 : 1, block: 0, share };
      });
    }
  }
}

/** The condition of each day. */
export const conditionsOf = (periods: readonly TrialPeriod[]): Uint8Array =>
  Uint8Array.from(periods.flatMap(({ from, to, condition }) => Array.from({ length: to - from + 1 }, () => condition)));

/** Spread and likeness of one's own days, from the run-in; a straight line over it is taken out. */
export function noiseOfRunIn(days: Float64Array, outcome: Float64Array, range: number): DailyNoise {
  const middle = ((days[0] ?? 0) + (days.at(-1) ?? 0)) / 2;
  const length = (days.at(-1) ?? 0) - (days[0] ?? 0) + 1;
  const columns = [new Float64Array(days.length).fill(1), days.map((day) => (day - middle) / length)];
  const mean = outcome.reduce((a, b) => a + b, 0) / outcome.length;
  const prior = [
    { mean, sd: range },
    { mean: 0, sd: range / 2 },
  ];
  const { weights, rho, tau } = serialPosterior(
    lagProducts({ times: days, outcome, columns }),
    prior,
    serialGrid(range),
  );
  return { sd: weighedMoments(tau, weights).mean, rho: weighedMoments(rho, weights).mean };
}

export interface TrialPower {
  readonly days: number;
  /** Of the difference, mean over schedules. */
  readonly standardError: number;
  /** For true improvements of one, one and a half and two times what matters: the chance to hear "likely helps". */
  readonly chances: readonly { readonly effect: number; readonly chance: number }[];
}

const SCHEDULES = 40;
const EFFECTS = [1, 1.5, 2] as const;

/** What a design can tell of a person whose days vary so: without two pairs of periods there is never a verdict. */
export function powerOf(design: TrialDesign, washoutDays: number, noise: DailyNoise, mcid: number): TrialPower {
  const drawn = Array.from({ length: SCHEDULES }, (_, seed) => conditionsOf(drawSchedule(design, seed)));
  const errors = drawn
    .map((condition) => standardErrorOf({ condition, washout: washoutDays }, noise))
    .filter(Number.isFinite);
  const standardError = errors.reduce((a, b) => a + b, 0) / errors.length;
  return {
    days: drawn[0]?.length ?? 0,
    standardError,
    chances: EFFECTS.map((times) => {
      const effect = times * mcid;
      return { effect, chance: design.kind === 'pairs' ? chanceToTell(effect, { mcid, standardError }) : 0 };
    }),
  };
}

/** A protocol and what holds it fast. */
export interface FrozenProtocol {
  readonly protocol: TrialProtocol;
  /** SHA-256 of {@link protocolText}, hexadecimal. */
  readonly hash: string;
}

/** One text for one protocol: keys in order, so that the same content gives the same hash. */
export function protocolText(protocol: TrialProtocol): string {
  return JSON.stringify(protocol, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** @param sha256 hexadecimal digest of a text in UTF-8; an argument, for the core has none */
export const freezeProtocol = (protocol: TrialProtocol, sha256: (text: string) => string): FrozenProtocol => ({
  protocol,
  hash: sha256(protocolText(protocol)),
});

/** Whether a protocol is still what was frozen. */
export const isAsFrozen = ({ protocol, hash }: FrozenProtocol, sha256: (text: string) => string): boolean =>
  sha256(protocolText(protocol)) === hash;
