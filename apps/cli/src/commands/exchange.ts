/** `clearleaf import` and `export`: files of other programs in, the person's own journal out. */
import type { Command } from '../command.ts';
import { openOptions, yesOption } from '../journal/options.ts';

export const importCommand: Command = {
  name: 'import',
  operands: [{ name: 'FILE', required: true, many: false }],
  summary: 'app.importSummary',
  about: 'app.importAbout',
  options: [
    { flag: '--format', value: 'FORMAT', help: 'app.optionImportFormat' },
    { flag: '--answers', value: 'FILE', help: 'app.optionAnswers' },
    { flag: '--dry-run', value: null, help: 'app.optionDryRun' },
    yesOption,
    ...openOptions,
  ],
  examples: [
    {
      args: ['import', 'docs/examples/track-and-graph.csv', '--dry-run'],
      exit: 1,
      shows: 'role:Kratom',
      journal: 'some',
    },
    {
      args: ['import', 'docs/examples/track-and-graph.csv', '--answers', 'docs/examples/import-answers.json', '--yes'],
      exit: 0,
      shows: '2 doses',
      journal: 'some',
    },
    { args: ['import', 'README.md'], exit: 2, shows: '', journal: 'some' },
  ],
  run: async (typed, context) => (await import('../exchange/import.ts')).importFile(typed, context),
};

export const exportCommand: Command = {
  name: 'export',
  operands: [],
  summary: 'app.exportSummary',
  about: 'app.exportAbout',
  options: [
    { flag: '--format', value: 'FORMAT', help: 'app.optionExportFormat' },
    { flag: '--out', value: 'PATH', help: 'app.optionOut' },
    { flag: '--replace', value: null, help: 'app.optionReplace' },
    ...openOptions,
  ],
  examples: [
    { args: ['export'], exit: 0, shows: 'clearleaf.journal', journal: 'some' },
    { args: ['export', '--format', 'track-and-graph'], exit: 0, shows: 'FeatureName', journal: 'some' },
    { args: ['export', '--format', 'csv'], exit: 2, shows: '', journal: 'some' },
  ],
  run: async (typed, context) => (await import('../exchange/export.ts')).exportJournal(typed, context),
};
