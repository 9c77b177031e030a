/**
 * The engine of the journal: everything behind `session.ts`. Loaded when a journal is there or is being made.
 *
 * Actions that could meet one another (opening, making, erasing) run one after the other.
 */
import type { Entry, EntryChange, EntryDraft, EntryKind, EntryOf, JournalEntry } from '@clearleaf/core/journal';
import {
  chooseKdf,
  createBeside,
  createVault,
  openVault,
  VaultError,
  type BackupPreview,
  type Secret,
  type Vault,
  type VaultStore,
} from '@clearleaf/vault';
import { openIndexedDbStore } from '@clearleaf/vault/indexeddb';
import { sayJournal } from '../messages/journal.ts';
import * as copies from './copies.ts';
import * as ending from './ending.ts';
import type { Backup, Key, LockRequest, NewLock, NewOptions } from './engine-types.ts';
import { attempt, SessionFailure } from './errors.ts';
import { changed, holder, publish } from './held.ts';
import { environment } from './kdf.ts';
import { hold, letGo, lock, lockedFor, look, openFrom } from './opening.ts';
import { newPasskey, secretFromPasskey } from './passkey.ts';
import { person } from '../store/person.ts';
import { writeTyped } from './person-bridge.ts';
import { session, type Outcome } from './session-state.ts';
import { askToPersist } from './storage-state.ts';
import { simulatedEntries } from './simulated.ts';
import { expectJournal, expectNoSimulated, expectSimulated, OWN, SIMULATED, storeWithVault } from './stores.ts';
import * as writing from './writing.ts';

export { lock };

const SALT_BYTES = 32;

const started: { now: Promise<void> | null } = { now: null };

/** Looks what is there, once for the life of the page. */
export function start(): Promise<void> {
  started.now ??= (async () => {
    const made = await storeWithVault(SIMULATED).catch(() => null);
    if (made === null) return look();
    await openFrom(made, { kind: 'none' }, true).catch(() => look());
  })();
  return started.now;
}

export function create(request: NewLock, { moveIn }: NewOptions): Promise<Outcome> {
  return attempt(async () => {
    const typed = person.get().state;
    session.set({ phase: 'opening', making: true });
    try {
      const store = openIndexedDbStore(OWN);
      const salt = environment.random(SALT_BYTES);
      // The passkey first: a browser lets a page ask only shortly after a touch, and measuring takes seconds.
      const secret = await secretOfNew(request, salt);
      const kdf = { ...(await chooseKdf(environment)), salt };
      const vault = await createVault({ store, secret, environment, kdf });
      expectJournal();
      hold(store, vault, false);
    } catch (error) {
      await look();
      throw error;
    }
    void persist();
    if (moveIn) await writeTyped(typed);
  });
}

const secretOfNew = async (request: NewLock, salt: Uint8Array): Promise<Secret> =>
  request.kind === 'passkey'
    ? { kind: 'passkey', prf: await newPasskey(salt, sayJournal('vault.passkeyName')) }
    : request;

export function open(key: Key): Promise<Outcome> {
  return attempt(async () => {
    const store = await storeWithVault(OWN);
    if (store === null) {
      await look();
      throw new SessionFailure('no-vault');
    }
    try {
      const secret = await secretOfKey(key, (await store.readHeader())?.header.kdf.salt ?? new Uint8Array());
      session.set({ phase: 'opening', making: false });
      await openFrom(store, secret, false);
    } catch (error) {
      await store.close();
      session.set(lockedFor('start'));
      throw error;
    }
  });
}

const secretOfKey = async (key: Key, salt: Uint8Array): Promise<Secret> =>
  key.kind === 'passkey' ? { kind: 'passkey', prf: await secretFromPasskey(salt) } : key;

export const add = (drafts: readonly EntryDraft[]): Promise<Outcome<readonly Entry[]>> =>
  attempt(() => writing.add(drafts));
