/** What is kept, what was asked of whom, and how to remove it all. */
import { useState } from 'react';
import { journal, mayHoldJournal } from '../journal/session.ts';
import { sayLibrary } from '../messages/library.ts';
import { say } from '../messages/speak.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { discreet } from '../store/discreet.ts';
import { offline, useOffline } from '../store/offline.ts';
import { person, usePerson } from '../store/person.ts';
import { useRequests } from '../store/requests.ts';
import { chooseTheme, keptTheme } from '../store/theme.ts';
import styles from './Library.module.css';

const withoutOrigin = (url: string): string =>
  url.startsWith(window.location.origin) ? url.slice(window.location.origin.length) : url;

function Requests() {
  const { own, foreign } = useRequests();
  return (
    <section className={styles.text}>
      <h2>{sayLibrary('privacy.requestsTitle')}</h2>
      <p>
        <strong>{sayLibrary('privacy.requestsForeign', { count: foreign.length })}.</strong>{' '}
        {sayLibrary('privacy.requestsOwn', { count: own.length })}, {window.location.host}.
      </p>
      {foreign.length > 0 && (
        <ul>
          {foreign.map((url) => (
            <li key={url}>{url}</li>
          ))}
        </ul>
      )}
      <ul className={styles.requests}>
        {own.map((url) => (
          <li key={url}>{withoutOrigin(url)}</li>
        ))}
      </ul>
      <p className={styles.quiet}>
        {sayLibrary('privacy.requestsText')} {sayLibrary('privacy.requestsPolicy')}
      </p>
    </section>
  );
}

function Kept() {
  const { kept, where } = usePerson();
  const { state } = useOffline();
  return (
    <section className={styles.text}>
      <h2>{sayLibrary('privacy.keptTitle')}</h2>
      {kept ? (
        <ul>
          {where === 'browser' && <li>{sayLibrary('privacy.keptState')}</li>}
          {where !== 'browser' && <li>{sayLibrary('privacy.keptJournal')}</li>}
          {keptTheme() !== null && <li>{sayLibrary('privacy.keptTheme')}</li>}
          {state === 'ready' && <li>{sayLibrary('privacy.keptCopy')}</li>}
        </ul>
      ) : (
        <p>{sayLibrary('privacy.keptNothing')}</p>
      )}
      {where === 'browser' && <p>{sayLibrary('privacy.who')}</p>}
      <p>{sayLibrary('privacy.history')}</p>
      <p>{sayLibrary('privacy.clearText')}</p>
      <p>
        <Button kind="danger" onClick={person.clear}>
          {say('start.clear')}
        </Button>
      </p>
    </section>
  );
}

async function eraseAll(): Promise<void> {
  // The journal first: without its key in the storage nobody would look for it any more.
  if (mayHoldJournal()) await journal.removeAll();
  person.erase();
  discreet.set(false);
  await offline.remove();
}

function Erase() {
  const [step, setStep] = useState<'asked' | 'sure' | 'done'>('asked');
  const erase = (): void => {
    chooseTheme('system');
    void eraseAll().then(() => setStep('done'));
  };
  return (
    <section className={styles.text}>
      <h2>{sayLibrary('privacy.eraseTitle')}</h2>
      <p>{sayLibrary('privacy.eraseText')}</p>
      <div className={styles.buttons} role="status">
        {step === 'asked' && (
          <Button kind="danger" onClick={() => setStep('sure')}>
            {sayLibrary('privacy.erase')}
          </Button>
        )}
        {step === 'sure' && (
          <>
            <Button kind="danger" onClick={erase}>
              {sayLibrary('privacy.eraseSure')}
            </Button>
            <Button kind="quiet" onClick={() => setStep('asked')}>
              {sayLibrary('privacy.eraseNot')}
            </Button>
          </>
        )}
        {step === 'done' && <p>{sayLibrary('privacy.erased')}</p>}
      </div>
    </section>
  );
}

export function Privacy() {
  return (
    <Page title={sayLibrary('privacy.title')} lead={sayLibrary('privacy.lead')}>
      <Requests />
      <Kept />
      <Erase />
    </Page>
  );
}
