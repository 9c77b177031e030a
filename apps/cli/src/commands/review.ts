/** `clearleaf review`: everything for one person, from a person file. */
import { isAtLeast } from '@clearleaf/core/finding';
import type { Command } from '../command.ts';
import { bad } from '../input/read.ts';
import { say } from '../messages/say.ts';

export const review: Command = {
  name: 'review',
  operands: [{ name: 'FILE', required: true, many: false }],
  summary: 'app.reviewSummary',
  about: 'app.reviewAbout',
  options: [],
  examples: [{ args: ['review', 'docs/examples/person.json'], exit: 1, shows: 'sertraline' }],
  run: async ({ operands: [file = ''] }, context) => {
    if (file.trim() === '') throw bad('empty', 'FILE', file, say('app.expectedFile'));
    const [{ readPersonFile }, { reviewPerson, reviewPage }] = await Promise.all([
      import('../input/person-file.ts'),
      import('../pages/review.ts'),
    ]);
    const state = await readPersonFile(file, context);
    const result = await reviewPerson(state, [], context);
    return {
      exit: isAtLeast(result.worstSeverity, 'major') ? 1 : 0,
      value: result,
      page: () => reviewPage(result, context),
    };
  },
};
