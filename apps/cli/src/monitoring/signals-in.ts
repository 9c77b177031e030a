/** The signals of a journal at an instant, for the command of that name and for the review. */
import type { JournalBook } from '@clearleaf/core/journal';
import type { Signal } from '@clearleaf/core/monitoring';
import { type PlainDate, plainDate } from '@clearleaf/core/quantity';
import { dayOf } from '@clearleaf/core/quantity/time';
import { journalSignals } from '@clearleaf/core/review';
import type { Context } from '../command.ts';
import { say, sayDay } from '../messages/say.ts';

export function signalsIn(book: JournalBook, now: number, context: Context): Signal[] {
  const { rooms, around } = context;
  return journalSignals(
    book,
    { pharmacokinetics: rooms.pharmacokinetics(), product: rooms.product(), effects: rooms.safety() },
    { now, zone: around.zone, withLevels: true },
    { speak: say, sayDay, at: dayAt(now, context) },
  );
}

export const dayAt = (now: number, { around }: Context): PlainDate => plainDate(dayOf(now, around.zone));
