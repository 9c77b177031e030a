/** What changed in the knowledge, and why. */
import type { PlainDate } from '@clearleaf/core/quantity';
import { useEffect, useState } from 'react';
import { fetchKnowledge } from '../knowledge/store.ts';
import { sayLibrary } from '../messages/library.ts';
import { say, sayDay } from '../messages/speak.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Loading } from '../parts/State.tsx';
import styles from './Library.module.css';

interface ChangeGroup {
  readonly date: PlainDate;
  readonly room: string;
  readonly change: 'added' | 'changed' | 'removed' | 'retracted';
  readonly why: string;
  readonly ids: readonly string[];
}

type ChangesState =
  | { readonly status: 'loading' | 'failed' }
  | { readonly status: 'ready'; readonly groups: readonly ChangeGroup[] };

const fetchChanges = async (): Promise<readonly ChangeGroup[]> => (await fetchKnowledge('changes')) as ChangeGroup[];

function useChanges(): readonly [ChangesState, () => void] {
  const [state, setState] = useState<ChangesState>({ status: 'loading' });
  const fetchAll = (): void => {
    fetchChanges().then(
      (groups) => setState({ status: 'ready', groups }),
      () => setState({ status: 'failed' }),
    );
  };
  useEffect(fetchAll, []);
  const retry = (): void => {
    setState({ status: 'loading' });
    fetchAll();
  };
  return [state, retry];
}

export function Changes() {
  const [state, retry] = useChanges();
  return (
    <Page title={sayLibrary('changes.title')} lead={sayLibrary('changes.lead')}>
      {state.status === 'loading' && <Loading />}
      {state.status === 'failed' && (
        <div role="alert">
          <p>{say('shell.failed')}</p>
          <Button kind="quiet" onClick={retry}>
            {say('shell.retry')}
          </Button>
        </div>
      )}
      {state.status === 'ready' && state.groups.length === 0 && <p>{sayLibrary('changes.none')}</p>}
      {state.status === 'ready' && (
        <ul role="list" className={styles.entries}>
          {state.groups.map((group) => (
            <li key={`${group.date} ${group.room} ${group.change} ${group.why}`}>
              <h2>
                {sayLibrary('changes.group', {
                  day: sayDay(group.date),
                  change: sayLibrary('changes.kind', { kind: group.change }),
                  room: group.room,
                })}
              </h2>
              <p>{group.why}</p>
              <details className={styles.fold}>
                <summary>{sayLibrary('changes.count', { count: group.ids.length })}</summary>
                <p className={styles.requests}>{group.ids.join(', ')}</p>
              </details>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
