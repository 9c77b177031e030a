/** What both kernels (`exact`, `window`) need of the host: compiled bytes, and memory shared out. */

// The core is compiled without a host; both of its hosts have these.
declare function atob(base64: string): string;
declare const WebAssembly: {
  validate: (bytes: Uint8Array) => boolean;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: unknown };
};

/** What every kernel offers. */
export interface KernelMemory {
  readonly memory: { readonly buffer: ArrayBuffer; grow: (pages: number) => number };
}

const loaded = new Map<string, object | null>();

/**
 * A kernel with memory of its own; `null` where the host has no WebAssembly with vectors.
 * @param bytes base64
 */
export function newKernelOf(bytes: string): unknown {
  if (typeof WebAssembly === 'undefined') return null;
  const known = loaded.get(bytes);
  const module = known === undefined ? compile(bytes) : known;
  loaded.set(bytes, module);
  return module === null ? null : new WebAssembly.Instance(module).exports;
}

function compile(base64: string): object | null {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
  return WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null;
}

const PAGE = 65_536;
const VECTOR = 16;

/** Parts of a kernel's memory, one after another; ask for all of them before any is looked into. */
export class Room {
  readonly #kernel: KernelMemory;
  /** The first page is the kernel's own. */
  #end = PAGE;

  constructor(kernel: KernelMemory) {
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
