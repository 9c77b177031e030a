/** What the frame says and does about an open journal, on every page: the lock, and that a simulated one is open. */
import { useEffect } from 'react';
import { journal, useOpenJournal, type OpenSession } from '../journal/session.ts';
import { say } from '../messages/speak.ts';
import { Button } from '../parts/Button.tsx';
import styles from './JournalBar.module.css';

const hasLock = (open: OpenSession | null): boolean => open !== null && !open.simulated && !open.unlocked;

/** Alt + Shift + L, by the place of the key, because Alt changes the letter on some keyboards. */
const isLockKey = (event: KeyboardEvent): boolean =>
  event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyL';

export function LockButton() {
  const lockable = hasLock(useOpenJournal());
  useEffect(() => {
    if (!lockable) return;
    const pressed = (event: KeyboardEvent): void => {
      if (!isLockKey(event)) return;
      event.preventDefault();
      void journal.lock();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [lockable]);
  if (!lockable) return null;
  return (
    <button
      type="button"
      className={styles.lock}
      aria-label={say('shell.lock')}
      aria-keyshortcuts="Alt+Shift+L"
      title="Alt + Shift + L"
      onClick={() => void journal.lock()}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <rect x="3.5" y="9" width="13" height="8.5" rx="1.5" />
        <path d="M6.5 9V6a3.5 3.5 0 0 1 7 0v3" />
      </svg>
      <span aria-hidden="true">{say('shell.lockShort')}</span>
    </button>
  );
}

/** `here`: the page is one of the journal's. */
export function SimulatedBar({ here }: { readonly here: boolean }) {
  const open = useOpenJournal();
  if (open === null || !open.simulated) return null;
  return (
    <section className={styles.simulated} aria-label={say('shell.simulatedLabel')}>
      <p>{say(here ? 'shell.simulated' : 'shell.simulatedElsewhere')}</p>
      <Button kind="quiet" onClick={() => void journal.removeSimulated()}>
        {say('shell.simulatedRemove')}
      </Button>
    </section>
  );
}
