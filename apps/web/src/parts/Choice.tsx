/** One question with a few answers, all in sight, each large enough to hit. Native radio buttons. */
import { useId } from 'react';
import styles from './Choice.module.css';

interface ChoiceProps<T extends string> {
  readonly question: string;
  readonly hint?: string;
  readonly answers: readonly { readonly value: T | null; readonly label: string; readonly hint?: string }[];
  readonly value: T | null;
  readonly onChange: (value: T | null) => void;
}

export function Choice<T extends string>({ question, hint, answers, value, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <fieldset className={styles.choice} aria-describedby={hint === undefined ? undefined : `${id}-hint`}>
      <legend className={styles.question}>{question}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.answers}>
        {answers.map((answer) => (
          <label key={answer.value ?? 'null'} className={styles.answer}>
            <input type="radio" name={id} checked={value === answer.value} onChange={() => onChange(answer.value)} />
            <span>
              {answer.label}
              {answer.hint !== undefined && <span className={styles.more}>{answer.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface ManyProps {
  readonly question: string;
  readonly hint?: string;
  readonly answers: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (answer: string, chosen: boolean) => void;
}

/** The same with any number of answers. */
export function ManyChoice({ question, hint, answers, chosen, onChange }: ManyProps) {
  const id = useId();
  return (
    <fieldset className={styles.choice} aria-describedby={hint === undefined ? undefined : `${id}-hint`}>
      <legend className={styles.question}>{question}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.answers}>
        {answers.map((answer) => (
          <label key={answer} className={styles.answer}>
            <input
              type="checkbox"
              checked={chosen.includes(answer)}
              onChange={(event) => onChange(answer, event.target.checked)}
            />
            <span>{answer}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
