/** What a review reads, from the journal. */
import { existsSync } from 'node:fs';
import { type JournalState, journalStateAt } from '@clearleaf/core/journal';
import { dayBounds } from '@clearleaf/core/quantity/time';
import type { Context, Typed } from '../command.ts';
import { refusal, showValue } from '../input/bad-input.ts';
import { bad, readDate } from '../input/read.ts';
import { withJournal } from '../journal/open.ts';
import { vaultPlace } from '../journal/place.ts';
import { say } from '../messages/say.ts';

/** The state now, or at the end of the day of `--at`. */
export async function stateFromJournal(typed: Typed, context: Context): Promise<JournalState> {
  const { path } = vaultPlace(typed, context.around);
  if (!existsSync(path)) throw refusal('no-vault', 'FILE', say('app.reviewNothing', { path: showValue(path) }));
  const at = instantOf(typed.options['--at']?.at(-1), context);
  return withJournal(typed, context, ({ vault }) => Promise.resolve(journalStateAt(vault.entries(), at)));
}

/** Now, or the end of the day that `--at` names. */
export function instantOf(text: string | undefined, { around }: Context): number {
  const now = around.now.getTime();
  if (text === undefined) return now;
  const { from, to } = dayBounds(readDate(text, '--at'), around.zone);
  if (from > now) throw bad('future-time', '--at', text, say('app.expectedPastDay'));
  return Math.min(now, to - 1);
}
