/** Before a trial: one declared question, what stands against it, what it could tell, and its start. */
import { type AdaptationProblem, freezeProtocol, gramsOf, type ReliefAnswer, reliefRows } from '@clearleaf/core/trial';
import { drawSchedule, sayPeriod, sayPower, sayQuestion, sayRefusal, type TrialPower } from '@clearleaf/core/trial';
import { recentRows } from '@clearleaf/core/trial/calendar';
import { journalStandsAgainst } from '@clearleaf/core/trial/guard-journal';
import { type StartedTrial, trialDraft } from '@clearleaf/core/trial/started';
import { addDays, type PlainDate, plainDate } from '@clearleaf/core/quantity';
import { useMemo, useState } from 'react';
import { sayCalendarDay, sayTrialPage, speakTrial } from '../../../messages/trial.ts';
import { href } from '../../../app/routes.ts';
import { Button } from '../../../parts/Button.tsx';
import diary from '../../diary/Diary.module.css';
import { journal, type OpenSession } from '../../session.ts';
import levels from '../levels/Levels.module.css';
import { Problem } from '../parts.tsx';
import { ratingsOf } from '../ratings-of.ts';
import { AskTrial } from './AskTrial.tsx';
import { type Asked, saidOf } from './ask-types.ts';
import { protocolOf } from './protocol-of.ts';
import { sha256 } from './sha256.ts';
import type { PlanReply, PlanRequest } from './trial-types.ts';
import { useTrialWorker } from './use-trial.ts';

interface Moment {
  readonly now: number;
  readonly zone: string;
  readonly today: PlainDate;
}

interface PlanProps {
  readonly open: OpenSession;
  readonly trials: readonly StartedTrial[];
  readonly moment: Moment;
}

interface Planned {
  readonly asked: Asked;
  readonly protocol: ReturnType<typeof protocolOf>;
  readonly request: PlanRequest;
}

export function PlanTrial({ open, trials, moment }: PlanProps) {
  const [planned, setPlanned] = useState<Planned | null>(null);
  const names = useMemo(() => ratingsOf(open, moment.now), [open, moment]);
  const reply = useTrialWorker<PlanReply>(planned?.request ?? null);
  return (
    <>
      <details className={diary.more}>
        <summary>{sayTrialPage('trialPage.may')}</summary>
        <ul className={levels.notes}>
          {sayTrialPage('trialPage.mayList')
            .split('\n')
            .map((line) => (
              <li key={line}>{line}</li>
            ))}
        </ul>
      </details>
      {names.length === 0 ? (
        <p className={levels.unknown} data-trial="no-ratings">
          {sayTrialPage('trialPage.noRatings')}
        </p>
      ) : (
        <AskTrial
          names={names}
          use={open.book.journal(moment.now).state.person.use}
          ask={(asked) => setPlanned(plannedOf(open, asked, moment))}
        />
      )}
      {planned !== null && reply === null && <p role="status">{sayTrialPage('trialPage.computing')}</p>}
      {reply !== null && 'problem' in reply && <Problem>{sayTrialPage('trialPage.failed')}</Problem>}
      {planned !== null && reply !== null && !('problem' in reply) && (
        <Plan open={open} planned={planned} reply={reply} trials={trials} moment={moment} />
      )}
    </>
  );
}

/** Days looked back at, and how many of them must be rated. */
const LOOK_BACK = 28;
const FEWEST_RATED = 10;

function plannedOf({ book }: OpenSession, asked: Asked, { now, today }: Moment): Planned {
  const protocol = protocolOf(asked, today);
  const { name, higherIsBetter, mcid, scale } = protocol.outcome;
  const question = { rating: name, higherIsBetter, mcid, scale, until: now };
  const recent = recentRows(book, name, { today, length: LOOK_BACK });
  return {
    asked,
    protocol,
    request: {
      kind: 'plan',
      relief: { rows: reliefRows(book, question, gramsOf(book)), question },
      recent: recent.days.length < FEWEST_RATED ? null : recent,
      protocol,
    },
  };
}

