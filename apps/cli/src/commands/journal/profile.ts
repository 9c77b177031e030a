/** `clearleaf journal profile`: what the review reads of the person, and what check-ins ask. */
import type { Command } from '../../command.ts';
import { openOptions } from '../../journal/options.ts';
import { ageOption, productOption } from '../../options.ts';

export const journalProfile: Command = {
  name: 'journal profile',
  operands: [],
  summary: 'app.profileSummary',
  about: 'app.profileAbout',
  options: [
    ageOption,
    { flag: '--use', value: 'HOW', help: 'app.optionUse' },
    { flag: '--withdrawal', value: 'FROM', help: 'app.optionWithdrawal' },
    productOption,
    { flag: '--place', value: 'PLACE', help: 'app.optionPlace' },
    { flag: '--reason', value: 'TEXT', repeats: true, help: 'app.optionProfileReason' },
    { flag: '--rating', value: 'NAME', repeats: true, help: 'app.optionProfileRating' },
    ...openOptions,
  ],
  examples: [
    { args: ['journal', 'profile'], exit: 0, shows: 'age 34', journal: 'some' },
    {
      args: ['journal', 'profile', '--place', 'Tampa, Florida', '--rating', 'pain'],
      exit: 0,
      shows: 'Tampa',
      journal: 'some',
    },
  ],
  run: async (typed, context) => (await import('../../diary/profile.ts')).profile(typed, context),
};
