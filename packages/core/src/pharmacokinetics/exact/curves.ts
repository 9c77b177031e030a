/**
 * Curves at times that are not even, two people at once (`wasm/exact.ts`). What the kernel cannot do, it leaves to the
 * plain engine: the first place, a step for which neither of its two ways holds, people whose rates meet, and
 * anything but doses at once.
 */
import { LAG, LONG, ROW, SHORT } from '../bodies.ts';
import { Room } from '../kernel-host.ts';
import { get, getWhole } from '../read.ts';
import { type Destination, moveTo, type Run, STATE, TIME } from '../run.ts';
import { type ExactKernel, newExactKernel } from './exact-kernel.ts';
import { AT, ENTRY, largestRate, PAIR, writePerson, writeState } from './pair.ts';

/** Places whose results the kernel keeps before they are copied: they lie in fast memory. */
const PIECE = 2048;
/** Places from which on a pair's tables are worth it. */
const WORTH = 512;
const TABLES = 8192;

/** Steps of the two tables, less one: how far they reach. */
const REACH = 4095;
/** The part of a life that the polynomial after the tables is for, twice. */
const REST = 0.02;
/** Follows pairs of people with one kernel. */
export interface PairCurves {
  readonly kernel: ExactKernel;
  readonly room: Room;
  /** Most places and entries that there is room for. */
  readonly places: number;
  readonly entries: number;
  readonly at: {
    readonly times: number;
    readonly gaps: number;
    readonly rests: number;
    readonly splits: number;
    readonly entries: number;
    readonly amounts: number;
    readonly results: number;
    readonly pair: number;
    readonly tables: number;
  };
}

/** Takes the room for so many places and entries at once. */
export function pairCurves(kernel: ExactKernel, room: Room, places: number, entries: number): PairCurves {
  return {
    kernel,
    room,
    places,
    entries,
    at: {
      times: room.take(8 * places),
      gaps: room.take(8 * places),
      rests: room.take(8 * places),
      splits: room.take(8 * places),
      entries: room.take(8 * entries),
      amounts: room.take(16 * entries),
      results: room.take(4 * 8 * PIECE),
      pair: room.take(8 * PAIR),
      tables: room.take(TABLES),
    },
  };
}

/** Places and entries for which a kernel takes room: 64 MiB. */
const MOST = 2 ** 20;

/** Room for this run at so many times in a kernel of its own; `null` where it goes by the plain loop. */
export function curvesFor({ people, entries }: Run, places: number): PairCurves | null {
  if (people < 2 || !entries.plain || places + entries.time.length > MOST) return null;
  const kernel = newExactKernel();
  return kernel === null ? null : pairCurves(kernel, new Room(kernel), places, entries.time.length);
}

/** Whether the kernel knows all that these people do at so many times. */
export const fitsPairs = ({ entries: room, places }: PairCurves, { entries }: Run, times: Float64Array): boolean =>
  entries.plain && entries.time.length <= room && times.length <= places;

/** Two people on their way through the times. */
interface Pair {
  readonly run: Run;
  readonly first: number;
  readonly times: Float64Array;
  readonly to: Destination;
  readonly curves: PairCurves;
}

/**
 * The concentrations of all people, but of a last one without another, at these times, from where the run is.
 * @param plain Follows one person by the plain loop.
 */
export function runPairs(
  curves: PairCurves,
  run: Run,
  { times, to }: { readonly times: Float64Array; readonly to: Destination },
  plain: (person: number) => void,
): void {
  const { kernel, room, at } = curves;
  room.doubles(at.times, times.length).set(times);
  const { time, amount } = run.entries;
  room.doubles(at.entries, time.length).set(time);
  const amounts = room.doubles(at.amounts, 2 * time.length);
  for (let entry = 0; entry < time.length; entry++) amounts.fill(get(amount, entry), 2 * entry, 2 * entry + 2);
  kernel.setTimes(at.times, at.gaps, at.rests, at.splits, times.length, shortStep(run, times));
  kernel.setEntries(at.entries, at.amounts);
  kernel.setResults(at.results, at.results + 16 * PIECE, 8 * PIECE, 8);
  for (let first = 0; first < run.people; first += 2) {
    const second = first + 1;
    if (second < run.people && keepApart(run, first) && keepApart(run, second))
      followPair({ run, first, times, to, curves });
    else for (let person = first; person <= second && person < run.people; person++) plain(person);
  }
}

