/** `clearleaf review`: everything for one person, from a person file. */
import { isAtLeast } from '@clearleaf/core/finding';
import type { Command, Context, Typed } from '../command.ts';
import type { ReviewInput } from '../diary/state.ts';
import { bad } from '../input/read.ts';
import { openOptions } from '../journal/options.ts';
import { say } from '../messages/say.ts';
import { stack } from '../terminal/layout.ts';

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
    const { state, leading, ...given } = await inputOf(typed, context);
    const { reviewPerson, reviewPage } = await import('../pages/review.ts');
    const { leadOfReview } = await import('../diary/red-flags.ts');
    const result = await reviewPerson(state, { ...given, signs: leading?.signs ?? [] }, context);
    return {
      exit: isAtLeast(result.worstSeverity, 'major') ? 1 : 0,
      value: leading === null ? result : { redFlags: leading.values, ...result },
      page: () => stack(leadOfReview(leading?.signs ?? [], context), reviewPage(result, context)),
    };
  },
};

/** From the file, else from the journal. */
async function inputOf(typed: Typed, context: Context): Promise<ReviewInput> {
  const { operands, options } = typed;
  const [file] = operands;
  if (file === undefined) return (await import('../diary/state.ts')).inputFromJournal(typed, context);
  if (file.trim() === '') throw bad('empty', 'FILE', file, say('app.expectedFile'));
  const needless = ['--at', ...openOptions.map(({ flag }) => flag)].find((flag) => options[flag] !== undefined);
  if (needless !== undefined) throw bad('bad-arguments', needless, null, say('app.expectedFileOrJournal'));
  return { state: await (await import('../input/person-file.ts')).readPersonFile(file, context), leading: null };
}
