/** `clearleaf trip`: several places in order, and the strictest on the way. */
import { products } from '@clearleaf/core/journal/words';
import type { Command } from '../command.ts';
import { bad, readAge, readTexts, readWord } from '../input/read.ts';
import { say } from '../messages/say.ts';
import { ageOption, productOption } from '../options.ts';

export const trip: Command = {
  name: 'trip',
  operands: [{ name: 'PLACE', required: true, many: true }],
  summary: 'app.tripSummary',
  about: 'app.tripAbout',
  options: [ageOption, productOption],
  examples: [
    { args: ['trip', 'Austin, Texas', 'Little Rock, Arkansas', 'Nashville'], exit: 1, shows: 'Arkansas' },
    {
      args: ['trip', 'Salt Lake City, Utah', 'Tampa, FL', '--age', '30', '--as-of', '2026-07-10'],
      exit: 0,
      shows: 'Utah',
    },
  ],
  run: async ({ operands, options }, context) => {
    const { answerTrip, tripPage } = await import('../pages/trip.ts');
    const places = readTexts(operands, 'PLACE');
    if (places.length < 2) throw bad('too-few', 'PLACE', places.join(' '), say('app.expectedPlaces'));
    const age = readAge(options['--age']);
    const product = readWord(options['--product'], products, '--product') ?? 'kratom';
    const answer = answerTrip(places, { age, product }, context);
    return {
      exit: answer.value.mayBuy === 'yes' ? 0 : 1,
      value: answer.value,
      page: () => tripPage(answer, { age, product }, context),
    };
  },
};
