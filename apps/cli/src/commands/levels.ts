/** `clearleaf levels`: what the doses of the journal may come to in the blood. */
import type { Command } from '../command.ts';
import { openOptions } from '../journal/options.ts';

export const levels: Command = {
  name: 'levels',
  operands: [{ name: 'JOURNAL', required: false, many: false }],
  summary: 'app.levelsSummary',
  about: 'app.levelsAbout',
  options: [
    { flag: '--hours', value: 'N', help: 'app.optionLevelsHours' },
    { flag: '--plan', value: null, help: 'app.optionLevelsPlan' },
    { flag: '--measured', value: null, help: 'app.optionLevelsMeasured' },
    { flag: '--subjects', value: 'N', help: 'app.optionSubjects' },
    { flag: '--seed', value: 'N', help: 'app.optionSeed' },
    ...openOptions,
  ],
  examples: [
    { args: ['levels'], exit: 0, shows: 'studies disagree', journal: 'some' },
    { args: ['levels', '--hours', '24', '--plan'], exit: 0, shows: 'Kratom leaf', journal: 'some' },
    { args: ['levels', '--hours', 'soon'], exit: 2, shows: '', journal: 'some' },
  ],
  run: async (typed, context) => (await import('../exposure/levels.ts')).levelsOfJournal(typed, context),
};
