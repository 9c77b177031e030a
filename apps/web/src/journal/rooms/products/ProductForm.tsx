/** The fields of a product: what it is first; what is on the label, what a capsule weighs, price and stock behind a tap. */
import { type FormEvent } from 'react';
import { sayJournal } from '../../../messages/journal.ts';
import { Button } from '../../../parts/Button.tsx';
import { Choice } from '../../../parts/Choice.tsx';
import diary from '../../diary/Diary.module.css';
import { units, usualUnit } from '../../diary/dose-fields.ts';
import { Problem, SelectField, TextField, Tick } from '../parts.tsx';
import styles from '../Rooms.module.css';
import {
  currencies,
  type ProductFields,
  type ProductPayload,
  type ProductProblems,
  strengthFields,
  weighedUnits,
} from './product-fields.ts';
import { StrengthRows } from './StrengthRows.tsx';

interface ProductFormProps {
  readonly fields: ProductFields;
  readonly problems: ProductProblems;
  /** What is known of the stock, in words. */
  readonly stockNow: string;
  readonly isNew: boolean;
  readonly failed: string | null;
  readonly onChange: (fields: ProductFields) => void;
  readonly onSave: () => void;
}

const kinds: readonly { readonly value: ProductPayload['kind']; readonly label: string; readonly hint: string }[] = [
  { value: 'kratom', label: sayJournal('rooms.kind.kratom'), hint: sayJournal('rooms.kind.kratomHint') },
  { value: 'extract', label: sayJournal('rooms.kind.extract'), hint: sayJournal('rooms.kind.extractHint') },
  { value: '7-oh', label: sayJournal('rooms.kind.7-oh'), hint: sayJournal('rooms.kind.7-ohHint') },
];

const forms = ['powder', 'crushed-leaf', 'capsule', 'tablet', 'tea', 'liquid', 'gummy', 'resin', 'other'] as const;
const unitOptions = units.map((unit) => ({ value: unit, label: sayJournal(`diary.unit.${unit}`) }));

export function ProductForm(props: ProductFormProps) {
  const { fields, problems, isNew, failed, onChange, onSave } = props;
  const set = (change: Partial<ProductFields>): void => onChange({ ...fields, ...change });
  const setForm = (form: ProductPayload['form']): void => {
    const isBlank = Object.values(fields.label).every(({ value }) => value === '');
    set({
      form,
      ...(isBlank ? { label: strengthFields(undefined, form) } : {}),
      ...(fields.stock === '' && isNew ? { stockUnit: usualUnit[form] } : {}),
      ...(fields.priceFor === '' ? { priceUnit: usualUnit[form] } : {}),
    });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave();
  };
  return (
    <form className={diary.form} onSubmit={submit} noValidate>
      <TextField
        label={sayJournal('rooms.name')}
        hint={sayJournal('rooms.nameHint')}
        value={fields.name}
        problem={problems['name']}
        onChange={(name) => set({ name })}
      />
      <div className={styles.stack}>
        <Choice
          question={sayJournal('rooms.kindQuestion')}
          answers={kinds}
          value={fields.kind}
          onChange={(kind) => set({ kind })}
        />
        {problems['kind'] !== undefined && <Problem>{problems['kind']}</Problem>}
      </div>
      <SelectField
        label={sayJournal('rooms.form')}
        value={fields.form}
        options={forms.map((form) => ({ value: form, label: sayJournal(`rooms.form.${form}`) }))}
        onChange={setForm}
      />
      <TextField label={sayJournal('rooms.vendor')} value={fields.vendor} onChange={(vendor) => set({ vendor })} />
      <TextField
        label={sayJournal('rooms.batch')}
        hint={sayJournal('rooms.batchHint')}
        value={fields.batch}
        onChange={(batch) => set({ batch })}
      />
      <Details {...props} set={set} />
      {!isNew && (
        <>
          <Tick
            checked={fields.finished}
            onChange={(finished) => set({ finished })}
            label={sayJournal('rooms.finished')}
            hint={sayJournal('rooms.finishedHint')}
          />
          <p className={styles.caution}>{sayJournal('rooms.editKeeps')}</p>
        </>
      )}
      <div className={diary.save}>
        {Object.keys(problems).length > 0 && <Problem>{sayJournal('rooms.lookAbove')}</Problem>}
        <Button type="submit">{sayJournal(isNew ? 'rooms.addProduct' : 'rooms.saveProduct')}</Button>
        {failed !== null && <Problem>{failed}</Problem>}
      </div>
    </form>
  );
}

type DetailProps = ProductFormProps & { readonly set: (change: Partial<ProductFields>) => void };

