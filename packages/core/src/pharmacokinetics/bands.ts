/**
 * A population's bands over time, without ever holding all its curves: people are carried through a short stretch of
 * times, the quantiles taken while that lies in the fastest memory, and so on.
 */
import { plainBlock, STRETCH } from './block.ts';
import { rowsOf } from './bodies.ts';
import { chainOf } from './chain.ts';
import { entriesOf } from './entries.ts';
import { kernelBlock } from './exact/block.ts';
import { curvesFor } from './exact/curves.ts';
import { SHARES } from './quantiles.ts';
import { copyRun, type Destination, moveTo, type Run, startRun } from './run.ts';
import { runAt } from './run-at.ts';
import { runEven } from './run-even.ts';
import { isEven, type Times, timesOf } from './times.ts';
import type { Curves, Dosing, IndividualParameters } from './types.ts';

/** People and what they take: one model's share of a picture. */
export interface Group {
  readonly people: readonly IndividualParameters[];
  readonly dosing: readonly Dosing[];
  /** Each person's factor of the amount of each dosing record; everyone takes what is written without it. */
  readonly amountFactors?: Float64Array;
}

/** Quantiles at each time, five a time: 5, 25, 50, 75 and 95 %, ng/mL. */
export interface Bands {
  readonly times: Float64Array;
  readonly parent: Float64Array;
  /** `null` where the models follow no metabolite. */
  readonly metabolite: Float64Array | null;
}

/**
 * A group before its first dose.
 * @throws RangeError where some of its people have a metabolite and some have none, or factors are missing.
 */
export function startGroup({ people, dosing, amountFactors }: Group): Run {
  const withMetabolite = people.filter(({ metabolite }) => metabolite !== null).length;
  if (withMetabolite > 0 && withMetabolite < people.length) throw mixed();
  const chains = people.map(chainOf);
  if (amountFactors !== undefined && amountFactors.length !== people.length * dosing.length)
    throw new RangeError(
      `Cannot follow a population: expected ${people.length * dosing.length} factors of amounts, got ${amountFactors.length}`,
    );
  return startRun({
    rows: rowsOf(chains),
    entries: entriesOf(dosing, chains),
    factors: amountFactors ?? null,
    records: dosing.length,
    followsMetabolite: withMetabolite > 0,
  });
}

/** A metabolite that is not followed is not known; it is not nothing, which its zeros among others would say. */
const mixed = (): RangeError =>
  new RangeError('Cannot follow a population: expected a metabolite in all its people or in none');

/** Bands of all groups together: with one model its own, with several their mixture, each as heavy as it has people. */
export function bands(groups: readonly Group[], times: Times): Bands {
  return runBands(groups.map(startGroup), times);
}

/** The same for runs on their way; they end at the last time. */
function runBands(runs: readonly Run[], times: Times): Bands {
  const all = timesOf(times);
  const follows = runs[0]?.followsMetabolite ?? false;
  if (runs.some(({ followsMetabolite }) => followsMetabolite !== follows)) throw mixed();
  const parent = new Float64Array(all.length * SHARES);
  const metabolite = follows ? new Float64Array(all.length * SHARES) : null;
  const block = kernelBlock(runs, times) ?? plainBlock(runs, times);
  for (let from = 0; from < all.length; from += STRETCH) {
    const count = Math.min(STRETCH, all.length - from);
    block.fill(from, count);
    block.quantiles('parent', count, parent, from * SHARES);
    if (metabolite !== null) block.quantiles('metabolite', count, metabolite, from * SHARES);
  }
  return { times: all, parent, metabolite };
}

/** Groups kept on their way, so that any window of time can be drawn without starting at the first dose. */
export interface Track {
  /** Runs at each of some moments, the earliest first. */
  readonly moments: readonly { readonly time: number; readonly runs: readonly Run[] }[];
}

/** Hours between two kept moments. */
const MOMENT = 24;

/** Follows the groups once from `start` to `end`, h, and keeps where they are every day. */
export function track(groups: readonly Group[], start: number, end: number): Track {
  const runs = groups.map(startGroup);
  const moments = [{ time: Number.NEGATIVE_INFINITY, runs: runs.map(copyRun) }];
  for (let time = start; time <= end; time += MOMENT) {
    for (const run of runs) for (let person = 0; person < run.people; person++) moveTo(run, person, time);
    moments.push({ time, runs: runs.map(copyRun) });
  }
  return { moments };
}

/** Bands of a window of the tracked groups, all together, exact: as {@link bands} gives them. */
export function windowBands({ moments }: Track, times: Times): Bands {
  const start = isEven(times) ? times.start : (times[0] ?? 0);
  const moment = moments.findLast(({ time }) => time <= start);
  return runBands((moment?.runs ?? []).map(copyRun), times);
}

/**
 * Every person's curve, one person after another: person `i` at time `j` stands at `i * times + j`.
 * @param into Where to write; made anew without it. It takes 16 bytes a person and time.
 */
export function populationCurves(
  group: Group,
  times: Times,
  into?: Pick<Destination, 'parent' | 'metabolite'>,
): Curves {
  const perPerson = isEven(times) ? times.count : times.length;
  const size = group.people.length * perPerson;
  const out = into ?? { parent: new Float64Array(size), metabolite: new Float64Array(size) };
  const run = startGroup(group);
  const to: Destination = { ...out, perPerson, perTime: 1 };
  if (isEven(times)) runEven(run, times, to);
  else runAt(run, times, to, curvesFor(run, times.length));
  return { parent: out.parent, metabolite: run.followsMetabolite ? out.metabolite : null };
}
