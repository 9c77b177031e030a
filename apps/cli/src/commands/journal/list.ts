/** `clearleaf journal`: a day, a stretch of days, or what holds some words. */
import type { Command } from '../../command.ts';
import { openOptions } from '../../journal/options.ts';

export const journalList: Command = {
  name: 'journal',
  operands: [{ name: 'DAY', required: false, many: false }],
  summary: 'app.journalSummary',
  about: 'app.journalAbout',
  options: [
    { flag: '--from', value: 'DAY', help: 'app.optionFrom' },
    { flag: '--to', value: 'DAY', help: 'app.optionTo' },
    { flag: '--search', value: 'WORDS', help: 'app.optionSearch' },
    { flag: '--kind', value: 'KIND', repeats: true, help: 'app.optionKind' },
    { flag: '--limit', value: 'N', help: 'app.optionLimit' },
    ...openOptions,
  ],
  examples: [
    { args: ['journal'], exit: 0, shows: 'Since the last dose', journal: 'some' },
    { args: ['journal', '--search', 'green', '--kind', 'dose'], exit: 0, shows: 'Green Maeng Da', journal: 'some' },
    { args: ['journal', 'someday'], exit: 2, shows: '', journal: 'some' },
  ],
  run: async (typed, context) => (await import('../../diary/list.ts')).listJournal(typed, context),
};
