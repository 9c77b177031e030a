/**
 * Simulation-based calibration (Talts et al. 2018, arXiv:1804.06788): draw a truth from the prior, simulate data from
 * it, compute the posterior, and note the truth's place in it. Over many data sets the places of a right posterior are
 * even. Each data set has a seed of its own, so that one can be made again alone.
 */
import { type Spread, spreadOf } from './uniform.ts';

/** What one data set gave. */
export type Outcome =
  | {
      /** Share of the posterior below the truth, 0 to 1, by name of the quantity; of draws, ties broken by chance. */
      readonly places: Readonly<Record<string, number>>;
    }
  /** The fit gave no posterior, and why. A refusal depends on the data alone, so that those left are still even. */
  | { readonly refused: string };

/** The same seed gives the same data set and posterior. */
export type DataSet = (seed: number) => Outcome | Promise<Outcome>;

export interface Target {
  readonly name: string;
  /** `caught`: a control, whose posterior is wrong on purpose; it fails where nothing is uneven. */
  readonly expects: 'even' | 'caught';
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

/** Places and refusals of one target. */
export interface Tally {
  readonly target: string;
  readonly places: Record<string, number[]>;
  readonly refused: Record<string, number>;
}

/** The share of every target's data sets that falls to this part. */
export async function runSuite({ name, targets }: Suite, options: RunOptions): Promise<readonly Tally[]> {
  const { runs, seed, part, parts, tell = () => {} } = options;
  const tallies: Tally[] = [];
  for (const target of await targets()) {
    const tally: Tally = { target: target.name, places: {}, refused: {} };
    for (let i = part; i < runs; i += parts) {
      add(tally, await target.run((seed + Math.imul(i + 1, 2_654_435_761)) >>> 0));
      if ((i - part) % (100 * parts) === 0) tell(`${name}: ${target.name} ${i} of ${runs}`);
    }
    tallies.push(tally);
  }
  return tallies;
}

function add({ places, refused }: Tally, outcome: Outcome): void {
  if ('refused' in outcome) refused[outcome.refused] = (refused[outcome.refused] ?? 0) + 1;
  else for (const [name, place] of Object.entries(outcome.places)) (places[name] ??= []).push(place);
}

/** The tallies of all parts as one, target by target. */
export function mergeTallies(parts: readonly (readonly Tally[])[]): readonly Tally[] {
  const [first = [], ...others] = parts;
  return first.map((tally, i) =>
    others.reduce((all, other) => {
      const next = other[i];
      if (next?.target !== all.target) throw new Error(`Cannot add up calibrations: expected ${all.target}`);
      const names = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];
      return {
        target: all.target,
        places: Object.fromEntries(
          names(all.places, next.places).map((name) => [
            name,
            [...(all.places[name] ?? []), ...(next.places[name] ?? [])],
          ]),
        ),
        refused: Object.fromEntries(
          names(all.refused, next.refused).map((name) => [name, (all.refused[name] ?? 0) + (next.refused[name] ?? 0)]),
        ),
      };
    }, tally),
  );
}

export interface TargetReport {
  readonly target: string;
  readonly expects: Target['expects'];
  readonly passes: boolean;
  readonly refused: Readonly<Record<string, number>>;
  /** Quantities with a p-value below this are uneven. */
  readonly threshold: number;
  readonly quantities: Readonly<Record<string, Spread>>;
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

function judgeTarget({ name, expects }: Target, tally: Tally | undefined, runs: number): TargetReport {
  const { places = {}, refused = {} } = tally ?? {};
  const quantities = Object.fromEntries(
    Object.entries(places).map(([quantity, values]) => [quantity, spreadOf(values)] as const),
  );
  const tests = 2 * Object.keys(quantities).length;
  const threshold = SIGNIFICANCE / Math.max(1, tests);
  const uneven = Object.values(quantities).some(
    ({ pHistogram, pKolmogorov }) => Math.min(pHistogram, pKolmogorov) < threshold,
  );
  const refusals = Object.values(refused).reduce((sum, count) => sum + count, 0);
  const enough = tests > 0 && refusals <= MOST_REFUSED * runs;
  return {
    target: name,
    expects,
    passes: enough && uneven === (expects === 'caught'),
    refused,
    threshold,
    quantities,
  };
}
