/** Where the journal lies: the file that was named, else where the platform keeps the data of programs. */
import { posix, win32 } from 'node:path';
import type { Typed } from '../command.ts';
import { bad } from '../input/read.ts';
import { say } from '../messages/say.ts';
import type { Surroundings } from '../surroundings.ts';

const NAME = 'journal.clearleaf';

export interface VaultPlace {
  readonly path: string;
  /** Nobody named it, so that its folder may have to be made. */
  readonly isDefault: boolean;
}

/**
 * `--vault`, else `CLEARLEAF_VAULT`, else the platform's folder: `XDG_DATA_HOME` or `~/.local/share` (XDG Base Directory
 * Specification 0.8), `~/Library/Application Support`, `%LOCALAPPDATA%`.
 */
export function vaultPlace({ options }: Typed, { environment, home, platform }: Surroundings): VaultPlace {
  const asked = options['--vault']?.at(-1);
  if (asked !== undefined) {
    if (asked.trim() === '') throw bad('empty', '--vault', asked, say('app.expectedVaultFile'));
    return { path: asked, isDefault: false };
  }
  const set = environment['CLEARLEAF_VAULT'] ?? '';
  if (set !== '') return { path: set, isDefault: false };
  return { path: defaultPath(environment, home, platform), isDefault: true };
}

function defaultPath(environment: Surroundings['environment'], home: string, platform: NodeJS.Platform): string {
  if (platform === 'win32')
    return win32.join(environment['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'clearleaf', NAME);
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'clearleaf', NAME);
  const data = environment['XDG_DATA_HOME'] ?? '';
  // The specification: a path that is not absolute is ignored.
  return posix.join(posix.isAbsolute(data) ? data : posix.join(home, '.local', 'share'), 'clearleaf', NAME);
}

/** A journal that is named stands for `--vault`. */
export function withNamedJournal(typed: Typed): Typed {
  const [path] = typed.operands;
  if (path === undefined) return typed;
  if (path.trim() === '') throw bad('empty', 'JOURNAL', path, say('app.expectedVaultFile'));
  if (typed.options['--vault'] !== undefined)
    throw bad('bad-arguments', '--vault', null, say('app.expectedOneJournal'));
  return { ...typed, options: { ...typed.options, '--vault': [path] } };
}
