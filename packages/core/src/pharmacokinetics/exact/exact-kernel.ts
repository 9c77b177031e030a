/** What the compiled `wasm/exact.ts` offers. */
import { type KernelMemory, newKernelOf } from '../kernel-host.ts';
import { KERNEL } from './kernel.ts';

/** Places are bytes. */
export interface ExactKernel extends KernelMemory {
  setTimes: (...of: TimesArguments) => void;
  setEntries: (times: number, amounts: number) => void;
  setResults: (parent: number, metabolite: number, person: number, place: number) => void;
  fillTables: (pair: number, tables: number) => void;
  follow: (pair: number, from: number, stop: number, tables: number) => number;
  setGrid: (wholes: number, rests: number, amounts: number, step: number) => void;
  setRow: (place: number) => void;
  even: (...of: EvenArguments) => number;
  setQuantiles: (lists: number, buckets: number, people: number, shares: number) => void;
  quantiles: (from: number, columns: number, row: number, to: number) => void;
}

type EvenArguments = readonly [
  pair: number,
  from: number,
  stop: number,
  there: number,
  parent: number,
  metabolite: number,
];

type TimesArguments = readonly [
  times: number,
  gaps: number,
  rests: number,
  splits: number,
  count: number,
  step: number,
];

/** A kernel with memory of its own; `null` where the host has no WebAssembly with vectors. */
export const newExactKernel = (): ExactKernel | null => newKernelOf(KERNEL) as ExactKernel | null;
