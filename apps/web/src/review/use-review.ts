/** The review of what was typed: the same function, and so the same object, as `clearleaf review` prints. */
import { asksForLevels } from '@clearleaf/core/exposure';
import { type Review, review } from '@clearleaf/core/review';
import { useMemo } from 'react';
import { useToday } from '../app/clock.ts';
import { useLeading } from '../journal/flags/leading.ts';
import { useWholeKnowledge, type WholeKnowledge } from '../knowledge/whole.ts';
import { speakCore } from '../messages/speak.ts';
import { usePerson } from '../store/person.ts';
import { useOwnSignals } from './own-signals.ts';
import { useOwnTrial } from './own-trial.ts';

export interface ReviewState {
  readonly status: WholeKnowledge['status'];
  readonly review: Review | null;
  readonly withoutTowns: boolean;
}

export function useReview(): ReviewState {
  const { state, leftover } = usePerson();
  const { signs } = useLeading();
  const at = useToday();
  const analyses = useOwnTrial(at);
  const journal = useOwnSignals();
  const whole = useWholeKnowledge(state.place !== null, asksForLevels(state));
  const result = useMemo(() => {
    if (whole.value === null) return null;
    const given = { notUnderstood: leftover, signs, analyses, ...(journal === null ? {} : { journal }) };
    return review(state, whole.value, { at, ...given }, speakCore);
  }, [state, leftover, signs, analyses, journal, whole.value, at]);
  return { status: whole.status, review: result, withoutTowns: whole.withoutTowns };
}
