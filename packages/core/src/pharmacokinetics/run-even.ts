/**
 * The inner loop for even times: the exponentials are taken once a person, and once more for doses that come at
 * another part of a step than the one before.
 */
import { BIOAVAILABILITY, LAG, ROW } from './bodies.ts';
import type { Entries } from './entries.ts';
import { get, getWhole } from './read.ts';
import {
  absorbedShare,
  changeRate,
  type Destination,
  moveTo,
  RATE,
  type Run,
  STATE,
  statesBefore,
  TIME,
} from './run.ts';
import {
  EVEN,
  evenTransition,
  FAST_KEPT,
  FAST_METABOLITE,
  GUT_FAST,
  GUT_KEPT,
  GUT_METABOLITE,
  GUT_SLOW,
  METABOLITE_KEPT,
  SLOW_KEPT,
  SLOW_METABOLITE,
  quickTransition,
  TRANSITION,
} from './transition.ts';

/** Even times: `start + i * step`, h. */
export interface EvenTimes {
  readonly start: number;
  /** > 0. */
  readonly step: number;
  readonly count: number;
}

/** Every person's concentrations at even times, from where the run is; the run ends at the last of them. */
export function runEven(run: Run, times: EvenTimes, to: Destination): void {
  if (times.count < 1) return;
  const grid = gridOf(run.entries, times);
  prepareSteps(run, times.step);
  for (let person = 0; person < run.people; person++) {
    moveTo(run, person, times.start);
    personEven(run, person, grid, to);
  }
}

function prepareSteps({ rows, people, entries, steps, late, lateFor }: Run, hours: number): void {
  // What a rest of a step means depends on the step.
  if (lateFor.hours !== hours) late.fill(Number.NaN);
  lateFor.hours = hours;
  if (steps.hours === hours) return;
  steps.hours = hours;
  for (let person = 0; person < people; person++) {
    const of = steps.of.subarray(person * TRANSITION, (person + 1) * TRANSITION);
    quickTransition(rows, person * ROW, hours, of);
    if (entries.hasRates) evenTransition(rows, person * ROW, hours, of);
  }
}

/** An even grid, and where the entries fall into it: whole steps from its start, and what is left, h. */
export interface Grid extends EvenTimes {
  readonly whole: Float64Array;
  readonly rest: Float64Array;
}

/** Remainders are taken once for all, so that a schedule's doses have the very same and share what follows from it. */
export function gridOf({ time }: Entries, { start, step, count }: EvenTimes): Grid {
  const whole = time.map((at) => Math.floor((at - start) / step));
  const rest = time.map((at, i) => (at === Number.POSITIVE_INFINITY ? 0 : at - start - get(whole, i) * step));
  return { start, step, count, whole, rest };
}

/** One person on a grid. */
interface OnGrid {
  readonly run: Run;
  readonly person: number;
  readonly to: Destination;
  readonly grid: Grid;
  readonly lag: number;
  /** Transition over one step. */
  readonly kept: Float64Array;
  /** Transition from a coming in to the next place, the rest of a step that it is for, and the steps in between. */
  readonly late: Float64Array;
}

/** Places in `late`. */
const REST = TRANSITION;
const STEPS = TRANSITION + 1;
const LATE = TRANSITION + 2;

function personEven(run: Run, person: number, grid: Grid, to: Destination): void {
  const { rows, state, next } = run;
  const last = grid.count - 1;
  const kept = run.steps.of.subarray(person * TRANSITION, (person + 1) * TRANSITION);
  const late = run.late.subarray(person * LATE, (person + 1) * LATE);
  const one: OnGrid = { run, person, to, grid, lag: get(rows, person * ROW + LAG), kept, late };
  writeAt(one, 0);
  for (let place = 0; place < last; ) {
    place = get(state, person * STATE + RATE) === 0 ? stretch(one, place) : stretchTaking(one, place);
    while (placeOf(one, getWhole(next, person)) <= place) enterLate(one);
    writeAt(one, place);
  }
  state[person * STATE + TIME] = grid.start + last * grid.step;
}

/** The grid place at which an entry has come in. */
function placeOf({ grid, lag }: OnGrid, entry: number): number {
  return get(grid.whole, entry) + Math.ceil((get(grid.rest, entry) + lag) / grid.step);
}

function writeAt({ run: { state }, person, to }: OnGrid, place: number): void {
  const at = person * STATE;
  const out = person * to.perPerson + place * to.perTime;
  to.parent[out] = get(state, at + 1) + get(state, at + 2);
  to.metabolite[out] = get(state, at + 3);
}

/**
 * From one place, which is written, on, writing; doses at once that share the last one's transition come in on the
 * way. Ends at the last place, or where another entry is to come in.
 * @returns The place that it ends at.
 */
