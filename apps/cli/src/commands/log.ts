/** `clearleaf log`: write down what was taken. */
import type { Command } from '../command.ts';
import { openOptions } from '../journal/options.ts';

export const log: Command = {
  name: 'log',
  operands: [{ name: 'AMOUNT', required: false, many: true }],
  summary: 'app.logSummary',
  about: 'app.logAbout',
  options: [
    { flag: '--product', value: 'NAME', help: 'app.optionDoseProduct' },
    { flag: '--at', value: 'TIME', help: 'app.optionAt' },
    { flag: '--eaten', value: 'WHAT', help: 'app.optionEaten' },
    { flag: '--minutes', value: 'N', help: 'app.optionMinutes' },
    { flag: '--reason', value: 'TEXT', repeats: true, help: 'app.optionReason' },
    { flag: '--before', value: 'NAME=N', repeats: true, help: 'app.optionBefore' },
    { flag: '--expectancy', value: 'N', help: 'app.optionExpectancy' },
    { flag: '--note', value: 'TEXT', help: 'app.optionNote' },
    { flag: '--undo', value: null, help: 'app.optionUndo' },
    ...openOptions,
  ],
  examples: [
    {
      args: ['log', '3g', '--product', 'green', '--at', '20 min ago'],
      exit: 0,
      shows: 'Green Maeng Da',
      journal: 'some',
    },
    {
      args: ['log', '4 capsules', '--eaten', 'meal', '--reason', 'back pain', '--before', 'pain=6'],
      exit: 0,
      shows: 'back pain',
      journal: 'some',
    },
    { args: ['log', '--undo'], exit: 0, shows: 'taken back', journal: 'some' },
    { args: ['log', '3'], exit: 2, shows: '', journal: 'some' },
  ],
  run: async (typed, context) => (await import('../diary/log.ts')).logDose(typed, context),
};
