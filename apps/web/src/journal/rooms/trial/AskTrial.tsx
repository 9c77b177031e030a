/** The declared question of a trial, and what must be asked before one. */
import type { Use } from '@clearleaf/core/journal';
import { type FormEvent, useState } from 'react';
import { sayJournal } from '../../../messages/journal.ts';
import { sayTrialPage } from '../../../messages/trial.ts';
import { Button } from '../../../parts/Button.tsx';
import { SelectField, TextField } from '../parts.tsx';
import { type Asked, type YesNo, yesNo } from './ask-types.ts';
import styles from './Trial.module.css';

interface AskProps {
  readonly names: readonly string[];
  /** As the journal has it; `null` is not said. */
  readonly use: Use | null;
  readonly ask: (asked: Asked) => void;
}

const LEAST = 0.1;
const MOST = 10;
const uses = ['unsaid', 'daily', 'sometimes', 'stopped', 'never'] as const;

const beginning = (names: readonly string[], use: Use | null): Asked => ({
  kind: 'later',
  percent: '10',
  hours: '1',
  rating: names[0] ?? '',
  better: 'lower',
  mcid: '1',
  use: use ?? 'unsaid',
  signs: 'unsaid',
  withdrawal: 'unsaid',
  pregnant: 'unsaid',
});

export function AskTrial({ names, use, ask }: AskProps) {
  const [asked, setAsked] = useState<Asked>(() => beginning(names, use));
  const [problem, setProblem] = useState<string>();
  const put = (part: Partial<Asked>): void => setAsked({ ...asked, ...part });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const matters = Number(asked.mcid.replace(',', '.'));
    const isRight = matters >= LEAST && matters <= MOST;
    setProblem(isRight ? undefined : sayJournal('relief.mcidProblem', { value: asked.mcid }));
    if (isRight) ask(asked);
  };
  return (
    <form className={styles.ask} onSubmit={submit} noValidate>
      <SelectField
        label={sayTrialPage('trialPage.question')}
        value={asked.kind}
        options={(['later', 'less'] as const).map((value) => ({
          value,
          label: sayTrialPage('trialPage.kind', { kind: value }),
        }))}
        onChange={(kind) => put({ kind })}
      />
      {asked.kind === 'less' ? (
        <SelectField
          label={sayTrialPage('trialPage.less')}
          value={asked.percent}
          options={(['10', '15', '20', '25'] as const).map((value) => ({
            value,
            label: sayTrialPage('trialPage.lessBy', { percent: Number(value) }),
          }))}
          onChange={(percent) => put({ percent })}
        />
      ) : (
        <SelectField
          label={sayTrialPage('trialPage.later')}
          value={asked.hours}
          options={(['1', '2', '3', '4'] as const).map((value) => ({
            value,
            label: sayTrialPage('trialPage.laterBy', { hours: Number(value) }),
          }))}
          onChange={(hours) => put({ hours })}
        />
      )}
      <SelectField
        label={sayTrialPage('trialPage.rating')}
        value={asked.rating}
        options={names.map((value) => ({ value, label: value }))}
        onChange={(rating) => put({ rating })}
      />
      <SelectField
        label={sayJournal('relief.better')}
        value={asked.better}
        options={(['lower', 'higher'] as const).map((value) => ({
          value,
          label: sayJournal('relief.betterWay', { way: value }),
        }))}
        onChange={(better) => put({ better })}
      />
      <TextField
        label={sayJournal('relief.mcid')}
        hint={sayJournal('relief.mcidHint')}
        value={asked.mcid}
        decimal
        problem={problem}
        onChange={(mcid) => put({ mcid })}
      />
      <AboutYou asked={asked} put={put} />
      <Button type="submit">{sayTrialPage('trialPage.show')}</Button>
    </form>
  );
}

function AboutYou({ asked, put }: { readonly asked: Asked; readonly put: (part: Partial<Asked>) => void }) {
  const answers = yesNo.map((value) => ({ value, label: sayTrialPage('trialPage.answer', { answer: value }) }));
  const field = (label: string, value: YesNo, onChange: (value: YesNo) => void) => (
    <SelectField label={label} value={value} options={answers} onChange={onChange} />
  );
  return (
    <>
      <SelectField
        label={sayTrialPage('trialPage.use')}
        value={asked.use}
        options={uses.map((value) => ({ value, label: sayTrialPage('trialPage.useIs', { use: value }) }))}
        onChange={(use) => put({ use })}
      />
      <div className={styles.asked}>
        {field(sayTrialPage('trialPage.signs'), asked.signs, (signs) => put({ signs }))}
        <p className={styles.hint}>{sayTrialPage('trialPage.signsHint')}</p>
      </div>
      {field(sayTrialPage('trialPage.withdrawal'), asked.withdrawal, (withdrawal) => put({ withdrawal }))}
      {field(sayTrialPage('trialPage.pregnant'), asked.pregnant, (pregnant) => put({ pregnant }))}
    </>
  );
}
