/** The journal is there and locked. Everything that needs no key is still here: help, another way in, and the end. */
import { useId, useState } from 'react';
import { sayJournal, type JournalMessageId } from '../messages/journal.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Fold, SaidLine, Section, useAsking, type Said } from './parts.tsx';
import { passkeysHere } from './passkey-here.ts';
import { journal, useSession, type Key, type Session } from './session.ts';
import styles from './Vault.module.css';

const wrong: Record<Key['kind'], JournalMessageId> = {
  passphrase: 'vault.wrongPassphrase',
  recovery: 'vault.wrongWords',
  passkey: 'vault.wrongPasskey',
};

/** Opens with a key; the answer is what to say where that failed. */
async function openWith(key: Key): Promise<Said> {
  const outcome = await journal.open(key);
  if (outcome.ok) return null;
  const { code, text } = outcome.error;
  return { kind: 'error', text: code === 'wrong-secret' ? sayJournal(wrong[key.kind]) : text };
}

const reasonOf = (now: Session): JournalMessageId | null => {
  if (now.phase !== 'locked') return null;
  if (now.why === 'idle') return 'vault.lockedIdle';
  return now.why === 'elsewhere' ? 'vault.lockedElsewhere' : null;
};

export function Locked() {
  const now = useSession();
  const reason = reasonOf(now);
  return (
    <Page title={sayJournal('vault.lockedTitle')}>
      {reason !== null && <p>{sayJournal(reason)}</p>}
      <WithPassphrase busy={now.phase === 'opening'} />
      <Fold title={sayJournal('vault.useWords')}>
        <WithWords busy={now.phase === 'opening'} />
      </Fold>
      <p className={styles.quiet}>{sayJournal('vault.helpWhileLocked')}</p>
      <EraseAll text={sayJournal('vault.eraseLockedText')} />
    </Page>
  );
}

function WithPassphrase({ busy }: { readonly busy: boolean }) {
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  const [shown, setShown] = useState(false);
  const [said, setSaid] = useState<Said>(null);
  const open = async (key: Key): Promise<void> => {
    setSaid(null);
    setSaid(await openWith(key));
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') void open({ kind: 'passphrase', passphrase });
      }}
    >
      <div className={styles.field}>
        <label htmlFor={id}>{sayJournal('vault.passphrase')}</label>
        <input
          id={id}
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
          autoCapitalize="none"
          spellCheck={false}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </div>
      <label className={styles.check}>
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        <span>{sayJournal('vault.show')}</span>
      </label>
      <SaidLine said={said} />
      <div className={styles.actions}>
        <Button type="submit" disabled={busy}>
          {sayJournal('vault.open')}
        </Button>
        {passkeysHere() && (
          <Button kind="quiet" disabled={busy} onClick={() => void open({ kind: 'passkey' })}>
            {sayJournal('vault.openPasskey')}
          </Button>
        )}
      </div>
      <p role="status">{busy ? sayJournal('vault.opening') : ''}</p>
    </form>
  );
}

function WithWords({ busy }: { readonly busy: boolean }) {
  const id = useId();
  const [words, setWords] = useState('');
  const [said, setSaid] = useState<Said>(null);
  const open = async (): Promise<void> => {
    setSaid(null);
    setSaid(await openWith({ kind: 'recovery', words }));
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <div className={styles.field}>
        <label htmlFor={id}>{sayJournal('vault.words')}</label>
        <p id={`${id}-hint`} className={styles.hint}>
          {sayJournal('vault.wordsHint')}
        </p>
        <textarea
          id={id}
          rows={3}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <SaidLine said={said} />
      <Button type="submit" kind="quiet" disabled={busy}>
        {sayJournal('vault.openWords')}
      </Button>
      <p className={styles.quiet}>{sayJournal('vault.lostAll')}</p>
    </form>
  );
}

/** One gesture, with a while to take it back. */
export function EraseAll({ text }: { readonly text: string }) {
  const { busy, said, ask } = useAsking();
  return (
    <Section title={sayJournal('vault.eraseTitle')}>
      <p>{text}</p>
      <Button kind="danger" disabled={busy} onClick={() => void ask(() => journal.wipe('all'), null)}>
        {sayJournal('vault.eraseAll')}
      </Button>
      <SaidLine said={said} />
    </Section>
  );
}
