/**
 * What the person has said, kept in this browser and nowhere else.
 *
 * The value is the person file of the command line (`clearleaf.state/1`), so both ways in read the same thing.
 */
import { emptyState, type JournalState, journalStateSchema } from '@clearleaf/core/journal';
import { useSyncExternalStore } from 'react';
import { PREFIX, readKey, removeAllKeys, removeKey, storageWorks, writeKey } from './storage.ts';

const KEY = 'state';
/** Where a value that cannot be read is put, instead of being overwritten. */
const UNREADABLE = 'state.unreadable';

export interface PersonStore {
  readonly state: JournalState;
  /** What was there before the last clearing or replacing, until the next change; `null` where nothing can be undone. */
  readonly undo: { readonly kind: 'cleared' | 'replaced'; readonly state: JournalState } | null;
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

function createPersonStore() {
  const listeners = new Set<() => void>();
  const stored = readKey(KEY);
  const read = parse(stored);
  if (stored !== null && read === null) writeKey(UNREADABLE, stored);
  const cell: { now: PersonStore } = {
    now: { state: read ?? emptyState, undo: null, kept: storageWorks(), unreadable: stored !== null && read === null },
  };
  const set = (next: PersonStore): void => {
    cell.now = next;
    for (const listener of listeners) listener();
  };
  const keep = (state: JournalState, undo: PersonStore['undo']): void => {
    const kept = writeKey(KEY, JSON.stringify(state));
    set({ state, undo, kept, unreadable: false });
  };
  window.addEventListener('storage', (event) => {
    if (event.key !== PREFIX + KEY && event.key !== null) return;
    set({ ...cell.now, state: parse(readKey(KEY)) ?? emptyState, undo: null });
  });
  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: (): PersonStore => cell.now,
    /** Changes what is known; what could be undone before can no longer be. */
    update: (change: (state: JournalState) => JournalState): void => keep(change(cell.now.state), null),
    /** Puts a state read from one sentence in place of the old one, which can be brought back. */
    replace: (state: JournalState): void => keep(state, isEmpty(cell.now.state) ? null : { kind: 'replaced', state: cell.now.state }),
    /** Forgets everything that was typed. What was there can be brought back until the next change or until the page is left. */
    clear: (): void => {
      const before = cell.now.state;
      removeKey(KEY);
      removeKey(UNREADABLE);
      set({ ...cell.now, state: emptyState, undo: isEmpty(before) ? null : { kind: 'cleared', state: before }, unreadable: false });
    },
    undo: (): void => {
      if (cell.now.undo !== null) keep(cell.now.undo.state, null);
    },
    /** Drops what could be undone. */
    forgetUndo: (): void => set({ ...cell.now, undo: null }),
    /** Forgets everything, also the choice of colours, with no way back. */
    erase: (): void => {
      removeAllKeys();
      set({ ...cell.now, state: emptyState, undo: null, unreadable: false });
    },
  };
}

/** True where nothing was said. */
export function isEmpty(state: JournalState): boolean {
  const { person } = state;
  return person.age === null && person.use === null && person.withdrawal === null && state.place === null && state.product === null
    && state.medicines.length === 0 && state.conditions.length === 0 && state.reasons.length === 0;
}

export const person = createPersonStore();
export const usePerson = (): PersonStore => useSyncExternalStore(person.subscribe, person.get);
