/** The fields of a dose: what, how much, when; everything else waits behind one tap and can be left out. */
import type { JournalBook } from '@clearleaf/core/journal';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { sayJournal } from '../../messages/journal.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice, ManyChoice } from '../../parts/Choice.tsx';
import styles from './Diary.module.css';
import { type DoseFields, type DoseProblems, fieldsFor, type Unit, units } from './dose-fields.ts';
import { Ratings, Scale } from './Ratings.tsx';
import { useFirstWrong } from './use-saving.ts';
import { WhenField } from './When.tsx';
import type { Product } from './words.ts';

interface DoseFormProps {
  readonly fields: DoseFields;
  readonly problems: DoseProblems;
  readonly book: JournalBook;
  readonly products: readonly Product[];
  readonly reasons: readonly string[];
  readonly ratings: readonly string[];
  readonly offerLast: boolean;
  readonly zone: string;
  readonly now: number;
  readonly saveLabel: string;
  /** Said beside the button where saving failed. */
  readonly failed: string | null;
  readonly onChange: (fields: DoseFields) => void;
  readonly onSave: () => void;
  /** Between amount and the button. */
  readonly children?: ReactNode;
}

export function DoseForm(props: DoseFormProps) {
  const { fields, problems, zone, now, saveLabel, failed, onChange, onSave, children } = props;
  const form = useFirstWrong(problems);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave();
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <ProductField {...props} />
      <AmountField fields={fields} problems={problems} onChange={onChange} />
      <WhenField
        when={fields.when}
        zone={zone}
        now={now}
        problem={problems.when ?? null}
        onChange={(when) => onChange({ ...fields, when })}
      />
      {children}
      <div className={styles.save}>
        <Button type="submit">{saveLabel}</Button>
        {failed !== null && (
          <p className={styles.error} role="alert">
            {failed}
          </p>
        )}
      </div>
      <More {...props} />
    </form>
  );
}

function ProductField({ fields, problems, book, products, offerLast, onChange }: DoseFormProps) {
  const id = useId();
  const choose = (product: Product | null): void => {
    const { product: chosen, unit, amount } = fieldsFor(product, book, offerLast);
    onChange({ ...fields, product: chosen, unit, amount: fields.amount === '' || offerLast ? amount : fields.amount });
  };
  return (
    <fieldset className={styles.field}>
      <legend className={styles.question}>{sayJournal('diary.whatProduct')}</legend>
      {products.length > 0 && (
        <div className={styles.pills}>
          {products.map((product) => (
            <label key={product.id} className={styles.pill}>
              <input type="radio" name={id} checked={fields.product === product.id} onChange={() => choose(product)} />
              <span>{product.payload.name}</span>
            </label>
          ))}
          <label className={styles.pill}>
            <input type="radio" name={id} checked={fields.product === null} onChange={() => choose(null)} />
            <span>{sayJournal('diary.otherProduct')}</span>
          </label>
        </div>
      )}
      {fields.product === null && (
        <label className={styles.inline}>
          <span>{sayJournal('diary.otherProductName')}</span>
          <input
            className={styles.input}
            value={fields.productText}
            maxLength={300}
            autoComplete="off"
            aria-invalid={problems.product !== undefined}
            aria-describedby={problems.product === undefined ? `${id}-hint` : `${id}-problem ${id}-hint`}
            onChange={(event) => onChange({ ...fields, productText: event.target.value })}
          />
          <span id={`${id}-hint`} className={styles.hint}>
            {sayJournal('diary.otherProductHint')}
          </span>
        </label>
      )}
      {problems.product !== undefined && (
        <p id={`${id}-problem`} className={styles.error} role="alert">
          {problems.product}
        </p>
      )}
    </fieldset>
  );
}

