/** Files from memory and from the browser as {@link ForeignFile}; a path on disk is in `node.ts`. */
import { ExchangeError } from './error.ts';
import type { ForeignFile } from './types.ts';

/** A range of a file that can be read from any place. */
type ReadRange = (start: number, end: number) => AsyncIterable<Uint8Array>;

/** A file made of its name, its size and a way to read a range of it. */
export function foreignFile(name: string, size: number, readRange: ReadRange): ForeignFile {
  const open = (start = 0, end = size) => readRange(Math.max(0, start), Math.min(size, end));
  return {
    name,
    size,
    open,
    async bytes(limit) {
      if (size > limit) throw tooLarge(name, size, limit);
      return collect(open(), size);
    },
  };
}

const tooLarge = (file: string, size: number, limit: number): ExchangeError =>
  new ExchangeError({
    code: 'too-large',
    file,
    place: '',
    value: `${size} bytes`,
    expected: `at most ${limit} bytes`,
  });

/** All parts in one piece. `size` is a guess that saves copying. */
export async function collect(parts: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  let length = 0;
  for await (const part of parts) {
    all.push(part);
    length += part.length;
  }
  const [only] = all;
  if (all.length === 1 && only !== undefined && only.length === size) return only;
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const part of all) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

const PART_BYTES = 1 << 18;

/** A file held in memory. */
export function fileOfBytes(name: string, bytes: Uint8Array): ForeignFile {
  return foreignFile(name, bytes.length, async function* (start, end) {
    for (let from = start; from < end; from += PART_BYTES) yield bytes.subarray(from, Math.min(end, from + PART_BYTES));
  });
}

/** A file that the person chose or dropped in the browser. */
export function fileOfBlob(blob: Blob & { readonly name?: string | undefined }): ForeignFile {
  return foreignFile(blob.name ?? 'file', blob.size, async function* (start, end) {
    for (let from = start; from < end; from += PART_BYTES)
      yield new Uint8Array(await blob.slice(from, Math.min(end, from + PART_BYTES)).arrayBuffer());
  });
}
