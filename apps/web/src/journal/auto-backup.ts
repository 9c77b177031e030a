/** Writes a backup to the chosen file some seconds after a change, where the browser still allows it without asking. */
import { exportBackup, type VaultStore } from '@clearleaf/vault';
import { chosenFileName, writeBackupFile } from './backup-file.ts';

const REST_MILLISECONDS = 10_000;

const waiting: { timer: number | undefined } = { timer: undefined };

/** The journal in this store was changed. A failure is shown by the age of the last backup. */
export function backupSoon(store: VaultStore): void {
  window.clearTimeout(waiting.timer);
  waiting.timer = window.setTimeout(() => void backupNow(store).catch(() => undefined), REST_MILLISECONDS);
}

async function backupNow(store: VaultStore): Promise<void> {
  if ((await chosenFileName()) === null) return;
  await writeBackupFile(new Uint8Array(await exportBackup(store)), false);
}

/** Nothing is written any more: the journal was erased. */
export const noBackup = (): void => window.clearTimeout(waiting.timer);
