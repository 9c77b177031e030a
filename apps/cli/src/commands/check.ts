/** `clearleaf check`: what an article claims, and what the evidence says to it. */
import type { Command } from '../command.ts';
import { bad } from '../input/read.ts';

const MOST_FILES = 1_000;

export const check: Command = {
  name: 'check',
  operands: [{ name: 'FILE', required: true, many: true }],
  summary: 'app.checkSummary',
  about: 'app.checkAbout',
  options: [],
  examples: [{ args: ['check', 'docs/examples/article.md'], exit: 1, shows: 'Overstated' }],
  run: async ({ operands }, context) => {
    if (operands.length > MOST_FILES)
      throw bad(
        'too-many',
        'FILE',
        null,
        context.say('app.expectedFewer', { most: MOST_FILES, count: operands.length }),
      );
    const pages = await import('../pages/check.ts');
    return pages.checkOutcome(operands, context);
  },
};
