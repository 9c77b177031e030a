/** One question that an import leaves open, as a field. What is offered is only taken once the person sends the form. */
import type { Question, UnitAnswer } from '@clearleaf/exchange';
import { useId } from 'react';
import { sayJournal, type JournalMessageId } from '../../../messages/journal.ts';
import { Button } from '../../../parts/Button.tsx';
import diary from '../../diary/Diary.module.css';
import { units } from '../../diary/dose-fields.ts';
import { SelectField, TextField, Tick } from '../parts.tsx';
import { zoneHere } from '../../pen.ts';
import styles from '../Rooms.module.css';
import type { Typed } from './answers.ts';

interface QuestionFieldProps {
  readonly question: Question;
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
}

export function QuestionField({ question, typed, onChange }: QuestionFieldProps) {
  return (
    <fieldset className={styles.stack} data-question={question.id}>
      <legend className={diary.question}>{questionWords(question)}</legend>
      <Field question={question} typed={typed} onChange={onChange} />
    </fieldset>
  );
}

const unitWords = ({ word, of = 'no', count }: Extract<Question, { kind: 'unit' }>): string =>
  word === '' ? sayJournal('exchange.askNoUnit', { of, count }) : sayJournal('exchange.askUnit', { word, of, count });

function questionWords(question: Question): string {
  switch (question.kind) {
    case 'zone':
      return sayJournal('exchange.askZone');
    case 'unit':
      return unitWords(question);
    case 'scale':
      return sayJournal('exchange.askScale', { name: question.name, ...question.seen });
    case 'order':
      return sayJournal('exchange.askOrder');
    case 'choice':
      return sayJournal(question.id === 'date-order' ? 'exchange.askDates' : 'exchange.askDecimal');
    case 'role':
      return sayJournal('exchange.askRole', { name: question.name === '' ? '?' : question.name });
    case 'select':
      return sayJournal(question.id === 'medicines' ? 'exchange.askMedicines' : 'exchange.askKratom');
  }
}

function Field(props: QuestionFieldProps) {
  const { question, typed, onChange } = props;
  switch (question.kind) {
    case 'zone':
      return <ZoneField value={typed as string} onChange={onChange} />;
    case 'unit':
      return <UnitField typed={typed as Partial<TypedUnit>} onChange={onChange} />;
    case 'scale':
      return <ScaleField typed={typed as Partial<TypedScale>} onChange={onChange} />;
    case 'order':
      return <OrderField labels={typed as readonly string[]} onChange={onChange} />;
    case 'choice':
    case 'role':
      return <ChoiceField question={question} value={typed as string} onChange={onChange} />;
    case 'select':
      return (
        <div>
          {question.found.map(({ text, count }) => (
            <Tick
              key={text}
              checked={(typed as readonly string[]).includes(text)}
              onChange={(checked) => {
                const others = (typed as readonly string[]).filter((one) => one !== text);
                onChange(checked ? [...others, text] : others);
              }}
              label={sayJournal('exchange.found', { text, count })}
            />
          ))}
        </div>
      );
  }
}

interface TypedUnit {
  readonly unit: UnitAnswer['unit'];
  readonly times: string;
  readonly sd: string;
}
interface TypedScale {
  readonly min: string;
  readonly max: string;
}

const zones = (): readonly string[] => {
  const own = zoneHere();
  return [own, ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== own)];
};

