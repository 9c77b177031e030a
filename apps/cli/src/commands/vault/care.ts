/** `clearleaf vault compact`, `repair`, `erase`. */
import type { Command } from '../../command.ts';
import { openOptions, vaultOption, yesOption } from '../../journal/options.ts';

export const vaultCompact: Command = {
  name: 'vault compact',
  operands: [],
  summary: 'app.vaultCompactSummary',
  about: 'app.vaultCompactAbout',
  options: openOptions,
  examples: [{ args: ['vault', 'compact'], exit: 0, shows: 'bytes', journal: 'some' }],
  run: async (typed, context) => (await import('../../vault/care.ts')).compact(typed, context),
};

export const vaultRepair: Command = {
  name: 'vault repair',
  operands: [],
  summary: 'app.vaultRepairSummary',
  about: 'app.vaultRepairAbout',
  options: [...openOptions, yesOption],
  examples: [{ args: ['vault', 'repair'], exit: 0, shows: 'No damage', journal: 'some' }],
  run: async (typed, context) => (await import('../../vault/care.ts')).repair(typed, context),
};

export const vaultErase: Command = {
  name: 'vault erase',
  operands: [],
  summary: 'app.vaultEraseSummary',
  about: 'app.vaultEraseAbout',
  options: [vaultOption, yesOption],
  examples: [{ args: ['vault', 'erase', '--yes'], exit: 0, shows: 'erased', journal: 'some' }],
  run: async (typed, context) => (await import('../../vault/care.ts')).erase(typed, context),
};