function stretch(one: OnGrid, from: number): number {
  const { run, person, to, kept, late, grid } = one;
  const { state, next, entries } = run;
  const { parent, metabolite, perTime } = to;
  const at = person * STATE;
  const gutKept = get(kept, GUT_KEPT);
  const fastKept = get(kept, FAST_KEPT);
  const slowKept = get(kept, SLOW_KEPT);
  const endKept = get(kept, METABOLITE_KEPT);
  const gutFast = get(kept, GUT_FAST);
  const gutSlow = get(kept, GUT_SLOW);
  const gutEnd = get(kept, GUT_METABOLITE);
  const fastEnd = get(kept, FAST_METABOLITE);
  const slowEnd = get(kept, SLOW_METABOLITE);
  let gut = get(state, at);
  let fast = get(state, at + 1);
  let slow = get(state, at + 2);
  let end = get(state, at + 3);
  const lateRest = entries.plain ? get(late, REST) : Number.NaN;
  const lateSteps = get(late, STEPS);
  const lateGut = get(late, GUT_KEPT);
  const lateFast = get(late, GUT_FAST);
  const lateSlow = get(late, GUT_SLOW);
  const lateEnd = get(late, GUT_METABOLITE);
  const { whole, rest, count } = grid;
  const absorbed = get(run.rows, person * ROW + BIOAVAILABILITY);
  let entry = getWhole(next, person);
  let place = from;
  for (let out = person * to.perPerson + from * perTime; ; ) {
    const own = get(rest, entry) === lateRest;
    const due = own ? get(whole, entry) + lateSteps : placeOf(one, entry);
    const stop = due < count ? due : count - 1;
    for (; place < stop; place++) {
      end = endKept * end + (gutEnd * gut + (fastEnd * fast + slowEnd * slow));
      fast = fastKept * fast + gutFast * gut;
      slow = slowKept * slow + gutSlow * gut;
      gut = gutKept * gut;
      out += perTime;
      parent[out] = fast + slow;
      metabolite[out] = end;
    }
    if (!own || due >= count) break;
    const share = run.factors === null ? absorbed : absorbedShare(run, person, entry);
    const amount = get(entries.amount, entry) * share;
    gut += amount * lateGut;
    fast += amount * lateFast;
    slow += amount * lateSlow;
    end += amount * lateEnd;
    parent[out] = fast + slow;
    metabolite[out] = end;
    entry++;
  }
  next[person] = entry;
  state[at] = gut;
  state[at + 1] = fast;
  state[at + 2] = slow;
  state[at + 3] = end;
  return place;
}

/** The same while something is being drunk, up to the next entry. */
function stretchTaking(one: OnGrid, from: number): number {
  const { run, person, kept, grid } = one;
  const { state } = run;
  const at = person * STATE;
  const stop = Math.min(placeOf(one, getWhole(run.next, person)), grid.count - 1);
  for (let place = from + 1; place <= stop; place++) {
    const gut = get(state, at);
    const fast = get(state, at + 1);
    const slow = get(state, at + 2);
    const rate = get(state, at + RATE);
    const formed =
      get(kept, GUT_METABOLITE) * gut + get(kept, FAST_METABOLITE) * fast + get(kept, SLOW_METABOLITE) * slow;
    state[at + 3] = get(kept, METABOLITE_KEPT) * get(state, at + 3) + formed + rate * get(kept, EVEN + 3);
    state[at + 2] = get(kept, SLOW_KEPT) * slow + get(kept, GUT_SLOW) * gut + rate * get(kept, EVEN + 2);
    state[at + 1] = get(kept, FAST_KEPT) * fast + get(kept, GUT_FAST) * gut + rate * get(kept, EVEN + 1);
    state[at] = get(kept, GUT_KEPT) * gut + rate * get(kept, EVEN);
    writeAt(one, place);
  }
  return stop;
}

/** The next entry comes in, as what is left of it at the place after. */
function enterLate(one: OnGrid): void {
  const { run, person, grid, late, lag } = one;
  const { entries, state, next, rows } = run;
  const entry = getWhole(next, person);
  const rest = get(grid.rest, entry);
  next[person] = entry + 1;
  if (rest !== get(late, REST)) {
    const steps = Math.ceil((rest + lag) / grid.step);
    const hours = steps * grid.step - (rest + lag);
    quickTransition(rows, person * ROW, hours, late);
    if (entries.hasRates) evenTransition(rows, person * ROW, hours, late);
    late[REST] = rest;
    late[STEPS] = steps;
  }
  const at = person * STATE;
  const share = absorbedShare(run, person, entry);
  const amount = get(entries.amount, entry) * share;
  const before = statesBefore(entries, entry);
  if (before !== undefined) enterSteadyLate(one, amount, before);
  else {
    state[at] = get(state, at) + amount * get(late, GUT_KEPT);
    for (let k = 0; k < 3; k++) state[at + 1 + k] = get(state, at + 1 + k) + amount * get(late, GUT_FAST + k);
  }
  const rate = get(entries.rate, entry) * share;
  if (rate !== 0) for (let k = 0; k < 4; k++) state[at + k] = get(state, at + k) + rate * get(late, EVEN + k);
  changeRate(run, person, entry);
}

/** A state that doses of ever before have left, moved on. */
function enterSteadyLate({ run: { state }, person, late }: OnGrid, amount: number, before: Float64Array): void {
  const at = person * STATE;
  const from = person * 4;
  const gut = amount * get(before, from);
  const fast = amount * get(before, from + 1);
  const slow = amount * get(before, from + 2);
  const end = amount * get(before, from + 3);
  const formed =
    get(late, GUT_METABOLITE) * gut + get(late, FAST_METABOLITE) * fast + get(late, SLOW_METABOLITE) * slow;
  state[at] = get(state, at) + get(late, GUT_KEPT) * gut;
  state[at + 1] = get(state, at + 1) + get(late, FAST_KEPT) * fast + get(late, GUT_FAST) * gut;
  state[at + 2] = get(state, at + 2) + get(late, SLOW_KEPT) * slow + get(late, GUT_SLOW) * gut;
  state[at + 3] = get(state, at + 3) + get(late, METABOLITE_KEPT) * end + formed;
}
