/**
 * The journal as the pages meet it: what is open (`useSession`, `useOpenJournal`), and what can be done with it
 * (`journal`). Everything that opens, seals or derives is behind `engine.ts` and fetched when it is first needed.
 *
 * Every action answers with an `Outcome`; where it failed, `error.text` is a sentence for the person. What an action
 * has answered with `ok` is on the disk.
 */
import type { Entry, EntryChange, EntryDraft, EntryKind, EntryOf, JournalEntry } from '@clearleaf/core/journal';
import type { BackupPreview } from '@clearleaf/vault';
import type { Backup, Key, LockRequest, NewLock, NewOptions } from './engine-types.ts';
import type { Outcome } from './session-state.ts';

export type { Backup, Key, LockRequest, NewLock, NewOptions } from './engine-types.ts';
export {
  mayHoldJournal,
  useOpenJournal,
  useSession,
  type OpenSession,
  type Outcome,
  type Session,
  type SessionError,
  type StorageState,
  type Undoable,
} from './session-state.ts';

const engine = () => import('./engine.ts');

export const journal = {
  /** Looks for a journal in this browser, once. One without a lock opens by itself. */
  start: async (): Promise<void> => (await engine()).start(),
  /** Begins a journal with this lock. */
  create: async (lock: NewLock, options: NewOptions): Promise<Outcome> => (await engine()).create(lock, options),
  open: async (key: Key): Promise<Outcome> => (await engine()).open(key),
  lock: async (): Promise<void> => (await engine()).lock('asked'),

  /** Writes new entries; the answer is what was written. */
  add: async (drafts: readonly EntryDraft[]): Promise<Outcome<readonly Entry[]>> => (await engine()).add(drafts),
  /** Writes a new version of an entry. */
  edit: async <Version extends EntryOf<EntryKind>>(
    entry: Version,
    change: EntryChange<Version['kind']>,
  ): Promise<Outcome<Version>> => (await engine()).edit(entry, change),
  remove: async (entry: Entry): Promise<Outcome> => (await engine()).remove(entry),
  /** Takes back the last add, edit or remove: see `undoable`. */
  undo: async (): Promise<Outcome> => (await engine()).undo(),
  /** Drops what could be undone: its notice was dismissed. */
  forgetUndo: async (): Promise<void> => (await engine()).forgetUndo(),
  /** Writes entries that were made elsewhere, all or nothing; those that are there already are left alone. */
  importEntries: async (entries: readonly JournalEntry[]): Promise<Outcome> => (await engine()).importEntries(entries),

  /** Changes, adds or removes a way in. New recovery words are in the answer where they were asked for. */
  changeLock: async (request: LockRequest): Promise<Outcome<string | null>> => (await engine()).changeLock(request),
  /** Puts a second journal with its own passphrase beside this one. Whatever lay there is gone. */
  makeDecoy: async (passphrase: string): Promise<Outcome> => (await engine()).makeDecoy(passphrase),
  /** Erases this journal (`this`) or everything of the journal in this browser (`all`, also while locked). */
  wipe: async (what: 'this' | 'all'): Promise<Outcome> => (await engine()).wipe(what),
  undoWipe: async (): Promise<Outcome> => (await engine()).undoWipe(),
  /** Accepts the damage and goes on with what was saved. */
  repair: async (): Promise<Outcome> => (await engine()).repair(),

  /** The whole vault as one sealed file. */
  backup: async (): Promise<Outcome<Backup>> => (await engine()).backup(),
  /** Says what a backup holds. Nothing is changed. */
  previewRestore: async (bytes: Uint8Array, key: Key | { readonly kind: 'none' }): Promise<Outcome<BackupPreview>> =>
    (await engine()).previewRestore(bytes, key),
  /** Adds what the backup holds and this journal does not. */
  restore: async (preview: BackupPreview): Promise<Outcome> => (await engine()).restore(preview),
  /** Puts a backup where there is no journal yet, as it is: its own ways in open it. */
  restoreWhole: async (bytes: Uint8Array): Promise<Outcome> => (await engine()).restoreWhole(bytes),

  /** Opens a made-up journal to look at, in a store of its own. */
  simulate: async (): Promise<Outcome> => (await engine()).simulate(),
  removeSimulated: async (): Promise<Outcome> => (await engine()).removeSimulated(),
  /** Ends the while in which an erased journal can be brought back. */
  finishWipe: async (): Promise<void> => (await engine()).finishWipe(),
  /** Removes every trace of a journal from this browser, with no way back. */
  removeAll: async (): Promise<void> => (await engine()).removeAll(),
  /** Asks the browser not to clear what is stored. */
  persist: async (): Promise<void> => (await engine()).persist(),
} as const;
