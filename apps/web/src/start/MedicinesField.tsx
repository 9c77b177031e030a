/** What else the person takes, with "did you mean" where the reading is not certain. */
import { readMedicine, suggestMedicines } from '@clearleaf/core/medicines';
import { useRoom } from '../knowledge/store.ts';
import { medicineIndex } from '../knowledge/whole.ts';
import { say } from '../messages/speak.ts';
import { TypeAhead } from '../parts/TypeAhead.tsx';
import { person, usePerson } from '../store/person.ts';
import { Chips } from './Chips.tsx';
import { DidYouMean } from './DidYouMean.tsx';
import { medicineNote, needsAnswer } from './medicine-reading.ts';
import styles from './Start.module.css';

const SUGGESTIONS = 7;

export function MedicinesField() {
  const { state } = usePerson();
  const facts = useRoom('medicines').value;
  const index = facts === null ? null : medicineIndex(facts);
  const add = (text: string): void => {
    if (state.medicines.some((one) => one.text === text)) return;
    person.update((now) => ({ ...now, medicines: [...now.medicines, { text }] }));
  };
  const chips = state.medicines.map((medicine) => {
    if (index === null) return { text: medicine.text };
    const reading = readMedicine(medicine.text, index);
    return {
      text: medicine.text,
      note: medicineNote(reading, medicine.confirmed),
      ...(needsAnswer(reading, medicine.confirmed) ? { question: <DidYouMean reading={reading} /> } : {}),
    };
  });
  return (
    <div className={styles.field}>
      <TypeAhead
        label={say('start.medicines')}
        hint={say('start.medicinesHint')}
        suggest={(typed) => (index === null ? [] : suggestMedicines(typed, index, SUGGESTIONS))}
        onEnter={add}
        button={say('start.add')}
      />
      <Chips
        label={say('start.medicinesList')}
        chips={chips}
        remove={(at) => person.update((now) => ({ ...now, medicines: now.medicines.filter((_, i) => i !== at) }))}
      />
    </div>
  );
}
