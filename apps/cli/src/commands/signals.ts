/** `clearleaf signals`: patterns in the journal that are worth talking about. */
import type { Command } from '../command.ts';
import { openOptions } from '../journal/options.ts';

export const signals: Command = {
  name: 'signals',
  operands: [{ name: 'JOURNAL', required: false, many: false }],
  summary: 'app.signalsSummary',
  about: 'app.signalsAbout',
  options: [{ flag: '--at', value: 'DAY', help: 'app.optionSignalsAt' }, ...openOptions],
  examples: [
    { args: ['signals'], exit: 1, shows: 'Not enough to say', journal: 'some' },
    { args: ['signals', '--at', '1999-02-30'], exit: 2, shows: '', journal: 'some' },
  ],
  run: async (typed, context) => (await import('../monitoring/signals.ts')).signalsOfJournal(typed, context),
};
