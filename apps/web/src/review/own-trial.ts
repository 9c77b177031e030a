/** The trial of an open journal, for the review: what reads it is fetched only where there is one. */
import type { Analysis } from '@clearleaf/core/review';
import type { PlainDate } from '@clearleaf/core/quantity';
import { useEffect, useMemo, useState } from 'react';
import { useOpenJournal } from '../journal/session-state.ts';
import { say } from '../messages/speak.ts';

/** Nothing where there is no trial; "not assessed" until it was read. */
export function useOwnTrial(at: PlainDate): readonly Analysis[] {
  const open = useOpenJournal();
  const hasTrial = open?.book.all('event').some(({ payload }) => payload.trial !== undefined) ?? false;
  const [read, setRead] = useState<{ readonly of: typeof open; readonly analyses: readonly Analysis[] } | null>(null);
  useEffect(() => {
    if (open === null || !hasTrial) return undefined;
    const wanted = { is: true };
    const late = (analyses: readonly Analysis[]): void => void (wanted.is && setRead({ of: open, analyses }));
    import('../journal/rooms/trial/for-review.ts').then(
      ({ trialForReview }) => late(trialForReview(open.book, at)),
      () => undefined,
    );
    return () => {
      wanted.is = false;
    };
  }, [open, hasTrial, at]);
  const waiting = useMemo(
    () => [{ findings: [], notAssessed: [{ input: say('review.ownTrial'), reason: say('review.ownTrialNotRead') }] }],
    [],
  );
  if (!hasTrial) return NONE;
  return read !== null && read.of === open ? read.analyses : waiting;
}

const NONE: readonly Analysis[] = [];
