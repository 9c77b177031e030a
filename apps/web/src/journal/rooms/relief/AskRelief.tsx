/** The question, declared before its answer is seen: which rating, which way is better, what would matter. */
import type { simulatedTruth } from '@clearleaf/core/journal';
import type { ReliefQuestion } from '@clearleaf/core/trial';
import { type FormEvent, useState } from 'react';
import { sayJournal } from '../../../messages/journal.ts';
import { Button } from '../../../parts/Button.tsx';
import diary from '../../diary/Diary.module.css';
import { SelectField, TextField, Tick } from '../parts.tsx';
import styles from './Relief.module.css';

interface AskProps {
  readonly names: readonly string[];
  readonly until: number;
  /** What the simulated journal is about; `null` in the person's own. */
  readonly first: typeof simulatedTruth | null;
  readonly ask: (question: ReliefQuestion) => void;
}

const SCALE = { low: 0, high: 10 };
const LEAST = 0.1;

export function AskRelief({ names, until, first, ask }: AskProps) {
  const [rating, setRating] = useState(first?.rating ?? names[0] ?? '');
  const [better, setBetter] = useState<'lower' | 'higher'>('lower');
  const [mcid, setMcid] = useState('1');
  const [signs, setSigns] = useState<readonly string[]>(first === null ? [] : [first.withdrawalRating]);
  const [problem, setProblem] = useState<string>();
  const others = names.filter((name) => name !== rating);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const matters = Number(mcid.replace(',', '.'));
    if (!(matters >= LEAST && matters <= SCALE.high)) {
      setProblem(sayJournal('relief.mcidProblem', { value: mcid }));
      return;
    }
    setProblem(undefined);
    const withdrawalRatings = signs.filter((name) => others.includes(name));
    ask({ rating, higherIsBetter: better === 'higher', scale: SCALE, mcid: matters, withdrawalRatings, until });
  };
  return (
    <form className={styles.ask} onSubmit={submit} noValidate>
      <SelectField
        label={sayJournal('relief.rating')}
        value={rating}
        options={names.map((value) => ({ value, label: value }))}
        onChange={setRating}
      />
      <SelectField
        label={sayJournal('relief.better')}
        value={better}
        options={(['lower', 'higher'] as const).map((value) => ({
          value,
          label: sayJournal('relief.betterWay', { way: value }),
        }))}
        onChange={setBetter}
      />
      <TextField
        label={sayJournal('relief.mcid')}
        hint={sayJournal('relief.mcidHint')}
        value={mcid}
        decimal
        problem={problem}
        onChange={setMcid}
      />
      {others.length > 0 && (
        <fieldset className={diary.section}>
          <legend>{sayJournal('relief.withdrawal')}</legend>
          {others.map((name) => (
            <Tick
              key={name}
              label={name}
              checked={signs.includes(name)}
              onChange={(on) => setSigns(on ? [...signs, name] : signs.filter((other) => other !== name))}
            />
          ))}
        </fieldset>
      )}
      <Button type="submit">{sayJournal('relief.ask')}</Button>
    </form>
  );
}
