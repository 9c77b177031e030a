/** Help lines: the number first and large enough for a shaking thumb. */
import type { PlainDate } from '@clearleaf/core/quantity';
import { type HelpLine, helpFor } from '@clearleaf/core/safety';
import type { SafetyFacts } from '@clearleaf/core/safety/facts';
import { useState } from 'react';
import { say, sayDay } from '../messages/speak.ts';
import { countriesWithHelp, countryName } from './countries.ts';
import styles from './HelpLines.module.css';
import { telephone } from './telephone.ts';

/** Where and when the number was seen. */
function Seen({ line }: { readonly line: HelpLine }) {
  const text = say('help.verifiedOn', { day: sayDay(line.verifiedOn as PlainDate) });
  return (
    <p className={styles.quiet}>
      {text}{' '}
      {line.source.startsWith('http') ? (
        <a href={line.source} rel="external noreferrer">
          {say('help.source')}
        </a>
      ) : (
        line.source
      )}
    </p>
  );
}

export function HelpLineItem({ line }: { readonly line: HelpLine }) {
  return (
    <div className={styles.line}>
      <p className={styles.kind}>{say('help.kind', { kind: line.kind.replaceAll('-', '') })}</p>
      <p className={styles.name}>{line.name}</p>
      {line.number !== null && (
        <a className={styles.number} href={telephone(line.number)}>
          {line.number}
        </a>
      )}
      {line.text !== null &&
        (line.number === null ? (
          <p className={styles.write}>{line.text}</p>
        ) : (
          <p>{say('help.write', { text: line.text })}</p>
        ))}
      {line.note !== null && <p>{line.note}</p>}
      {line.hours !== null && <p className={styles.quiet}>{say('help.hours', { hours: line.hours })}</p>}
      {line.cost !== null && <p className={styles.quiet}>{say('help.cost', { cost: line.cost })}</p>}
      {line.languages.length > 0 && (
        <p className={styles.quiet}>{say('help.languages', { languages: line.languages.join(', ') })}</p>
      )}
      {line.url !== null && (
        <p>
          <a className={styles.web} href={line.url} rel="external noreferrer">
            {say('help.website')}
          </a>
        </p>
      )}
      {(line.number !== null || line.text !== null) && <Seen line={line} />}
    </div>
  );
}

/** Lines of a country that the reader names here, where nothing they said tells it. */
export function HelpByCountry({ facts }: { readonly facts: SafetyFacts }) {
  const [country, setCountry] = useState('');
  return (
    <>
      <label className={styles.country}>
        <span>{say('help.country')}</span>
        <select value={country} onChange={(event) => setCountry(event.target.value)}>
          <option value="">{say('help.chooseCountry')}</option>
          {countriesWithHelp(facts).map((code) => (
            <option key={code} value={code}>
              {countryName(code)}
            </option>
          ))}
        </select>
      </label>
      <HelpLineList lines={helpFor(country === '' ? null : country, facts)} />
    </>
  );
}

export function HelpLineList({ lines }: { readonly lines: readonly HelpLine[] }) {
  return (
    <ul role="list" className={styles.list}>
      {lines.map((line) => (
        <li key={line.id}>
          <HelpLineItem line={line} />
        </li>
      ))}
    </ul>
  );
}
