/**
 * A population on its way through its doses: what the inner loops (`run-even.ts`, `run-at.ts`) share.
 *
 * One person after another, the state in local variables; every earlier dose is folded into four numbers, so that
 * the cost is linear in doses and in times, and a run can stop and go on.
 */
import { get, getWhole } from './read.ts';
import { BIOAVAILABILITY, LAG, ROW } from './bodies.ts';
import type { Entries } from './entries.ts';
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

/** Where the results go: person `i` at time `j` stands at `i * perPerson + j * perTime`. */
export interface Destination {
  readonly parent: Float64Array;
  readonly metabolite: Float64Array;
  readonly perPerson: number;
  readonly perTime: number;
}

/** State of one person in a run: gut, fast, slow, metabolite, the time of these, and mg/h being taken. */
export const STATE = 6;
export const TIME = 4;
export const RATE = 5;

/** A population on its way. Copy it to go back to where it was. */
export interface Run {
  readonly people: number;
  readonly rows: Float64Array;
  readonly entries: Entries;
  /** People's factors of the amounts, one a dosing record; `null` where all take what is written. */
  readonly factors: Float64Array | null;
  readonly records: number;
  /** False: what the loops write of a metabolite means nothing. */
  readonly followsMetabolite: boolean;
  readonly state: Float64Array;
  readonly next: Int32Array;
  readonly running: Int32Array;
  readonly scratch: Float64Array;
  /** People's transitions from a dose to the next place of a grid, and the rest of a step that they are for. */
  readonly late: Float64Array;
  /** The step, h, that `late` is for. */
  readonly lateFor: { hours: number };
  /**
   * People's transitions over one even step, and the hours that they are for: the same for every stretch of a grid.
   * Copies of a run share them.
   */
  readonly steps: { hours: number; readonly of: Float64Array };
}

/** Back to before the first dose, with the rows as they are now. */
export function restart({ people, state, next, running, lateFor, steps }: Run): void {
  state.fill(0);
  for (let i = 0; i < people; i++) state[i * STATE + TIME] = Number.NEGATIVE_INFINITY;
  next.fill(0);
  running.fill(0);
  lateFor.hours = Number.NaN;
  steps.hours = Number.NaN;
}

/** A population before its first dose. */
export function startRun(start: Pick<Run, 'rows' | 'entries' | 'factors' | 'records' | 'followsMetabolite'>): Run {
  const people = start.rows.length / ROW;
  const state = new Float64Array(people * STATE);
  for (let i = 0; i < people; i++) state[i * STATE + TIME] = Number.NEGATIVE_INFINITY;
  return {
    ...start,
    people,
    state,
    next: new Int32Array(people),
    running: new Int32Array(people),
    scratch: new Float64Array(TRANSITION),
    late: new Float64Array(people * (TRANSITION + 2)).fill(Number.NaN),
    lateFor: { hours: Number.NaN },
    steps: { hours: Number.NaN, of: new Float64Array(people * TRANSITION) },
  };
}

/** The same moment of a run, to go on from twice. */
export function copyRun(run: Run): Run {
  return {
    ...run,
    state: run.state.slice(),
    next: run.next.slice(),
    running: run.running.slice(),
    late: run.late.slice(),
    lateFor: { ...run.lateFor },
  };
}

/** Moves one person on by `hours` >= 0 without a dose; right for any step. */
export function move(run: Run, person: number, hours: number): void {
  // Nothing moves before the first dose.
  if (hours === 0 || hours === Number.POSITIVE_INFINITY) return;
  const { rows, state, scratch } = run;
  const at = person * STATE;
  const rate = get(state, at + RATE);
  const gut = get(state, at);
  const fast = get(state, at + 1);
  const slow = get(state, at + 2);
  const end = get(state, at + 3);
  quickTransition(rows, person * ROW, hours, scratch);
  state[at] = get(scratch, GUT_KEPT) * gut;
  state[at + 1] = get(scratch, FAST_KEPT) * fast + get(scratch, GUT_FAST) * gut;
  state[at + 2] = get(scratch, SLOW_KEPT) * slow + get(scratch, GUT_SLOW) * gut;
  state[at + 3] =
    get(scratch, METABOLITE_KEPT) * end +
    get(scratch, GUT_METABOLITE) * gut +
    get(scratch, FAST_METABOLITE) * fast +
    get(scratch, SLOW_METABOLITE) * slow;
  if (rate === 0) return;
  evenTransition(rows, person * ROW, hours, scratch);
  for (let k = 0; k < 4; k++) state[at + k] = get(state, at + k) + rate * get(scratch, EVEN + k);
}

/** What one person's share of an entry's amount is multiplied by: the own amount, and what is absorbed of it. */
export function absorbedShare(run: Run, person: number, entry: number): number {
  const { factors, entries, records, rows } = run;
  const own = factors === null ? 1 : get(factors, person * records + getWhole(entries.record, entry));
  return own * get(rows, person * ROW + BIOAVAILABILITY);
}

/** What doses of ever before have left, where the entry stands for them. */
export function statesBefore({ steady, states }: Entries, entry: number): Float64Array | undefined {
  const place = getWhole(steady, entry);
  // An array asked for -1 looks it up by name, which takes longer than a dose.
  return place < 0 ? undefined : states[place];
}

/** An entry comes in at the moment at which the person is. */
export function enter(run: Run, person: number, entry: number): void {
  const { entries, state } = run;
  const at = person * STATE;
  const share = absorbedShare(run, person, entry);
  const amount = get(entries.amount, entry) * share;
  const before = statesBefore(entries, entry);
  if (before === undefined) state[at] = get(state, at) + amount;
  else for (let k = 0; k < 4; k++) state[at + k] = get(state, at + k) + amount * get(before, person * 4 + k);
  changeRate(run, person, entry);
}

export function changeRate(run: Run, person: number, entry: number): void {
  const { entries, state, running } = run;
  const change = getWhole(entries.running, entry);
  if (change === 0) return;
  const at = person * STATE + RATE;
  const left = getWhole(running, person) + change;
  running[person] = left;
  // Rates that have all ended must leave nothing behind.
  state[at] = left === 0 ? 0 : get(state, at) + get(entries.rate, entry) * absorbedShare(run, person, entry);
}

/** Moves one person to `time`, with every entry up to then. */
export function moveTo(run: Run, person: number, time: number): void {
  const { entries, state, next, rows } = run;
  const at = person * STATE + TIME;
  const lag = get(rows, person * ROW + LAG);
  for (let entry = getWhole(next, person); ; entry++) {
    const due = get(entries.time, entry) + lag;
    const until = Math.min(due, time);
    move(run, person, until - get(state, at));
    state[at] = until;
    next[person] = entry;
    if (due > time) return;
    enter(run, person, entry);
  }
}
