/** `clearleaf vault backup` and `restore`. */
import type { Command } from '../../command.ts';
import { openOptions, vaultOption, yesOption } from '../../journal/options.ts';

export const vaultBackup: Command = {
  name: 'vault backup',
  operands: [{ name: 'FILE', required: true, many: false }],
  summary: 'app.vaultBackupSummary',
  about: 'app.vaultBackupAbout',
  options: [vaultOption, { flag: '--replace', value: null, help: 'app.optionReplace' }],
  examples: [{ args: ['vault', 'backup', 'no-such-folder/backup.clearleaf'], exit: 2, shows: '', journal: 'some' }],
  run: async (typed, context) => (await import('../../vault/copies.ts')).makeBackup(typed, context),
};

export const vaultRestore: Command = {
  name: 'vault restore',
  operands: [{ name: 'FILE', required: true, many: false }],
  summary: 'app.vaultRestoreSummary',
  about: 'app.vaultRestoreAbout',
  options: [
    ...openOptions,
    { flag: '--backup-passphrase-file', value: 'FILE', help: 'app.optionBackupPassphraseFile' },
    { flag: '--backup-passphrase-fd', value: 'N', help: 'app.optionBackupPassphraseFd' },
    { flag: '--dry-run', value: null, help: 'app.optionDryRun' },
    yesOption,
  ],
  examples: [{ args: ['vault', 'restore', 'no-such-backup.clearleaf'], exit: 2, shows: '', journal: 'some' }],
  run: async (typed, context) => (await import('../../vault/copies.ts')).restore(typed, context),
};
