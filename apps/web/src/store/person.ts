/**
 * What the person has said: from the open journal where there is one, else kept in this browser and nowhere else.
 *
 * The value is the person file of the command line (`clearleaf.state/1`), so both ways in read the same thing. While a
 * journal is there but locked, nothing is kept in the open beside it.
 */
import { emptyState, type JournalState } from '@clearleaf/core/journal';
import { useSyncExternalStore } from 'react';
import { journalExpected } from '../journal/session-state.ts';
import { removeAllKeys, storageWorks } from './storage.ts';
import { changesTyped, readTyped, removeTyped, writeTyped } from './typed.ts';

/** An open journal, as a place that the state is read from and written to. */
export interface PersonSource {
  read(): JournalState;
  write(state: JournalState): void;
}

export interface PersonStore {
  /** Where what is said goes: this browser's open storage, the open journal, or nowhere because a journal is locked. */
  readonly where: 'browser' | 'journal' | 'nowhere';
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

/** The state as it is now, and the two places that keep it. */
function createPersonCell() {
  const listeners = new Set<() => void>();
  const { state, leftover, unreadable } = readTyped();
  const cell: { now: PersonStore; source: PersonSource | null } = {
    source: null,
    now: {
      where: journalExpected() ? 'nowhere' : 'browser',
      state,
      leftover,
      undo: null,
      kept: storageWorks(),
      unreadable,
    },
  };
  const set = (next: PersonStore): void => {
    cell.now = next;
    for (const listener of listeners) listener();
  };
  const where = (): PersonStore['where'] =>
    cell.source !== null ? 'journal' : journalExpected() ? 'nowhere' : 'browser';
  return {
    cell,
    set,
    where,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: (): PersonStore => cell.now,
    keep: (said: JournalState, words: readonly string[], undo: PersonStore['undo']): void => {
      const place = where();
      cell.source?.write(said);
      const kept = place !== 'browser' || writeTyped(said, words);
      set({ where: place, state: said, leftover: words, undo, kept, unreadable: false });
    },
    /** As the browser's open storage has it. */
    reread: (): void => {
      const typed = readTyped();
      set({ ...cell.now, where: where(), state: typed.state, leftover: typed.leftover, undo: null });
    },
  };
}

function createPersonStore() {
  const { cell, set, where, subscribe, get, keep, reread } = createPersonCell();
  window.addEventListener('storage', ({ key }) => {
    if (cell.source === null && changesTyped(key)) reread();
  });
  return {
    subscribe,
    get,
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
      removeTyped();
      cell.source?.write(emptyState);
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
    /** From now on the state is that of an open journal; `null`: no longer. */
    attach: (source: PersonSource | null): void => {
      cell.source = source;
      if (source === null) reread();
      else set({ ...cell.now, where: 'journal', state: source.read(), leftover: [], undo: null, unreadable: false });
    },
    /** The open journal has changed, or a journal was made or removed. */
    refresh: (): void => {
      if (cell.source !== null) set({ ...cell.now, where: 'journal', state: cell.source.read() });
      else if (where() !== cell.now.where) set({ ...cell.now, where: where() });
    },
    /** Removes what was typed from this browser's open storage: the journal has it now. */
    removeTyped,
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
