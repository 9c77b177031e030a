/** From a store and a secret to an open journal on the page, and back to a locked one. */
import { createBook } from '@clearleaf/core/journal';
import { lockOf, openVault, VaultError, type Secret, type Vault, type VaultStore } from '@clearleaf/vault';
import { asError } from './errors.ts';
import { holder, publish, type Held } from './held.ts';
import { addInSteps, MONTHS_AT_ONCE, pause } from './in-steps.ts';
import { environment } from './kdf.ts';
import { startLockTimer, stopLockTimer } from './lock-timer.ts';
import { passkeysHere } from './passkey-here.ts';
import { watchSigns } from './flags/watch-signs.ts';
import { attachPerson, detachPerson, flushPerson } from './person-bridge.ts';
import { session, type Session } from './session-state.ts';
import { storageState, UNKNOWN_STORAGE } from './storage-state.ts';
import { expectJournal, expectNoJournal, OWN, storeWithVault } from './stores.ts';

const NO_LOCK: Secret = { kind: 'none' };

type Why = Extract<Session, { readonly phase: 'locked' }>['why'];

export const lockedFor = (why: Why): Session => ({ phase: 'locked', passkeys: passkeysHere(), why });

/** Looks what is in this browser and shows it. A journal without a lock is opened. */
export async function look(why: Why = 'start'): Promise<void> {
  try {
    const store = await storeWithVault(OWN);
    if (store === null) {
      expectNoJournal();
      session.set({ phase: 'absent' });
      return;
    }
    expectJournal();
    if ((await lockOf(store, environment)) === 'none') {
      await openFrom(store, NO_LOCK, false);
      return;
    }
    await store.close();
    session.set(lockedFor(why));
  } catch (error) {
    session.set({ phase: 'failed', error: asError(error) });
  }
}

export async function openFrom(store: VaultStore, secret: Secret, simulated: boolean): Promise<void> {
  hold(store, await openVault({ store, secret, environment, months: MONTHS_AT_ONCE }), simulated);
}

/** Shows an open vault. */
export function hold(store: VaultStore, vault: Vault, simulated: boolean): void {
  const held: Held = {
    store,
    vault,
    book: createBook(vault.entries()),
    simulated,
    unwatch: store.watch(() => void followOthers(held)),
    loadingPast: vault.pastWaiting,
    storage: UNKNOWN_STORAGE,
    done: null,
    failed: null,
  };
  holder.set(held);
  publish();
  watchSigns();
  if (!simulated) attachPerson();
  if (!simulated && !vault.unlocked) startLockTimer(() => void lock('idle'));
  void settle(held);
}

/** What can wait until the page is there: the past, a long log, what the browser says of its storage. */
async function settle(held: Held): Promise<void> {
  try {
    await held.vault.loadPast(pause);
    await addInSteps(held.book, held.vault.entries());
    held.loadingPast = false;
    held.storage = await storageState();
    if (holder.get() !== held) return;
    publish();
    if (held.vault.logIsLong && held.vault.report.damage.length === 0) await held.vault.compact();
  } catch (error) {
    if (holder.get() !== held) return;
    held.loadingPast = false;
    held.failed = asError(error);
    publish();
  }
}

/** Another tab has written, changed the lock, or erased everything. */
async function followOthers(held: Held): Promise<void> {
  if (holder.get() !== held) return;
  try {
    if (!(await held.vault.refresh())) return;
    held.book.add(held.vault.entries());
    if (holder.get() === held) publish();
  } catch (error) {
    if (holder.get() !== held) return;
    if (!(error instanceof VaultError) || !['wrong-secret', 'no-vault', 'not-a-vault'].includes(error.code)) return;
    await letGo(held);
    await look('elsewhere');
  }
}

/** Forgets keys and entries, after what is still being written. */
export async function letGo(held: Held): Promise<void> {
  holder.set(null);
  stopLockTimer();
  detachPerson();
  held.unwatch();
  await held.vault.close();
  await held.store.close();
}

/** Locks at once for the eye; the keys go when the last write has ended. Without a lock there is nothing to do. */
export async function lock(why: Why): Promise<void> {
  const held = holder.get();
  if (held === null || held.simulated || held.vault.unlocked) return;
  session.set(lockedFor(why));
  await flushPerson();
  await letGo(held);
}
