/** `clearleaf ask`: one sentence in, what was understood and the review out. */
import { isAtLeast } from '@clearleaf/core/finding';
import type { Command } from '../command.ts';
import { readText } from '../input/read.ts';

export const ask: Command = {
  name: 'ask',
  operands: [{ name: 'SENTENCE', required: true, many: true }],
  summary: 'app.askSummary',
  about: 'app.askAbout',
  options: [],
  examples: [
    { args: ['ask', '24, Alabama, Zoloft and Xanax, 7-OH tablets for anxiety'], exit: 1, shows: 'Alabama' },
    {
      args: ['ask', 'my doctor put me on suboxone, i am in withdrawal from oxys in Leeds UK, 41'],
      exit: 1,
      shows: '999',
    },
    { args: ['ask', '-'], exit: 2, shows: '' },
  ],
  run: async ({ operands }, context) => {
    const { LONGEST_SENTENCE } = await import('@clearleaf/core/review');
    const typed = operands.length === 1 && operands[0] === '-' ? await context.readStdin() : operands.join(' ');
    const sentence = readText(typed, 'SENTENCE', LONGEST_SENTENCE);
    const { askPerson, askPage } = await import('../pages/ask.ts');
    const answer = await askPerson(sentence, context);
    return {
      exit: isAtLeast(answer.review.worstSeverity, 'major') ? 1 : 0,
      value: { sentence: answer.sentence, ...answer.review },
      page: () => askPage(answer, context),
    };
  },
};
