/** Options of everything that opens the journal. */
import type { Option } from '../command.ts';

export const vaultOption: Option = { flag: '--vault', value: 'FILE', help: 'app.optionVault' };

/** Where the journal lies, and what opens it. */
export const openOptions: readonly Option[] = [
  vaultOption,
  { flag: '--passphrase-file', value: 'FILE', help: 'app.optionPassphraseFile' },
  { flag: '--passphrase-fd', value: 'N', help: 'app.optionPassphraseFd' },
  { flag: '--recovery-words', value: null, help: 'app.optionRecoveryWords' },
];

/** A passphrase that is to be set. */
export const newPassphraseOptions: readonly Option[] = [
  { flag: '--new-passphrase-file', value: 'FILE', help: 'app.optionNewPassphraseFile' },
  { flag: '--new-passphrase-fd', value: 'N', help: 'app.optionNewPassphraseFd' },
];

export const yesOption: Option = { flag: '--yes', value: null, help: 'app.optionYes' };
