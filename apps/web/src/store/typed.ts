/** What was typed on the first page, in the browser's open storage. A journal takes its place. */
import { emptyState, type JournalState, journalStateSchema } from '@clearleaf/core/journal';
import { PREFIX, readKey, removeKey, writeKey } from './storage.ts';

const KEY = 'state';
/** Words of the last sentence that nothing understood: not part of the state, and never to be lost in silence. */
const LEFTOVER = 'leftover';
/** Where a value that cannot be read is put, instead of being overwritten. */
const UNREADABLE = 'state.unreadable';

interface Typed {
  readonly state: JournalState;
  readonly leftover: readonly string[];
  /** Something is stored that this version cannot read. It was put aside. */
  readonly unreadable: boolean;
}

function parse(text: string | null): JournalState | null {
  if (text === null) return null;
  try {
    const result = journalStateSchema.safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}

function parseWords(text: string | null): readonly string[] {
  if (text === null) return [];
  try {
    const words: unknown = JSON.parse(text);
    return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
  } catch {
    return [];
  }
}

export function readTyped(): Typed {
  const stored = readKey(KEY);
  const read = parse(stored);
  const unreadable = stored !== null && read === null;
  if (unreadable) writeKey(UNREADABLE, stored);
  return { state: read ?? emptyState, leftover: parseWords(readKey(LEFTOVER)), unreadable };
}

/** @returns false where the browser refused. */
export const writeTyped = (state: JournalState, leftover: readonly string[]): boolean =>
  writeKey(KEY, JSON.stringify(state)) && writeKey(LEFTOVER, JSON.stringify(leftover));

export function removeTyped(): void {
  removeKey(KEY);
  removeKey(LEFTOVER);
  removeKey(UNREADABLE);
}

/** Whether a change of this key, made in another tab, changes what was typed. */
export const changesTyped = (key: string | null): boolean => key === null || key === PREFIX + KEY;
