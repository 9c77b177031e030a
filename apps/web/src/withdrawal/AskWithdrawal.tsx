/** What was stopped, how long ago, and what else is so. */
import { type Circumstance, circumstances, type Substance, substances } from '@clearleaf/core/withdrawal';
import { useId } from 'react';
import { sayWithdrawal } from '../messages/withdrawal.ts';
import { ManyChoice } from '../parts/Choice.tsx';
import { sayProblem, type TypedTime } from './typed-time.ts';
import styles from './Withdrawal.module.css';

export interface Answers {
  readonly substance: Substance;
  readonly time: TypedTime;
  readonly circumstances: readonly Circumstance[];
}

interface AskProps {
  readonly answers: Answers;
  readonly change: (answers: Partial<Answers>) => void;
  /** Where the time comes from, in words; `null` where it was typed. */
  readonly origin: string | null;
}

const options = substances.map((value) => ({
  value,
  label: sayWithdrawal('withdrawalPage.option', {
    substance: value === '7-oh' ? 'sevenoh' : value.replace('-', ''),
  }),
}));
const labelOf = (circumstance: Circumstance): string => sayWithdrawal('withdrawalPage.circumstance', { circumstance });

export function AskWithdrawal({ answers, change, origin }: AskProps) {
  const chosen = answers.circumstances.map(labelOf);
  return (
    <section className={styles['ask']} aria-labelledby="withdrawal-ask">
      <h2 id="withdrawal-ask">{sayWithdrawal('withdrawalPage.ask')}</h2>
      <label className={styles['field']}>
        <span>{sayWithdrawal('withdrawalPage.substance')}</span>
        <select
          value={answers.substance}
          onChange={({ target }) =>
            change({ substance: substances.find((one) => one === target.value) ?? answers.substance })
          }
        >
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <TimeField time={answers.time} change={(time) => change({ time })} origin={origin} />
      <ManyChoice
        question={sayWithdrawal('withdrawalPage.also')}
        answers={circumstances.map(labelOf)}
        chosen={chosen}
        onChange={(label, isChosen) =>
          change({
            circumstances: circumstances.filter((one) =>
              labelOf(one) === label ? isChosen : answers.circumstances.includes(one),
            ),
          })
        }
      />
    </section>
  );
}

interface TimeProps {
  readonly time: TypedTime;
  readonly change: (time: TypedTime) => void;
  readonly origin: string | null;
}

function TimeField({ time, change, origin }: TimeProps) {
  const id = useId();
  const problem = sayProblem(time);
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{sayWithdrawal('withdrawalPage.time')}</label>
      <span id={`${id}-hint`} className={styles['quiet']}>
        {origin ?? sayWithdrawal('withdrawalPage.timeHint')}
      </span>
      <div className={styles['time']}>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          maxLength={8}
          value={time.text}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? `${id}-hint` : `${id}-hint ${id}-problem`}
          onChange={({ target }) => change({ ...time, text: target.value })}
        />
        <select
          aria-label={sayWithdrawal('withdrawalPage.unitLabel')}
          value={time.unit}
          onChange={({ target }) => change({ ...time, unit: target.value === 'days' ? 'days' : 'hours' })}
        >
          {(['hours', 'days'] as const).map((unit) => (
            <option key={unit} value={unit}>
              {sayWithdrawal('withdrawalPage.unit', { unit })}
            </option>
          ))}
        </select>
      </div>
      {problem !== null && (
        <p id={`${id}-problem`} className={styles['problem']} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
