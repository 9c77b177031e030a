/**
 * Erasing, with a while to take it back.
 *
 * The keys go at once, so that closing the page in fright is enough; what could bring them back is in memory only.
 */
import { eraseRegion, exportBackup, restoreBackup, type VaultStore, type WipeUndo } from '@clearleaf/vault';
import { openIndexedDbStore } from '@clearleaf/vault/indexeddb';
import { removeKey } from '../store/storage.ts';
import { noBackup } from './auto-backup.ts';
import { forgetBackupFile } from './backup-file.ts';
import { SessionFailure } from './errors.ts';
import { holder, type Held } from './held.ts';
import { environment } from './kdf.ts';
import { letGo, look, hold } from './opening.ts';
import { detachPerson } from './person-bridge.ts';
import { session } from './session-state.ts';
import { expectJournal, expectNoJournal, expectNoSimulated, OWN, SIMULATED, storeWithVault } from './stores.ts';

/** How long an erased journal can be brought back. */
const UNDO_MILLISECONDS = 30_000;

type Erased =
  | { readonly what: 'this'; readonly held: Held; readonly undo: WipeUndo }
  | { readonly what: 'all'; readonly image: Uint8Array | null };

const pending: { now: Erased | null; timer: number | undefined } = { now: null, timer: undefined };

function wait(erased: Erased): void {
  pending.now = erased;
  session.set({ phase: 'wiped', until: Date.now() + UNDO_MILLISECONDS });
  window.clearTimeout(pending.timer);
  pending.timer = window.setTimeout(() => void finish(), UNDO_MILLISECONDS);
}

export async function wipe(what: 'this' | 'all'): Promise<void> {
  if (what === 'this') await wipeThis(holder.need());
  else await wipeAll();
}

async function wipeThis(held: Held): Promise<void> {
  noBackup();
  const undo = await held.vault.wipe();
  detachPerson();
  holder.set(null);
  held.unwatch();
  wait({ what: 'this', held, undo });
}

async function wipeAll(): Promise<void> {
  noBackup();
  const held = holder.get();
  const store = held === null ? await storeWithVault(OWN) : held.store;
  if (store === null) throw new SessionFailure('no-vault');
  // Sealed as it was: what is kept for the undo is no more readable than what was on the disk.
  const image = await exportBackup(store).catch(() => null);
  await destroy(store, held);
  wait({ what: 'all', image });
}

async function destroy(store: VaultStore, held: Held | null): Promise<void> {
  await store.destroy();
  if (held === null) await store.close();
  else await letGo(held);
  expectNoJournal();
}

/** The time is up: what was kept for the undo is dropped, and the rest overwritten. */
async function finish(): Promise<void> {
  const erased = pending.now;
  pending.now = null;
  if (erased === null) return;
  if (erased.what === 'this') {
    const { store, vault } = erased.held;
    await eraseRegion(store, vault.region, environment).catch(() => undefined);
    await letGo(erased.held);
  } else {
    removeKey('last-backup');
    await forgetBackupFile();
  }
  await look();
}

/** Ends the while now. */
export async function finishNow(): Promise<void> {
  window.clearTimeout(pending.timer);
  await finish();
}

export async function undoWipe(): Promise<void> {
  const erased = pending.now;
  if (erased === null) throw new SessionFailure('nothing-to-undo');
  window.clearTimeout(pending.timer);
  pending.now = null;
  if (erased.what === 'this') {
    await erased.held.vault.undoWipe(erased.undo);
    hold(erased.held.store, erased.held.vault, erased.held.simulated);
    return;
  }
  if (erased.image === null) {
    await look();
    throw new SessionFailure('nothing-to-undo');
  }
  const store = openIndexedDbStore(OWN);
  await restoreBackup(store, erased.image, environment);
  await store.close();
  expectJournal();
  await look();
}

/** Every trace, at once and for good. */
export async function removeAll(): Promise<void> {
  window.clearTimeout(pending.timer);
  pending.now = null;
  noBackup();
  const held = holder.get();
  for (const name of [OWN, SIMULATED]) {
    const store = await storeWithVault(name).catch(() => openIndexedDbStore(name));
    await store?.destroy();
    await store?.close();
  }
  if (held !== null) await letGo(held);
  await forgetBackupFile();
  expectNoJournal();
  expectNoSimulated();
  await look();
}
