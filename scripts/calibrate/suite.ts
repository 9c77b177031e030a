/**
 * Simulation-based calibration (Talts et al. 2018, arXiv:1804.06788): draw a truth from the prior, simulate data from
 * it, compute the posterior, and note the truth's place in it. Over many data sets the places of a right posterior are
 * even. Each data set has a seed of its own, so that one can be made again alone.
 */
import { sampleMoments, sampleQuantile } from '@clearleaf/core/numeric';
import { type Spread, spreadOf } from './uniform.ts';

/** What one data set gave. */
export type Outcome =
  | {
      /** Share of the posterior below the truth, 0 to 1, by name of the quantity; of draws, ties broken by chance. */
      readonly places: Readonly<Record<string, number>>;
    }
  /** What was said of a simulated person, yes or no, and what was counted or measured, by name. */
  | { readonly said?: Readonly<Record<string, boolean>>; readonly figures?: Readonly<Record<string, number>> }
  /** The fit gave no posterior, and why. A refusal depends on the data alone, so that those left are still even. */
  | { readonly refused: string };

/** The same seed gives the same data set and posterior. */
export type DataSet = (seed: number) => Outcome | Promise<Outcome>;

/** Shares, 0 to 1, or figures; without an end where it is absent. */
export interface Bounds {
  readonly atLeast?: number;
  readonly atMost?: number;
  /** What of a figure is held to them; its mean where absent. */
  readonly of?: 'mean' | 'median';
}

export interface Target {
  readonly name: string;
  /**
   * `even`: places are. `caught`: a control, whose posterior is wrong on purpose; it fails where nothing is uneven.
   * Else how often each thing may be said, or how large each figure may be; what is not named is printed beside.
   */
  readonly expects: 'even' | 'caught' | Readonly<Record<string, Bounds>>;
  readonly run: DataSet;
}

export interface Suite {
  /** Section of the report. */
  readonly name: string;
  readonly asserts: string;
  /** Rooms of the knowledge that the models come from. */
  readonly rooms: readonly string[];
  /** Loads what the data sets need, once. */
  readonly targets: () => Promise<readonly Target[]>;
}

/** A suite is uneven where one p-value falls below this over the number of tests that its target does. */
export const SIGNIFICANCE = 0.001;
/** More refusals than this share fail a target. */
export const MOST_REFUSED = 0.05;

export interface RunOptions {
  /** Data sets of each target. */
  readonly runs: number;
  readonly seed: number;
  /** Which share of the data sets this process takes: every `parts`-th, from `part`, 0 to `parts - 1`. */
  readonly part: number;
  readonly parts: number;
  readonly tell?: (line: string) => void;
}

/** Places, figures and refusals of one target. */
export interface Tally {
  readonly target: string;
  readonly places: Record<string, number[]>;
  readonly figures: Record<string, number[]>;
  /** How often it was said, by name, and how often it could have been. */
  readonly said: Record<string, number>;
  readonly asked: Record<string, number>;
  readonly refused: Record<string, number>;
}

/** The share of every target's data sets that falls to this part. */
export async function runSuite({ name, targets }: Suite, options: RunOptions): Promise<readonly Tally[]> {
  const { runs, seed, part, parts, tell = () => {} } = options;
  const tallies: Tally[] = [];
  for (const target of await targets()) {
    const tally: Tally = { target: target.name, places: {}, figures: {}, said: {}, asked: {}, refused: {} };
    for (let i = part; i < runs; i += parts) {
      add(tally, await target.run((seed + Math.imul(i + 1, 2_654_435_761)) >>> 0));
      if ((i - part) % (100 * parts) === 0) tell(`${name}: ${target.name} ${i} of ${runs}`);
    }
    tallies.push(tally);
  }
  return tallies;
}

function add({ places, figures, said, asked, refused }: Tally, outcome: Outcome): void {
  if ('refused' in outcome) refused[outcome.refused] = (refused[outcome.refused] ?? 0) + 1;
  else if ('places' in outcome) append(places, outcome.places);
  else {
    append(figures, outcome.figures ?? {});
    for (const [name, yes] of Object.entries(outcome.said ?? {})) {
      said[name] = (said[name] ?? 0) + (yes ? 1 : 0);
      asked[name] = (asked[name] ?? 0) + 1;
    }
  }
}

function append(lists: Record<string, number[]>, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) (lists[name] ??= []).push(value);
}

/** The tallies of all parts as one, target by target. */
export function mergeTallies(parts: readonly (readonly Tally[])[]): readonly Tally[] {
  const [first = [], ...others] = parts;
  return first.map((tally, i) =>
    others.reduce((all, other) => {
      const next = other[i];
      if (next?.target !== all.target) throw new Error(`Cannot add up calibrations: expected ${all.target}`);
      return {
        target: all.target,
        places: joined(all.places, next.places),
        figures: joined(all.figures, next.figures),
        said: sumOf(all.said, next.said),
        asked: sumOf(all.asked, next.asked),
        refused: sumOf(all.refused, next.refused),
      };
    }, tally),
  );
}

