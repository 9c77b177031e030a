/** One sentence: what was understood, then the review. */
import { readSentence, review, type Review, type SentenceReading, type UnderstoodPart } from '@clearleaf/core/review';
import type { Context } from '../command.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';
import { section } from './parts.ts';
import { allKnowledge, reviewPage } from './review.ts';

export interface AskAnswer {
  /** Printed under `sentence` by `--json`. */
  readonly sentence: {
    readonly text: string;
    readonly understood: readonly UnderstoodPart[];
    readonly leftover: readonly string[];
  };
  readonly review: Review;
}

export async function askPerson(text: string, context: Context): Promise<AskAnswer> {
  const knowledge = await allKnowledge(context);
  const { state, understood, leftover }: SentenceReading = readSentence(text, knowledge);
  return {
    sentence: { text, understood, leftover },
    review: review(state, knowledge, { at: context.at, notUnderstood: leftover }, context.say),
  };
}

export function askPage({ sentence, review: result }: AskAnswer, context: Context): string[] {
  const { say, width, ink } = context;
  const rows = sentence.understood.map((part) =>
    say('app.understoodPart', {
      text: ink.bold(part.text),
      as: part.as.replace(/-/gu, ''),
      value: part.value,
      same: part.value === part.text ? 'yes' : 'no',
    }),
  );
  return stack(
    section(
      say('app.understoodTitle'),
      rows.flatMap((row) => item(row, width)),
      context,
    ),
    sentence.leftover.length === 0
      ? []
      : paragraph(say('app.leftover', { words: sentence.leftover.map((words) => `"${words}"`).join(', ') }), width),
    sentence.understood.some(({ as }) => as === 'someone-else') ? paragraph(say('app.someoneElse'), width) : [],
    reviewPage(result, context, false),
  );
}