/** Whether there are steps that the direct formula holds for. */
const keepApart = ({ rows }: Run, person: number): boolean =>
  get(rows, person * ROW + SHORT) < get(rows, person * ROW + LONG);

/** The short step of the tables, h: they reach the longest time between two places, if the fastest part allows. */
function shortStep({ rows, people }: Run, times: Float64Array): number {
  let longest = 0;
  for (let i = 1; i < times.length; i++) longest = Math.max(longest, get(times, i) - get(times, i - 1));
  let largest = 0;
  for (let person = 0; person < people; person++) largest = Math.max(largest, largestRate(rows, person));
  return Math.min(longest / REACH, REST / largest);
}

function followPair(pair: Pair): void {
  const { first, times, curves } = pair;
  const { kernel, at } = curves;
  writePair(pair);
  const tables = times.length < WORTH ? 0 : at.tables;
  if (tables !== 0) kernel.fillTables(at.pair, tables);
  plainPlace(pair, first, 0);
  plainPlace(pair, first + 1, 0);
  for (let place = 1; place < times.length; ) {
    const stop = Math.min(place + PIECE, times.length);
    writeStates(pair);
    const reached = kernel.follow(at.pair, place, stop, tables);
    if (reached > place) readState(pair, place, reached);
    place = reached;
    if (reached === stop) continue;
    plainPlace(pair, first, place);
    plainPlace(pair, first + 1, place);
    place++;
  }
}

/** One place as the plain engine has it. */
function plainPlace({ run, times, to }: Pair, person: number, place: number): void {
  moveTo(run, person, get(times, place));
  const at = person * STATE;
  const out = person * to.perPerson + place * to.perTime;
  to.parent[out] = get(run.state, at + 1) + get(run.state, at + 2);
  to.metabolite[out] = get(run.state, at + 3);
}

/** Writes what stays the same of two people: rates, and their own amounts. */
function writePair(pair: Pair): void {
  const { run, first, curves } = pair;
  const into = curves.room.doubles(curves.at.pair, PAIR);
  for (let side = 0; side < 2; side++) {
    writePerson(run, first + side, into, side);
    if (run.factors !== null) writeAmounts(pair, side, run.factors);
  }
}

/** Each person's own amounts, of the entries that come in. */
function writeAmounts({ run, first, times, curves: { room, at } }: Pair, side: number, factors: Float64Array): void {
  const { time, amount, record } = run.entries;
  const amounts = room.doubles(at.amounts, 2 * time.length);
  const person = first + side;
  const last = get(times, times.length - 1) - get(run.rows, person * ROW + LAG);
  for (let entry = getWhole(run.next, person); get(time, entry) <= last; entry++) {
    const own = get(factors, person * run.records + getWhole(record, entry));
    amounts[2 * entry + side] = get(amount, entry) * own;
  }
}

function writeStates({ run, first, curves: { room, at } }: Pair): void {
  const into = room.doubles(at.pair, PAIR);
  const wholes = room.wholes(at.pair, ENTRY + 2);
  for (let side = 0; side < 2; side++) writeState(run, first + side, into, { side, wholes, entry: ENTRY + side });
}

/** Where two people are after the places `from` up to `place`, and what was written of these. */
function readState({ run, first, times, to, curves: { room, at } }: Pair, from: number, place: number): void {
  const state = room.doubles(at.pair + 8 * AT.state, 8);
  const entries = room.wholes(at.pair + 4 * ENTRY, 2);
  const count = place - from;
  for (let side = 0; side < 2; side++) {
    const person = first + side;
    for (let k = 0; k < 4; k++) run.state[person * STATE + k] = get(state, 2 * k + side);
    run.state[person * STATE + TIME] = get(times, place - 1);
    run.next[person] = getWhole(entries, side);
    const out = person * to.perPerson + from * to.perTime;
    copy(room.doubles(at.results + 8 * side * PIECE, count), to.parent, out, to.perTime);
    copy(room.doubles(at.results + 8 * (2 + side) * PIECE, count), to.metabolite, out, to.perTime);
  }
}

function copy(values: Float64Array, into: Float64Array, at: number, step: number): void {
  if (step === 1) into.set(values, at);
  else for (let i = 0; i < values.length; i++) into[at + i * step] = get(values, i);
}
