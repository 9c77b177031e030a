/** Since when, until when and how a medicine is taken. */
import { useRef, useState } from 'react';
import { sayJournal } from '../../../messages/journal.ts';
import { Button } from '../../../parts/Button.tsx';
import { Choice } from '../../../parts/Choice.tsx';
import diary from '../../diary/Diary.module.css';
import { useSaving } from '../../diary/use-saving.ts';
import { journal } from '../../session.ts';
import { Problem, TextField } from '../parts.tsx';
import styles from '../Rooms.module.css';
import { type Medicine, type MedicineFields, medicineFieldsOf, readMedicineFields } from './medicine-fields.ts';

const hows = [
  { value: 'regular', label: sayJournal('rooms.medicineRegular') },
  { value: 'needed', label: sayJournal('rooms.medicineNeeded') },
  { value: null, label: sayJournal('rooms.medicineNotSaid') },
] as const;

/** The list is where it was, without the medicine. */
const stay = (): void => {};

export function MedicineForm({ medicine }: { readonly medicine: Medicine }) {
  const [fields, setFields] = useState(() => medicineFieldsOf(medicine));
  const [problem, setProblem] = useState<string | null>(null);
  const saved = useRef<MedicineFields | null>(null);
  const { failed, save: write } = useSaving();
  const set = (change: Partial<MedicineFields>): void => setFields({ ...fields, ...change });
  const save = async (): Promise<void> => {
    const read = readMedicineFields(fields, medicine);
    if (!read.ok) return setProblem(read.problem);
    // A second tap on what was just saved would only add a version that says the same.
    if (saved.current === fields) return;
    saved.current = fields;
    const changed = await journal.edit(medicine, { payload: read.change });
    if (!changed.ok) saved.current = null;
    setProblem(changed.ok ? null : changed.error.text);
  };
  return (
    <div className={diary.inside}>
      <TextField
        label={sayJournal('rooms.medicineFrom')}
        type="date"
        value={fields.from}
        onChange={(from) => set({ from })}
      />
      <TextField
        label={sayJournal('rooms.medicineUntil')}
        hint={sayJournal('rooms.medicineUntilHint')}
        type="date"
        value={fields.until}
        onChange={(until) => set({ until })}
      />
      <Choice
        question={sayJournal('rooms.medicineHow')}
        answers={hows}
        value={fields.how}
        onChange={(how) =>
          set({ how, ...(how === 'regular' && fields.times.length === 0 ? { times: [{ time: '', amount: '' }] } : {}) })
        }
      />
      {fields.how === 'regular' && <Times fields={fields} set={set} />}
      {(problem ?? failed) !== null && <Problem>{problem ?? failed}</Problem>}
      <div className={styles.buttons}>
        <Button onClick={() => void save()}>{sayJournal('rooms.medicineSave')}</Button>
        <Button kind="danger" onClick={() => void write(() => journal.remove(medicine), stay)}>
          {sayJournal('rooms.medicineDelete')}
        </Button>
      </div>
    </div>
  );
}

interface TimesProps {
  readonly fields: MedicineFields;
  readonly set: (change: Partial<MedicineFields>) => void;
}

function Times({ fields: { times }, set }: TimesProps) {
  const change = (place: number, row: Partial<MedicineFields['times'][number]>): void =>
    set({ times: times.map((one, index) => (index === place ? { ...one, ...row } : one)) });
  return (
    <div className={styles.stack}>
      {times.map(({ time, amount }, place) => (
        <div key={place} className={styles.three}>
          <TextField
            label={sayJournal('rooms.medicineTime', { number: place + 1 })}
            type="time"
            value={time}
            onChange={(typed) => change(place, { time: typed })}
          />
          <TextField
            label={sayJournal('rooms.medicineAmount', { time: time === '' ? String(place + 1) : time })}
            value={amount}
            onChange={(typed) => change(place, { amount: typed })}
          />
          <Button kind="plain" onClick={() => set({ times: times.filter((_, index) => index !== place) })}>
            {sayJournal('rooms.medicineRemoveTime')}
          </Button>
        </div>
      ))}
      <div>
        <Button kind="quiet" onClick={() => set({ times: [...times, { time: '', amount: '' }] })}>
          {sayJournal('rooms.medicineAddTime')}
        </Button>
      </div>
    </div>
  );
}
