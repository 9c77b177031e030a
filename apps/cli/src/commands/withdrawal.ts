/** `clearleaf withdrawal`: what to expect, what helps, when to get help. */
import type { Command } from '../command.ts';
import { openOptions } from '../journal/options.ts';
import { ageOption, countryOption } from '../options.ts';

export const withdrawal: Command = {
  name: 'withdrawal',
  operands: [{ name: 'SUBSTANCE', required: false, many: true }],
  summary: 'app.withdrawalSummary',
  about: 'app.withdrawalAbout',
  options: [
    { flag: '--hours', value: 'N', help: 'app.optionWithdrawalHours' },
    { flag: '--since', value: 'TIME', help: 'app.optionWithdrawalSince' },
    { flag: '--journal', value: null, help: 'app.optionWithdrawalJournal' },
    { flag: '--also', value: 'WHAT', repeats: true, help: 'app.optionWithdrawalAlso' },
    ageOption,
    countryOption,
    ...openOptions,
  ],
  examples: [
    { args: ['withdrawal', 'kratom', '--hours', '30', '--country', 'US'], exit: 0, shows: '1-800-662-4357' },
    { args: ['withdrawal', 'heroin', '--since', '2 days ago', '--also', 'pregnant'], exit: 0, shows: 'pregnan' },
    { args: ['withdrawal', '--journal'], exit: 0, shows: 'kratom leaf', journal: 'some' },
    { args: ['withdrawal', 'kratom', '--hours', 'soon'], exit: 2, shows: '' },
  ],
  run: async (typed, context) => (await import('../withdrawal/withdrawal.ts')).withdrawalOf(typed, context),
};
