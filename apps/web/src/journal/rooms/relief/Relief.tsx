/**
 * "Does it help me, or does it only end its own withdrawal?": one declared question to the journal. What is asked is said
 * before the answer is seen; the answer is what the journal fits, and "cannot tell" is one.
 */
import { createSpeaker } from '@clearleaf/core/message';
import { enTrial } from '@clearleaf/core/message/en/trial';
import { simulatedTruth } from '@clearleaf/core/journal';
import { type ReliefAnswer, type ReliefQuestion, sayRelief, saySimulatedTruth } from '@clearleaf/core/trial';
import { useMemo, useState } from 'react';
import { href } from '../../../app/routes.ts';
import { sayJournal } from '../../../messages/journal.ts';
import { locale } from '../../../messages/speak.ts';
import { Button } from '../../../parts/Button.tsx';
import { Page } from '../../../parts/Page.tsx';
import diary from '../../diary/Diary.module.css';
import { here } from '../../pen.ts';
import type { OpenSession } from '../../session.ts';
import levels from '../levels/Levels.module.css';
import { ratingsOf } from '../ratings-of.ts';
import { AskRelief } from './AskRelief.tsx';
import { type Point, Points } from './Points.tsx';
import styles from './Relief.module.css';
import { useRelief } from './use-relief.ts';

const speakTrial = createSpeaker(locale, enTrial);

export default function Relief({ open }: { readonly open: OpenSession }) {
  const [{ at: until, zone }] = useState(here);
  const [question, setQuestion] = useState<ReliefQuestion | null>(null);
  const names = useMemo(() => ratingsOf(open, until), [open, until]);
  const reply = useRelief(open, question);
  return (
    <Page title={sayJournal('relief.title')}>
      <p className={levels.explain}>{sayJournal('relief.explain')}</p>
      {names.length === 0 ? (
        <p className={levels.unknown} data-relief="no-ratings">
          {sayJournal('relief.noRatings')}
        </p>
      ) : (
        <AskRelief names={names} until={until} first={open.simulated ? simulatedTruth : null} ask={setQuestion} />
      )}
      {question !== null && reply === null && <p role="status">{sayJournal('relief.computing')}</p>}
      {question !== null && reply !== null && 'problem' in reply && (
        <p className={levels.unknown} data-relief={reply.problem} role="status">
          {sayJournal('relief.problem', { problem: reply.problem.replaceAll('-', '') })}
        </p>
      )}
      {question !== null && reply !== null && 'answer' in reply && (
        <Answer answer={reply.answer} question={question} open={open} zone={zone} />
      )}
      <p>
        {sayJournal('relief.trialAbout')} <a href={href('journal', 'trial')}>{sayJournal('relief.trial')}</a>
      </p>
    </Page>
  );
}

interface AnswerProps {
  readonly answer: ReliefAnswer;
  readonly question: ReliefQuestion;
  readonly open: OpenSession;
  readonly zone: string;
}

function Answer({ answer, question, open, zone }: AnswerProps) {
  const words = sayRelief(answer, question.rating, speakTrial);
  const points = useMemo(() => pointsOf(open, question), [open, question]);
  const [revealed, setRevealed] = useState(false);
  const { gate, chances } = answer.model;
  return (
    <section className={levels.part} aria-labelledby="relief-answer" data-relief={answer.verdict}>
      <h2 id="relief-answer">{sayJournal('relief.answer')}</h2>
      <p className={levels.said} role="status">
        {words.verdict}
      </p>
      {words.why.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {gate.passes && <Dots share={chances.netHelps} mcid={question.mcid} rating={question.rating} />}
      {words.figures.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <h3>{sayJournal('relief.chart')}</h3>
      <p data-naive={answer.naive.saysHelps ? 'helps' : 'silent'}>{words.naive}</p>
      <Points rating={question.rating} points={points} zone={zone} />
      <details className={diary.more}>
        <summary>{sayJournal('relief.signs')}</summary>
        <ul className={levels.notes}>
          {words.evidence.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
      <details className={diary.more}>
        <summary>{sayJournal('relief.assumptions')}</summary>
        <p>{sayJournal('relief.assumes')}</p>
      </details>
      <p className={diary.hint}>{words.limits}</p>
      {open.simulated &&
        (revealed ? (
          <p className={levels.unknown} data-relief-truth role="status">
            {saySimulatedTruth(speakTrial)}
          </p>
        ) : (
          <Button kind="quiet" onClick={() => setRevealed(true)}>
            {sayJournal('relief.reveal')}
          </Button>
        ))}
    </section>
  );
}

interface DotsProps {
  readonly share: number;
  readonly mcid: number;
  readonly rating: string;
}

const TEN = 10;

/** A chance in ten, as words and as ten dots. Never none of ten nor all: no record is that sure. */
function Dots({ share, mcid, rating }: DotsProps) {
  const count = Math.min(TEN - 1, Math.max(1, Math.round(share * TEN)));
  const edge = share * TEN < 1 ? 'less' : share * TEN > TEN - 1 ? 'more' : 'about';
  return (
    <p className={styles.chance} data-chance={count}>
      <span aria-hidden="true" className={styles.dots}>
        {'●'.repeat(count)}
        {'○'.repeat(TEN - count)}
      </span>{' '}
      {sayJournal('relief.chance', { rating, mcid, count, edge })}
    </p>
  );
}

function pointsOf({ book }: OpenSession, { rating, until }: ReliefQuestion): readonly Point[] {
  const doses = book
    .all('dose')
    .map(({ at }) => at)
    .toSorted((a, b) => a - b);
  return book
    .all('check-in')
    .flatMap(({ at, payload }): Point[] => {
      const value = payload.ratings[rating];
      const last = doses.findLast((dose) => dose < at);
      if (value === undefined || last === undefined || at > until) return [];
      return [{ at, value, hours: (at - last) / HOUR }];
    })
    .toSorted((a, b) => a.hours - b.hours);
}

const HOUR = 3_600_000;
