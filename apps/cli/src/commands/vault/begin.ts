/** `clearleaf vault create` and `status`: begin a journal, and look at it. */
import type { Command } from '../../command.ts';
import { newPassphraseOptions, openOptions, vaultOption } from '../../journal/options.ts';

export const vaultCreate: Command = {
  name: 'vault create',
  operands: [],
  summary: 'app.vaultCreateSummary',
  about: 'app.vaultCreateAbout',
  options: [
    vaultOption,
    ...newPassphraseOptions,
    { flag: '--no-lock', value: null, help: 'app.optionNoLock' },
    { flag: '--recovery', value: null, help: 'app.optionRecovery' },
  ],
  examples: [{ args: ['vault', 'create', '--no-lock'], exit: 0, shows: 'no lock' }],
  run: async (typed, context) => (await import('../../vault/create.ts')).createJournal(typed, context),
};

export const vaultStatus: Command = {
  name: 'vault status',
  operands: [],
  summary: 'app.vaultStatusSummary',
  about: 'app.vaultStatusAbout',
  options: openOptions,
  examples: [{ args: ['vault', 'status'], exit: 0, shows: 'No damage', journal: 'some' }],
  run: async (typed, context) => (await import('../../vault/status.ts')).showStatus(typed, context),
};
