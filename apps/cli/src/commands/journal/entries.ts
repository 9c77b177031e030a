/** `clearleaf journal note`, `over`, `edit`, `delete`. */
import type { Command } from '../../command.ts';
import { openOptions, yesOption } from '../../journal/options.ts';

export const journalNote: Command = {
  name: 'journal note',
  operands: [{ name: 'TEXT', required: true, many: true }],
  summary: 'app.noteSummary',
  about: 'app.noteAbout',
  options: [{ flag: '--at', value: 'TIME', help: 'app.optionAt' }, ...openOptions],
  examples: [
    {
      args: ['journal', 'note', 'Long drive,', 'back stiff', '--at', 'yesterday 18:00'],
      exit: 0,
      shows: 'Long drive',
      journal: 'some',
    },
  ],
  run: async (typed, context) => (await import('../../diary/change.ts')).writeNote(typed, context),
};

export const journalOver: Command = {
  name: 'journal over',
  operands: [],
  summary: 'app.overSummary',
  about: 'app.overAbout',
  options: openOptions,
  examples: [{ args: ['journal', 'over'], exit: 0, shows: 'no emergency sign', journal: 'some' }],
  run: async (typed, context) => (await import('../../diary/red-flags.ts')).sayOver(typed, context),
};

export const journalEdit: Command = {
  name: 'journal edit',
  operands: [
    { name: 'ID', required: true, many: false },
    { name: 'FIELD=VALUE', required: true, many: true },
  ],
  summary: 'app.editSummary',
  about: 'app.editAbout',
  options: openOptions,
  examples: [{ args: ['journal', 'edit', '3fa9c1', 'amount=2g'], exit: 2, shows: '', journal: 'some' }],
  run: async (typed, context) => (await import('../../diary/edit.ts')).editEntry(typed, context),
};

export const journalDelete: Command = {
  name: 'journal delete',
  operands: [{ name: 'ID', required: true, many: true }],
  summary: 'app.deleteSummary',
  about: 'app.deleteAbout',
  options: [...openOptions, yesOption],
  examples: [{ args: ['journal', 'delete', '3fa9c1', '--yes'], exit: 2, shows: '', journal: 'some' }],
  run: async (typed, context) => (await import('../../diary/change.ts')).deleteEntries(typed, context),
};