const joined = (a: Tally['places'], b: Tally['places']): Tally['places'] =>
  Object.fromEntries(namesOf(a, b).map((name) => [name, [...(a[name] ?? []), ...(b[name] ?? [])]]));

const namesOf = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];

const sumOf = (a: Record<string, number>, b: Record<string, number>): Record<string, number> =>
  Object.fromEntries(namesOf(a, b).map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]));

/** How often something was said. */
export interface Rate extends Bounds {
  readonly count: number;
  readonly rate: number;
  /** Standard error of the rate. */
  readonly error: number;
}

/** What a figure came to over the data sets. */
export interface FigureSummary extends Bounds {
  readonly count: number;
  readonly mean: number;
  /** Standard error of the mean. */
  readonly error: number;
  readonly median: number;
  /** One in ten lies above. */
  readonly p90: number;
}

export interface TargetReport {
  readonly target: string;
  readonly expects: Target['expects'];
  readonly passes: boolean;
  readonly refused: Readonly<Record<string, number>>;
  /** Quantities with a p-value below this are uneven. */
  readonly threshold: number;
  readonly quantities: Readonly<Record<string, Spread>>;
  readonly rates: Readonly<Record<string, Rate>>;
  readonly figures?: Readonly<Record<string, FigureSummary>>;
}

export interface SuiteReport {
  readonly suite: string;
  readonly asserts: string;
  readonly seed: number;
  /** Data sets of each target. */
  readonly runs: number;
  readonly passes: boolean;
  readonly targets: readonly TargetReport[];
}

/** Judges the tallies of a suite's targets. */
export function judge(
  { name, asserts }: Suite,
  targets: readonly Target[],
  tallies: readonly Tally[],
  { runs, seed }: Pick<RunOptions, 'runs' | 'seed'>,
): SuiteReport {
  const reports = targets.map((target, i) => judgeTarget(target, tallies[i], runs));
  return { suite: name, asserts, seed, runs, passes: reports.every(({ passes }) => passes), targets: reports };
}

function judgeTarget(target: Target, tally: Tally | undefined, runs: number): TargetReport {
  const { name, expects } = target;
  const { places = {}, figures = {}, said = {}, asked = {}, refused = {} } = tally ?? {};
  const quantities = Object.fromEntries(
    Object.entries(places).map(([quantity, values]) => [quantity, spreadOf(values)] as const),
  );
  const bounds = typeof expects === 'string' ? {} : expects;
  const rates = Object.fromEntries(
    Object.entries(asked).map(([what, count]) => [what, rateOf(said[what] ?? 0, count, bounds[what])] as const),
  );
  const summaries = Object.fromEntries(
    Object.entries(figures).map(([what, values]) => [what, summaryOf(values, bounds[what])] as const),
  );
  const tests = 2 * Object.keys(quantities).length;
  const threshold = SIGNIFICANCE / Math.max(1, tests);
  const uneven = Object.values(quantities).some(
    ({ pHistogram, pKolmogorov }) => Math.min(pHistogram, pKolmogorov) < threshold,
  );
  const refusals = Object.values(refused).reduce((sum, count) => sum + count, 0);
  const holds =
    typeof expects === 'string'
      ? tests > 0 && uneven === (expects === 'caught')
      : Object.keys(expects).every((what) => holdsTo(rates[what], summaries[what]));
  return {
    target: name,
    expects,
    passes: holds && refusals <= MOST_REFUSED * runs,
    refused,
    threshold,
    quantities,
    rates,
    ...(Object.keys(summaries).length === 0 ? {} : { figures: summaries }),
  };
}

function summaryOf(values: readonly number[], bounds: Bounds = {}): FigureSummary {
  const { mean, sd } = sampleMoments(values);
  return {
    count: values.length,
    mean,
    error: sd / Math.sqrt(values.length),
    median: sampleQuantile(values, 0.5),
    p90: sampleQuantile(values, 0.9),
    ...bounds,
  };
}

/** What is named must be there, as a rate or as a figure. */
function holdsTo(rate: Rate | undefined, figure: FigureSummary | undefined): boolean {
  if (rate !== undefined) return within(rate);
  if (figure === undefined) return false;
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY, of = 'mean' } = figure;
  return figure[of] >= atLeast && figure[of] <= atMost;
}

function rateOf(yes: number, count: number, bounds: Bounds = {}): Rate {
  const rate = yes / count;
  return { count, rate, error: Math.sqrt((rate * (1 - rate)) / count), ...bounds };
}

const within = ({ rate, atLeast = 0, atMost = 1 }: Rate): boolean => rate >= atLeast && rate <= atMost;
