/** What stands where something is not there yet, or did not come. */
import type { PageRoom } from '../knowledge/store.ts';
import { knowledge } from '../knowledge/store.ts';
import { say } from '../messages/speak.ts';
import { useOffline } from '../store/offline.ts';
import { Button } from './Button.tsx';
import styles from './State.module.css';

export function Loading() {
  return (
    <p className={styles.loading} role="status">
      {say('shell.loading')}
    </p>
  );
}

/** A room that could not be fetched, with the way to try again. */
export function Failed({ rooms }: { readonly rooms: readonly PageRoom[] }) {
  const { online } = useOffline();
  return (
    <div className={styles.failed} role="alert">
      <p>{say(online ? 'shell.failed' : 'shell.failedOffline')}</p>
      <Button kind="quiet" onClick={() => rooms.forEach(knowledge.want)}>
        {say('shell.retry')}
      </Button>
    </div>
  );
}
