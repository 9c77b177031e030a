/** `clearleaf law`: may this product be bought here? */
import { products } from '@clearleaf/core/journal/words';
import type { Command } from '../command.ts';
import { readAge, readText, readWord } from '../input/read.ts';
import { ageOption, productOption } from '../options.ts';

export const law: Command = {
  name: 'law',
  operands: [{ name: 'PLACE', required: true, many: true }],
  summary: 'app.lawSummary',
  about: 'app.lawAbout',
  options: [ageOption, productOption],
  examples: [
    { args: ['law', 'Tampa', 'FL', '--age', '30', '--as-of', '2026-07-10'], exit: 0, shows: 'Tampa' },
    { args: ['law', 'new', 'orleans', '--product', '7-oh'], exit: 1, shows: 'Louisiana' },
    { args: ['law', 'Georgia'], exit: 1, shows: 'Which one' },
  ],
  run: async ({ operands, options }, context) => {
    const { answerPlace, lawPage } = await import('../pages/law.ts');
    const place = readText(operands.join(' '), 'PLACE');
    const age = readAge(options['--age']);
    const product = readWord(options['--product'], products, '--product') ?? 'kratom';
    const answer = answerPlace(place, { age, product }, context);
    return {
      exit: answer.value.mayBuy === 'yes' ? 0 : 1,
      value: answer.value,
      page: () => lawPage(answer, { age, product }, context),
    };
  },
};
