/** Which questionnaires the person wants, when each comes next, and totals that somebody else worked out. */
import { dueOf, packsOf, sayDue, type Chosen, type Due, type Pack } from '@clearleaf/core/instruments';
import type { InstrumentsFacts } from '@clearleaf/core/instruments/facts';
import { useState } from 'react';
import { href } from '../../../app/routes.ts';
import { useRoom } from '../../../knowledge/store.ts';
import { sayJournal, speakCoreJournal } from '../../../messages/journal.ts';
import { Page } from '../../../parts/Page.tsx';
import { Failed, Loading } from '../../../parts/State.tsx';
import diary from '../../diary/Diary.module.css';
import { here } from '../../pen.ts';
import { journal, type OpenSession } from '../../session.ts';
import { Problem, Tick } from '../parts.tsx';
import styles from '../Rooms.module.css';
import { askedOf, assessmentsOf, choicePayload, chosenOf } from './chosen.ts';
import { sayInstantDay } from './Due.tsx';
import { OtherTotals } from './OtherTotals.tsx';

export default function Questionnaires({ open }: { readonly open: OpenSession }) {
  const { value: facts, status } = useRoom('instruments');
  return (
    <Page title={sayJournal('rooms.questionnaires')} lead={sayJournal('questionnaires.lead')}>
      {status === 'failed' && <Failed rooms={['instruments']} />}
      {facts === null && status !== 'failed' && <Loading />}
      {facts !== null && <Loaded open={open} facts={facts} />}
    </Page>
  );
}

function Loaded({ open, facts }: { readonly open: OpenSession; readonly facts: InstrumentsFacts }) {
  const now = here().at;
  const packs = packsOf(facts);
  const chosen = chosenOf(open.book.journal(now));
  const due = dueOf(packs, askedOf(open.book), now, chosen);
  const offered = packs.filter(({ schedule }) => schedule.kind !== 'triggered');
  const answered = packs.filter(
    ({ instrument }) =>
      !chosen.some((one) => one.instrument === instrument) && assessmentsOf(open.book, instrument).length > 0,
  );
  return (
    <>
      <Chosens due={due} />
      <Choose open={open} packs={offered} chosen={chosen} />
      {answered.length > 0 && (
        <section className={diary.section} aria-labelledby="answered">
          <h2 id="answered">{sayJournal('questionnaires.answered')}</h2>
          <ul role="list">
            {answered.map(({ instrument, title }) => (
              <li key={instrument}>
                <a className="standalone" href={href('journal', 'questionnaire', instrument)}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <OtherTotals open={open} facts={facts} />
    </>
  );
}

function Chosens({ due }: { readonly due: readonly Due[] }) {
  return (
    <section className={diary.section} aria-labelledby="chosen">
      <h2 id="chosen">{sayJournal('questionnaires.yours')}</h2>
      {due.length === 0 ? (
        <p className={diary.hint}>{sayJournal('questionnaires.none')}</p>
      ) : (
        <ul role="list" className={styles.list}>
          {due.map((one) => (
            <li key={one.instrument}>
              <a className={styles.room} href={href('journal', 'questionnaire', one.instrument)}>
                {one.title}
              </a>
              <p className={styles.quiet}>{sayDue(one, sayInstantDay, speakCoreJournal)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface ChooseProps {
  readonly open: OpenSession;
  readonly packs: readonly Pack[];
  readonly chosen: readonly Chosen[];
}

function Choose({ open, packs, chosen }: ChooseProps) {
  const [problem, setProblem] = useState<string | null>(null);
  // Shown at once; what is written follows a moment later.
  const [now, setNow] = useState(chosen);
  const change = async (instrument: string, wanted: boolean): Promise<void> => {
    const others = now.filter((one) => one.instrument !== instrument);
    const next = wanted ? [...others, { instrument }] : others;
    setNow(next);
    const moment = here();
    const payload = choicePayload(open.book.journal(moment.at), next);
    const written = await journal.add([{ kind: 'profile', ...moment, payload }]);
    if (!written.ok) setNow(now);
    setProblem(written.ok ? null : written.error.text);
  };
  return (
    <section className={diary.section} aria-labelledby="choose">
      <h2 id="choose">{sayJournal('questionnaires.choose')}</h2>
      <p className={diary.hint}>{sayJournal('questionnaires.chooseHint')}</p>
      <div>
        {packs.map(({ instrument, title, about, schedule, onlyFor }) => (
          <Tick
            key={instrument}
            checked={now.some((one) => one.instrument === instrument)}
            onChange={(wanted) => void change(instrument, wanted)}
            label={title}
            hint={[about, onlyFor ?? '', schedule.when].filter((part) => part !== '').join(' ')}
          />
        ))}
      </div>
      {problem !== null && <Problem>{problem}</Problem>}
    </section>
  );
}
