/** `clearleaf checkin`: how it is now. */
import type { Command } from '../command.ts';
import { openOptions } from '../journal/options.ts';

export const checkin: Command = {
  name: 'checkin',
  operands: [{ name: 'NAME=N', required: false, many: true }],
  summary: 'app.checkinSummary',
  about: 'app.checkinAbout',
  options: [
    { flag: '--anchor', value: 'WHEN', help: 'app.optionAnchor' },
    { flag: '--at', value: 'TIME', help: 'app.optionAt' },
    { flag: '--slept', value: 'TIME', help: 'app.optionSlept' },
    { flag: '--woke', value: 'TIME', help: 'app.optionWoke' },
    { flag: '--side-effect', value: 'TEXT[=N]', repeats: true, help: 'app.optionSideEffect' },
    { flag: '--expectancy', value: 'N', help: 'app.optionExpectancy' },
    { flag: '--note', value: 'TEXT', help: 'app.optionNote' },
    ...openOptions,
  ],
  examples: [
    { args: ['checkin', 'pain=4', 'mood=6', '--anchor', 'evening'], exit: 0, shows: 'pain 4, mood 6', journal: 'some' },
    {
      args: ['checkin', '--anchor', 'waking', '--slept', '23:10', '--woke', '6:40', '--side-effect', 'dry mouth=3'],
      exit: 0,
      shows: '7 h 30 min',
      journal: 'some',
    },
    { args: ['checkin', 'pain=11'], exit: 2, shows: '', journal: 'some' },
  ],
  run: async (typed, context) => (await import('../diary/checkin.ts')).checkIn(typed, context),
};
