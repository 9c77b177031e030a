/** What stands where something is not there yet, or did not come. */
import type { PageRoom } from '../knowledge/store.ts';
import { knowledge, useRoom } from '../knowledge/store.ts';
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

/** While a review waits: after the small rooms only the long list of towns can still be missing, and it can be done without. */
export function LoadingReview() {
  const towns = useRoom('gazetteer', false);
  const { status: medicines } = useRoom('medicines', false);
  if (towns.status !== 'loading' || medicines !== 'ready') return <Loading />;
  return (
    <div className={styles.failed} role="status">
      <p>{say('shell.loadingTowns')}</p>
      <Button kind="quiet" onClick={() => knowledge.goOnWithout('gazetteer')}>
        {say('shell.withoutTowns')}
      </Button>
    </div>
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
