/**
 * A trial in one person: planned within what may be tried, fixed with its hash, followed day by day, and answered after
 * its last day.
 */
import { plainDate } from '@clearleaf/core/quantity';
import { dayOf } from '@clearleaf/core/quantity/time';
import { runningTrial, startedTrials } from '@clearleaf/core/trial/started';
import { useMemo, useState } from 'react';
import { sayTrialPage } from '../../../messages/trial.ts';
import { Button } from '../../../parts/Button.tsx';
import { Page } from '../../../parts/Page.tsx';
import { here } from '../../pen.ts';
import type { OpenSession } from '../../session.ts';
import levels from '../levels/Levels.module.css';
import { PlanTrial } from './PlanTrial.tsx';
import { sha256 } from './sha256.ts';
import { StartedView } from './StartedView.tsx';

export default function Trial({ open }: { readonly open: OpenSession }) {
  const [{ at: now, zone }] = useState(here);
  const today = plainDate(dayOf(now, zone));
  const trials = useMemo(() => startedTrials(open.book, sha256), [open]);
  const [another, setAnother] = useState(false);
  const latest = trials.at(-1);
  const running = runningTrial(trials, today);
  const shown = running ?? (another ? null : (latest ?? null));
  return (
    <Page title={sayTrialPage('trialPage.title')}>
      {shown === null ? (
        <>
          <p className={levels.explain}>{sayTrialPage('trialPage.explain')}</p>
          <PlanTrial open={open} trials={trials} moment={{ now, zone, today }} />
        </>
      ) : (
        <>
          <StartedView key={shown.entry.id} open={open} trial={shown} today={today} />
          {running === null && (
            <Button kind="quiet" onClick={() => setAnother(true)}>
              {sayTrialPage('trialPage.another')}
            </Button>
          )}
        </>
      )}
    </Page>
  );
}
