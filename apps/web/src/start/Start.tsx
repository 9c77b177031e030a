/** The first page: one sentence or a few fields, and a short way for whoever is in withdrawal now. */
import type { Withdrawal } from '@clearleaf/core/journal';
import { useEffect } from 'react';
import { goTo } from '../app/routes.ts';
import { wantWholeKnowledge } from '../knowledge/whole.ts';
import { say } from '../messages/speak.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { person } from '../store/person.ts';
import { FieldsForm } from './FieldsForm.tsx';
import { SentenceForm } from './SentenceForm.tsx';
import styles from './Start.module.css';

function WithdrawalNow() {
  const choose = (withdrawal: Withdrawal): void => {
    person.update((state) => ({ ...state, person: { ...state.person, withdrawal } }));
    goTo('review');
  };
  return (
    <section className={styles.now} aria-labelledby="withdrawal-now">
      <h2 id="withdrawal-now">{say('start.withdrawalTitle')}</h2>
      <p>{say('start.withdrawalText')}</p>
      <div className={styles.nowButtons} data-goes>
        <Button kind="quiet" onClick={() => choose('opioids')}>
          {say('start.withdrawalOpioids')}
        </Button>
        <Button kind="quiet" onClick={() => choose('kratom')}>
          {say('start.withdrawalKratom')}
        </Button>
        <Button kind="quiet" onClick={() => choose('unsure')}>
          {say('start.withdrawalUnsure')}
        </Button>
      </div>
    </section>
  );
}

export function Start() {
  useEffect(wantWholeKnowledge, []);
  return (
    <Page title={say('start.title')} lead={say('start.lead')}>
      <SentenceForm />
      <WithdrawalNow />
      <FieldsForm />
    </Page>
  );
}
