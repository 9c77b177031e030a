/**
 * One writer at a time: a lock file beside the vault, held only while something is written.
 *
 * A program that was killed leaves its lock behind; it is taken over when that program is gone, or after a minute, for
 * no write takes that long. Whoever lost a lock to such a take-over notices before it writes.
 */
import type { Disk } from './disk.ts';
import { VaultError } from './error.ts';
import { utf8 } from './wire/index.ts';

/** Who holds the lock, as far as another program can tell. */
export interface Holder {
  readonly process: number;
  readonly host: string;
}

export interface LockSurroundings {
  readonly disk: Disk;
  readonly self: Holder;
  /** True if the process runs on this host. */
  isRunning(process: number): boolean;
  /** A name that no other holder has. */
  newToken(): string;
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

/** A lock that is held. */
export interface HeldLock {
  /** @throws VaultError `busy` where another program has taken the lock over. */
  check(): Promise<void>;
  release(): Promise<void>;
}

const STALE_MILLISECONDS = 60_000;
/** A holder that has not written its name after so long was killed while it did. */
const NAMELESS_MILLISECONDS = 2_000;
const PATIENCE_MILLISECONDS = 10_000;
const PAUSE_MILLISECONDS = 5;

/** @throws VaultError `busy` after ten seconds. */
export async function takeLock(path: string, surroundings: LockSurroundings): Promise<HeldLock> {
  const { disk, self, now, wait } = surroundings;
  const token = surroundings.newToken();
  const content = JSON.stringify({ ...self, token });
  const deadline = now() + PATIENCE_MILLISECONDS;
  while (!(await disk.createNew(path, utf8(content)))) {
    if (await isStale(path, surroundings)) await takeAway(path, surroundings);
    else if (now() >= deadline)
      throw new VaultError(
        'busy',
        `Cannot write: another program has held ${path} for ${PATIENCE_MILLISECONDS / 1000} s. If none is running, delete that file`,
      );
    else await wait(PAUSE_MILLISECONDS);
  }
  const isMine = async (): Promise<boolean> => textOf(await disk.read(path)) === content;
  return {
    check: async () => {
      if (!(await isMine())) throw new VaultError('busy', `Cannot write: another program has taken over ${path}`);
    },
    // What was written stays written: a lock that cannot be removed goes stale by itself.
    release: async () => {
      if (await isMine().catch(() => false)) await disk.remove(path).catch(() => undefined);
    },
  };
}

const textOf = (bytes: Uint8Array | null): string | null => (bytes === null ? null : new TextDecoder().decode(bytes));

async function isStale(path: string, { disk, self, isRunning, now }: LockSurroundings): Promise<boolean> {
  const [state, bytes] = [await disk.stat(path), await disk.read(path)];
  if (state === null || bytes === null) return false;
  const age = now() - state.modifiedAt;
  if (age > STALE_MILLISECONDS) return true;
  const holder = holderOf(textOf(bytes) ?? '');
  if (holder === null) return age > NAMELESS_MILLISECONDS;
  return holder.host === self.host && holder.process !== self.process && !isRunning(holder.process);
}

/** `null` while the holder is still writing its name. */
function holderOf(content: string): Holder | null {
  try {
    const { process, host } = JSON.parse(content) as Partial<Holder>;
    return typeof process === 'number' && typeof host === 'string' ? { process, host } : null;
  } catch {
    return null;
  }
}

/** Moves the stale lock away. Of two programs that try, one moves it; if the other moved a fresh lock, its holder notices. */
async function takeAway(path: string, { disk, newToken }: LockSurroundings): Promise<void> {
  const aside = `${path}.${newToken()}`;
  try {
    await disk.rename(path, aside);
  } catch {
    // Another program was faster.
    return;
  }
  await disk.remove(aside);
}
