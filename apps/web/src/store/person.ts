/**
 * What the person has said: from the open journal where there is one, else kept in this browser and nowhere else.
 *
 * The value is the person file of the command line (`clearleaf.state/1`), so both ways in read the same thing. While a
 * journal is there but locked, nothing is kept in the open beside it.
 */
import { emptyState, type JournalState, journalStateSchema } from '@clearleaf/core/journal';
import { useSyncExternalStore } from 'react';
import { journalExpected } from '../journal/session-state.ts';
import { PREFIX, readKey, removeAllKeys, removeKey, storageWorks, writeKey } from './storage.ts';

const KEY = 'state';
/** Words of the last sentence that nothing understood: not part of the state, and never to be lost in silence. */
const LEFTOVER = 'leftover';
/** Where a value that cannot be read is put, instead of being overwritten. */
const UNREADABLE = 'state.unreadable';

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
  const cell: { now: PersonStore; source: PersonSource | null } = {
    source: null,
    now: {
      where: journalExpected() ? 'nowhere' : 'browser',
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
  const whereNow = (): PersonStore['where'] =>
    cell.source !== null ? 'journal' : journalExpected() ? 'nowhere' : 'browser';
  const keep = (state: JournalState, leftover: readonly string[], undo: PersonStore['undo']): void => {
    const where = whereNow();
    cell.source?.write(state);
    const kept =
      where !== 'browser' || (writeKey(KEY, JSON.stringify(state)) && writeKey(LEFTOVER, JSON.stringify(leftover)));
    set({ where, state, leftover, undo, kept, unreadable: false });
  };
  /** As the browser's open storage has it. */
  const fromBrowser = (): PersonStore => ({
    ...cell.now,
    where: whereNow(),
    state: parse(readKey(KEY)) ?? emptyState,
    leftover: parseWords(readKey(LEFTOVER)),
    undo: null,
  });
  window.addEventListener('storage', (event) => {
    if ((event.key !== PREFIX + KEY && event.key !== null) || cell.source !== null) return;
    set(fromBrowser());
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
      if (source === null) set(fromBrowser());
      else set({ ...cell.now, where: 'journal', state: source.read(), leftover: [], undo: null, unreadable: false });
    },
    /** The open journal has changed, or a journal was made or removed. */
    refresh: (): void => {
      const where = whereNow();
      if (cell.source !== null) set({ ...cell.now, where, state: cell.source.read() });
      else if (where !== cell.now.where) set({ ...cell.now, where });
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

function removeTyped(): void {
  removeKey(KEY);
  removeKey(LEFTOVER);
  removeKey(UNREADABLE);
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
