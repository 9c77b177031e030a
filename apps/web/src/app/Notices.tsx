/** What the page has to say about itself: nothing is kept, something was cleared, a newer version waits. */
import type { ReactNode } from 'react';
import { say } from '../messages/speak.ts';
import { Button } from '../parts/Button.tsx';
import { offline, useOffline } from '../store/offline.ts';
import { useOpenJournal } from '../journal/session.ts';
import { isEmpty, person, usePerson } from '../store/person.ts';
import styles from './Notices.module.css';
import { href } from './routes.ts';

function Notice({ children }: { readonly children: ReactNode }) {
  return <div className={styles.notice}>{children}</div>;
}

export function Notices() {
  const { undo, kept, unreadable, where, state } = usePerson();
  const open = useOpenJournal();
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
      {where === 'nowhere' && !isEmpty(state) && (
        <Notice>
          <p>
            {say('shell.typedNowhere')} <a href={href('journal')}>{say('shell.typedNowhereOpen')}</a>
          </p>
        </Notice>
      )}
      {open !== null && open.failed !== null && (
        <Notice>
          <p>
            {say('shell.notWritten')} {open.failed.text}
          </p>
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
