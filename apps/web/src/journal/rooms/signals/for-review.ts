/** The signals of a journal, as the review shows them: fetched with what they need only where a journal is open. */
import type { JournalBook } from '@clearleaf/core/journal';
import type { Signal } from '@clearleaf/core/monitoring';
import { arrived, joined } from '../../../knowledge/store.ts';
import { lookForSignals, type Moment } from './use-signals.ts';

/** `null` where they could not be computed. */
export async function signalsForReview(book: JournalBook, moment: Moment): Promise<readonly Signal[] | null> {
  const [rest, studies, product, effects] = await Promise.all([
    arrived('pharmacokinetics'),
    arrived('studies'),
    arrived('product'),
    arrived('pharmacology'),
  ]);
  const knowledge = { pharmacokinetics: joined(rest, studies), product, effects };
  const reply = await lookForSignals(book, knowledge, moment).reply;
  return 'signals' in reply ? reply.signals : null;
}
