/**
 * What the verdicts of a trial come to over many simulated people, beside what simple charts would say of the same
 * journals. Ratings are rounded to 0 to 10 as people give them.
 */
import { type RandomStream, randomStream } from '@clearleaf/core/numeric';
import {
  analyseTrial,
  deficitOf,
  exposureOf,
  pearsonTest,
  reliefFrom,
  type ReliefQuestion,
  type ReliefRows,
  type TrialAnalysis,
  welchTest,
} from '@clearleaf/core/trial';
import type { Bounds, Outcome, Suite, Target } from './suite.ts';
import { randomisedPairs, serialErrors } from './trial-posteriors.ts';

const scale = { low: 0, high: 10 };
const MCID = 1;
const SD = 2;
const DAYS = 84;

/** Lengths in days. */
interface Design {
  readonly period: number;
  readonly washout: number;
}
/** Where a change acts within a day or two: times of day, products of equal content. */
const weeks: Design = { period: 7, washout: 2 };
/** Where the body has to get used to another amount: in weeks, a benefit that fades would be said to help in 4.9 % of 1,500. */
const fortnights: Design = { period: 14, washout: 5 };
const MEAN = 5;

const rounded = (value: number): number => Math.round(Math.min(scale.high, Math.max(scale.low, value)));

/** What is so in a world: how a day's rating follows from what was taken. */
interface World {
  readonly rho: number;
  /** Points that the usual amount adds on each of its days; negative is better. */
  readonly effect?: number;
  /** Points for each gram missing, of what the body expects. */
  readonly relief?: number;
  /** Points taken away for each gram above what the body expects: a benefit that fades. */
  readonly fading?: number;
  /** On a bad day the person takes the usual amount, whatever the lot says. */
  readonly whenIll?: boolean;
}

const USUAL = 4;
const LESS = 3;
const doseHours = [8.5, 13.5, 19] as const;
const RATED_AT = 17 / 24;

interface Person {
  /** Rating of each day if the period's lot is followed, and if the other one is. */
  readonly outcome: Float64Array;
  readonly other: Float64Array;
  readonly condition: Uint8Array;
  /** Grams a dose, day by day. */
  readonly taken: readonly number[];
}

function personOf(world: World, { period }: Design, stream: RandomStream): Person {
  const condition = randomisedPairs(DAYS / period / 2, period, stream);
  const days = Float64Array.from(condition, (_, i) => i + 1);
  const errors = serialErrors(days, { sd: SD, rho: world.rho }, stream);
  const isIll = (i: number): boolean => world.whenIll === true && (errors[i] ?? 0) > SD;
  const taken = Array.from(condition, (which, i) => (which === 1 || isIll(i) ? USUAL : LESS));
  const along = bodyOf(taken, world);
  const rate = (i: number, which: number): number =>
    rounded(MEAN + (which === 1 ? (world.effect ?? 0) : 0) + (along[i] ?? 0) + (errors[i] ?? 0));
  return {
    outcome: Float64Array.from(condition, (which, i) => rate(i, which)),
    other: Float64Array.from(condition, (which, i) => rate(i, 1 - which)),
    condition,
    taken,
  };
}

/** What adaptation to the amounts does to each day's rating. */
function bodyOf(taken: readonly number[], { relief = 0, fading = 0 }: World): Float64Array {
  if (relief === 0 && fading === 0) return new Float64Array(taken.length);
  const before = Array.from({ length: 40 }, () => (USUAL + LESS) / 2);
  const all = [...before, ...taken];
  const doses = all.flatMap((grams, i) => doseHours.map((hour) => ({ time: i - before.length + hour / 24, grams })));
  const series = exposureOf(
    { times: doses.map(({ time }) => time), amounts: doses.map(({ grams }) => grams) },
    taken.map((_, i) => i + RATED_AT),
    { halfLife: 4, tau: 5 },
  );
  const missing = deficitOf(series);
  return series.exposure.map((level, i) => {
    const above = Math.max(0, level - (series.adaptation[i] ?? 0));
    return relief * (missing[i] ?? 0) - fading * above;
  });
}

const analysed = (person: Person, { washout }: Design): TrialAnalysis => {
  const table = {
    days: Float64Array.from(person.outcome, (_, i) => i + 1),
    outcome: person.outcome,
    condition: person.condition,
  };
  const answer = analyseTrial(table, { model: 'm1', scale, mcid: MCID, washout, randomised: true });
  if (typeof answer === 'string') throw new Error(`The design was refused: ${answer}`);
  return answer;
};

/** Days that the analysis keeps: all but the washout after a change. */
function keptDays({ condition }: Person, { washout }: Design): readonly number[] {
  let since = washout;
  return [...condition.keys()].filter((i) => {
    since = i > 0 && condition[i] !== condition[i - 1] ? 0 : since + 1;
    return since >= washout;
  });
}

