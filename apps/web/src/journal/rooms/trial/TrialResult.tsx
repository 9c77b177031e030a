/** What a trial says once no more days will come: one sentence, the chances, the range, the days behind it, and the rest. */
import { sayTrial } from '@clearleaf/core/trial';
import type { StartedAnswer } from '@clearleaf/core/trial/analyse-started';
import { trialRows, type TrialStanding } from '@clearleaf/core/trial/calendar';
import type { StartedTrial } from '@clearleaf/core/trial/started';
import { useMemo } from 'react';
import { sayTrialPage, speakTrial } from '../../../messages/trial.ts';
import diary from '../../diary/Diary.module.css';
import levels from '../levels/Levels.module.css';
import { DayPoints } from './DayPoints.tsx';
import type { AnswerReply, AnswerRequest } from './trial-types.ts';
import styles from './Trial.module.css';
import { useTrialWorker } from './use-trial.ts';

interface ResultProps {
  readonly trial: StartedTrial;
  readonly standing: TrialStanding;
  readonly other: string;
}

export function TrialResult({ trial, standing, other }: ResultProps) {
  const { protocol } = trial.frozen;
  const request = useMemo(
    (): AnswerRequest => ({
      kind: 'answer',
      question: {
        rows: trialRows(standing, trial),
        protocol: { outcome: protocol.outcome, prior: protocol.prior, model: protocol.model },
        isOver: standing.isOver,
        unchanged: trial.unchanged,
      },
    }),
    [standing, trial, protocol],
  );
  const reply = useTrialWorker<AnswerReply>(request);
  return (
    <section className={levels.part} aria-labelledby="trial-result">
      <h2 id="trial-result">{sayTrialPage('trialPage.result')}</h2>
      {reply === null && <p role="status">{sayTrialPage('trialPage.computing')}</p>}
      {reply !== null && 'problem' in reply && (
        <p className={levels.unknown} data-result={reply.problem} role="status">
          {sayTrialPage('trialPage.problem', { problem: reply.problem.replaceAll('-', '') })}
        </p>
      )}
      {reply !== null && 'answer' in reply && <Said {...reply} trial={trial} standing={standing} other={other} />}
    </section>
  );
}

const TEN = 10;

function Said({ answer, trial, standing, other }: ResultProps & { readonly answer: StartedAnswer }) {
  const { outcome } = trial.frozen.protocol;
  const { analysis } = answer;
  const words = sayTrial(
    analysis,
    {
      names: { outcome: outcome.name, baseline: speakTrial('trial.usualUse'), other },
      mcid: outcome.mcid,
      higherIsBetter: outcome.higherIsBetter,
    },
    speakTrial,
  );
  return (
    <>
      <p className={`${levels.said ?? ''} ${styles.verdict ?? ''}`} role="status" data-result={analysis.verdict}>
        {words.verdict}
      </p>
      {words.chances.map(({ tenths, text }) => (
        <p key={text} className={styles.chance} data-chance={tenths}>
          <span aria-hidden="true" className={styles.dots}>
            {'●'.repeat(tenths)}
            {'○'.repeat(TEN - tenths)}
          </span>{' '}
          {text}
        </p>
      ))}
      <p>{words.difference}</p>
      <ul className={levels.notes}>
        {words.notes.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <DayPoints calendar={standing.calendar} outcome={outcome.name} scale={outcome.scale} other={other} />
      <details className={diary.more}>
        <summary>{sayTrialPage('trialPage.assumptions')}</summary>
        <p>{sayTrialPage('trialPage.assumes', { mcid: outcome.mcid })}</p>
        <ul className={levels.notes}>
          {words.checks.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
