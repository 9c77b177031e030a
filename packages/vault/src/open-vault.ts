/** Opening a journal, and asking whether it has a lock. */
import type { Environment } from './environment.ts';
import { VaultError } from './error.ts';
import type { Secret, SecretKind } from './secrets.ts';
import type { VaultStore } from './store.ts';
import { readState, unlock } from './unlock.ts';
import { Vault } from './vault.ts';

export interface OpenOptions {
  readonly store: VaultStore;
  readonly secret: Secret;
  readonly environment: Environment;
  /**
   * Read only profile, medicines, products, plans, the log and this many months now; {@link Vault.loadPast} reads the
   * rest. Everything at once unless said.
   */
  readonly months?: number;
}

/** Opens the journal that the secret opens. See {@link unlock} for the errors; damage is no error, it is in the report. */
export async function openVault({
  store,
  secret,
  environment,
  months = Number.POSITIVE_INFINITY,
}: OpenOptions): Promise<Vault> {
  const unlocked = await unlock(store, secret, environment);
  const state = await readState({ store, unlocked, loaded: new Map(), months });
  const vault = new Vault(store, environment, { unlocked, state });
  await vault.adopt().catch((error: unknown) => {
    // Reading must not fail because nothing can be written now; the next opening tries again.
    if (!(error instanceof VaultError) || !['read-only', 'full', 'busy'].includes(error.code)) throw error;
  });
  return vault;
}

/** What kind of lock stands before the vault: `none` where it opens without one. */
export async function lockOf(store: VaultStore, environment: Environment): Promise<SecretKind | 'locked'> {
  const opened = await unlock(store, { kind: 'none' }, environment).catch((error: unknown) => {
    if (error instanceof VaultError && error.code === 'wrong-secret') return null;
    throw error;
  });
  return opened === null ? 'locked' : 'none';
}
