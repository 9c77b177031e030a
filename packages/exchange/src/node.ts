/** A file on disk, for the command line. */
import { open, readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { foreignFile } from './file.ts';
import type { ForeignFile } from './types.ts';

const PART_BYTES = 1 << 18;

/** The file at `path`. @throws the error of the file system where there is none. */
export async function fileOfPath(path: string): Promise<ForeignFile> {
  const { size } = await stat(path);
  return foreignFile(basename(path), size, async function* (start, end) {
    const handle = await open(path, 'r');
    try {
      for (let from = start; from < end; ) {
        const part = new Uint8Array(Math.min(PART_BYTES, end - from));
        const { bytesRead } = await handle.read(part, 0, part.length, from);
        if (bytesRead === 0) return;
        yield part.subarray(0, bytesRead);
        from += bytesRead;
      }
    } finally {
      await handle.close();
    }
  });
}

/** SQLite as WebAssembly, from the package that brings it. */
export const sqliteFromPackage = (): Promise<Uint8Array> =>
  readFile(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'));
