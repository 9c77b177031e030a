/** A level in words: always a range, and whether it is wide because studies disagree or because people differ. */
import type { JournalMessageId } from '../message/en-journal.ts';
import type { Speak } from '../message/index.ts';
import type { LevelRange } from './types.ts';

/** Below this no study of blood reports a number. */
const LEAST = 0.1;
const DIGITS = 2;

/** As many digits as such a range is worth. */
export const roundLevel = (value: number): number => (value < LEAST ? 0 : Number(value.toPrecision(DIGITS)));

/** The two ends alone, for a table: "40 to 360", "up to 3", "under 0.1". */
export function sayBounds(range: Pick<LevelRange, 'low' | 'high'>, speak: Speak<JournalMessageId>): string {
  const [low, high] = [roundLevel(range.low), roundLevel(range.high)];
  return speak('exposure.bounds', { low, high, from: high === 0 ? 'nowhere' : low === 0 ? 'none' : 'low' });
}

/** "between 40 and 360 ng/mL: studies disagree" */
export function sayLevel(range: LevelRange, speak: Speak<JournalMessageId>): string {
  const low = roundLevel(range.low);
  const high = roundLevel(range.high);
  if (high === 0) return speak('exposure.almostNone');
  const why = range.studiesDisagree ? 'studies' : 'people';
  return low === 0 ? speak('exposure.rangeFromNone', { high, why }) : speak('exposure.range', { low, high, why });
}
