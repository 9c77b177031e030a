/**
 * A stretch of a population's curves, time by time, all people of a time beside one another, and its quantiles. In plain
 * arrays; `exact/block.ts` has the same in the memory of a kernel.
 */
import { columnQuantiles, quantileRoom, SHARES } from './quantiles.ts';
import type { Destination, Run } from './run.ts';
import { runAt } from './run-at.ts';
import { runEven } from './run-even.ts';
import { isEven, stretchOf, type Times } from './times.ts';

/** Times taken at once. */
export const STRETCH = 64;

export interface Block {
  /** Carries everybody through so many times, at most {@link STRETCH}: the first ones, then always the next. */
  readonly fill: (from: number, count: number) => void;
  /** Writes the quantiles of so many times, five a time, from a place on. */
  readonly quantiles: (of: 'parent' | 'metabolite', count: number, to: Float64Array, at: number) => void;
}

/** Places from one time to the next: an odd number of cache lines, which keeps times from falling on one another. */
export const widthFor = (people: number): number => (Math.ceil(people / 8) | 1) * 8;

/** The people of all runs side by side. */
export function plainBlock(runs: readonly Run[], times: Times): Block {
  const people = runs.reduce((sum, run) => sum + run.people, 0);
  const perTime = widthFor(people);
  const curves = { parent: new Float64Array(perTime * STRETCH), metabolite: new Float64Array(perTime * STRETCH) };
  const words = { parent: new Int32Array(curves.parent.buffer), metabolite: new Int32Array(curves.metabolite.buffer) };
  const room = quantileRoom(people);
  const places = placesOf(runs, { ...curves, perPerson: 1, perTime });
  return {
    fill: (from, count) => {
      const stretch = stretchOf(times, from, count);
      for (const { run, to } of places) runStretch(run, stretch, to);
    },
    quantiles: (of, count, to, at) => {
      const values = curves[of];
      for (let place = 0; place < count; place++) {
        const column = { values, words: words[of], from: place * perTime, count: people };
        columnQuantiles(column, room, to, at + place * SHARES);
      }
    },
  };
}

/** Where each run's people go: beside those before. */
export function placesOf(
  runs: readonly Run[],
  to: Destination,
): readonly { readonly run: Run; readonly before: number; readonly to: Destination }[] {
  let people = 0;
  return runs.map((run) => {
    const before = people;
    people += run.people;
    const [parent, metabolite] = [to.parent.subarray(before), to.metabolite.subarray(before)];
    return { run, before, to: { ...to, parent, metabolite } };
  });
}

function runStretch(run: Run, stretch: Times, to: Destination): void {
  if (isEven(stretch)) runEven(run, stretch, to);
  else runAt(run, stretch, to, null);
}
