/** The journal was just erased, or what is stored cannot be read. */
import { useEffect, useState } from 'react';
import { sayJournal } from '../messages/journal.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { EraseAll } from './Locked.tsx';
import { SaidLine, useAsking } from './parts.tsx';
import { journal, type SessionError } from './session.ts';
import styles from './Vault.module.css';

const SECOND = 1_000;

export function Wiped({ until }: { readonly until: number }) {
  const [now, setNow] = useState(() => Date.now());
  const { busy, said, ask } = useAsking();
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), SECOND);
    return () => window.clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((until - now) / SECOND));
  return (
    <Page title={sayJournal('vault.wipedTitle')} lead={sayJournal('vault.wipedText')}>
      <p className={styles.count} role="timer">
        {sayJournal('vault.wipedLeft', { seconds })}
      </p>
      <div className={styles.actions}>
        <Button disabled={busy} onClick={() => void ask(journal.undoWipe, null)}>
          {sayJournal('vault.bringBack')}
        </Button>
        <Button kind="quiet" disabled={busy} onClick={() => void journal.finishWipe()}>
          {sayJournal('vault.leaveErased')}
        </Button>
      </div>
      <SaidLine said={said} />
    </Page>
  );
}

export function Unreadable({ error }: { readonly error: SessionError }) {
  return (
    <Page title={sayJournal('vault.failedTitle')} lead={error.text}>
      <p>{sayJournal('vault.failedText')}</p>
      <EraseAll text={sayJournal('vault.eraseText')} />
    </Page>
  );
}
