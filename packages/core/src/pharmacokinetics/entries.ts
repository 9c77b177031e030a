/** What a population swallows, as the inner loops read it: one list for all, with each person's own amounts. */
import { steadyStateOf, type Chain, type State, evenIntake, propagator, plus, step } from './chain.ts';
import { expandDosing, type SteadyIntake } from './regimen.ts';
import type { Dosing } from './types.ts';

/** By time, before the lag; a last entry at infinity ends the list. */
export interface Entries {
  readonly time: Float64Array;
  /** mg into the gut at once. */
  readonly amount: Float64Array;
  /** mg/h by which an even intake changes. */
  readonly rate: Float64Array;
  /** Even intakes that begin (1) or end (-1) here. */
  readonly running: Int32Array;
  /** Which dosing record it belongs to: its factor of the amount. */
  readonly record: Int32Array;
  /** Place among `steady`, or -1. */
  readonly steady: Int32Array;
  /** People's states for 1 mg, four numbers a person: what doses of ever before have left. */
  readonly states: readonly Float64Array[];
  readonly hasRates: boolean;
  /** Doses at once and nothing else. */
  readonly plain: boolean;
}

interface Entry {
  readonly time: number;
  readonly amount: number;
  readonly rate: number;
  readonly running: number;
  readonly record: number;
  readonly steady: number;
}

/** The entries of these dosing records for these people. */
export function entriesOf(dosing: readonly Dosing[], chains: readonly Chain[]): Entries {
  const longestLag = chains.reduce((longest, { lagTime }) => Math.max(longest, lagTime), 0);
  const states: Float64Array[] = [];
  const list: Entry[] = [];
  for (const [record, one] of dosing.entries()) {
    const { doses, steady } = expandDosing([one], longestLag);
    for (const intake of steady) {
      list.push({ time: intake.time, amount: intake.amount, rate: 0, running: 0, record, steady: states.length });
      states.push(steadyStates(intake, chains));
    }
    for (const { time, amount, duration } of doses) list.push(...intakeEntries(time, amount, duration, record));
  }
  list.sort((a, b) => a.time - b.time);
  list.push({ time: Number.POSITIVE_INFINITY, amount: 0, rate: 0, running: 0, record: 0, steady: -1 });
  return {
    time: Float64Array.from(list, ({ time }) => time),
    amount: Float64Array.from(list, ({ amount }) => amount),
    rate: Float64Array.from(list, ({ rate }) => rate),
    running: Int32Array.from(list, ({ running }) => running),
    record: Int32Array.from(list, ({ record }) => record),
    steady: Int32Array.from(list, ({ steady }) => steady),
    states,
    hasRates: list.some(({ running }) => running !== 0),
    plain: list.every(({ running, steady }) => running === 0 && steady < 0),
  };
}

function intakeEntries(time: number, amount: number, duration: number, record: number): Entry[] {
  if (duration === 0) return [{ time, amount, rate: 0, running: 0, record, steady: -1 }];
  const rate = amount / duration;
  return [
    { time, amount: 0, rate, running: 1, record, steady: -1 },
    { time: time + duration, amount: 0, rate: -rate, running: -1, record, steady: -1 },
  ];
}

function steadyStates(intake: SteadyIntake, chains: readonly Chain[]): Float64Array {
  const states = new Float64Array(chains.length * 4);
  for (const [i, chain] of chains.entries()) states.set(steadyState(chain, intake), i * 4);
  return states;
}

/** The state just before a dose that has come for ever, for 1 mg absorbed. */
export function steadyState(chain: Chain, { duration, interval }: SteadyIntake): State {
  const taken: State = duration === 0 ? [1, 0, 0, 0] : plus([0, 0, 0, 0], evenIntake(chain, duration), 1 / duration);
  return steadyStateOf(chain, interval, step(propagator(chain, interval - duration), taken));
}
