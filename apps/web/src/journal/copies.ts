/** Backups out of and into the journal. */
import {
  exportBackup,
  previewBackup,
  restoreBackup,
  restoreInto,
  type BackupPreview,
  type Secret,
} from '@clearleaf/vault';
import { openIndexedDbStore } from '@clearleaf/vault/indexeddb';
import { decodeImage } from '@clearleaf/vault/wire';
import type { Backup, Key } from './engine-types.ts';
import { SessionFailure } from './errors.ts';
import { changed, holder, publish } from './held.ts';
import { environment } from './kdf.ts';
import { look } from './opening.ts';
import { secretFromPasskey } from './passkey.ts';
import { expectJournal, OWN } from './stores.ts';

/** A name that says nothing. The day tells two backups apart. */
const nameOf = (now: number): string => `notes-${new Date(now).toISOString().slice(0, 10)}.bin`;

export async function backup(): Promise<Backup> {
  const { store } = holder.need();
  const bytes = await exportBackup(store);
  return { bytes: new Uint8Array(bytes), name: nameOf(environment.now()) };
}

export async function previewRestore(bytes: Uint8Array, key: Key | { readonly kind: 'none' }): Promise<BackupPreview> {
  const held = holder.need();
  const secret: Secret =
    key.kind === 'passkey' ? { kind: 'passkey', prf: await secretFromPasskey(saltOf(bytes)) } : key;
  return previewBackup({ bytes, secret, environment, into: held.vault });
}

/** The salt that a passkey of this backup is asked with; what cannot be read is reported when it is opened. */
function saltOf(bytes: Uint8Array): Uint8Array {
  const image = decodeImage(bytes);
  return typeof image === 'string' ? new Uint8Array() : image.header.kdf.salt;
}

export async function restore(preview: BackupPreview): Promise<void> {
  const held = holder.need();
  await restoreInto(held.vault, preview);
  held.book.add(held.vault.entries());
  held.done = null;
  changed(held);
  publish();
}

export async function restoreWhole(bytes: Uint8Array): Promise<void> {
  if (holder.get() !== null) throw new SessionFailure('exists');
  const store = openIndexedDbStore(OWN);
  await restoreBackup(store, bytes, environment);
  await store.close();
  expectJournal();
  await look();
}
