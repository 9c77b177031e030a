/** The compiled kernel and its memory: where each part lies, as `wasm/window.ts` reads it. */
import { KERNEL } from './kernel.ts';

/** What the kernel offers; places are bytes. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; grow: (pages: number) => number };
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

// The core is compiled without a host; both of its hosts have these.
declare function atob(base64: string): string;
declare const WebAssembly: {
  validate: (bytes: Uint8Array) => boolean;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: unknown };
};

const loaded: { module?: object | null } = {};

/** A kernel with memory of its own; `null` where the host has no WebAssembly with vectors. */
export function newKernel(): Kernel | null {
  loaded.module ??= compile();
  return loaded.module === null ? null : (new WebAssembly.Instance(loaded.module).exports as Kernel);
}

function compile(): object | null {
  if (typeof WebAssembly === 'undefined') return null;
  const bytes = Uint8Array.from(atob(KERNEL), (letter) => letter.codePointAt(0) ?? 0);
  return WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null;
}

const PAGE = 65_536;
const VECTOR = 16;

/** Parts of a kernel's memory, one after another; ask for all of them before any is looked into. */
export class Room {
  readonly #kernel: Kernel;
  /** The first page is the kernel's own. */
  #end = PAGE;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** Where so many bytes lie, on a whole vector. They are 0. */
  take(bytes: number): number {
    const at = this.#end;
    this.#end += Math.ceil(bytes / VECTOR) * VECTOR;
    const missing = this.#end - this.#kernel.memory.buffer.byteLength;
    if (missing > 0) this.#kernel.memory.grow(Math.ceil(missing / PAGE));
    return at;
  }

  singles = (at: number, count: number): Float32Array => new Float32Array(this.#kernel.memory.buffer, at, count);
  doubles = (at: number, count: number): Float64Array => new Float64Array(this.#kernel.memory.buffer, at, count);
  wholes = (at: number, count: number): Int32Array => new Int32Array(this.#kernel.memory.buffer, at, count);
}
