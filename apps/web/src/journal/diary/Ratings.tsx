/** Ratings from 0 to 10, one tap each: eleven native radio buttons that look like a scale. */
import { useId } from 'react';
import { sayJournal } from '../../messages/journal.ts';
import styles from './Diary.module.css';
import { ratingEnds, ratingName } from './words.ts';

const steps = Array.from({ length: 11 }, (_, value) => value);

interface RatingProps {
  readonly name: string;
  readonly ends: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** One scale. A second tap is not needed to take it back: there is a button for that, which a keyboard reaches too. */
export function Scale({ name, ends, value, onChange }: RatingProps) {
  const id = useId();
  return (
    <fieldset className={styles.scale} aria-describedby={`${id}-ends`}>
      <legend className={styles.scaleName}>{name}</legend>
      <p id={`${id}-ends`} className={styles.ends}>
        {ends}
      </p>
      <div className={styles.steps}>
        {steps.map((step) => (
          <label key={step} className={styles.step}>
            <input type="radio" name={id} value={step} checked={value === step} onChange={() => onChange(step)} />
            <span>{step}</span>
          </label>
        ))}
      </div>
      {value !== undefined && (
        <button
          type="button"
          className={styles.takeBack}
          aria-label={sayJournal('diary.ratingTakeBack', { name })}
          onClick={() => onChange(undefined)}
        >
          {sayJournal('diary.leaveOut')}
        </button>
      )}
    </fieldset>
  );
}

interface RatingsProps {
  readonly names: readonly string[];
  readonly values: Readonly<Record<string, number>>;
  readonly onChange: (values: Readonly<Record<string, number>>) => void;
}

export function Ratings({ names, values, onChange }: RatingsProps) {
  const change = (name: string, value: number | undefined): void => {
    const { [name]: _, ...rest } = values;
    // A rating that is changed keeps its place among the others.
    onChange(value === undefined ? rest : { ...values, [name]: value });
  };
  return (
    <div className={styles.scales}>
      {names.map((name) => (
        <Scale
          key={name}
          name={ratingName(name)}
          ends={ratingEnds(name)}
          value={values[name]}
          onChange={(value) => change(name, value)}
        />
      ))}
    </div>
  );
}
