/** `clearleaf screen`: is it safe with the rest? */
import { isAtLeast } from '@clearleaf/core/finding';
import { products, uses, withdrawals } from '@clearleaf/core/journal/words';
import type { Command } from '../command.ts';
import { bad, readAge, readCountry, readTexts, readWord } from '../input/read.ts';
import { ageOption, countryOption, productOption } from '../options.ts';

export const screen: Command = {
  name: 'screen',
  operands: [],
  summary: 'app.screenSummary',
  about: 'app.screenAbout',
  options: [
    { flag: '--medicine', value: 'TEXT', repeats: true, help: 'app.optionMedicine' },
    { flag: '--condition', value: 'TEXT', repeats: true, help: 'app.optionCondition' },
    ageOption,
    productOption,
    { flag: '--use', value: 'HOW', help: 'app.optionUse' },
    { flag: '--withdrawal', value: 'FROM', help: 'app.optionWithdrawal' },
    countryOption,
  ],
  examples: [
    {
      args: ['screen', '--medicine', 'Zoloft', '--medicine', 'alprazolm 0.5 twice a day', '--use', 'daily'],
      exit: 1,
      shows: 'alprazolam',
    },
    { args: ['screen', '--condition', 'pregnant, 14 weeks', '--age', '28'], exit: 1, shows: 'regnan' },
    { args: ['screen', '--medicine', 'amoxicillin', '--medicine', 'vitamin D'], exit: 0, shows: 'amoxicillin' },
    { args: ['screen', '--withdrawal', 'opioids', '--country', 'US'], exit: 1, shows: '1-800-662-4357' },
  ],
  run: async ({ operands: _, options }, context) => {
    const { say } = context;
    const input = {
      age: readAge(options['--age']),
      use: readWord(options['--use'], uses, '--use'),
      withdrawal: readWord(options['--withdrawal'], withdrawals, '--withdrawal'),
      product: readWord(options['--product'], products, '--product'),
      medicines: readTexts(options['--medicine'] ?? [], '--medicine'),
      conditions: readTexts(options['--condition'] ?? [], '--condition'),
      country: readCountry(options['--country']),
    };
    const isEmpty =
      input.medicines.length + input.conditions.length === 0 &&
      [input.age, input.use, input.withdrawal, input.product].every((value) => value === null);
    if (isEmpty) throw bad('nothing', 'screen', null, say('app.expectedSomething'));
    const { screenPerson, screenPage } = await import('../pages/screen.ts');
    const answer = await screenPerson(input, context);
    return {
      exit: isAtLeast(answer.value.worstSeverity, 'major') ? 1 : 0,
      value: answer.value,
      page: () => screenPage(answer, context),
    };
  },
};
