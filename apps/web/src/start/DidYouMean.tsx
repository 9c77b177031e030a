/** Asks which medicine was meant, where the typed name lies near several. Used on the form and on the review. */
import type { MedicineReading } from '@clearleaf/core/medicines';
import { say } from '../messages/speak.ts';
import { Button } from '../parts/Button.tsx';
import { person } from '../store/person.ts';
import { ingredientsOf, nameOf } from './medicine-reading.ts';
import styles from './Start.module.css';

const MOST = 5;

export function DidYouMean({ reading }: { readonly reading: MedicineReading }) {
  const answers = [reading.matches, ...reading.alternatives].filter((matches) => matches.length > 0).slice(0, MOST);
  const confirm = (confirmed: string[]): void =>
    person.update((state) => ({
      ...state,
      medicines: state.medicines.map((medicine) =>
        medicine.text === reading.input ? { ...medicine, confirmed } : medicine,
      ),
    }));
  return (
    <div role="group" className={styles.asked} aria-label={`${say('start.didYouMean')} (${reading.input})`}>
      <p>{say('start.didYouMean')}</p>
      <div className={styles.buttons}>
        {answers.map((matches) => (
          <Button key={nameOf(matches)} kind="quiet" onClick={() => confirm(ingredientsOf(matches))}>
            {nameOf(matches)}
          </Button>
        ))}
        <Button kind="plain" onClick={() => confirm([])}>
          {say('start.noneOfThese')}
        </Button>
      </div>
    </div>
  );
}