function ZoneField({ value, onChange }: { readonly value: string; readonly onChange: (typed: Typed) => void }) {
  const known = zones();
  const options = known.includes(value) ? known : [value, ...known];
  return (
    <>
      <p className={diary.hint}>{sayJournal('exchange.zoneHint')}</p>
      <SelectField
        quiet
        label={sayJournal('exchange.askZone')}
        value={value}
        options={options.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        onChange={onChange}
      />
    </>
  );
}

interface UnitFieldProps {
  readonly typed: Partial<TypedUnit>;
  readonly onChange: (typed: Typed) => void;
}

function UnitField({ typed, onChange }: UnitFieldProps) {
  const now = { unit: '' as const, times: '', sd: '', ...typed };
  const set = (change: object): void => onChange({ ...now, ...change } as Typed);
  return (
    <>
      <div className={styles.three}>
        <TextField
          label={sayJournal('exchange.unitTimes')}
          decimal
          value={now.times}
          onChange={(times) => set({ times })}
        />
        <SelectField<UnitAnswer['unit'] | ''>
          label={sayJournal('diary.unit')}
          value={now.unit}
          options={[
            { value: '', label: sayJournal('exchange.choose') },
            ...units.map((unit) => ({ value: unit, label: sayJournal(`diary.unit.${unit}`) })),
          ]}
          onChange={(unit) => set({ unit })}
        />
        <TextField label={sayJournal('exchange.unitSpread')} decimal value={now.sd} onChange={(sd) => set({ sd })} />
      </div>
    </>
  );
}

interface ScaleFieldProps {
  readonly typed: Partial<TypedScale>;
  readonly onChange: (typed: Typed) => void;
}

function ScaleField({ typed, onChange }: ScaleFieldProps) {
  const now = { min: '', max: '', ...typed };
  return (
    <div className={styles.three}>
      <TextField
        label={sayJournal('exchange.scaleMin')}
        decimal
        value={now.min}
        onChange={(min) => onChange({ ...now, min })}
      />
      <TextField
        label={sayJournal('exchange.scaleMax')}
        decimal
        value={now.max}
        onChange={(max) => onChange({ ...now, max })}
      />
    </div>
  );
}

interface OrderFieldProps {
  readonly labels: readonly string[];
  readonly onChange: (typed: Typed) => void;
}

function OrderField({ labels, onChange }: OrderFieldProps) {
  const up = (place: number): void => {
    const next = [...labels];
    const [moved] = next.splice(place, 1);
    if (moved !== undefined) next.splice(place - 1, 0, moved);
    onChange(next);
  };
  return (
    <>
      <p className={diary.hint}>{sayJournal('exchange.orderHint')}</p>
      <ol className={styles.orders}>
        {labels.map((label, place) => (
          <li key={label}>
            {label}{' '}
            {place > 0 && (
              <Button kind="plain" aria-label={sayJournal('exchange.worseOf', { label })} onClick={() => up(place)}>
                {sayJournal('exchange.worse')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

const optionNames: Readonly<Record<string, JournalMessageId>> = {
  'date-and-time': 'exchange.option.date-and-time',
  date: 'exchange.option.date',
  time: 'exchange.option.time',
  amount: 'exchange.option.amount',
  unit: 'exchange.option.unit',
  product: 'exchange.option.product',
  route: 'exchange.option.route',
  rating: 'exchange.option.rating',
  symptom: 'exchange.option.symptom',
  score: 'exchange.option.score',
  event: 'exchange.option.event',
  note: 'exchange.option.note',
  dose: 'exchange.option.dose',
  'leave-out': 'exchange.option.leave-out',
  dmy: 'exchange.option.day-first',
  mdy: 'exchange.option.month-first',
  ymd: 'exchange.option.year-first',
  '.': 'exchange.option.point',
  ',': 'exchange.option.comma',
};
function optionName(option: string): string {
  const name = optionNames[option];
  return name === undefined ? option : sayJournal(name);
}

interface ChoiceFieldProps {
  readonly question: Extract<Question, { kind: 'choice' | 'role' }>;
  readonly value: string;
  readonly onChange: (typed: Typed) => void;
}

function ChoiceField({ question, value, onChange }: ChoiceFieldProps) {
  const id = useId();
  const { examples, options } = question;
  return (
    <>
      {examples.length > 0 && (
        <p id={id} className={diary.hint}>
          {sayJournal('exchange.examples', { examples: examples.join(' · ') })}
        </p>
      )}
      <SelectField
        quiet
        label={questionWords(question)}
        value={value}
        options={[
          { value: '', label: sayJournal('exchange.choose') },
          ...options.map((option) => ({ value: option, label: optionName(option) })),
        ]}
        onChange={onChange}
      />
    </>
  );
}
