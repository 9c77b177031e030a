/**
 * Is it turning on me? The signals of the journal as a quiet list: what was seen first, each with its raw values, what it
 * takes for granted and the table one tap away; then what was not seen, and what cannot be said.
 */
import { compareFindings } from '@clearleaf/core/finding';
import type { Signal } from '@clearleaf/core/monitoring';
import type { SignalKnowledge } from '@clearleaf/core/review';
import { useState } from 'react';
import { HelpByCountry } from '../../../help/HelpLines.tsx';
import { useRoom } from '../../../knowledge/store.ts';
import { sayJournal } from '../../../messages/journal.ts';
import { sayShortDay } from '../../../messages/speak.ts';
import { FindingCard } from '../../../parts/FindingCard.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Failed, Loading } from '../../../parts/State.tsx';
import diary from '../../diary/Diary.module.css';
import { here } from '../../pen.ts';
import type { OpenSession } from '../../session.ts';
import levels from '../levels/Levels.module.css';
import { SignalPicture } from './SignalPicture.tsx';
import styles from './Signals.module.css';
import { useSignalKnowledge, useSignals } from './use-signals.ts';

export default function Signals({ open }: { readonly open: OpenSession }) {
  const { value, failed } = useSignalKnowledge();
  return (
    <Page title={sayJournal('signals.title')}>
      <p className={levels.explain}>{sayJournal('signals.explain')}</p>
      {value !== null ? (
        <Looked open={open} knowledge={value} />
      ) : failed ? (
        <Failed rooms={['pharmacokinetics', 'studies', 'product', 'pharmacology']} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Looked({ open, knowledge }: { readonly open: OpenSession; readonly knowledge: SignalKnowledge }) {
  const [moment] = useState(here);
  const reply = useSignals(open, knowledge, moment);
  if (reply === null) return <p role="status">{sayJournal('signals.computing')}</p>;
  if ('failed' in reply)
    return (
      <p className={levels.unknown} data-signals="failed" role="status">
        {sayJournal('signals.failed')}
      </p>
    );
  const of = (state: Signal['state']): readonly Signal[] => reply.signals.filter((signal) => signal.state === state);
  const raised = of('raised').toSorted((a, b) => compareFindings(a.finding, b.finding));
  const [unseen, lacking] = [of('not-raised'), of('not-enough')];
  return (
    <>
      {raised.length + unseen.length > 0 && (
        <section className={levels.part} aria-labelledby="signals-raised" data-signals={raised.length}>
          <h2 id="signals-raised">{sayJournal('signals.raised', { count: raised.length })}</h2>
          {raised.map((signal) => (
            <Raised key={signal.id} signal={signal} />
          ))}
        </section>
      )}
      {raised.length > 0 && <Help />}
      <Quiet signals={unseen} title={sayJournal('signals.notRaised')} id="signals-unseen" />
      <Quiet signals={lacking} title={sayJournal('signals.notEnough')} id="signals-lacking" />
    </>
  );
}

function Raised({ signal }: { readonly signal: Signal }) {
  return (
    <div data-signal={signal.id} data-state={signal.state}>
      <FindingCard finding={signal.finding} />
      <Behind signal={signal} />
    </div>
  );
}

/** Words, picture, table and assumptions. */
function Behind({ signal }: { readonly signal: Signal }) {
  const { words, series, assumptions } = signal;
  return (
    <>
      {words.length > 0 && (
        <details className={diary.more}>
          <summary>{sayJournal('signals.words')}</summary>
          <ul className={levels.notes}>
            {words.map(({ day, text }) => (
              <li key={`${day} ${text}`}>{sayJournal('signals.word', { text, day: sayShortDay(day) })}</li>
            ))}
          </ul>
        </details>
      )}
      {series !== null && series.points.length > 0 && <SignalPicture signal={signal} series={series} />}
      <details className={diary.more}>
        <summary>{sayJournal('signals.assumptions')}</summary>
        <ul className={levels.notes}>
          {assumptions.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

interface QuietProps {
  readonly signals: readonly Signal[];
  readonly title: string;
  readonly id: string;
}

/** One line each, and what is behind it when opened. */
function Quiet({ signals, title, id }: QuietProps) {
  if (signals.length === 0) return null;
  return (
    <section className={levels.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={styles.list}>
        {signals.map((signal) => (
          <li key={signal.id} className={styles.quiet} data-signal={signal.id} data-state={signal.state}>
            <h3>{signal.finding.about}</h3>
            <p>{signal.finding.statement}</p>
            {signal.lack === null && <Behind signal={signal} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whom to call, in the country that is chosen. */
function Help() {
  const facts = useRoom('safety').value;
  if (facts === null) return null;
  return (
    <section className={levels.part} aria-labelledby="signals-help">
      <h2 id="signals-help">{sayJournal('signals.help')}</h2>
      <HelpByCountry facts={facts} />
    </section>
  );
}
