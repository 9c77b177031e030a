/** `clearleaf review`: everything for one person, from a person file. */
import { isAtLeast } from '@clearleaf/core/finding';
import type { ReviewedPerson } from '../diary/state.ts';
import type { Command, Context, Typed } from '../command.ts';
import { bad } from '../input/read.ts';
import { openOptions } from '../journal/options.ts';
import { say } from '../messages/say.ts';

export const review: Command = {
  name: 'review',
  operands: [{ name: 'FILE', required: false, many: false }],
  summary: 'app.reviewSummary',
  about: 'app.reviewAbout',
  options: [{ flag: '--at', value: 'DAY', help: 'app.optionReviewAt' }, ...openOptions],
  examples: [
    { args: ['review', 'docs/examples/person.json'], exit: 1, shows: 'sertraline' },
    { args: ['review'], exit: 0, shows: 'sertraline', journal: 'some' },
  ],
  run: async (typed, context) => {
    const { state, analyses } = await personOf(typed, context);
    const { reviewPerson, reviewPage } = await import('../pages/review.ts');
    const result = await reviewPerson(state, [], context, analyses);
    return {
      exit: isAtLeast(result.worstSeverity, 'major') ? 1 : 0,
      value: result,
      page: () => reviewPage(result, context),
    };
  },
};

/** From the file, else from the journal. */
async function personOf(typed: Typed, context: Context): Promise<ReviewedPerson> {
  const { operands, options } = typed;
  const [file] = operands;
  if (file === undefined) return (await import('../diary/state.ts')).personFromJournal(typed, context);
  if (file.trim() === '') throw bad('empty', 'FILE', file, say('app.expectedFile'));
  const needless = ['--at', ...openOptions.map(({ flag }) => flag)].find((flag) => options[flag] !== undefined);
  if (needless !== undefined) throw bad('bad-arguments', needless, null, say('app.expectedFileOrJournal'));
  return { state: await (await import('../input/person-file.ts')).readPersonFile(file, context), analyses: [] };
}
