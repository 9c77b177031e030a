/** Everything that is done to the journal as a file. */
import type { Command, Group } from '../../command.ts';
import { vaultCreate, vaultStatus } from './begin.ts';
import { vaultCompact, vaultErase, vaultRepair } from './care.ts';
import { vaultBackup, vaultRestore } from './copies.ts';
import { vaultPassphrase, vaultRecovery, vaultRemoveLock } from './ways.ts';

export const vaultGroup: Group = { name: 'vault', summary: 'app.vaultSummary', about: 'app.vaultAbout' };

export const vaultCommands: readonly Command[] = [
  vaultCreate,
  vaultStatus,
  vaultPassphrase,
  vaultRecovery,
  vaultRemoveLock,
  vaultBackup,
  vaultRestore,
  vaultCompact,
  vaultRepair,
  vaultErase,
];
