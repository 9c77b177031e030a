/** What opens behind the emergency button. */
import { helpFor } from '@clearleaf/core/safety';
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

export function EmergencyPanel({ close }: { readonly close: () => void }) {
  const safety = useRoom('safety');
  const fromPlace = countryOf(usePlaceReading());
  const [chosen, setChosen] = useState<string | null>(null);
  const country = chosen ?? fromPlace;
  const lines = safety.value === null ? [] : helpFor(country, safety.value);
  const emergency =
    country === null ? undefined : lines.find((line) => line.kind === 'emergency' && line.number !== null);
  const others = lines.filter((line) => line !== emergency && line.kind !== 'emergency');
  return (
    <div className={styles.panel}>
      <div className={styles.top}>
        <h2 id="emergency-title">{say('help.title')}</h2>
        <Button kind="plain" onClick={close}>
          {say('help.close')}
        </Button>
      </div>
      <p className={styles.when}>{say('help.callNow')}</p>
      {emergency?.number == null ? (
        <div>
          <p className={styles.local}>{say('help.local')}</p>
          <p>{say('help.localText')}</p>
        </div>
      ) : (
        <a className={styles.call} href={telephone(emergency.number)}>
          {say('help.call', { number: emergency.number })}
        </a>
      )}
      <p>{say('help.meanwhile')}</p>
      {safety.status === 'failed' && <Failed rooms={['safety']} />}
      {(safety.status === 'loading' || safety.status === 'absent') && <Loading />}
      {safety.value !== null && (
        <>
          <label className={styles.country}>
            <span>{say('help.country')}</span>
            <select value={country ?? ''} onChange={(event) => setChosen(event.target.value)}>
              <option value="">{say('help.anyCountry')}</option>
              {countriesWithHelp(safety.value).map((code) => (
                <option key={code} value={code}>
                  {countryName(code)}
                </option>
              ))}
            </select>
          </label>
          {chosen === null && fromPlace !== null && <p className={styles.quiet}>{say('help.fromPlace')}</p>}
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
              {safety.value.redFlags.map((flag) => (
                <li key={flag.id}>{flag.name}</li>
              ))}
            </ul>
            <p>
              <a href={href('library', 'emergencies')} onClick={close}>
                {say('help.signsMore')}
              </a>
            </p>
          </section>
        </>
      )}
      <p className={styles.quiet}>{say('help.noRecord')}</p>
      <p>
        <a href={href('library', 'help')} onClick={close}>
          {say('help.allLines')}
        </a>
      </p>
    </div>
  );
}
