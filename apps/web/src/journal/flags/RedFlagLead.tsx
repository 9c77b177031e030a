/** What leads the first page of the journal while it tells of an emergency: whom to call, what to do, and the way to end it. */
import { overNotes } from '@clearleaf/core/monitoring';
import { useState } from 'react';
import { href } from '../../app/routes.ts';
import { CallNow, emergencyNumber } from '../../help/EmergencyPanel.tsx';
import { countryOf, usePlaceReading } from '../../knowledge/place.ts';
import { useRoom } from '../../knowledge/store.ts';
import { sayJournal, speakCoreJournal } from '../../messages/journal.ts';
import { Button } from '../../parts/Button.tsx';
import { Failed } from '../../parts/State.tsx';
import { here } from '../pen.ts';
import { journal } from '../session.ts';
import { RedFlagWords } from './RedFlagWords.tsx';
import styles from './RedFlags.module.css';
import { type Leading, useLeading } from './leading.ts';
import { useEmergencies } from './use-emergencies.ts';

export function RedFlagLead() {
  const leading = useLeading();
  // Silence must not read as safe.
  if (!leading.wasRead) return <Failed rooms={['safety', 'signs']} />;
  return leading.flags.length === 0 ? null : <Lead leading={leading} />;
}

/** The button that had the focus is gone with the card. */
const toMain = (): void => document.getElementById('main')?.focus({ preventScroll: true });

function Lead({ leading: { flags, signs } }: { readonly leading: Leading }) {
  const facts = useRoom('safety').value;
  const country = countryOf(usePlaceReading());
  const findings = useEmergencies(flags);
  const [problem, setProblem] = useState<string | null>(null);
  const end = async (): Promise<void> => {
    const written = await journal.add(overNotes(flags, here(), speakCoreJournal));
    if (written.ok) toMain();
    else setProblem(written.error.text);
  };
  return (
    <section className={styles.lead} aria-labelledby="red-flags" data-red-flags={flags.length}>
      <h2 id="red-flags">{sayJournal('flags.title')}</h2>
      <CallNow number={emergencyNumber(country, facts)} />
      <RedFlagWords findings={findings} />
      {/* The finding in full, with how sure and from where. A made-up journal has no review. */}
      {signs.length > 0 && (
        <a className={styles.link} href={href('review')}>
          {sayJournal('flags.review')}
        </a>
      )}
      <div className={styles.over}>
        <Button kind="quiet" onClick={() => void end()}>
          {sayJournal('flags.over')}
        </Button>
        <p className={styles.quiet}>{sayJournal('flags.stays')}</p>
      </div>
      {problem !== null && <p role="alert">{problem}</p>}
    </section>
  );
}