export const edit = <Version extends EntryOf<EntryKind>>(
  entry: Version,
  change: EntryChange<Version['kind']>,
): Promise<Outcome<Version>> => attempt(() => writing.edit(entry, change));
export const remove = (entry: Entry): Promise<Outcome> => attempt(() => writing.remove(entry));
export const undo = (): Promise<Outcome> => attempt(writing.undo);
export const { forgetUndo } = writing;
export const importEntries = (entries: readonly JournalEntry[]): Promise<Outcome> =>
  attempt(() => writing.importEntries(entries));

export function changeLock(request: LockRequest): Promise<Outcome<string | null>> {
  return attempt(async () => {
    const held = holder.need();
    const { vault } = held;
    const words =
      'set' in request && request.set === 'passkey'
        ? await vault.changeLock({
            set: 'passkey',
            prf: await newPasskey(vault.passkeySalt, sayJournal('vault.passkeyName')),
          })
        : await vault.changeLock(request);
    changed(held);
    publish();
    return words;
  });
}

export function makeDecoy(passphrase: string): Promise<Outcome> {
  return attempt(async () => {
    const { store, vault } = holder.need();
    const secret: Secret = { kind: 'passphrase', passphrase };
    await refuseSame(store, secret, vault);
    await createBeside({ store, environment, secret }, vault);
    // The header has changed; without reading it again the next change of the lock would be refused once.
    await vault.refresh();
  });
}

/** A decoy with the passphrase of this journal would hide one of the two for good. */
async function refuseSame(store: VaultStore, secret: Secret, vault: Vault): Promise<void> {
  const opened = await openVault({ store, secret, environment, months: 0 }).catch((error: unknown) => {
    if (error instanceof VaultError && error.code === 'wrong-secret') return null;
    throw error;
  });
  if (opened === null) return;
  const same = opened.region === vault.region;
  await opened.close();
  if (same) throw new SessionFailure('same-secret');
}

export function repair(): Promise<Outcome> {
  return attempt(async () => {
    const held = holder.need();
    await held.vault.repair();
    held.book.add(held.vault.entries());
    publish();
  });
}

export const wipe = (what: 'this' | 'all'): Promise<Outcome> => attempt(() => ending.wipe(what));
export { removeAll } from './ending.ts';
export const finishWipe = ending.finishNow;
export const undoWipe = (): Promise<Outcome> => attempt(ending.undoWipe);

export const backup = (): Promise<Outcome<Backup>> => attempt(copies.backup);
export const previewRestore = (
  bytes: Uint8Array,
  key: Key | { readonly kind: 'none' },
): Promise<Outcome<BackupPreview>> => attempt(() => copies.previewRestore(bytes, key));
export const restore = (preview: BackupPreview): Promise<Outcome> => attempt(() => copies.restore(preview));
export const restoreWhole = (bytes: Uint8Array): Promise<Outcome> => attempt(() => copies.restoreWhole(bytes));

export function simulate(): Promise<Outcome> {
  return attempt(async () => {
    session.set({ phase: 'opening', making: true });
    try {
      const store = openIndexedDbStore(SIMULATED);
      const salt = environment.random(SALT_BYTES);
      // Nothing in it is anybody's: the least that the vault allows, and no measuring.
      const kdf = { memoryKiB: 19_456, passes: 2, lanes: 1, salt };
      const secret: Secret = { kind: 'none' };
      hold(store, await createVault({ store, secret, environment, kdf, entries: simulatedEntries() }), true);
      expectSimulated();
    } catch (error) {
      await look();
      throw error;
    }
  });
}

export function removeSimulated(): Promise<Outcome> {
  return attempt(async () => {
    const held = holder.get();
    if (held === null || !held.simulated) return;
    await letGo(held);
    const store = openIndexedDbStore(SIMULATED);
    await store.destroy();
    await store.close();
    expectNoSimulated();
    await look();
  });
}

export async function persist(): Promise<void> {
  const storage = await askToPersist();
  const held = holder.get();
  if (held === null) return;
  held.storage = storage;
  publish();
}
