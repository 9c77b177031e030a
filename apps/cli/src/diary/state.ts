/** What a review reads, from the journal. */
import { existsSync } from 'node:fs';
import type { JournalState } from '@clearleaf/core/journal';
import type { Analysis } from '@clearleaf/core/review';
import { trialStanding } from '@clearleaf/core/trial/calendar';
import { reviewTrial } from '@clearleaf/core/trial/review-trial';
import { startedTrials } from '@clearleaf/core/trial/started';
import { dayBounds, dayOf } from '@clearleaf/core/quantity/time';
import type { Context, Typed } from '../command.ts';
import { refusal, showValue } from '../input/bad-input.ts';
import { bad, readDate } from '../input/read.ts';
import { withJournal } from '../journal/open.ts';
import { vaultPlace } from '../journal/place.ts';
import { say } from '../messages/say.ts';
import { sha256 } from '../trial/plan.ts';

export interface ReviewedPerson {
  readonly state: JournalState;
  /** What the journal answers besides. */
  readonly analyses: readonly Analysis[];
}

/** The state now, or at the end of the day of `--at`, and the trial of the journal if it has one. */
export async function personFromJournal(typed: Typed, context: Context): Promise<ReviewedPerson> {
  const { path } = vaultPlace(typed, context.around);
  if (!existsSync(path)) throw refusal('no-vault', 'FILE', say('app.reviewNothing', { path: showValue(path) }));
  const at = instantOf(typed.options['--at']?.at(-1), context);
  const today = dayOf(at, context.around.zone);
  return withJournal(typed, context, ({ book }) => {
    const trial = startedTrials(book, sha256).findLast(({ entry }) => entry.at <= at);
    return Promise.resolve({
      state: book.journal(at).state,
      analyses:
        trial === undefined
          ? []
          : [reviewTrial(trial, trialStanding(book, trial, today), { at: today, speak: context.say })],
    });
  });
}

function instantOf(text: string | undefined, { around }: Context): number {
  const now = around.now.getTime();
  if (text === undefined) return now;
  const { from, to } = dayBounds(readDate(text, '--at'), around.zone);
  if (from > now) throw bad('future-time', '--at', text, say('app.expectedPastDay'));
  return Math.min(now, to - 1);
}