interface ShownPlan extends PlanProps {
  readonly planned: Planned;
  readonly reply: { readonly relief: ReliefAnswer | AdaptationProblem; readonly power: TrialPower | null };
}

function Plan({ open, planned, reply, trials, moment }: ShownPlan) {
  const { asked, protocol } = planned;
  const against = journalStandsAgainst(protocol, {
    book: open.book,
    asked: {
      age: null,
      use: asked.use === 'unsaid' ? null : asked.use,
      withdrawal: saidOf(asked.withdrawal),
      dependenceSigns: saidOf(asked.signs),
      pregnant: saidOf(asked.pregnant),
      clinician: false,
    },
    now: moment.now,
    today: moment.today,
    started: trials,
    relief: reply.relief,
  });
  if (against.length === 0) return <Offered protocol={protocol} power={reply.power} moment={moment} />;
  return (
    <section className={levels.part} aria-labelledby="trial-against" data-trial="refused">
      <h2 id="trial-against">{sayTrialPage('trialPage.against')}</h2>
      <p role="status">{sayTrialPage('trialPage.instead')}</p>
      <ul className={levels.notes}>
        {against.map((reason) => (
          <li key={reason} data-against={reason}>
            {sayRefusal(reason, speakTrial)}
          </li>
        ))}
      </ul>
      <p>
        <a href={href('help')}>{sayTrialPage('trialPage.help')}</a>
      </p>
    </section>
  );
}

interface OfferedProps {
  readonly protocol: Planned['protocol'];
  readonly power: TrialPower | null;
  readonly moment: Moment;
}

function Offered({ protocol, power, moment }: OfferedProps) {
  const [problem, setProblem] = useState<string>();
  const { runInDays, outcome, question, washoutDays, seed } = protocol;
  const first = plainDate(protocol.startOn);
  const start = async (): Promise<void> => {
    const text = sayTrialPage('trialPage.event', { outcome: outcome.name, other: sayQuestion(question, speakTrial) });
    const frozen = freezeProtocol(protocol, sha256);
    const written = await journal.add([trialDraft(frozen, text, { at: moment.now, zone: moment.zone })]);
    if (!written.ok) setProblem(written.error.text);
  };
  return (
    <section className={levels.part} aria-labelledby="trial-plan" data-trial="offered">
      <h2 id="trial-plan">{sayTrialPage('trialPage.plan')}</h2>
      <h3>{sayTrialPage('trialPage.power')}</h3>
      <ul className={levels.notes} data-power={power === null ? 'unknown' : 'known'}>
        {power === null ? (
          <li>{sayTrialPage('trialPage.powerUnknown')}</li>
        ) : (
          sayPower(power, speakTrial).map((line) => <li key={line}>{line}</li>)
        )}
      </ul>
      <h3>{sayTrialPage('trialPage.schedule')}</h3>
      <ul className={levels.notes}>
        <li>
          {sayTrialPage('trialPage.runIn', {
            days: runInDays,
            first: sayCalendarDay(first),
            last: sayCalendarDay(addDays(first, runInDays - 1)),
            outcome: outcome.name,
          })}
        </li>
        {drawSchedule(protocol.design, seed).map((period) => (
          <li key={period.from}>{sayPeriod(period, protocol, { speak: speakTrial, sayDay: sayCalendarDay })}</li>
        ))}
      </ul>
      <p>{sayTrialPage('trialPage.washout', { days: washoutDays })}</p>
      <p>{sayTrialPage('trialPage.stopping')}</p>
      <p className={diary.hint}>{sayTrialPage('trialPage.fixed', { seed })}</p>
      {problem !== undefined && <Problem>{problem}</Problem>}
      <Button onClick={() => void start()}>{sayTrialPage('trialPage.start')}</Button>
    </section>
  );
}
