/**
 * A population at even times, two people at once (`wasm/exact-even.ts`), stretch by stretch. Transitions that the kernel's
 * two ways do not hold for come from the plain engine.
 */
import { LAG, ROW } from '../bodies.ts';
import type { Room } from '../kernel-host.ts';
import { get, getWhole } from '../read.ts';
import { moveTo, type Run } from '../run.ts';
import { type EvenTimes, type Grid, gridOf } from '../run-even.ts';
import { GUT_FAST, GUT_KEPT, quickTransition, TRANSITION } from '../transition.ts';
import type { ExactKernel } from './exact-kernel.ts';
import { AT, ENTRY, PAIR, writePerson, writeState } from './pair.ts';

/** Parts of a transition over one step. */
const PARTS = 9;

export interface EvenPairs {
  readonly kernel: ExactKernel;
  readonly room: Room;
  readonly run: Run;
  readonly grid: Grid;
  readonly pairs: number;
  readonly at: { readonly pairs: number; readonly wholes: number; readonly rests: number; readonly amounts: number };
  readonly scratch: Float64Array;
}

/** Whether the kernel knows all that these people do. */
export const fitsEven = ({ entries, factors }: Run): boolean => entries.plain && factors === null;

/** Takes the room for these people on this grid. */
export function takeEven(kernel: ExactKernel, room: Room, run: Run, times: EvenTimes): EvenPairs {
  const pairs = Math.ceil(run.people / 2);
  const size = 8 * run.entries.time.length;
  const at = {
    pairs: room.take(8 * PAIR * pairs),
    wholes: room.take(size),
    rests: room.take(size),
    amounts: room.take(size),
  };
  return { kernel, room, run, grid: gridOf(run.entries, times), pairs, at, scratch: new Float64Array(TRANSITION) };
}

/** Puts the people where they are at the grid's start. */
export function startEven({ room, run, grid, pairs, at, scratch }: EvenPairs): void {
  const { people, entries, rows } = run;
  room.doubles(at.wholes, entries.time.length).set(grid.whole);
  room.doubles(at.rests, entries.time.length).set(grid.rest);
  room.doubles(at.amounts, entries.time.length).set(entries.amount);
  const into = room.doubles(at.pairs, PAIR * pairs);
  const wholes = room.wholes(at.pairs, 2 * PAIR * pairs);
  for (let place = 0; place < 2 * pairs; place++) {
    // Without another, the last goes beside himself.
    const person = Math.min(place, people - 1);
    const pair = (place >> 1) * PAIR;
    const side = pair + (place & 1);
    moveTo(run, person, grid.start);
    writePerson(run, person, into, side);
    writeState(run, person, into, { side, wholes, entry: 2 * pair + ENTRY + (place & 1) });
    quickTransition(rows, person * ROW, grid.step, scratch);
    for (let k = 0; k < PARTS; k++) into[side + AT.step + 2 * k] = get(scratch, k);
    into[side + AT.lateRest] = Number.NaN;
  }
}

/** Writes the concentrations at places `from` up to `stop`, two people beside one another, `row` bytes from place to place. */
export function fillEven(
  of: EvenPairs,
  { from, stop }: { readonly from: number; readonly stop: number },
  to: { readonly parent: number; readonly metabolite: number; readonly row: number },
): void {
  const { kernel, grid, pairs, at } = of;
  kernel.setGrid(at.wholes, at.rests, at.amounts, grid.step);
  kernel.setRow(to.row);
  for (let pair = 0; pair < pairs; pair++) {
    const place = at.pairs + 8 * PAIR * pair;
    let there = from === 0;
    for (let reached = from; ; there = true) {
      const later = (reached - from) * to.row + 16 * pair;
      reached = kernel.even(place, reached, stop, Number(there), to.parent + later, to.metabolite + later);
      if (reached === stop) break;
      findLate(of, pair);
    }
  }
}

/** What 1 mg of a person's next entry is at its place, as the plain engine has it. */
function findLate({ room, run, grid, at, scratch }: EvenPairs, pair: number): void {
  const into = room.doubles(at.pairs + 8 * PAIR * pair, PAIR);
  const entries = room.wholes(at.pairs + 8 * PAIR * pair + 4 * ENTRY, 2);
  for (let side = 0; side < 2; side++) {
    const row = Math.min(2 * pair + side, run.people - 1) * ROW;
    const rest = get(grid.rest, getWhole(entries, side));
    const late = rest + get(run.rows, row + LAG);
    const hours = Math.ceil(late / grid.step) * grid.step - late;
    quickTransition(run.rows, row, hours, scratch);
    into[AT.late + side] = get(scratch, GUT_KEPT);
    for (let k = 0; k < 3; k++) into[AT.late + 2 + 2 * k + side] = get(scratch, GUT_FAST + k);
    into[AT.lateRest + side] = rest;
    into[AT.lateHours + side] = hours;
  }
}
