/** What the page has to say about itself: nothing is kept, something was cleared, a newer version waits. */
import type { ReactNode } from 'react';
import { say } from '../messages/speak.ts';
import { Button } from '../parts/Button.tsx';
import { offline, useOffline } from '../store/offline.ts';
import { person, usePerson } from '../store/person.ts';
import styles from './Notices.module.css';

function Notice({ children }: { readonly children: ReactNode }) {
  return <div className={styles.notice}>{children}</div>;
}

export function Notices() {
  const { undo, kept, unreadable } = usePerson();
  const { update, online } = useOffline();
  return (
    <div className={styles.notices} role="status">
      {undo !== null && (
        <Notice>
          <p>{say(undo.kind === 'cleared' ? 'shell.cleared' : 'shell.replaced')}</p>
          <div className={styles.buttons}>
            <Button kind="quiet" onClick={person.undo}>
              {say('shell.undo')}
            </Button>
            <Button kind="quiet" onClick={person.forgetUndo}>
              {say('shell.dismiss')}
            </Button>
          </div>
        </Notice>
      )}
      {!kept && (
        <Notice>
          <p>{say('shell.notKept')}</p>
        </Notice>
      )}
      {unreadable && (
        <Notice>
          <p>{say('shell.unreadable')}</p>
        </Notice>
      )}
      {!online && (
        <Notice>
          <p>{say('shell.offlineNow')}</p>
        </Notice>
      )}
      {update && (
        <Notice>
          <p>{say('shell.updateReady')}</p>
          <Button kind="quiet" onClick={offline.takeUpdate}>
            {say('shell.updateTake')}
          </Button>
        </Notice>
      )}
    </div>
  );
}
