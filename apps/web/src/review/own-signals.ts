/** What an open journal shows over time, for the review: what looks for it is fetched only where a journal is open. */
import { type JournalAnalyses, newMedicinesOf } from '@clearleaf/core/review';
import { useEffect, useMemo, useState } from 'react';
import { useOpenJournal } from '../journal/session-state.ts';

const here = () => ({ at: Date.now(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone });

/** `null` without a journal. Signals are `null`, "not assessed", until they were looked for. */
export function useOwnSignals(): JournalAnalyses | null {
  const open = useOpenJournal();
  const [looked, setLooked] = useState<{ readonly of: typeof open; readonly analyses: JournalAnalyses } | null>(null);
  const [moment] = useState(here);
  const waiting = useMemo(
    () => (open === null ? null : { signals: null, newMedicines: newMedicinesOf(open.book, moment.at) }),
    [open, moment],
  );
  useEffect(() => {
    if (open === null || waiting === null) return undefined;
    const wanted = { is: true };
    import('../journal/rooms/signals/for-review.ts')
      .then(({ signalsForReview }) => signalsForReview(open.book, moment))
      .then(
        (signals) => void (wanted.is && setLooked({ of: open, analyses: { ...waiting, signals } })),
        () => undefined,
      );
    return () => {
      wanted.is = false;
    };
  }, [open, waiting, moment]);
  return looked !== null && looked.of === open ? looked.analyses : waiting;
}
