/** Acceptance: where a vault can lie, and the vault that most cases begin with. */
import type { JournalEntry } from '@clearleaf/core/journal';
import { createVault } from './create.ts';
import type { Secret } from './secrets.ts';
import { quickKdf, seededBytes, seededEnvironment, simulateEntries } from './simulated.ts';
import type { VaultStore } from './store.ts';
import { openVault } from './open-vault.ts';
import type { Vault } from './vault.ts';
import type { VaultImage } from './wire/index.ts';

/** One empty place where a vault can lie. */
export interface Place {
  /** A handle on the place, as another tab or program would have. */
  open(): VaultStore;
  /** Changes the stored pieces behind the back of every handle. */
  tamper(change: (image: VaultImage) => VaultImage): Promise<void>;
  /** Everything that lies in the store, one piece after another. */
  raw(): Promise<Uint8Array>;
  /** Lets only about so many more bytes in, or as many as there are again. */
  limit(bytes: number | null): Promise<void>;
}

export interface AcceptanceCase {
  readonly name: string;
  run(place: Place): Promise<void>;
}

export const passkey: Secret = { kind: 'passkey', prf: seededBytes('acceptance passkey')(32) };
export const environment = () => seededEnvironment('acceptance');
export const random = seededBytes('acceptance ids');

/** A vault with a journal of a few weeks: 60 entries sealed in months, 12 in the log. */
export async function vaultWithLog(
  place: Place,
  secret: Secret = passkey,
): Promise<{ readonly vault: Vault; readonly store: VaultStore; readonly entries: readonly JournalEntry[] }> {
  const store = place.open();
  const entries = simulateEntries({ seed: 'acceptance', count: 68, perDay: 1 });
  const vault = await createVault({
    store,
    secret,
    environment: environment(),
    kdf: quickKdf('acceptance'),
    entries: entries.slice(0, 60),
  });
  for (const entry of entries.slice(60)) await vault.append([entry]);
  return { vault, store, entries };
}

export const reopen = (place: Place, secret: Secret = passkey): Promise<Vault> =>
  openVault({ store: place.open(), secret, environment: environment() });
