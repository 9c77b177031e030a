/** A trial that was started: where it stands, its calendar, and after its last day what it says. */
import { sayQuestion } from '@clearleaf/core/trial';
import { type TrialStanding, trialStanding } from '@clearleaf/core/trial/calendar';
import type { StartedTrial } from '@clearleaf/core/trial/started';
import type { PlainDate } from '@clearleaf/core/quantity';
import { useMemo, useState } from 'react';
import { href } from '../../../app/routes.ts';
import { sayCalendarDay, sayTrialPage, speakTrial } from '../../../messages/trial.ts';
import { Button } from '../../../parts/Button.tsx';
import diary from '../../diary/Diary.module.css';
import { here } from '../../pen.ts';
import { journal, type OpenSession } from '../../session.ts';
import levels from '../levels/Levels.module.css';
import { Problem } from '../parts.tsx';
import { Calendar } from './Calendar.tsx';
import { amountOf, planOf } from './day-words.ts';
import { TrialResult } from './TrialResult.tsx';
import styles from './Trial.module.css';

interface StartedProps {
  readonly open: OpenSession;
  readonly trial: StartedTrial;
  readonly today: PlainDate;
}

export function StartedView({ open, trial, today }: StartedProps) {
  const standing = useMemo(() => trialStanding(open.book, trial, today), [open, trial, today]);
  const { protocol, hash } = trial.frozen;
  const other = sayQuestion(protocol.question, speakTrial);
  return (
    <>
      <section className={levels.part} aria-labelledby="trial-now" data-trial={standing.phase}>
        <h2 id="trial-now">{sayTrialPage('trialPage.now')}</h2>
        <Now trial={trial} standing={standing} other={other} />
        {!standing.isOver && <p>{sayTrialPage('trialPage.stopping')}</p>}
        {!standing.isOver && <End trial={trial} />}
      </section>
      {standing.isOver ? (
        <TrialResult trial={trial} standing={standing} other={other} />
      ) : (
        <p className={levels.unknown}>{sayTrialPage('trialPage.notYet')}</p>
      )}
      <Calendar calendar={standing.calendar} outcome={protocol.outcome.name} other={other} />
      <p>{sayTrialPage('trialPage.unchanged', { same: trial.unchanged ? 'yes' : 'no' })}</p>
      <p className={styles.hash} data-hash={hash}>
        {sayTrialPage('trialPage.fixed', { seed: protocol.seed })} {sayTrialPage('trialPage.hash', { hash })}
      </p>
    </>
  );
}

interface NowProps {
  readonly trial: StartedTrial;
  readonly standing: TrialStanding;
  readonly other: string;
}

function Now({ trial, standing, other }: NowProps) {
  const { phase, day, rated, missing, asPlanned, otherwise, calendar } = standing;
  const end = { before: trial.first, over: trial.last, ended: trial.endedOn ?? trial.last };
  const today = calendar.find(({ state }) => state === 'today');
  return (
    <>
      {today !== undefined && (
        <p className={levels.said} role="status">
          {sayTrialPage('trialPage.today')}:{' '}
          {sayTrialPage('trialPage.todayIs', { plan: planOf(today), other: amountOf(today, other) })}
        </p>
      )}
      <p>
        {sayTrialPage('trialPage.phase', {
          phase,
          number: day,
          days: trial.days,
          day: phase in end ? sayCalendarDay(end[phase as keyof typeof end]) : '',
        })}{' '}
        {day > 0 && sayTrialPage('trialPage.counts', { rated, missing })}
      </p>
      {asPlanned + otherwise > 0 && <p>{sayTrialPage('trialPage.kept', { asPlanned, otherwise })}</p>}
      {today !== undefined && today.outcome === null && (
        <p>
          <a href={href('journal', 'checkin')}>{sayTrialPage('trialPage.checkIn')}</a>
        </p>
      )}
    </>
  );
}

function End({ trial }: { readonly trial: StartedTrial }) {
  const [problem, setProblem] = useState<string>();
  const end = async (): Promise<void> => {
    const written = await journal.edit(trial.entry, { payload: { until: here().at } });
    if (!written.ok) setProblem(written.error.text);
  };
  return (
    <div className={diary.inside}>
      {problem !== undefined && <Problem>{problem}</Problem>}
      <Button kind="quiet" onClick={() => void end()}>
        {sayTrialPage('trialPage.end')}
      </Button>
    </div>
  );
}