/** Whether the 90 % range holds the difference that the potential outcomes of the analysed days have. */
const coverage =
  (world: World, design: Design = weeks) =>
  (seed: number): Outcome => {
    const person = personOf(world, design, randomStream(seed));
    const { estimate } = analysed(person, design);
    const kept = keptDays(person, design);
    const truth =
      kept.reduce((sum, i) => {
        const gap = (person.outcome[i] ?? 0) - (person.other[i] ?? 0);
        return sum + (person.condition[i] === 1 ? gap : -gap);
      }, 0) / kept.length;
    return { said: { covered: truth >= estimate.interval90[0] && truth <= estimate.interval90[1] } };
  };

const SHUFFLES = 199;

/** What the room says, and what three simple charts would say of the same days. */
const verdicts =
  (world: World, design: Design = weeks) =>
  (seed: number): Outcome => {
    const stream = randomStream(seed);
    const person = personOf(world, design, stream);
    const { verdict } = analysed(person, design);
    const days = Array.from(person.outcome);
    const [less, usual] = [0, 1].map((which) => days.filter((_, i) => person.condition[i] === which)) as [
      number[],
      number[],
    ];
    const welch = welchTest(less, usual);
    const pearson = pearsonTest(person.taken, days);
    return {
      said: {
        'likely helps': verdict === 'likely helps',
        'likely makes it worse': verdict === 'likely makes it worse',
        'probably makes little difference': verdict === 'probably makes little difference',
        'Welch t says helps': welch !== null && welch.t < 0 && welch.p < 0.05,
        'Pearson says helps': pearson !== null && pearson.r < 0 && pearson.p < 0.05,
        'shuffled days say helps': shuffledShare(person, stream) < 0.05,
      },
    };
  };

/** Share of orders of the days, drawn as if each were its own, in which the usual amount looks at least as good. */
function shuffledShare({ outcome, condition }: Person, stream: RandomStream): number {
  const sum = (of: ArrayLike<number>): number =>
    condition.reduce((total, which, i) => total + (which === 1 ? (of[i] ?? 0) : 0), 0);
  const observed = sum(outcome);
  const days = Array.from(outcome);
  let asGood = 1;
  for (let round = 0; round < SHUFFLES; round++) {
    for (let i = days.length - 1; i > 0; i--) {
      const j = Math.floor(stream.uniform() * (i + 1));
      [days[i], days[j]] = [days[j] ?? 0, days[i] ?? 0];
    }
    if (sum(days) <= observed) asGood++;
  }
  return asGood / (SHUFFLES + 1);
}

/** A journal without lots: use as the person has it, several ratings a day. */
interface Record {
  readonly benefit: number;
  readonly cost: number;
  /** Correlation of errors over four hours. */
  readonly rho: number;
  /** Weeks of falling and of lower use after four of usual use; otherwise all is usual. */
  readonly lower: boolean;
  /** Benefit only where exposure is above what the body expects. */
  readonly fades?: boolean;
  /** A dose is taken because it is bad, or left out because it is not. */
  readonly whenIll?: boolean;
}

const question: ReliefQuestion = { rating: 'it', scale, mcid: MCID, until: 0 };
const ratedHours = [8.25, 10.5, 13.25, 16, 18.75, 21.5] as const;
const STABLE = 28;
const BEFORE = 40;

function recordOf(record: Record, stream: RandomStream): ReliefRows {
  const times = Float64Array.from(
    Array.from({ length: DAYS }, (_, day) =>
      ratedHours.map((hour) => day + (hour + 0.2 * stream.uniform()) / 24),
    ).flat(),
  );
  const errors = serialErrors(
    times.map((day) => day * 6),
    { sd: 1.2, rho: record.rho },
    stream,
  );
  const doses = dosesOf(record, { times, errors }, stream);
  const series = { times: doses.map(({ day }) => day), amounts: doses.map(({ grams }) => grams) };
  const run = exposureOf(series, times, { halfLife: 4, tau: 5 });
  const missing = deficitOf(run);
  const outcome = times.map((_, i) => {
    const [c, a] = [run.exposure[i] ?? 0, run.adaptation[i] ?? 0];
    const gain = record.benefit * (record.fades === true ? Math.max(0, c - a) : c);
    return rounded(MEAN - gain + record.cost * (missing[i] ?? 0) + (errors[i] ?? 0));
  });
  const taken = doses.filter(({ day }) => day >= 0).map(({ day }) => day);
  return {
    moments: Array.from(times, (day, i) => momentOf(day, outcome[i] ?? 0, taken)),
    doses: series,
    taken,
    hours: taken.map((day) => 24 * (day % 1)),
    uncounted: 0,
    usedBefore: true,
    end: DAYS,
  };
}

interface Errors {
  readonly times: Float64Array;
  readonly errors: Float64Array;
}

function dosesOf({ lower, whenIll = false }: Record, { times, errors }: Errors, stream: RandomStream) {
  return Array.from({ length: BEFORE + DAYS }, (_, i) => i - BEFORE).flatMap((day) =>
    doseHours.flatMap((hour) => {
      const at = day + (hour + 0.4 * stream.uniform() - 0.2) / 24;
      const share = lower ? Math.min(1, Math.max(0, 1 - (day - STABLE + 1) / STABLE)) : 1;
      const last = times.findLastIndex((time) => time < at);
      const bad = (errors[last] ?? 0) > 0;
      const chance = whenIll && day >= 0 ? (bad ? 1 : 0.6) : 0.9;
      return share > 0 && stream.uniform() < chance ? [{ day: at, grams: USUAL * share }] : [];
    }),
  );
}

