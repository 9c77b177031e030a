/** What a review reads, from the journal. */
import { existsSync } from 'node:fs';
import type { JournalState } from '@clearleaf/core/journal';
import { type JournalAnalyses, newMedicinesOf } from '@clearleaf/core/review';
import { dayBounds } from '@clearleaf/core/quantity/time';
import type { Context, Typed } from '../command.ts';
import { refusal, showValue } from '../input/bad-input.ts';
import { bad, readDate } from '../input/read.ts';
import { withJournal } from '../journal/open.ts';
import { vaultPlace } from '../journal/place.ts';
import { say } from '../messages/say.ts';
import { signalsIn } from '../monitoring/signals-in.ts';
import { leading, type Leading } from './red-flags.ts';

/** A person, and what a journal adds where there is one. */
export interface ReviewInput {
  readonly state: JournalState;
  /** Emergency signs that lead now; `null` where no journal was read. */
  readonly leading: Leading | null;
  readonly journal: JournalAnalyses | null;
}

/** The state now, or at the end of the day of `--at`, and what the journal shows over time. */
export async function inputFromJournal(typed: Typed, context: Context): Promise<ReviewInput> {
  const { path } = vaultPlace(typed, context.around);
  if (!existsSync(path)) throw refusal('no-vault', 'FILE', say('app.reviewNothing', { path: showValue(path) }));
  const at = instantOf(typed.options['--at']?.at(-1), context);
  return withJournal(typed, context, (journal) =>
    Promise.resolve({
      state: journal.book.journal(at).state,
      // A sign of now leads also the review of a past day.
      leading: leading(journal, context),
      journal: { signals: signalsIn(journal.book, at, context), newMedicines: newMedicinesOf(journal.book, at) },
    }),
  );
}

/** Now, or the end of the day that `--at` names. */
export function instantOf(text: string | undefined, { around }: Context): number {
  const now = around.now.getTime();
  if (text === undefined) return now;
  const { from, to } = dayBounds(readDate(text, '--at'), around.zone);
  if (from > now) throw bad('future-time', '--at', text, say('app.expectedPastDay'));
  return Math.min(now, to - 1);
}
