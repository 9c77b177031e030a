/** The vault in a file, for the command line. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Disk } from './disk.ts';
import { fileStore } from './file-store.ts';
import { nodeDisk } from './node-disk.ts';
import type { VaultStore } from './store.ts';

/** True if a process with this number runs on this machine, whoever owns it. */
function isRunning(process: number): boolean {
  try {
    // Signal 0 only asks.
    globalThis.process.kill(process, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The store in the file at `path`. `disk` is the machine's own unless given. */
export function openFileStore(path: string, disk: Disk = nodeDisk): VaultStore {
  return fileStore({
    path,
    disk,
    lock: {
      self: { process: globalThis.process.pid, host: hostname() },
      isRunning,
      newToken: () => randomUUID(),
      now: () => Date.now(),
      wait: async (milliseconds) => {
        await wait(milliseconds);
      },
    },
  });
}
