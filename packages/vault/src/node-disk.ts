/** The disk of the machine, through Node. */
import { constants } from 'node:fs';
import { open, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Disk } from './disk.ts';

/** Only the owner may read. */
const PRIVATE = 0o600;

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

async function orNull<Result>(work: Promise<Result>): Promise<Result | null> {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function withFile<Result>(
  path: string,
  flags: string | number,
  use: (file: FileHandle) => Promise<Result>,
): Promise<Result> {
  const file = await open(path, flags, PRIVATE);
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

/** `write` may take fewer bytes than given: a full disk shows only at the next call. */
async function writeAll(file: FileHandle, bytes: Uint8Array, offset: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, offset + done);
    done += bytesWritten;
  }
}

/** A rename is on the disk only when its folder is. Windows cannot sync a folder, and does not need to. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  await withFile(dirname(path), 'r', (folder) => folder.sync());
}

export const nodeDisk: Disk = {
  read: async (path) => {
    const buffer = await orNull(readFile(path));
    // A Buffer is a Uint8Array whose `slice` does not copy: nothing here may rely on that.
    return buffer === null ? null : new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
  },
  readPart: (path, offset, length) =>
    orNull(
      withFile(path, 'r', async (file) => {
        const part = new Uint8Array(length);
        let done = 0;
        while (done < length) {
          const { bytesRead } = await file.read(part, done, length - done, offset + done);
          if (bytesRead === 0) break;
          done += bytesRead;
        }
        return part.subarray(0, done);
      }),
    ),
  stat: async (path) => {
    const state = await orNull(stat(path));
    return state === null
      ? null
      : { size: state.size, identity: `${state.dev}-${state.ino}`, modifiedAt: state.mtimeMs };
  },
  writeWhole: (path, bytes) =>
    withFile(path, 'w', async (file) => {
      await writeAll(file, bytes, 0);
      await file.sync();
    }),
  writeAt: (path, offset, bytes) =>
    withFile(path, 'r+', async (file) => {
      await writeAll(file, bytes, offset);
      await file.datasync();
    }),
  truncate: (path, size) =>
    withFile(path, 'r+', async (file) => {
      await file.truncate(size);
      await file.datasync();
    }),
  rename: async (from, to) => {
    await rename(from, to);
    await syncFolder(to);
  },
  remove: (path) => rm(path, { force: true }),
  createNew: async (path, bytes) => {
    try {
      await withFile(path, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, (file) =>
        writeAll(file, bytes, 0),
      );
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    }
  },
};