function momentOf(day: number, outcome: number, taken: readonly number[]): ReliefRows['moments'][number] {
  const last = taken.findLast((time) => time < day);
  const next = taken.find((time) => time >= day);
  return {
    day,
    outcome,
    withdrawal: Number.NaN,
    hoursSince: last === undefined ? Number.NaN : 24 * (day - last),
    beforeFirst: last === undefined || Math.floor(last) < Math.floor(day),
    beforeDose: next !== undefined && next - day < 1 / 24,
  };
}

const reliefSaid =
  (record: Record) =>
  (seed: number): Outcome => {
    const answer = reliefFrom(recordOf(record, randomStream(seed)), question);
    if (typeof answer === 'string') return { refused: answer };
    return {
      said: {
        benefit: answer.verdict === 'consistent with benefit',
        relief: answer.verdict === 'consistent with relief of withdrawal',
        'cannot tell': answer.verdict === 'cannot tell',
        'gate refuses': !answer.model.gate.passes,
        'chart says helps': answer.naive.saysHelps,
        'Pearson says helps': (answer.naive.pearson?.r ?? 0) < 0 && (answer.naive.pearson?.p ?? 1) < 0.05,
      },
    };
  };

const covered: { readonly covered: Bounds } = { covered: { atLeast: 0.87, atMost: 0.97 } };
const noHelp: { readonly [verdict: string]: Bounds } = { 'likely helps': { atMost: 0.05 } };
const noBenefit: { readonly [verdict: string]: Bounds } = { benefit: { atMost: 0.05 } };
const refused: { readonly [verdict: string]: Bounds } = {
  'gate refuses': { atLeast: 0.95 },
  benefit: { atMost: 0.05 },
};

const designs: readonly Target[] = [
  ...[0, 0.6, 0.8].map((rho) => ({
    name: `range of the difference, correlation ${rho}`,
    expects: covered,
    run: coverage({ rho, effect: -1.5 }),
  })),
  { name: 'lots: no effect', expects: noHelp, run: verdicts({ rho: 0.3 }) },
  { name: 'lots: no effect, days very alike', expects: noHelp, run: verdicts({ rho: 0.8 }) },
  { name: 'lots of amounts: relief only', expects: noHelp, run: verdicts({ rho: 0.6, relief: 0.6 }, fortnights) },
  {
    name: 'lots of amounts: a benefit that fades',
    expects: noHelp,
    run: verdicts({ rho: 0.6, fading: 0.6 }, fortnights),
  },
  { name: 'lots: taken because ill', expects: noHelp, run: verdicts({ rho: 0.6, whenIll: true }) },
  {
    name: 'lots: twice what matters',
    expects: { 'likely helps': { atLeast: 0.55 } },
    run: verdicts({ rho: 0.6, effect: -2 * MCID }),
  },
];

const world = { benefit: 0, cost: 0, rho: 0.4, lower: true } satisfies Record;

const records: readonly Target[] = [
  { name: 'record: no effect', expects: noBenefit, run: reliefSaid(world) },
  { name: 'record: no effect, days very alike', expects: noBenefit, run: reliefSaid({ ...world, rho: 0.9 }) },
  {
    name: 'record: relief only',
    expects: { ...noBenefit, relief: { atLeast: 0.55 } },
    run: reliefSaid({ ...world, cost: 0.8 }),
  },
  {
    name: 'record: a benefit that fades',
    expects: noBenefit,
    run: reliefSaid({ ...world, benefit: 0.6, fades: true }),
  },
  { name: 'record: taken because ill', expects: noBenefit, run: reliefSaid({ ...world, whenIll: true }) },
  {
    name: 'record: benefit only',
    expects: { benefit: { atLeast: 0.55 }, relief: { atMost: 0.05 } },
    run: reliefSaid({ ...world, benefit: 0.6 }),
  },
  { name: 'record: relief, use as ever', expects: refused, run: reliefSaid({ ...world, cost: 0.6, lower: false }) },
  {
    name: 'record: benefit, use as ever',
    expects: { 'gate refuses': { atLeast: 0.95 } },
    run: reliefSaid({ ...world, benefit: 0.5, lower: false }),
  },
  { name: 'record: no effect, use as ever', expects: refused, run: reliefSaid({ ...world, lower: false }) },
];

export const trial: Suite = {
  name: 'trial',
  asserts:
    'Verdicts over simulated people, ratings rounded to 0 to 10. Lots over 84 days, standard deviation 2, in pairs of weeks (of fortnights, 5 days dropped, where the amount changes): the 90 % range holds the difference of the potential outcomes; "likely helps" is rare where nothing helps and common where twice what matters does. Records without lots: "consistent with benefit" is rare where there is none, and the gate refuses where use never was lower. Simple charts of the same journals are printed beside.',
  rooms: [],
  targets: async () => [...designs, ...records],
};