function AmountField({ fields, problems, onChange }: Pick<DoseFormProps, 'fields' | 'problems' | 'onChange'>) {
  const id = useId();
  const problem = problems.amount ?? problems.unit;
  const described = problem === undefined ? `${id}-hint` : `${id}-problem ${id}-hint`;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.question}>
        {sayJournal('diary.amount')}
      </label>
      <div className={styles.amount}>
        <input
          id={id}
          className={styles.input}
          inputMode="decimal"
          autoComplete="off"
          maxLength={40}
          disabled={fields.amountUnknown}
          value={fields.amount}
          aria-invalid={problems.amount !== undefined}
          aria-describedby={described}
          onChange={(event) => onChange({ ...fields, amount: event.target.value })}
        />
        <select
          className={styles.input}
          aria-label={sayJournal('diary.unit')}
          aria-invalid={problems.unit !== undefined}
          value={fields.unit ?? ''}
          onChange={(event) =>
            onChange({ ...fields, unit: event.target.value === '' ? null : (event.target.value as Unit) })
          }
        >
          <option value="">{sayJournal('diary.unit')}</option>
          {units.map((unit) => (
            <option key={unit} value={unit}>
              {sayJournal(`diary.unit.${unit}`)}
            </option>
          ))}
        </select>
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {sayJournal('diary.amountHint')}
      </p>
      {problem !== undefined && (
        <p id={`${id}-problem`} className={styles.error} role="alert">
          {problem}
        </p>
      )}
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={fields.amountUnknown}
          onChange={(event) => onChange({ ...fields, amountUnknown: event.target.checked })}
        />
        <span>{sayJournal('diary.amountUnknown')}</span>
      </label>
    </div>
  );
}

const eatenAnswers = [
  { value: 'empty', label: sayJournal('diary.eatenEmpty') },
  { value: 'snack', label: sayJournal('diary.eatenSnack') },
  { value: 'meal', label: sayJournal('diary.eatenMeal') },
  { value: null, label: sayJournal('diary.leaveOut') },
] as const;

function More({ fields, problems, reasons, ratings, onChange }: DoseFormProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const minutesWrong = problems.minutes !== undefined;
  return (
    <details
      className={styles.more}
      open={open || minutesWrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{sayJournal('diary.more')}</summary>
      <div className={styles.inside}>
        {reasons.length > 0 && (
          <ManyChoice
            question={sayJournal('diary.reasons')}
            answers={reasons}
            chosen={fields.reasons}
            onChange={(reason, chosen) =>
              onChange({
                ...fields,
                reasons: chosen ? [...fields.reasons, reason] : fields.reasons.filter((one) => one !== reason),
              })
            }
          />
        )}
        <Choice
          question={sayJournal('diary.eaten')}
          answers={eatenAnswers}
          value={fields.eaten}
          onChange={(eaten) => onChange({ ...fields, eaten })}
        />
        <div className={styles.field}>
          <label htmlFor={`${id}-minutes`} className={styles.question}>
            {sayJournal('diary.minutes')}
          </label>
          <p id={`${id}-minutes-hint`} className={styles.hint}>
            {sayJournal('diary.minutesHint')}
          </p>
          <input
            id={`${id}-minutes`}
            className={styles.input}
            inputMode="numeric"
            autoComplete="off"
            maxLength={8}
            value={fields.minutes}
            aria-invalid={minutesWrong}
            aria-describedby={minutesWrong ? `${id}-minutes-problem` : `${id}-minutes-hint`}
            onChange={(event) => onChange({ ...fields, minutes: event.target.value })}
          />
          {minutesWrong && (
            <p id={`${id}-minutes-problem`} className={styles.error} role="alert">
              {problems.minutes}
            </p>
          )}
        </div>
        {ratings.length > 0 && (
          <section className={styles.field} aria-labelledby={`${id}-before`}>
            <h2 id={`${id}-before`} className={styles.question}>
              {sayJournal('diary.before')}
            </h2>
            <p className={styles.hint}>{sayJournal('diary.beforeHint')}</p>
            <Ratings names={ratings} values={fields.before} onChange={(before) => onChange({ ...fields, before })} />
          </section>
        )}
        <Scale
          name={sayJournal('diary.expectancy')}
          ends={sayJournal('diary.expectancyHint')}
          value={fields.expectancy}
          onChange={(expectancy) => onChange({ ...fields, expectancy })}
        />
        <NoteField note={fields.note} onChange={(note) => onChange({ ...fields, note })} />
      </div>
    </details>
  );
}

export function NoteField({ note, onChange }: { readonly note: string; readonly onChange: (note: string) => void }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.question}>
        {sayJournal('diary.noteField')}
      </label>
      <textarea
        id={id}
        className={styles.text}
        rows={3}
        maxLength={20_000}
        value={note}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
