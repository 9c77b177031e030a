/**
 * A window of time drawn for a picture, from where people were at the start of its day: each quantile within 1/128 of the
 * exact one or, where that is more, a thousandth of the highest level; no picture shows either. WebAssembly, four people at once (`wasm/window.ts`); {@link windowBands} is
 * the plain version, the oracle of the tests, and what is taken where the host has no vectors.
 */
import type { Bands, Track } from '../bands.ts';
import { BAND_SHARES, SHARES } from '../quantiles.ts';
import type { EvenTimes } from '../run-even.ts';
import { timesOf } from '../times.ts';
import { Room } from '../kernel-host.ts';
import { type Kernel, newKernel } from './window-kernel.ts';
import { EVENT, EVENTS, fillPopulation, fits, placePopulation, type Population, takeRoom } from './population.ts';

/** Bands of each run of a track, and of all their people together. */
export interface DrawnBands {
  readonly each: readonly Bands[];
  readonly together: Bands;
}

/** Draws any even window of one track; what it gave before stays as it is. */
export type WindowDrawer = (times: EvenTimes) => DrawnBands;

/** Places taken at once: their values lie in fast memory. */
const STRETCH = 32;
/** Steps of a count, as the kernel has them. */
const STEPS = 5120;
/** Memory that one track may take, bytes. */
const MOST = 2 ** 28;

/** A drawer for this track; `null` where it has to be drawn with {@link windowBands}. */
export function windowDrawer(track: Track): WindowDrawer | null {
  const runs = track.moments[0]?.runs ?? [];
  if (runs.length === 0 || !runs.every((run) => run.people > 0 && fits(run, MOST / runs.length))) return null;
  const kernel = newKernel();
  if (kernel === null) return null;
  const room = new Room(kernel);
  const populations = runs.map((run) => takeRoom(run, room, STRETCH));
  const longest = Math.max(...populations.map(({ times }) => times.length));
  const sets = runs.length > 1 ? runs.length + 1 : 1;
  const layout: Layout = {
    heads: room.take(4 * STRETCH),
    nexts: room.take(4 * (EVENTS * longest + 1)),
    events: room.take(EVENTS * longest * EVENT),
    columns: { parent: room.take(12 * runs.length), metabolite: room.take(12 * runs.length) },
    // A vector more than the steps: they are read four at once.
    counts: room.take(2 * 4 * STEPS + 16),
    shares: room.take(8 * SHARES),
    stride: 8 * SHARES * STRETCH,
    to: room.take(8 * SHARES * sets * STRETCH),
    sets,
  };
  kernel.setScratch(layout.heads, layout.nexts, layout.events);
  room.doubles(layout.shares, SHARES).set(BAND_SHARES);
  for (const [i, run] of runs.entries()) {
    const of = populations[i];
    if (of !== undefined) fillPopulation(run, of, room);
  }
  for (const analyte of ['parent', 'metabolite'] as const)
    room
      .wholes(layout.columns[analyte], 3 * runs.length)
      .set(populations.flatMap((of) => [of[analyte], of.people, of.row]));
  const follows = runs[0]?.followsMetabolite ?? false;
  return (times) => drawWindow({ track, kernel, room, populations, layout, follows }, times);
}

/** Where what all populations share lies, bytes. */
interface Layout {
  readonly heads: number;
  readonly nexts: number;
  readonly events: number;
  readonly columns: { readonly parent: number; readonly metabolite: number };
  readonly counts: number;
  readonly shares: number;
  readonly stride: number;
  readonly to: number;
  /** Fives at one place: each population's, and with several one of all. */
  readonly sets: number;
}

interface Drawing {
  readonly track: Track;
  readonly kernel: Kernel;
  readonly room: Room;
  readonly populations: readonly Population[];
  readonly layout: Layout;
  readonly follows: boolean;
}

function drawWindow(drawing: Drawing, times: EvenTimes): DrawnBands {
  const { track, kernel, room, populations, layout, follows } = drawing;
  const { start, step, count } = times;
  const moment = track.moments.findLast(({ time }) => time <= start) ?? track.moments[0];
  const firsts = populations.map((of, i) => {
    const run = moment?.runs[i];
    kernel.prepare(of.groups, of.count, step);
    return run === undefined ? 0 : placePopulation(run, of, room, start);
  });
  const empty = (): Float64Array => new Float64Array(count * SHARES);
  const all = timesOf(times);
  const sets = Array.from({ length: layout.sets }, () => ({
    times: all,
    parent: empty(),
    metabolite: follows ? empty() : null,
  }));
  for (let from = 0; from < count; from += STRETCH) {
    const places = Math.min(STRETCH, count - from);
    for (const [i, of] of populations.entries())
      followStretch(kernel, of, firsts[i] ?? 0, { start, step, from, places });
    for (const analyte of ['parent', 'metabolite'] as const) {
      if (analyte === 'metabolite' && !follows) continue;
      const { columns, counts, shares, to, stride } = layout;
      kernel.quantilesOfStretch(columns[analyte], populations.length, places, counts, shares, to, stride);
      for (const [i, set] of sets.entries())
        set[analyte]?.set(room.doubles(to + i * stride, places * SHARES), from * SHARES);
    }
  }
  const together = sets.at(-1);
  if (together === undefined) throw new RangeError('Cannot draw a window: nobody is in it');
  return { each: sets.slice(0, populations.length), together };
}

interface Stretch {
  readonly start: number;
  readonly step: number;
  readonly from: number;
  readonly places: number;
}

function followStretch(kernel: Kernel, of: Population, first: number, { start, step, from, places }: Stretch): void {
  const { times, amounts, rates, records } = of.entries;
  // A step more on either side: single numbers round.
  const low = start + (from - 2) * step - of.lags.most;
  const high = start + (from + places) * step - of.lags.least;
  const begin = from === 0 ? first : Math.max(first, firstAfter(of.times, low));
  // The last entry is at infinity and comes in with nobody.
  const end = Math.min(firstAfter(of.times, high), of.times.length - 1);
  kernel.setEntries(times, amounts, rates, records);
  kernel.stretch(of.groups, of.count, of.factors, begin, end, from, places, step, of.parent, of.metabolite, of.row);
}

/** Place of the first time later than `of`; the list ends at infinity. */
function firstAfter(times: Float64Array, of: number): number {
  let [low, high] = [0, times.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) > of) high = middle;
    else low = middle + 1;
  }
  return low;
}
