/** The two places of a journal in this browser: the person's own, and a made-up one that never meets it. */
import type { VaultStore } from '@clearleaf/vault';
import { openIndexedDbStore } from '@clearleaf/vault/indexeddb';
import { person } from '../store/person.ts';
import { removeKey, writeKey } from '../store/storage.ts';
import { JOURNAL_KEY, SIMULATED_KEY } from './session-state.ts';

export const OWN = 'clearleaf-journal';
export const SIMULATED = 'clearleaf-simulated';

/** Whether a database is there, asked without making one where the browser can say so. */
async function mayBeThere(name: string): Promise<boolean> {
  if (typeof indexedDB.databases !== 'function') return true;
  try {
    return (await indexedDB.databases()).some((one) => one.name === name);
  } catch {
    return true;
  }
}

/** The store, where a vault lies in it; else `null`, and nothing is left behind by the question. */
export async function storeWithVault(name: string): Promise<VaultStore | null> {
  if (!(await mayBeThere(name))) return null;
  const store = openIndexedDbStore(name);
  if ((await store.readHeader()) !== null) return store;
  await store.destroy();
  await store.close();
  return null;
}

/** Notes, for the next visit's first moment, that there is a journal. */
export function expectJournal(): void {
  writeKey(JOURNAL_KEY, '1');
  person.refresh();
}

export function expectNoJournal(): void {
  removeKey(JOURNAL_KEY);
  person.refresh();
}

export const expectSimulated = (): void => void writeKey(SIMULATED_KEY, '1');
export const expectNoSimulated = (): void => removeKey(SIMULATED_KEY);
