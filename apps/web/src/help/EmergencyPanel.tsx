/** What opens behind the emergency button. */
import { helpFor } from '@clearleaf/core/safety';
import type { SafetyFacts } from '@clearleaf/core/safety/facts';
import { useState } from 'react';
import { href } from '../app/routes.ts';
import { countryOf, usePlaceReading } from '../knowledge/place.ts';
import { useRoom } from '../knowledge/store.ts';
import { say } from '../messages/speak.ts';
import { Button } from '../parts/Button.tsx';
import { Failed, Loading } from '../parts/State.tsx';
import { countriesWithHelp, countryName } from './countries.ts';
import styles from './EmergencyPanel.module.css';
import { HelpLineItem } from './HelpLines.tsx';
import { telephone } from './telephone.ts';

/** The number to call, as large as it can be; without a known country, the words that hold everywhere. */
export function CallNow({ number }: { readonly number: string | null }) {
  if (number !== null) {
    return (
      <a className={styles.call} href={telephone(number)}>
        {say('help.call', { number })}
      </a>
    );
  }
  return (
    <div>
      <p className={styles.local}>{say('help.local')}</p>
      <p>{say('help.localText')}</p>
    </div>
  );
}

interface NumbersProps {
  readonly facts: SafetyFacts;
  readonly country: string | null;
  readonly choose: (country: string) => void;
  readonly close: () => void;
}

function Numbers({ facts, country, choose, close }: NumbersProps) {
  const others = helpFor(country, facts).filter((line) => line.kind !== 'emergency');
  return (
    <>
      <label className={styles.country}>
        <span>{say('help.country')}</span>
        <select value={country ?? ''} onChange={(event) => choose(event.target.value)}>
          <option value="">{say('help.anyCountry')}</option>
          {countriesWithHelp(facts).map((code) => (
            <option key={code} value={code}>
              {countryName(code)}
            </option>
          ))}
        </select>
      </label>
      {others.length > 0 && (
        <section>
          <h3>{say('help.lines')}</h3>
          <ul role="list" className={styles.lines}>
            {others.map((line) => (
              <li key={line.id}>
                <HelpLineItem line={line} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{say('help.signs')}</h3>
        <ul className={styles.signs}>
          {facts.redFlags.map((flag) => (
            <li key={flag.id}>{flag.name}</li>
          ))}
        </ul>
        <p>
          <a className={styles.link} href={href('library', 'emergencies')} onClick={close}>
            {say('help.signsMore')}
          </a>
        </p>
      </section>
    </>
  );
}

/** The emergency number of a country; `null` where none is known. */
export function emergencyNumber(country: string | null, facts: SafetyFacts | null): string | null {
  if (country === null || facts === null) return null;
  return helpFor(country, facts).find((line) => line.kind === 'emergency')?.number ?? null;
}

export function EmergencyPanel({ close }: { readonly close: () => void }) {
  const safety = useRoom('safety');
  const fromPlace = countryOf(usePlaceReading());
  const [chosen, setChosen] = useState<string | null>(null);
  const country = chosen === null ? fromPlace : chosen === '' ? null : chosen;
  return (
    <div className={styles.panel}>
      <div className={styles.top}>
        <h2 id="emergency-title">{say('help.title')}</h2>
        <Button kind="plain" onClick={close}>
          {say('help.close')}
        </Button>
      </div>
      <p className={styles.when}>{say('help.callNow')}</p>
      <CallNow number={emergencyNumber(country, safety.value)} />
      {chosen === null && fromPlace !== null && <p className={styles.quiet}>{say('help.fromPlace')}</p>}
      <p>{say('help.meanwhile')}</p>
      {safety.value !== null && <Numbers facts={safety.value} country={country} choose={setChosen} close={close} />}
      {safety.status === 'failed' && <Failed rooms={['safety']} />}
      {(safety.status === 'loading' || safety.status === 'absent') && <Loading />}
      <p className={styles.quiet}>{say('help.noRecord')}</p>
      <p>
        <a className={styles.link} href={href('library', 'help')} onClick={close}>
          {say('help.allLines')}
        </a>
      </p>
    </div>
  );
}
