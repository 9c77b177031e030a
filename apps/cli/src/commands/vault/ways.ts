/** `clearleaf vault passphrase`, `recovery`, `remove-lock`: the ways into the journal. */
import type { Command } from '../../command.ts';
import { newPassphraseOptions, openOptions, yesOption } from '../../journal/options.ts';

export const vaultPassphrase: Command = {
  name: 'vault passphrase',
  operands: [],
  summary: 'app.vaultPassphraseSummary',
  about: 'app.vaultPassphraseAbout',
  options: [...openOptions, ...newPassphraseOptions],
  examples: [
    {
      args: ['vault', 'passphrase', '--new-passphrase-file', 'docs/examples/passphrase.txt'],
      exit: 0,
      shows: 'locked now',
      journal: 'some',
    },
  ],
  run: async (typed, context) => (await import('../../vault/ways.ts')).setPassphrase(typed, context),
};

export const vaultRecovery: Command = {
  name: 'vault recovery',
  operands: [],
  summary: 'app.vaultRecoverySummary',
  about: 'app.vaultRecoveryAbout',
  options: [...openOptions, { flag: '--remove', value: null, help: 'app.optionRemoveRecovery' }],
  examples: [{ args: ['vault', 'recovery'], exit: 2, shows: '', journal: 'some' }],
  run: async (typed, context) => (await import('../../vault/ways.ts')).makeRecovery(typed, context),
};

export const vaultRemoveLock: Command = {
  name: 'vault remove-lock',
  operands: [],
  summary: 'app.vaultRemoveLockSummary',
  about: 'app.vaultRemoveLockAbout',
  options: [...openOptions, yesOption],
  examples: [{ args: ['vault', 'remove-lock', '--yes'], exit: 0, shows: 'no lock', journal: 'some' }],
  run: async (typed, context) => (await import('../../vault/ways.ts')).removeLock(typed, context),
};
