/** What holds for a time: medicines, and what one lives with. Each is listed, added and ended in the same way. */
import type { Command } from '../../command.ts';
import { openOptions } from '../../journal/options.ts';

export const medicineCommands: readonly Command[] = [
  {
    name: 'journal medicine',
    operands: [],
    summary: 'app.medicineListSummary',
    about: 'app.medicineListAbout',
    options: openOptions,
    examples: [{ args: ['journal', 'medicine'], exit: 0, shows: 'sertraline', journal: 'some' }],
    run: async (typed, context) => (await import('../../diary/standing.ts')).list('medicine', typed, context),
  },
  {
    name: 'journal medicine add',
    operands: [{ name: 'TEXT', required: true, many: true }],
    summary: 'app.medicineAddSummary',
    about: 'app.medicineAddAbout',
    options: [
      { flag: '--from', value: 'TIME', help: 'app.optionHoldsFrom' },
      { flag: '--as-needed', value: null, help: 'app.optionAsNeeded' },
      ...openOptions,
    ],
    examples: [
      {
        args: ['journal', 'medicine', 'add', 'lisinopril', '10', 'mg'],
        exit: 0,
        shows: 'lisinopril 10 mg',
        journal: 'some',
      },
    ],
    run: async (typed, context) => (await import('../../diary/standing.ts')).add('medicine', typed, context),
  },
  {
    name: 'journal medicine stop',
    operands: [{ name: 'TEXT', required: true, many: true }],
    summary: 'app.medicineStopSummary',
    about: 'app.medicineStopAbout',
    options: [{ flag: '--at', value: 'TIME', help: 'app.optionHoldsUntil' }, ...openOptions],
    examples: [{ args: ['journal', 'medicine', 'stop', 'sertraline'], exit: 0, shows: 'sertraline', journal: 'some' }],
    run: async (typed, context) => (await import('../../diary/standing.ts')).stop('medicine', typed, context),
  },
];

export const conditionCommands: readonly Command[] = [
  {
    name: 'journal condition',
    operands: [],
    summary: 'app.conditionListSummary',
    about: 'app.conditionListAbout',
    options: openOptions,
    examples: [{ args: ['journal', 'condition'], exit: 0, shows: 'Nothing', journal: 'some' }],
    run: async (typed, context) => (await import('../../diary/standing.ts')).list('condition', typed, context),
  },
  {
    name: 'journal condition add',
    operands: [{ name: 'TEXT', required: true, many: true }],
    summary: 'app.conditionAddSummary',
    about: 'app.conditionAddAbout',
    options: [{ flag: '--from', value: 'TIME', help: 'app.optionHoldsFrom' }, ...openOptions],
    examples: [
      { args: ['journal', 'condition', 'add', 'sleep apnea'], exit: 0, shows: 'sleep apnea', journal: 'some' },
    ],
    run: async (typed, context) => (await import('../../diary/standing.ts')).add('condition', typed, context),
  },
  {
    name: 'journal condition stop',
    operands: [{ name: 'TEXT', required: true, many: true }],
    summary: 'app.conditionStopSummary',
    about: 'app.conditionStopAbout',
    options: [{ flag: '--at', value: 'TIME', help: 'app.optionHoldsUntil' }, ...openOptions],
    examples: [{ args: ['journal', 'condition', 'stop', 'flu'], exit: 2, shows: '', journal: 'some' }],
    run: async (typed, context) => (await import('../../diary/standing.ts')).stop('condition', typed, context),
  },
];
