/** Age in whole years, kept as it is typed. */
import { useId, useState } from 'react';
import { say } from '../messages/speak.ts';
import { person, usePerson } from '../store/person.ts';
import styles from './Start.module.css';

/** The age written in `text`; `undefined` where it is none. An empty field says nothing. */
export function readAge(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const age = Number(trimmed);
  return /^\d{1,3}$/.test(trimmed) && age <= 120 ? age : undefined;
}

export function AgeField() {
  const { age } = usePerson().state.person;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (age === null ? '' : String(age));
  const wrong = typed !== null && readAge(typed) === undefined;
  const change = (text: string): void => {
    const read = readAge(text);
    setTyped(read === undefined ? text : null);
    person.update((state) => ({ ...state, person: { ...state.person, age: read ?? null } }));
  };
  return <AgeInput shown={shown} hint={say('start.ageHint')} wrong={wrong} onType={change} />;
}

interface AgeInputProps {
  readonly shown: string;
  readonly hint: string;
  readonly wrong: boolean;
  readonly onType: (text: string) => void;
}

/** The question and its field; what becomes of the answer is the caller's. */
export function AgeInput({ shown, hint, wrong, onType }: AgeInputProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{say('start.age')}</label>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
      <input
        id={id}
        className={styles.short}
        inputMode="numeric"
        autoComplete="off"
        maxLength={8}
        value={shown}
        onChange={(event) => onType(event.target.value)}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong ${id}-hint` : `${id}-hint`}
      />
      {wrong && (
        <p id={`${id}-wrong`} className={styles.error} role="alert">
          {say('start.ageWrong')}
        </p>
      )}
    </div>
  );
}
