/** A few fields, each of which can be left out. What is entered is kept at once, so a reload loses nothing. */
import type { JournalState, ProductKind, Use, Withdrawal } from '@clearleaf/core/journal';
import { href } from '../app/routes.ts';
import { say } from '../messages/speak.ts';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { isEmpty, person, usePerson } from '../store/person.ts';
import { AgeField } from './AgeField.tsx';
import { ConditionsField } from './ConditionsField.tsx';
import { MedicinesField } from './MedicinesField.tsx';
import { PlaceField } from './PlaceField.tsx';
import { ReasonsField } from './ReasonsField.tsx';
import styles from './Start.module.css';

const useAnswers: readonly { readonly value: Use | null; readonly label: string }[] = [
  { value: 'never', label: say('start.useNever') },
  { value: 'sometimes', label: say('start.useSometimes') },
  { value: 'daily', label: say('start.useDaily') },
  { value: 'stopped', label: say('start.useStopped') },
  { value: null, label: say('start.notSaid') },
];

const withdrawalAnswers: readonly { readonly value: Withdrawal | null; readonly label: string }[] = [
  { value: 'none', label: say('start.withdrawalNone') },
  { value: 'opioids', label: say('start.withdrawalYesOpioids') },
  { value: 'kratom', label: say('start.withdrawalYesKratom') },
  { value: 'unsure', label: say('start.withdrawalYesUnsure') },
  { value: null, label: say('start.notSaid') },
];

const productAnswers: readonly {
  readonly value: ProductKind | null;
  readonly label: string;
  readonly hint?: string;
}[] = [
  { value: 'kratom', label: say('start.productLeaf'), hint: say('start.productLeafHint') },
  { value: 'extract', label: say('start.productExtract'), hint: say('start.productExtractHint') },
  { value: '7-oh', label: say('start.product7oh'), hint: say('start.product7ohHint') },
  { value: null, label: say('start.productUnknown') },
];

const setPerson = (change: Partial<JournalState['person']>): void =>
  person.update((state) => ({ ...state, person: { ...state.person, ...change } }));

export default function FieldsForm() {
  const { state } = usePerson();
  return (
    <div className={styles.form}>
      <PlaceField />
      <AgeField />
      <Choice
        question={say('start.use')}
        hint={say('start.useHint')}
        answers={useAnswers}
        value={state.person.use}
        onChange={(use) => setPerson({ use })}
      />
      <Choice
        question={say('start.withdrawal')}
        answers={withdrawalAnswers}
        value={state.person.withdrawal}
        onChange={(withdrawal) => setPerson({ withdrawal })}
      />
      <Choice
        question={say('start.product')}
        answers={productAnswers}
        value={state.product}
        onChange={(product) => person.update((now) => ({ ...now, product }))}
      />
      <MedicinesField />
      <ConditionsField />
      <ReasonsField />
      {!isEmpty(state) && (
        <div className={styles.onward} data-onward>
          <a className={styles.go} href={href('review')}>
            {say('start.toReview')}
          </a>
          <Button kind="plain" onClick={person.clear}>
            {say('start.clear')}
          </Button>
        </div>
      )}
    </div>
  );
}
