/** All help lines, country by country. */
import { helpFor } from '@clearleaf/core/safety';
import { useState } from 'react';
import { href } from '../app/routes.ts';
import { countriesWithHelp, countryName } from '../help/countries.ts';
import { HelpLineList } from '../help/HelpLines.tsx';
import { countryOf, usePlaceReading } from '../knowledge/place.ts';
import { useRoom } from '../knowledge/store.ts';
import { sayLibrary } from '../messages/library.ts';
import { say } from '../messages/speak.ts';
import { Failed, Loading } from '../parts/State.tsx';
import styles from './Library.module.css';
import { RoomPage } from './RoomPage.tsx';

export function HelpRoom() {
  const { value: facts, status } = useRoom('safety');
  const own = countryOf(usePlaceReading());
  const [only, setOnly] = useState<string | null>(null);
  if (facts === null)
    return <RoomPage room="help">{status === 'failed' ? <Failed rooms={['safety']} /> : <Loading />}</RoomPage>;
  const countries = countriesWithHelp(facts);
  const chosen = only ?? (own !== null && countries.includes(own) ? own : '');
  return (
    <RoomPage room="help" lead={sayLibrary('help.lead')}>
      <p>
        <a className="standalone" href={href('withdrawal')}>
          {sayLibrary('help.withdrawal')}
        </a>
      </p>
      <label className={styles.select}>
        <span>{say('help.country')}</span>
        <select value={chosen} onChange={(event) => setOnly(event.target.value)}>
          <option value="">{say('help.everyCountry')}</option>
          {countries.map((code) => (
            <option key={code} value={code}>
              {countryName(code)}
            </option>
          ))}
        </select>
      </label>
      {countries
        .filter((code) => chosen === '' || code === chosen)
        .map((code) => (
          <section key={code} className={styles.country}>
            <h2>{countryName(code)}</h2>
            <HelpLineList lines={helpFor(code, facts)} />
          </section>
        ))}
      <section className={styles.country}>
        <h2>{say('help.anyCountry')}</h2>
        <HelpLineList lines={helpFor(null, facts)} />
      </section>
    </RoomPage>
  );
}