function Details(props: DetailProps) {
  const { fields, problems, set } = props;
  const has = (...starts: readonly string[]): boolean =>
    Object.keys(problems).some((key) => starts.some((start) => key.startsWith(start)));
  return (
    <>
      <details className={diary.more} open={has('label') || undefined}>
        <summary>{sayJournal('rooms.label')}</summary>
        <div className={diary.inside}>
          <StrengthRows
            legend={sayJournal('rooms.label')}
            hint={sayJournal('rooms.labelHint')}
            fields={fields.label}
            problems={problems}
            prefix="label"
            onChange={(label) => set({ label })}
          />
        </div>
      </details>
      <details className={diary.more} open={has('unit') || undefined}>
        <summary>{sayJournal('rooms.weights')}</summary>
        <div className={diary.inside}>
          <Weights {...props} />
        </div>
      </details>
      <details className={diary.more} open={has('price', 'stock') || undefined}>
        <summary>{sayJournal('rooms.priceAndStock')}</summary>
        <div className={diary.inside}>
          <Stock {...props} />
          <Price {...props} />
        </div>
      </details>
    </>
  );
}

function Weights({ fields, problems, set }: DetailProps) {
  const change = (place: number, row: Partial<ProductFields['units'][number]>): void =>
    set({ units: fields.units.map((one, index) => (index === place ? { ...one, ...row } : one)) });
  const free = weighedUnits.find((unit) => fields.units.every((row) => row.unit !== unit));
  return (
    <fieldset className={diary.field}>
      <legend className={diary.question}>{sayJournal('rooms.weights')}</legend>
      <p className={diary.hint}>{sayJournal('rooms.weightsHint')}</p>
      {fields.units.map((row, place) => (
        <div key={place} className={styles.stack}>
          <div className={styles.three}>
            <SelectField
              label={sayJournal('rooms.oneOf')}
              value={row.unit}
              options={unitOptions.filter(
                ({ value }) => value === row.unit || (weighedUnits as readonly string[]).includes(value),
              )}
              onChange={(unit) => change(place, { unit })}
            />
            <TextField
              label={sayJournal('rooms.weighs')}
              decimal
              value={row.grams}
              onChange={(grams) => change(place, { grams })}
            />
            <TextField
              label={sayJournal('rooms.spread')}
              decimal
              value={row.spread}
              onChange={(spread) => change(place, { spread })}
            />
          </div>
          {problems[`unit-${place}`] !== undefined && <Problem>{problems[`unit-${place}`]}</Problem>}
        </div>
      ))}
      {free !== undefined && (
        <div>
          <Button kind="quiet" onClick={() => set({ units: [...fields.units, { unit: free, grams: '', spread: '' }] })}>
            {sayJournal('rooms.addWeight')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function Stock({ fields, problems, stockNow, set }: DetailProps) {
  return (
    <div className={styles.stack}>
      <div className={styles.figure}>
        <TextField
          label={sayJournal('rooms.stock')}
          hint={stockNow}
          decimal
          value={fields.stock}
          problem={problems['stock']}
          onChange={(stock) => set({ stock })}
        />
        <SelectField
          quiet
          label={sayJournal('rooms.stockUnit')}
          value={fields.stockUnit}
          options={unitOptions}
          onChange={(stockUnit) => set({ stockUnit })}
        />
      </div>
    </div>
  );
}

function Price({ fields, problems, set }: DetailProps) {
  const known: readonly string[] = currencies;
  const codes = known.includes(fields.currency) ? known : [fields.currency, ...known];
  return (
    <fieldset className={diary.field}>
      <legend className={diary.question}>{sayJournal('rooms.price')}</legend>
      <div className={styles.figure}>
        <TextField
          label={sayJournal('rooms.pricePaid')}
          decimal
          value={fields.price}
          onChange={(price) => set({ price })}
        />
        <SelectField
          quiet
          label={sayJournal('rooms.currency')}
          value={fields.currency}
          options={codes.map((code) => ({ value: code, label: code }))}
          onChange={(currency) => set({ currency })}
        />
      </div>
      <div className={styles.figure}>
        <TextField
          label={sayJournal('rooms.priceFor')}
          decimal
          value={fields.priceFor}
          onChange={(priceFor) => set({ priceFor })}
        />
        <SelectField
          quiet
          label={sayJournal('rooms.priceUnit')}
          value={fields.priceUnit}
          options={unitOptions}
          onChange={(priceUnit) => set({ priceUnit })}
        />
      </div>
      {problems['price'] !== undefined && <Problem>{problems['price']}</Problem>}
    </fieldset>
  );
}
