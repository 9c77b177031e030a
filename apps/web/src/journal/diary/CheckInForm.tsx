/** The fields of a check-in: when in the day, and a few ratings; the rest waits behind one tap. */
import { anchors } from '@clearleaf/core/journal';
import { type FormEvent, useId, useState } from 'react';
import { sayJournal } from '../../messages/journal.ts';
import { Button } from '../../parts/Button.tsx';
import type { CheckInFields, CheckInProblems } from './check-in-fields.ts';
import styles from './Diary.module.css';
import { NoteField } from './DoseForm.tsx';
import { Ratings, Scale } from './Ratings.tsx';
import { useFirstWrong } from './use-saving.ts';
import { WhenField } from './When.tsx';
import { sideName, sidesOffered } from './words.ts';

interface CheckInFormProps {
  readonly fields: CheckInFields;
  readonly problems: CheckInProblems;
  readonly ratings: readonly string[];
  readonly zone: string;
  readonly now: number;
  readonly saveLabel: string;
  readonly failed: string | null;
  readonly onChange: (fields: CheckInFields) => void;
  readonly onSave: () => void;
}

export function CheckInForm(props: CheckInFormProps) {
  const { fields, problems, ratings, zone, now, saveLabel, failed, onChange, onSave } = props;
  const id = useId();
  const form = useFirstWrong(problems);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave();
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <fieldset className={styles.field} aria-describedby={`${id}-anchor`}>
        <legend className={styles.question}>{sayJournal('diary.anchor')}</legend>
        <div className={styles.pills}>
          {anchors.map((anchor) => (
            <label key={anchor} className={styles.pill}>
              <input
                type="radio"
                name={`${id}-a`}
                checked={fields.anchor === anchor}
                onChange={() => onChange({ ...fields, anchor })}
              />
              <span>{sayJournal(`diary.anchor.${anchor}`)}</span>
            </label>
          ))}
        </div>
        <p id={`${id}-anchor`} className={styles.hint}>
          {sayJournal('diary.anchorHint')}
        </p>
      </fieldset>
      <Ratings names={ratings} values={fields.ratings} onChange={(now_) => onChange({ ...fields, ratings: now_ })} />
      {problems.ratings !== undefined && (
        <p className={styles.error} role="alert">
          {problems.ratings}
        </p>
      )}
      <div className={styles.save}>
        <Button type="submit">{saveLabel}</Button>
        {failed !== null && (
          <p className={styles.error} role="alert">
            {failed}
          </p>
        )}
      </div>
      <WhenField
        when={fields.when}
        zone={zone}
        now={now}
        problem={problems.when ?? null}
        onChange={(when) => onChange({ ...fields, when })}
      />
      <details className={styles.more}>
        <summary>{sayJournal('diary.moreCheckIn')}</summary>
        <div className={styles.inside}>
          <SleepFields {...props} />
          <SideEffects fields={fields} onChange={onChange} />
          <Scale
            name={sayJournal('diary.expectancy')}
            ends={sayJournal('diary.expectancyHint')}
            value={fields.expectancy}
            onChange={(expectancy) => onChange({ ...fields, expectancy })}
          />
          <NoteField note={fields.note} onChange={(note) => onChange({ ...fields, note })} />
        </div>
      </details>
    </form>
  );
}

function SleepFields({ fields, onChange }: CheckInFormProps) {
  const id = useId();
  return (
    <fieldset className={styles.field} aria-describedby={`${id}-hint`}>
      <legend className={styles.question}>{sayJournal('diary.sleep')}</legend>
      <p id={`${id}-hint`} className={styles.hint}>
        {sayJournal('diary.sleepHint')}
      </p>
      <div className={styles.amount}>
        <label className={styles.inline}>
          <span>{sayJournal('diary.sleptAt')}</span>
          <input
            type="time"
            className={styles.input}
            value={fields.sleptAt}
            onChange={(event) => onChange({ ...fields, sleptAt: event.target.value })}
          />
        </label>
        <label className={styles.inline}>
          <span>{sayJournal('diary.wokeAt')}</span>
          <input
            type="time"
            className={styles.input}
            value={fields.wokeAt}
            onChange={(event) => onChange({ ...fields, wokeAt: event.target.value })}
          />
        </label>
      </div>
    </fieldset>
  );
}

function SideEffects({ fields, onChange }: Pick<CheckInFormProps, 'fields' | 'onChange'>) {
  const id = useId();
  const [own, setOwn] = useState('');
  const toggle = (side: string): void =>
    onChange({
      ...fields,
      sides: fields.sides.includes(side) ? fields.sides.filter((one) => one !== side) : [...fields.sides, side],
    });
  const add = (): void => {
    const text = own.trim();
    if (text !== '' && !fields.sides.includes(text)) onChange({ ...fields, sides: [...fields.sides, text] });
    setOwn('');
  };
  const offered = [...new Set([...sidesOffered, ...fields.sides])];
  return (
    <fieldset className={styles.field}>
      <legend className={styles.question}>{sayJournal('diary.sideEffects')}</legend>
      <div className={styles.pills}>
        {offered.map((side) => (
          <label key={side} className={styles.pill}>
            <input type="checkbox" checked={fields.sides.includes(side)} onChange={() => toggle(side)} />
            <span>{sideName(side)}</span>
          </label>
        ))}
      </div>
      <div className={styles.inline}>
        <label htmlFor={id}>{sayJournal('diary.sideEffectOther')}</label>
        <div className={styles.amount}>
          <input
            id={id}
            className={styles.input}
            maxLength={300}
            autoComplete="off"
            value={own}
            onChange={(event) => setOwn(event.target.value)}
            onBlur={add}
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
    </fieldset>
  );
}
