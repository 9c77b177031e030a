/** One population in the kernel's memory: its people as modes, four side by side, and what they swallow. */
import { LAG, ROW } from '../bodies.ts';
import type { Room } from '../kernel-host.ts';
import { get, getWhole } from '../read.ts';
import { type Run, RATE, STATE, TIME } from '../run.ts';
import { type Four, type Modes, modesOf, toModes } from './modes.ts';

/** Singles in a group of four people, and where each vector begins: the order of `wasm/window.ts`. */
const GROUP = 120;
const AT = {
  lag: 0,
  rates: 4,
  byDose: 36,
  gutToParent: 52,
  toMetabolite: 56,
  byRate: 68,
  levels: 84,
  state: 92,
} as const;
const LEVEL = 108;
const NEXT = 116;

/** Nobody's first entry: a place without a person. */
const NEVER = 2 ** 31 - 1;

export interface Population {
  readonly people: number;
  /** Groups of four, the last one filled up. */
  readonly count: number;
  /** Bytes of all people at one place. */
  readonly row: number;
  readonly groups: number;
  /** 0 where all take what is written. */
  readonly factors: number;
  readonly entries: {
    readonly times: number;
    readonly amounts: number;
    readonly rates: number;
    readonly records: number;
  };
  readonly parent: number;
  readonly metabolite: number;
  /** Ascending, h, before the lag. */
  readonly times: Float64Array;
  readonly lags: { readonly least: number; readonly most: number };
  /** People in the order of the groups: like lags beside one another, so that four take a dose at the same place. */
  readonly order: Int32Array;
  readonly modes: readonly Modes[];
}

/** More than this of a rounding error, and a person's curve could be seen to be wrong. */
const MUCH = 1e3;
/** People for whom that may be so, as a share: no quantile shows them. */
const FEW = 0.01;

/** Whether the kernel knows all that these people do, and loses no digits that a picture would show. */
export function fits({ entries, people, records, factors, rows }: Run, bytes: number): boolean {
  // While something is drunk, its single numbers lose too much: the exact engine draws that.
  if (entries.states.length > 0 || entries.hasRates) return false;
  const size = 4 * (factors === null ? 0 : people * records) + entries.time.length * EVENTS * EVENT;
  if (size > bytes) return false;
  let near = 0;
  for (let person = 0; person < people; person++) if (modesOf(rows, person).loss > MUCH) near++;
  return near <= FEW * people;
}

/** Events that an entry can become, and their bytes. */
export const EVENTS = 4;
export const EVENT = 96;

/** Takes the room that the population needs. */
export function takeRoom(run: Run, room: Room, stretch: number): Population {
  const { people, rows, entries, records, factors } = run;
  const count = Math.ceil(people / 4);
  // An odd number of vectors keeps places from falling on one another in fast memory.
  const row = (count | 1) * 16;
  const lagOf = (person: number): number => get(rows, person * ROW + LAG);
  const order = Int32Array.from({ length: people }, (_, i) => i).sort((a, b) => lagOf(a) - lagOf(b));
  const size = entries.time.length * 4;
  return {
    people,
    count,
    row,
    groups: room.take(count * GROUP * 4),
    factors: factors === null ? 0 : room.take(row * records),
    entries: { times: room.take(size), amounts: room.take(size), rates: room.take(size), records: room.take(size) },
    parent: room.take(row * stretch),
    metabolite: room.take(row * stretch),
    times: entries.time,
    lags: { least: lagOf(order[0] ?? 0), most: lagOf(order.at(-1) ?? 0) },
    order,
    modes: Array.from(order, (person) => modesOf(rows, person)),
  };
}

/** Writes down what stays the same in every window. */
export function fillPopulation(run: Run, of: Population, room: Room): void {
  const { entries, factors, records } = run;
  const size = entries.time.length;
  room.singles(of.entries.amounts, size).set(entries.amount);
  room.singles(of.entries.rates, size).set(entries.rate);
  room.wholes(of.entries.records, size).set(entries.record);
  const groups = room.singles(of.groups, of.count * GROUP);
  room.wholes(of.groups, groups.length).fill(0);
  for (const [i, modes] of of.modes.entries())
    fillPerson(groups, placeOf(i), modes, get(run.rows, personAt(of, i) * ROW + LAG));
  if (factors === null) return;
  const width = of.row / 4;
  const written = room.singles(of.factors, width * records);
  for (let i = 0; i < of.people; i++)
    for (let record = 0; record < records; record++)
      written[record * width + i] = get(factors, personAt(of, i) * records + record);
}

const personAt = ({ order }: Population, place: number): number => getWhole(order, place);
const placeOf = (i: number): number => (i >> 2) * GROUP + (i & 3);

function fillPerson(groups: Float32Array, at: number, modes: Modes, lag: number): void {
  const put = (from: number, values: readonly number[]): void => {
    for (const [k, value] of values.entries()) groups[at + from + 4 * k] = value;
  };
  const { rates, byDose, byRate, gutToParent, toMetabolite } = modes;
  put(AT.lag, [lag]);
  put(AT.rates, rates);
  put(AT.byDose, byDose);
  put(AT.gutToParent, [gutToParent]);
  put(AT.toMetabolite, toMetabolite);
  put(AT.byRate, byRate);
  put(AT.levels, levelsOf(modes, byRate));
}

/** Parent and metabolite of these modes. */
const levelsOf = ({ gutToParent, toMetabolite }: Modes, [gut, fast, slow, end]: Four): readonly number[] => [
  gutToParent * gut + fast + slow,
  toMetabolite[0] * gut + toMetabolite[1] * fast + toMetabolite[2] * slow + end,
];

/** Puts the people where they are at a moment of their run, moved on to `start`, h, without what comes in between. */
export function placePopulation(run: Run, of: Population, room: Room, start: number): number {
  const groups = room.singles(of.groups, of.count * GROUP);
  const wholes = room.wholes(of.groups, of.count * GROUP);
  for (let place = 0; place < of.count; place++) wholes.fill(NEVER, place * GROUP + NEXT, place * GROUP + NEXT + 4);
  let first = NEVER;
  for (const [i, modes] of of.modes.entries()) {
    const person = personAt(of, i);
    const at = placeOf(i);
    const next = getWhole(run.next, person);
    wholes[at + NEXT] = next;
    first = Math.min(first, next);
    const from = person * STATE;
    const value = (k: number): number => get(run.state, from + k);
    const rate = value(RATE) === 0 ? 0 : value(RATE) / modes.bioavailability;
    const own = toModes(modes, [value(0), value(1), value(2), value(3)]);
    const hours = start - value(TIME);
    for (const [k, held] of own.entries()) {
      const rest = (modes.byRate[k] ?? 0) * rate;
      // Before the first dose there is nothing, and no time that has gone by.
      groups[at + AT.state + 4 * k] = held === rest ? 0 : (held - rest) * Math.exp(-(modes.rates[k] ?? 0) * hours);
    }
    for (const [k, level] of levelsOf(modes, modes.byRate).entries()) groups[at + LEVEL + 4 * k] = level * rate;
  }
  const times = room.singles(of.entries.times, of.times.length);
  for (let i = 0; i < times.length; i++) times[i] = get(of.times, i) - start;
  return first;
}
