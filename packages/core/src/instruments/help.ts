/**
 * Help that an answer asks for, at the moment of answering and before any score.
 *
 * An answer of zero is never taken as reassurance: most people at risk in one study had answered zero.
 */
import type { Answers, HelpLevel, Pack } from './types.ts';

/** What this answer asks for; `null` asks for nothing, and says nothing either. */
export function helpNeeded(pack: Pack, itemId: string, value: number | null): HelpLevel | null {
  const help = pack.items.find(({ id }) => id === itemId)?.help;
  return help !== undefined && value !== null && value >= help.atLeast ? help.level : null;
}

/** The most that a set of answers asks for, for an assessment that is read again. */
export function helpIn(pack: Pack, answers: Answers): HelpLevel | null {
  const levels = pack.items.map(({ id }) => helpNeeded(pack, id, answers[id] ?? null));
  return levels.includes('emergency') ? 'emergency' : levels.includes('crisis') ? 'crisis' : null;
}

/** Instruments to offer after the help, each once. */
export function offersAfter(pack: Pack, answers: Answers): string[] {
  return [
    ...new Set(
      pack.items.flatMap(({ id, help }) =>
        help?.offer !== undefined && helpNeeded(pack, id, answers[id] ?? null) !== null ? [help.offer] : [],
      ),
    ),
  ];
}
