/**
 * What the page knows of the journal at this moment, and nothing that opens one: small enough for the first visit.
 *
 * Pages read it with `useSession`; `engine.ts`, which is loaded when a journal is there, writes it.
 */
import type { EntryId, EntryKind, JournalBook } from '@clearleaf/core/journal';
import type { DamageReport, VaultErrorCode, Ways } from '@clearleaf/vault';
import { useSyncExternalStore } from 'react';
import { readKey } from '../store/storage.ts';

/** Why something could not be done. */
export type SessionErrorCode =
  | VaultErrorCode
  /** The journal was locked, or removed, meanwhile. */
  | 'not-open'
  /** The person or the browser said no to the passkey. */
  | 'passkey-refused'
  /** This passkey gives no secret (no PRF). */
  | 'passkey-unsupported'
  /** A decoy cannot have the passphrase of this journal. */
  | 'same-secret'
  /** The browser said no to the file. */
  | 'file-refused'
  /** Nothing to undo. */
  | 'nothing-to-undo'
  /** A fault of our own. */
  | 'fault';

export interface SessionError {
  readonly code: SessionErrorCode;
  /** Said to the person, whole sentences. */
  readonly text: string;
}

export type Outcome<Value = void> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: SessionError };

/** How firmly the browser keeps what is stored. */
export interface StorageState {
  /** True: the browser promised not to clear it by itself. `null` where it does not say. */
  readonly persisted: boolean | null;
  /** Bytes used by this page and bytes it may use, as the browser guesses. */
  readonly used: number | null;
  readonly quota: number | null;
}

/** What `undo` would take back. */
export interface Undoable {
  readonly kind: 'added' | 'edited' | 'removed';
  /** The entries that are there now because of it, or the removed ones. */
  readonly ids: readonly EntryId[];
  readonly kinds: readonly EntryKind[];
  /** When it was done: an undo notice shows for a while after it. */
  readonly at: number;
}

export interface OpenSession {
  readonly phase: 'open';
  /** Changed in place; `revision` says that it changed, and the session is a new object each time. */
  readonly book: JournalBook;
  readonly revision: number;
  /** A made-up journal to look at: nothing in it is the person's own. */
  readonly simulated: boolean;
  /** True: no lock; anyone who can open this browser can read it. */
  readonly unlocked: boolean;
  readonly ways: Ways;
  /** True while older months are still being read. */
  readonly loadingPast: boolean;
  /** What was found damaged; writing is refused until it is repaired. `null`: all is well. */
  readonly damage: DamageReport | null;
  readonly storage: StorageState;
  readonly undoable: Undoable | null;
  /** The person said an age below 18: nothing offers them to log a dose. */
  readonly underAge: boolean;
  /** The last thing that could not be written without anyone waiting for it, such as a field of the review. */
  readonly failed: SessionError | null;
}

export type Session =
  | { readonly phase: 'loading' }
  /** No journal in this browser. */
  | { readonly phase: 'absent' }
  /** From outside, nobody can tell which ways in there are; `passkeys` says whether this browser has them at all. */
  | { readonly phase: 'locked'; readonly passkeys: boolean; readonly why: 'start' | 'asked' | 'idle' | 'elsewhere' }
  | { readonly phase: 'opening'; readonly making: boolean }
  | OpenSession
  /** Erased; `undoWipe` brings it back until then (milliseconds since 1970). */
  | { readonly phase: 'wiped'; readonly until: number }
  /** There is something, and it cannot be read at all. */
  | { readonly phase: 'failed'; readonly error: SessionError };

function createSessionCell() {
  const listeners = new Set<() => void>();
  const cell: { now: Session } = { now: { phase: 'loading' } };
  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: (): Session => cell.now,
    set: (next: Session): void => {
      cell.now = next;
      for (const listener of listeners) listener();
    },
  };
}

export const session = createSessionCell();
export const useSession = (): Session => useSyncExternalStore(session.subscribe, session.get);

/** The open journal, or `null`. */
export function useOpenJournal(): OpenSession | null {
  const now = useSession();
  return now.phase === 'open' ? now : null;
}

/** Says, before anything of the vault is loaded, that a journal was made in this browser. */
export const JOURNAL_KEY = 'journal';
export const journalExpected = (): boolean => readKey(JOURNAL_KEY) !== null;
/** Says the same of a simulated one. */
export const SIMULATED_KEY = 'simulated';
/** Whether anything of a journal, also a simulated one, may be in this browser. */
export const mayHoldJournal = (): boolean => journalExpected() || readKey(SIMULATED_KEY) !== null;
