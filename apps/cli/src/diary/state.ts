/** What a review reads, from the journal. */
import { existsSync } from 'node:fs';
import type { JournalBook, JournalState } from '@clearleaf/core/journal';
import { type Analysis, type JournalAnalyses, newMedicinesOf } from '@clearleaf/core/review';
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
import { signalsIn } from '../monitoring/signals-in.ts';
import { sha256 } from '../trial/plan.ts';
import { leading, type Leading } from './red-flags.ts';

/** A person, and what a journal adds where there is one. */
export interface ReviewInput {
  readonly state: JournalState;
  /** Emergency signs that lead now; `null` where no journal was read. */
  readonly leading: Leading | null;
  readonly journal?: JournalAnalyses;
  /** The trial of the journal, if it has one. */
  readonly analyses?: readonly Analysis[];
}

/** The state now, or at the end of the day of `--at`, what the journal shows over time, and its trial. */
export async function inputFromJournal(typed: Typed, context: Context): Promise<ReviewInput> {
  const { path } = vaultPlace(typed, context.around);
  if (!existsSync(path)) throw refusal('no-vault', 'FILE', say('app.reviewNothing', { path: showValue(path) }));
  const at = instantOf(typed.options['--at']?.at(-1), context);
  return withJournal(typed, context, (journal) => {
    const { book } = journal;
    return Promise.resolve({
      state: book.journal(at).state,
      // A sign of now leads also the review of a past day.
      leading: leading(journal, context),
      journal: { signals: signalsIn(book, at, context), newMedicines: newMedicinesOf(book, at) },
      analyses: trialIn(book, at, context),
    });
  });
}

/** The trial that was started last before `at`, as the review takes it. */
function trialIn(book: JournalBook, at: number, { around, say: speak }: Context): Analysis[] {
  const today = dayOf(at, around.zone);
  const trial = startedTrials(book, sha256).findLast(({ entry }) => entry.at <= at);
  return trial === undefined ? [] : [reviewTrial(trial, trialStanding(book, trial, today), { at: today, speak })];
}

/** Now, or the end of the day that `--at` names. */
export function instantOf(text: string | undefined, { around }: Context): number {
  const now = around.now.getTime();
  if (text === undefined) return now;
  const { from, to } = dayBounds(readDate(text, '--at'), around.zone);
  if (from > now) throw bad('future-time', '--at', text, say('app.expectedPastDay'));
  return Math.min(now, to - 1);
}
