/**
 * What the person has said, kept in this browser and nowhere else.
 *
 * The value is the person file of the command line (`clearleaf.state/1`), so both ways in read the same thing.
 */
import { emptyState, type JournalState, journalStateSchema } from '@clearleaf/core/journal';
import { useSyncExternalStore } from 'react';
import { PREFIX, readKey, removeAllKeys, removeKey, storageWorks, writeKey } from './storage.ts';

const KEY = 'state';
/** Words of the last sentence that nothing understood: not part of the state, and never to be lost in silence. */
const LEFTOVER = 'leftover';
/** Where a value that cannot be read is put, instead of being overwritten. */
const UNREADABLE = 'state.unreadable';

export interface PersonStore {
  readonly state: JournalState;
  /** Words of the last sentence that nothing understood. */
  readonly leftover: readonly string[];
  /** What was there before the last clearing or replacing, until the next change; `null` where nothing can be undone. */
  readonly undo: {
    readonly kind: 'cleared' | 'replaced';
    readonly state: JournalState;
    readonly leftover: readonly string[];
  } | null;
  /** False: the browser keeps nothing, so a reload forgets. */
  readonly kept: boolean;
  /** True: something was stored here that this version cannot read. It was put aside. */
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

function createPersonStore() {
  const listeners = new Set<() => void>();
  const stored = readKey(KEY);
  const read = parse(stored);
  if (stored !== null && read === null) writeKey(UNREADABLE, stored);
  const cell: { now: PersonStore } = {
    now: {
      state: read ?? emptyState,
      leftover: parseWords(readKey(LEFTOVER)),
      undo: null,
      kept: storageWorks(),
      unreadable: stored !== null && read === null,
    },
  };
  const set = (next: PersonStore): void => {
    cell.now = next;
    for (const listener of listeners) listener();
  };
  const keep = (state: JournalState, leftover: readonly string[], undo: PersonStore['undo']): void => {
    const kept = writeKey(KEY, JSON.stringify(state)) && writeKey(LEFTOVER, JSON.stringify(leftover));
    set({ state, leftover, undo, kept, unreadable: false });
  };
  window.addEventListener('storage', (event) => {
    if (event.key !== PREFIX + KEY && event.key !== null) return;
    set({ ...cell.now, state: parse(readKey(KEY)) ?? emptyState, leftover: parseWords(readKey(LEFTOVER)), undo: null });
  });
  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: (): PersonStore => cell.now,
    /** Changes what is known; what could be undone before can no longer be. */
    update: (change: (state: JournalState) => JournalState): void =>
      keep(change(cell.now.state), cell.now.leftover, null),
    /** Puts a state read from one sentence in place of the old one, which can be brought back. */
    replace: (state: JournalState, leftover: readonly string[]): void => {
      const { state: before, leftover: words } = cell.now;
      keep(state, leftover, isEmpty(before) ? null : { kind: 'replaced', state: before, leftover: words });
    },
    /** Forgets everything that was typed. What was there can be brought back until the next change or until the page is left. */
    clear: (): void => {
      const { state: before, leftover } = cell.now;
      removeKey(KEY);
      removeKey(LEFTOVER);
      removeKey(UNREADABLE);
      set({
        ...cell.now,
        state: emptyState,
        leftover: [],
        undo: isEmpty(before) ? null : { kind: 'cleared', state: before, leftover },
        unreadable: false,
      });
    },
    undo: (): void => {
      if (cell.now.undo !== null) keep(cell.now.undo.state, cell.now.undo.leftover, null);
    },
    /** Drops what could be undone. */
    forgetUndo: (): void => set({ ...cell.now, undo: null }),
    /** Forgets everything, also the choice of colours, with no way back. */
    erase: (): void => {
      removeAllKeys();
      set({ ...cell.now, state: emptyState, leftover: [], undo: null, unreadable: false });
    },
  };
}

/** True where nothing was said. */
export function isEmpty(state: JournalState): boolean {
  const { person } = state;
  return (
    person.age === null &&
    person.use === null &&
    person.withdrawal === null &&
    state.place === null &&
    state.product === null &&
    state.medicines.length === 0 &&
    state.conditions.length === 0 &&
    state.reasons.length === 0
  );
}

export const person = createPersonStore();
export const usePerson = (): PersonStore => useSyncExternalStore(person.subscribe, person.get);
