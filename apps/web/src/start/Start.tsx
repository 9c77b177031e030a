/** The first page: one sentence or a few fields, and a short way for whoever is in withdrawal now. */
import type { Withdrawal } from '@clearleaf/core/journal';
import { lazy, Suspense, useEffect } from 'react';
import { goTo, href } from '../app/routes.ts';
import { wantWholeKnowledge } from '../knowledge/whole.ts';
import { say } from '../messages/speak.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Loading } from '../parts/State.tsx';
import { isEmpty, person, usePerson } from '../store/person.ts';
import { Near } from './Near.tsx';
import { SentenceForm } from './SentenceForm.tsx';
import styles from './Start.module.css';

// The fields bring the type-ahead with them, which is as large as all the rest of this page.
const FieldsForm = lazy(() => import('./FieldsForm.tsx'));

function WithdrawalNow() {
  const choose = (withdrawal: Withdrawal): void => {
    person.update((state) => ({ ...state, person: { ...state.person, withdrawal } }));
    goTo('review');
  };
  return (
    <section className={styles.now} aria-labelledby="withdrawal-now">
      <h2 id="withdrawal-now">{say('start.withdrawalTitle')}</h2>
      <p>{say('start.withdrawalText')}</p>
      <div className={styles.nowButtons}>
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
      <p>
        <a className="standalone" href={href('withdrawal')}>
          {say('start.withdrawalExpect')}
        </a>
      </p>
    </section>
  );
}

export function Start() {
  const { state } = usePerson();
  useEffect(wantWholeKnowledge, []);
  return (
    <Page title={say('start.title')} lead={say('start.lead')}>
      <SentenceForm />
      <p>
        <a href={href('check')}>{say('start.checkArticle')}</a>
      </p>
      <WithdrawalNow />
      <section className={styles.fields} aria-labelledby="fields">
        <div className={styles.intro}>
          <h2 id="fields">{say('start.fieldsTitle')}</h2>
          <p>{say('start.fieldsText')}</p>
        </div>
        <Near now={!isEmpty(state)}>
          <Suspense fallback={<Loading />}>
            <FieldsForm />
          </Suspense>
        </Near>
      </section>
    </Page>
  );
}
