/** `clearleaf simulate`: doses through a published model, for scientists. */
import type { Command } from '../command.ts';
import { openRooms } from '../knowledge.ts';

export const simulate: Command = {
  name: 'simulate',
  operands: [],
  summary: 'app.simulateSummary',
  about: 'app.simulateAbout',
  options: [
    { flag: '--model', value: 'ID', help: 'app.optionModel' },
    { flag: '--mitragynine', value: 'MASS', help: 'app.optionDoseMitragynine' },
    { flag: '--amount', value: 'MASS', help: 'app.optionAmount' },
    { flag: '--every', value: 'TIME', help: 'app.optionEvery' },
    { flag: '--count', value: 'N', help: 'app.optionCount' },
    { flag: '--over', value: 'TIME', help: 'app.optionOver' },
    { flag: '--until', value: 'TIME', help: 'app.optionUntil' },
    { flag: '--step', value: 'TIME', help: 'app.optionStep' },
    { flag: '--subjects', value: 'N', help: 'app.optionSubjects' },
    { flag: '--seed', value: 'N', help: 'app.optionSeed' },
    { flag: '--typical', value: null, help: 'app.optionTypical' },
    { flag: '--data', value: 'FILE', help: 'app.optionData' },
    { flag: '--csv', value: null, help: 'app.optionCsv' },
  ],
  list: {
    title: 'app.modelsTitle',
    rows: () =>
      openRooms()
        .pharmacokinetics()
        .models.map(({ id, describes }) => [id, describes] as const),
  },
  examples: [
    {
      args: ['simulate', '--model', 'H_default', '--mitragynine', '59.2mg', '--every', '24h', '--count', '15'],
      exit: 0,
      shows: 'terminalHalfLife',
    },
    {
      args: ['simulate', '--model', 'T_tea', '--mitragynine', '39mg', '--until', '48h', '--step', '1h', '--csv'],
      exit: 0,
      shows: 'time,analyte',
    },
    { args: ['simulate', '--model', 'T_speciociliatine', '--amount', '10mg', '--typical'], exit: 0, shows: 'cMax' },
    { args: ['simulate', '--model', 'H_default', '--data', 'docs/examples/events.csv'], exit: 0, shows: 'ID 2' },
    { args: ['simulate', '--model', 'unheard-of', '--mitragynine', '5mg'], exit: 2, shows: '' },
  ],
  run: async (typed, context) => (await import('../exposure/simulate.ts')).simulateRegimen(typed, context),
};
