/** A disk in memory that writes down every step, so that a test can stop it at any byte of any step. */
import type { Disk } from '../src/disk.ts';

/** One change of the disk. */
export type Step =
  | {
      readonly kind: 'write';
      readonly path: string;
      readonly offset: number;
      readonly bytes: Uint8Array;
      readonly fresh: boolean;
    }
  | { readonly kind: 'truncate'; readonly path: string; readonly size: number }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string };

export type Files = Map<string, { readonly bytes: Uint8Array; readonly identity: number }>;

/** The disk as it is after a step, of which only the first `bytes` of a write reached it. */
export function apply(files: Files, step: Step, bytes = Number.POSITIVE_INFINITY): void {
  const identity = files.size + 1000 * Math.random();
  switch (step.kind) {
    case 'write': {
      const old = step.fresh ? undefined : files.get(step.path);
      const part = step.bytes.subarray(0, Math.min(bytes, step.bytes.length));
      const grown = new Uint8Array(Math.max(old?.bytes.length ?? 0, step.offset + part.length));
      grown.set(old?.bytes ?? new Uint8Array());
      grown.set(part, step.offset);
      files.set(step.path, { bytes: grown, identity: old?.identity ?? identity });
      return;
    }
    case 'truncate': {
      const old = files.get(step.path);
      if (old !== undefined) files.set(step.path, { ...old, bytes: old.bytes.slice(0, step.size) });
      return;
    }
    case 'rename': {
      const moved = files.get(step.from);
      if (moved === undefined) throw Object.assign(new Error(`ENOENT: ${step.from}`), { code: 'ENOENT' });
      files.delete(step.from);
      files.set(step.to, moved);
      return;
    }
    case 'remove':
      files.delete(step.path);
  }
}

export interface MemoryDisk extends Disk {
  readonly files: Files;
  readonly steps: Step[];
}

export function memoryDisk(files: Files = new Map()): MemoryDisk {
  const steps: Step[] = [];
  const run = async (step: Step): Promise<void> => {
    apply(files, step);
    steps.push(step);
  };
  return {
    files,
    steps,
    read: async (path) => files.get(path)?.bytes ?? null,
    readPart: async (path, offset, length) => files.get(path)?.bytes.subarray(offset, offset + length) ?? null,
    stat: async (path) => {
      const file = files.get(path);
      return file === undefined ? null : { size: file.bytes.length, identity: `${file.identity}`, modifiedAt: 0 };
    },
    writeWhole: (path, bytes) => run({ kind: 'write', path, offset: 0, bytes: bytes.slice(), fresh: true }),
    writeAt: (path, offset, bytes) => run({ kind: 'write', path, offset, bytes: bytes.slice(), fresh: false }),
    truncate: (path, size) => run({ kind: 'truncate', path, size }),
    rename: (from, to) => run({ kind: 'rename', from, to }),
    remove: (path) => run({ kind: 'remove', path }),
    createNew: async (path, bytes) => {
      if (files.has(path)) return false;
      await run({ kind: 'write', path, offset: 0, bytes: bytes.slice(), fresh: true });
      return true;
    },
  };
}
