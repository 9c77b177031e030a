/**
 * Signs in a journal that speak for relief of withdrawal or for benefit, the weakest first (T1 to T4). None decides
 * alone: each could come about otherwise, and each says so by being no more than a sign.
 */
import { normalCdf } from '../numeric/index.ts';
import { deficitOf } from './adaptation.ts';
import { type AdaptationCandidate } from './adaptation-fit.ts';
import { type CoefficientPrior, contrastOf, serialGrid, serialPosterior } from './grid.ts';
import { mixtureCdf, mixtureMoments, mixtureQuantile, type Mixture } from './mixture.ts';
import type { RatedMoment, ReliefQuestion, ReliefRows } from './relief-rows.ts';
import { lagProducts } from './serial.ts';
import { meanOf } from './table.ts';

export const signReadings = ['relief', 'benefit', 'neither', 'no-data'] as const;
/** What a sign speaks for; `neither` where it was looked for and not found. */
export type SignReading = (typeof signReadings)[number];

/** A slope or a difference with its range. */
export interface SignEstimate {
  readonly mean: number;
  readonly interval90: readonly [number, number];
  readonly rows: number;
}

export interface ReliefSigns {
  /** T1: points an hour since the last dose, in ratings before a dose. */
  readonly trough: { readonly reading: SignReading; readonly slope: SignEstimate | null };
  /** T1: points by which the rating moves with a point of the signs of withdrawal. */
  readonly together: { readonly reading: SignReading; readonly slope: SignEstimate | null };
  /** T2: ratings after a dose in usual use less those at low use, the deficit over. */
  readonly returnTo: { readonly reading: SignReading; readonly difference: SignEstimate | null };
  /** All ratings in usual use less those at low use, the deficit over: what lasts of a benefit, at any hour. */
  readonly levels: { readonly reading: SignReading; readonly difference: SignEstimate | null };
  /** T3: points in four weeks, in ratings before the first dose of a day in usual use. */
  readonly drift: { readonly reading: SignReading; readonly slope: SignEstimate | null };
  /** T4: doses a day in the last third of the record against the first, and hours between doses. */
  readonly frequency: {
    readonly reading: SignReading;
    readonly perDay: readonly [number, number];
    readonly gapHours: readonly [number, number];
    readonly firstHour: readonly [number, number];
  } | null;
}

/** @param candidate The likeliest run of exposure and adaptation, which says when use was usual and when low. */
export function reliefSigns(rows: ReliefRows, question: ReliefQuestion, candidate: AdaptationCandidate): ReliefSigns {
  const levels = levelsOf(rows, candidate);
  return {
    ...troughSigns(rows, question),
    returnTo: againstLow(rows, question, levels, { usual: isAfterDose, benefit: 0.8 }),
    // A benefit that fades between doses lifts the hours after them and not the days.
    levels: againstLow(rows, question, levels, { usual: () => true, benefit: 0.5 }),
    drift: drift(rows, question, levels),
    frequency: frequency(rows),
  };
}

interface Levels {
  /** At each moment: adaptation and deficit over the highest adaptation. */
  readonly adapted: Float64Array;
  readonly deficit: Float64Array;
}

function levelsOf({ moments }: ReliefRows, { follow }: AdaptationCandidate): Levels {
  const series = follow(moments.map(({ day }) => day));
  const unit = series.adaptation.reduce((most, value) => Math.max(most, value), 0);
  return {
    adapted: series.adaptation.map((value) => value / unit),
    deficit: deficitOf(series).map((value) => value / unit),
  };
}

const FEWEST = 8;
const LEAST_SHARE = 0.05;
const PRIOR_LEVEL = 1;

interface Points {
  readonly times: readonly number[];
  readonly y: readonly number[];
  readonly x: readonly number[];
}

/** Slope of `y` on `x`, neighbours being alike; `null` where there is too little to tell. */
function slopeOf({ times, y, x }: Points, range: number): Mixture | null {
  if (times.length < FEWEST || new Set(x).size < 2) return null;
  const middle = meanOf(x);
  const widest = Math.max(...x) - Math.min(...x);
  const gaps = times.slice(1).map((day, i) => day - (times[i] ?? 0));
  const gap = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 1;
  const prior: readonly CoefficientPrior[] = [
    { mean: meanOf(y), sd: PRIOR_LEVEL * range },
    { mean: 0, sd: range / widest },
  ];
  const sums = lagProducts({
    times: Float64Array.from(times, (day) => day / gap),
    outcome: Float64Array.from(y),
    columns: [new Float64Array(times.length).fill(1), Float64Array.from(x, (value) => value - middle)],
  });
  return contrastOf(serialPosterior(sums, prior, { ...serialGrid(range), tauMax: range }), [0, 1]);
}

const estimateOf = (mixture: Mixture, rows: number): SignEstimate => ({
  mean: mixtureMoments(mixture).mean,
  interval90: [mixtureQuantile(mixture, LEAST_SHARE), mixtureQuantile(mixture, 1 - LEAST_SHARE)],
  rows,
});

const rangeOf = ({ scale }: ReliefQuestion): number => scale.high - scale.low;

/** Longer gaps than this are days without, which T2 looks at. */
const LONGEST_HOURS = 24;

/**
 * Worse the longer since the last dose may be a benefit that wears off. It is a sign of relief only where signs of
 * withdrawal that are not the question move with it, and a sign against where they are rated and do not.
 */
