/** Which ratings a check-in asks for. */
import { useId, useState } from 'react';
import { sayJournal } from '../../messages/journal.ts';
import { Button } from '../../parts/Button.tsx';
import { here } from '../pen.ts';
import { journal } from '../session.ts';
import styles from './Diary.module.css';
import { ratingName, ratingsOffered } from './words.ts';

const MOST_RATINGS = 30;

interface ChooseRatingsProps {
  readonly chosen: readonly string[];
  /** Called at once; what was chosen is written at the same time. */
  readonly onChoose: (ratings: readonly string[]) => void;
}

export function ChooseRatings({ chosen, onChoose }: ChooseRatingsProps) {
  const id = useId();
  const [own, setOwn] = useState('');
  const write = (all: readonly string[]): void => {
    const ratings = all.slice(0, MOST_RATINGS);
    onChoose(ratings);
    void journal.add([{ kind: 'profile', ...here(), payload: { ratings } }]);
  };
  const add = (): void => {
    const name = own.trim().toLowerCase();
    if (name !== '' && !chosen.includes(name)) write([...chosen, name]);
    setOwn('');
  };
  const offered = [...new Set<string>([...ratingsOffered, ...chosen])];
  return (
    <details className={styles.more}>
      <summary>{sayJournal('diary.ratingsChoose')}</summary>
      <div className={styles.inside}>
        <fieldset className={styles.field}>
          <legend className={styles.question}>{sayJournal('diary.ratingsChoose')}</legend>
          <p className={styles.hint}>{sayJournal('diary.ratingsChooseHint')}</p>
          <div className={styles.pills}>
            {offered.map((name) => (
              <label key={name} className={styles.pill}>
                <input
                  type="checkbox"
                  checked={chosen.includes(name)}
                  onChange={() =>
                    write(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name])
                  }
                />
                <span>{ratingName(name)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className={styles.inline}>
          <label htmlFor={id}>{sayJournal('diary.ratingsOwn')}</label>
          <div className={styles.amount}>
            <input
              id={id}
              className={styles.input}
              maxLength={60}
              autoComplete="off"
              value={own}
              onChange={(event) => setOwn(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                add();
              }}
            />
            <Button kind="quiet" onClick={add}>
              {sayJournal('diary.ratingsAdd')}
            </Button>
          </div>
        </div>
      </div>
    </details>
  );
}
