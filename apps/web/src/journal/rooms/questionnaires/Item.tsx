/** One question: its words, and what may be answered. No answer is an answer too, and can be gone back to. */
import { type Pack, type PackItem, type PackResponse, responseOf } from '@clearleaf/core/instruments';
import { useId, useState } from 'react';
import { sayJournal } from '../../../messages/journal.ts';
import { Button } from '../../../parts/Button.tsx';
import diary from '../../diary/Diary.module.css';
import { readNumber } from '../numbers.ts';
import { Problem } from '../parts.tsx';
import styles from '../Rooms.module.css';

interface ItemProps {
  readonly pack: Pack;
  readonly item: PackItem;
  readonly number: number;
  readonly value: number | null;
  readonly onAnswer: (value: number | null) => void;
}

export function Item({ pack, item, number, value, onAnswer }: ItemProps) {
  const response = responseOf(pack, item);
  return (
    <fieldset className={styles.stack} data-item={item.id}>
      <legend className={diary.question}>
        {item.lead !== undefined && <span className={styles.lead}>{item.lead}</span>}
        {sayJournal('questionnaires.item', { number, text: item.text })}
      </legend>
      <Answers response={response} value={value} onAnswer={onAnswer} text={item.text} />
      {value !== null && (response.kind === 'choice' || response.kind === 'scale') && (
        <div>
          <Button
            kind="plain"
            onClick={() => onAnswer(null)}
            aria-label={sayJournal('questionnaires.leaveOpenOf', { number })}
          >
            {sayJournal('questionnaires.leaveOpen')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface AnswersProps {
  readonly response: PackResponse;
  readonly value: number | null;
  readonly onAnswer: (value: number | null) => void;
  readonly text: string;
}

function Answers(props: AnswersProps) {
  const { response } = props;
  switch (response.kind) {
    case 'choice':
      return <Radios {...props} options={response.options} />;
    case 'scale':
      return response.min === 0 && response.max === 10 ? (
        <Steps {...props} marks={response.marks} />
      ) : (
        <Radios {...props} options={marked(response)} />
      );
    case 'number':
      return <NumberAnswer {...props} response={response} />;
    case 'clock':
      return <ClockAnswer {...props} />;
  }
}

type Scale = Extract<PackResponse, { kind: 'scale' }>;

const marked = ({ min, max, marks }: Scale) =>
  Array.from({ length: max - min + 1 }, (_, place) => {
    const value = min + place;
    const mark = marks.find((one) => one.value === value)?.label;
    return { value, label: mark === undefined ? String(value) : `${value} ${mark}` };
  });

interface Option {
  readonly value: number;
  readonly label: string;
}

function Radios({ value, onAnswer, options }: AnswersProps & { readonly options: readonly Option[] }) {
  const id = useId();
  return (
    <div className={styles.answers}>
      {options.map((option) => (
        <label key={option.value} className={diary.pill}>
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={value === option.value}
            onChange={() => onAnswer(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

const steps = Array.from({ length: 11 }, (_, value) => value);

function Steps({ value, onAnswer, marks }: AnswersProps & { readonly marks: Scale['marks'] }) {
  const id = useId();
  return (
    <>
      <p className={diary.ends}>{marks.map((mark) => `${mark.value} ${mark.label}`).join(', ')}</p>
      <div className={diary.steps}>
        {steps.map((step) => (
          <label key={step} className={diary.step}>
            <input type="radio" name={id} value={step} checked={value === step} onChange={() => onAnswer(step)} />
            <span>{step}</span>
          </label>
        ))}
      </div>
    </>
  );
}

type NumberResponse = Extract<PackResponse, { kind: 'number' }>;

function NumberAnswer({ value, onAnswer, text, response }: AnswersProps & { readonly response: NumberResponse }) {
  const id = useId();
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  const read = readNumber(typed);
  const wrong =
    read === undefined || (read !== null && (read > response.max || (response.whole && !Number.isInteger(read))));
  const change = (next: string): void => {
    setTyped(next);
    const number = readNumber(next);
    const fits = typeof number === 'number' && number <= response.max && (!response.whole || Number.isInteger(number));
    onAnswer(fits ? number : null);
  };
  return (
    <div className={styles.stack}>
      <div className={styles.figure}>
        <input
          className={diary.input}
          inputMode="decimal"
          autoComplete="off"
          maxLength={8}
          aria-label={text}
          aria-invalid={wrong}
          aria-describedby={`${id}-unit`}
          value={typed}
          onChange={(event) => change(event.target.value)}
        />
        <span id={`${id}-unit`}>{sayJournal(`questionnaires.counts.${response.counts}`)}</span>
      </div>
      {wrong && <Problem>{sayJournal('questionnaires.numberWrong', { max: response.max })}</Problem>}
    </div>
  );
}

const MINUTES_PER_HOUR = 60;
const two = (value: number): string => String(value).padStart(2, '0');

function ClockAnswer({ value, onAnswer, text }: AnswersProps) {
  const shown = value === null ? '' : `${two(Math.floor(value / MINUTES_PER_HOUR))}:${two(value % MINUTES_PER_HOUR)}`;
  return (
    <div>
      <input
        type="time"
        className={diary.input}
        aria-label={text}
        value={shown}
        onChange={(event) => {
          const [hours = '', minutes = ''] = event.target.value.split(':');
          onAnswer(minutes === '' ? null : Number(hours) * MINUTES_PER_HOUR + Number(minutes));
        }}
      />
    </div>
  );
}
