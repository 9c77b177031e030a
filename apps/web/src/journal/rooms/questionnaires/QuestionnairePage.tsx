/** One questionnaire: its questions where it may be asked now, else why not; then what was answered before. */
import { notBefore, type Pack, packOf, sayTooSoon, scoreOf } from '@clearleaf/core/instruments';
import type { InstrumentsFacts } from '@clearleaf/core/instruments/facts';
import { useState } from 'react';
import { href } from '../../../app/routes.ts';
import { useRoom } from '../../../knowledge/store.ts';
import { sayJournal, speakCoreJournal } from '../../../messages/journal.ts';
import { Page } from '../../../parts/Page.tsx';
import { Failed, Loading } from '../../../parts/State.tsx';
import { here } from '../../pen.ts';
import type { OpenSession } from '../../session.ts';
import styles from '../Rooms.module.css';
import { Ask, Terms } from './Ask.tsx';
import { type Assessment, assessmentsOf } from './chosen.ts';
import { sayInstantDay } from './Due.tsx';
import { Past, Result } from './Results.tsx';

/** One that was left unfinished is gone on with for as long. */
const DAY = 86_400_000;

interface PageProps {
  readonly open: OpenSession;
  readonly id: string;
}

export default function QuestionnairePage({ open, id }: PageProps) {
  const { value: facts, status } = useRoom('instruments');
  if (facts === null)
    return (
      <Page title={sayJournal('rooms.questionnaires')}>
        {status === 'failed' ? <Failed rooms={['instruments']} /> : <Loading />}
      </Page>
    );
  return <Found open={open} id={id} facts={facts} />;
}

function Found({ open, id, facts }: PageProps & { readonly facts: InstrumentsFacts }) {
  const pack = packOf(facts, id);
  if (pack === null)
    return (
      <Page title={sayJournal('rooms.questionnaires')}>
        <p>{sayJournal('questionnaires.unknown')}</p>
        <BackToAll />
      </Page>
    );
  return <OneQuestionnaire open={open} pack={pack} />;
}

const BackToAll = () => (
  <a className="standalone" href={href('journal', 'questionnaires')}>
    {sayJournal('questionnaires.all')}
  </a>
);

function OneQuestionnaire({ open, pack }: { readonly open: OpenSession; readonly pack: Pack }) {
  const all = assessmentsOf(open.book, pack.instrument);
  // Settled when the page opens: an answer that is written down half-way must not take the questions away.
  const [{ begun, wait }] = useState(() => standing(pack, all, here().at));
  const [done, setDone] = useState<Assessment | null>(null);
  const shown = done ?? (wait === null ? null : (all.at(-1) ?? null));
  return (
    <Page title={pack.title} lead={pack.about}>
      {done === null && <Begin pack={pack} begun={begun} wait={wait} onDone={setDone} />}
      {shown !== null && <Result pack={pack} assessment={shown} before={beforeOf(shown, all)} book={open.book} />}
      <Past pack={pack} assessments={all} />
      {shown !== null && <Terms pack={pack} />}
      <BackToAll />
    </Page>
  );
}

interface Standing {
  readonly begun: Assessment | null;
  /** Not before this moment; `null`: now. */
  readonly wait: number | null;
}

function standing(pack: Pack, all: readonly Assessment[], now: number): Standing {
  const begun = unfinishedOf(pack, all, now);
  const wait = begun === null ? notBefore(pack, all.at(-1)?.at ?? null) : null;
  return { begun, wait: wait !== null && wait > now ? wait : null };
}

const beforeOf = (shown: Assessment, all: readonly Assessment[]): Assessment | null =>
  all.findLast(({ at, id }) => at < shown.at && id !== shown.id) ?? null;

type BeginProps = Standing & { readonly pack: Pack; readonly onDone: (assessment: Assessment) => void };

function Begin({ pack, begun, wait, onDone }: BeginProps) {
  return (
    <>
      {pack.onlyFor !== undefined && <p className={styles.caution}>{pack.onlyFor}</p>}
      {wait === null ? (
        <Ask pack={pack} begun={begun} onDone={onDone} />
      ) : (
        <p className={styles.unknown} data-too-soon>
          {sayTooSoon(pack, wait, sayInstantDay, speakCoreJournal)}
        </p>
      )}
    </>
  );
}

/** The last one, where it was begun within a day and questions are open. */
function unfinishedOf(pack: Pack, all: readonly Assessment[], now: number): Assessment | null {
  const last = all.at(-1);
  const answers = last?.payload.answers;
  if (last === undefined || answers === undefined || now - last.at > DAY) return null;
  return scoreOf(pack, answers).complete ? null : last;
}