function troughSigns({ moments }: ReliefRows, question: ReliefQuestion): Pick<ReliefSigns, 'trough' | 'together'> {
  const range = rangeOf(question);
  const before = moments.filter(
    ({ beforeDose, beforeFirst, hoursSince }) => (beforeDose || beforeFirst) && hoursSince <= LONGEST_HOURS,
  );
  const slope = slopeOf(
    {
      times: before.map(({ day }) => day),
      y: before.map(({ outcome }) => outcome),
      x: before.map(({ hoursSince }) => hoursSince),
    },
    range,
  );
  const rated = moments.filter(({ withdrawal }) => Number.isFinite(withdrawal));
  const moving = slopeOf(
    {
      times: rated.map(({ day }) => day),
      y: rated.map(({ outcome }) => outcome),
      x: rated.map(({ withdrawal }) => withdrawal),
    },
    range,
  );
  const together = moving === null ? null : estimateOf(moving, rated.length);
  const trough = slope === null ? null : estimateOf(slope, before.length);
  const worsens = trough !== null && trough.interval90[0] > 0;
  const movesWith = together !== null && together.interval90[0] > 0;
  return {
    // Alone it fits both, so it speaks for neither.
    trough: { reading: trough === null ? 'no-data' : worsens && movesWith ? 'relief' : 'neither', slope: trough },
    together: { reading: together === null ? 'no-data' : movesWith ? 'relief' : 'neither', slope: together },
  };
}

const USUAL = 0.7;
const LOW_USE = 0.5;
const DEFICIT_OVER = 0.15;
const AFTER_HOURS = [1, 3] as const;

const isAfterDose = ({ hoursSince }: RatedMoment): boolean =>
  hoursSince >= AFTER_HOURS[0] && hoursSince <= AFTER_HOURS[1];

interface Against {
  /** Which ratings in usual use. */
  readonly usual: (moment: RatedMoment) => boolean;
  /** Chance of a difference that matters from which it speaks for benefit. */
  readonly benefit: number;
}

/** Better than without it, or only back to that? Days in deficit do not count: they measure withdrawal. */
function againstLow(
  { moments }: ReliefRows,
  question: ReliefQuestion,
  { adapted, deficit }: Levels,
  { usual, benefit }: Against,
): ReliefSigns['returnTo'] {
  const rated = moments.map((moment, i) => {
    const isLow = (adapted[i] ?? 1) <= LOW_USE && (deficit[i] ?? 1) <= DEFICIT_OVER;
    const isUsual = (adapted[i] ?? 0) >= USUAL && usual(moment);
    return { moment, x: isUsual ? 1 : isLow ? 0 : null };
  });
  const chosen = rated.filter(({ x }) => x !== null);
  const after = chosen.filter(({ x }) => x === 1).length;
  if (Math.min(after, chosen.length - after) < FEWEST) return { reading: 'no-data', difference: null };
  const slope = slopeOf(
    {
      times: chosen.map(({ moment }) => moment.day),
      y: chosen.map(({ moment }) => moment.outcome),
      x: chosen.map(({ x }) => x ?? 0),
    },
    rangeOf(question),
  );
  if (slope === null) return { reading: 'no-data', difference: null };
  const better = mixtureCdf(slope, -question.mcid);
  return {
    reading: better >= benefit ? 'benefit' : better <= 0.2 ? 'relief' : 'neither',
    difference: estimateOf(slope, chosen.length),
  };
}

const FOUR_WEEKS = 28;

/** Mornings that grow worse while use stays as it is. */
function drift({ moments }: ReliefRows, question: ReliefQuestion, { adapted }: Levels): ReliefSigns['drift'] {
  const chosen = moments.filter((moment, i) => moment.beforeFirst && (adapted[i] ?? 0) >= USUAL);
  const first = chosen[0]?.day ?? 0;
  const long = (chosen.at(-1)?.day ?? first) - first >= FOUR_WEEKS;
  const slope = long
    ? slopeOf(
        {
          times: chosen.map(({ day }) => day),
          y: chosen.map(({ outcome }) => outcome),
          x: chosen.map(({ day }) => (day - first) / FOUR_WEEKS),
        },
        rangeOf(question),
      )
    : null;
  if (slope === null) return { reading: 'no-data', slope: null };
  const estimate = estimateOf(slope, chosen.length);
  return { reading: estimate.interval90[0] > 0 ? 'relief' : 'neither', slope: estimate };
}

const SHORTEST_RECORD = 21;
/** One-sided, of a rise that chance alone does not give. */
const SURE = 0.95;

/** More doses a day in the last third than in the first. */
function frequency({ taken, hours, end }: ReliefRows): ReliefSigns['frequency'] {
  if (end < SHORTEST_RECORD || taken.length < FEWEST) return null;
  const third = end / 3;
  const places = [...taken.keys()];
  const thirds = [
    places.filter((i) => (taken[i] ?? 0) < third),
    places.filter((i) => (taken[i] ?? 0) >= 2 * third),
  ] as const;
  const [early, late] = [thirds[0].length, thirds[1].length];
  // Square roots of counts have a standard deviation of a half, whatever their mean.
  const sure = normalCdf((Math.sqrt(late) - Math.sqrt(early)) / Math.SQRT1_2);
  const gaps = thirds.map((which) =>
    medianOf(which.slice(1).map((i, k) => ((taken[i] ?? 0) - (taken[which[k] ?? 0] ?? 0)) * 24)),
  );
  const firsts = thirds.map((which) =>
    medianOf(which.filter((i) => i === 0 || (hours[i] ?? 0) < (hours[i - 1] ?? 0)).map((i) => hours[i] ?? 0)),
  );
  return {
    reading: sure >= SURE ? 'relief' : 'neither',
    perDay: [early / third, late / third],
    gapHours: [gaps[0] ?? Number.NaN, gaps[1] ?? Number.NaN],
    firstHour: [firsts[0] ?? Number.NaN, firsts[1] ?? Number.NaN],
  };
}

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
