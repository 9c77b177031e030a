/** A laboratory's values of the person's own blood, from the journal. */
import type { JournalBook } from '../journal/index.ts';
import type { InstantSpan, MeasuredLevel } from './types.ts';

/** Those of the span, the earliest first. */
export function measuredLevels(book: JournalBook, { from, to }: InstantSpan): MeasuredLevel[] {
  return book.between(from, to, ['measurement']).flatMap((entry): MeasuredLevel[] => {
    if (entry.kind !== 'measurement') return [];
    const { what, value, belowLimit = false } = entry.payload;
    if (what !== 'mitragynine' && what !== '7-hydroxymitragynine') return [];
    return [{ entry: entry.id, at: entry.at, analyte: what, value, belowLimit }];
  });
}
