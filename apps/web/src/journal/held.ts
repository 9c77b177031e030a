/** The open journal itself: the vault, its store and the book, held while it is open and dropped when it is locked. */
import type { Entry, JournalEntry, OpenBook, Tombstone } from '@clearleaf/core/journal';
import type { Vault, VaultStore } from '@clearleaf/vault';
import { backupSoon } from './auto-backup.ts';
import { SessionFailure } from './errors.ts';
import { session, type OpenSession, type SessionError, type StorageState, type Undoable } from './session-state.ts';

/** What the last add, edit or remove did, so that it can be taken back. */
export type Done =
  | { readonly kind: 'added'; readonly entries: readonly Entry[]; readonly at: number }
  | { readonly kind: 'edited'; readonly before: Entry; readonly after: Entry; readonly at: number }
  | { readonly kind: 'removed'; readonly entry: Entry; readonly removal: Tombstone; readonly at: number };

export interface Held {
  readonly store: VaultStore;
  readonly vault: Vault;
  readonly book: OpenBook;
  readonly simulated: boolean;
  readonly unwatch: () => void;
  loadingPast: boolean;
  storage: StorageState;
  done: Done | null;
  failed: SessionError | null;
}

const ADULT = 18;

function createHolder() {
  const cell: { now: Held | null } = { now: null };
  return {
    get: (): Held | null => cell.now,
    /** @throws SessionFailure `not-open`. */
    need: (): Held => {
      if (cell.now === null) throw new SessionFailure('not-open');
      return cell.now;
    },
    set: (next: Held | null): void => {
      cell.now = next;
    },
  };
}

export const holder = createHolder();

/** Writes entries, and only when they are on the disk puts them into the book. Every write of entries comes through here. */
export async function append(held: Held, entries: readonly JournalEntry[]): Promise<void> {
  await held.vault.append(entries);
  held.book.add(entries);
  changed(held);
}

/** What is stored has changed: the backup by itself follows. */
export function changed({ simulated, store }: Held): void {
  if (!simulated) backupSoon(store);
}

function undoableOf(done: Done | null): Undoable | null {
  if (done === null) return null;
  const entries = done.kind === 'added' ? done.entries : [done.kind === 'edited' ? done.after : done.entry];
  return { kind: done.kind, ids: entries.map(({ id }) => id), kinds: entries.map(({ kind }) => kind), at: done.at };
}

/** Shows what is held. Nothing else makes the phase `open`. */
export function publish(): void {
  const held = holder.get();
  if (held === null) return;
  const { vault, book } = held;
  const { report } = vault;
  const { age } = book.journal(Date.now()).state.person;
  const open: OpenSession = {
    phase: 'open',
    book,
    revision: book.revision,
    simulated: held.simulated,
    unlocked: vault.unlocked,
    ways: vault.ways,
    loadingPast: held.loadingPast,
    damage: report.damage.length > 0 ? report : null,
    storage: held.storage,
    undoable: undoableOf(held.done),
    underAge: age !== null && age < ADULT,
    failed: held.failed,
  };
  session.set(open);
}
