/** What the compiled `wasm/window.ts` offers. */
import { type KernelMemory, newKernelOf } from '../kernel-host.ts';
import { KERNEL } from './kernel.ts';

/** Places are bytes. */
export interface Kernel extends KernelMemory {
  prepare: (groups: number, count: number, step: number) => void;
  setEntries: (times: number, amounts: number, rates: number, records: number) => void;
  setScratch: (heads: number, nexts: number, events: number) => void;
  stretch: (...of: StretchArguments) => void;
  quantilesOfStretch: (...of: QuantileArguments) => void;
}

type StretchArguments = readonly [
  groups: number,
  count: number,
  factors: number,
  first: number,
  last: number,
  from: number,
  places: number,
  step: number,
  parent: number,
  metabolite: number,
  row: number,
];

type QuantileArguments = readonly [
  columns: number,
  populations: number,
  places: number,
  counts: number,
  shares: number,
  to: number,
  stride: number,
];

/** A kernel with memory of its own; `null` where the host has no WebAssembly with vectors. */
export const newKernel = (): Kernel | null => newKernelOf(KERNEL) as Kernel | null;
