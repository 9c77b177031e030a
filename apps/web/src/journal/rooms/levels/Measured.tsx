/** Laboratory values of the person's own blood: those of the shown time, and a form for another. */
import { type LevelAnalyte, levelAnalytes, type MeasuredLevel } from '@clearleaf/core/exposure';
import { molarMass } from '@clearleaf/core/pharmacokinetics';
import type { PharmacokineticsFacts } from '@clearleaf/core/pharmacokinetics/facts';
import { useState } from 'react';
import { href } from '../../../app/routes.ts';
import { sayJournal } from '../../../messages/journal.ts';
import { Button } from '../../../parts/Button.tsx';
import diary from '../../diary/Diary.module.css';
import { readWhenField, type When, WhenField, whenProblem } from '../../diary/When.tsx';
import { useUnhurried } from '../../diary/use-saving.ts';
import { sayMoment } from '../../diary/words.ts';
import { here } from '../../pen.ts';
import { journal } from '../../session.ts';
import { readNumber } from '../numbers.ts';
import { Problem, SelectField, TextField, Tick } from '../parts.tsx';
import rooms from '../Rooms.module.css';

const MOLES = 1_000;

interface MeasuredProps {
  readonly measured: readonly MeasuredLevel[];
  readonly facts: PharmacokineticsFacts;
  readonly zone: string;
}

export function Measured({ measured, facts, zone }: MeasuredProps) {
  return (
    <section className={diary.section} aria-labelledby="levels-measured">
      <h2 id="levels-measured">{sayJournal('levels.measured')}</h2>
      {measured.length === 0 && <p className={diary.hint}>{sayJournal('levels.measuredNone')}</p>}
      <ul role="list" className={diary.entries}>
        {measured.map(({ entry, at, analyte, value, belowLimit }) => (
          <li key={entry}>
            <a href={href('journal', 'entry', entry)} data-measured={analyte}>
              {sayJournal('levels.measuredLine', {
                when: sayMoment(at, zone),
                analyte: sayJournal('levels.analyteName', { analyte }),
                value,
                below: belowLimit ? 'yes' : 'no',
              })}
            </a>
          </li>
        ))}
      </ul>
      <details className={diary.more}>
        <summary>{sayJournal('levels.addMeasured')}</summary>
        <MeasuredForm facts={facts} />
      </details>
    </section>
  );
}

interface Fields {
  readonly when: When;
  readonly analyte: LevelAnalyte;
  readonly value: string;
  readonly unit: 'ng/mL' | 'nmol/L';
  readonly belowLimit: boolean;
}

const empty: Fields = { when: { ago: 0 }, analyte: 'mitragynine', value: '', unit: 'ng/mL', belowLimit: false };

function MeasuredForm({ facts }: { readonly facts: PharmacokineticsFacts }) {
  const [{ at: now, zone }] = useState(here);
  const [fields, setFields] = useState(empty);
  const [problem, setProblem] = useState<{ readonly field: 'value' | 'when' | 'all'; readonly text: string } | null>(
    null,
  );
  const set = (change: Partial<Fields>): void => setFields({ ...fields, ...change });
  const of = (field: 'value' | 'when'): string | null => (problem?.field === field ? problem.text : null);
  const refuse = (field: 'value' | 'when', text: string): { readonly ok: false } => {
    setProblem({ field, text });
    return { ok: false };
  };
  const save = useUnhurried(async () => {
    const when = readWhenField(fields.when, now, zone);
    if (when.kind !== 'at') return refuse('when', whenProblem(when, zone) ?? '');
    const value = readNumber(fields.value) ?? 0;
    if (!(value > 0)) return refuse('value', sayJournal('levels.measuredWrong'));
    const saved = await journal.add([
      {
        kind: 'measurement',
        at: when.at,
        zone,
        payload: {
          what: fields.analyte,
          value: fields.unit === 'ng/mL' ? value : (value * molarMass(fields.analyte, facts)) / MOLES,
          unit: 'ng/mL',
          enteredByHand: true,
          ...(fields.belowLimit ? { belowLimit: true } : {}),
        },
      },
    ]);
    setProblem(saved.ok ? null : { field: 'all', text: saved.error.text });
    if (saved.ok) setFields(empty);
    return saved;
  });
  return (
    <div className={diary.inside}>
      <WhenField when={fields.when} zone={zone} now={now} problem={of('when')} onChange={(when) => set({ when })} />
      <SelectField
        label={sayJournal('levels.measuredWhat')}
        value={fields.analyte}
        options={levelAnalytes.map((value) => ({
          value,
          label: sayJournal('levels.analyteName', { analyte: value }),
        }))}
        onChange={(analyte) => set({ analyte })}
      />
      <div className={rooms.figure}>
        <TextField
          label={sayJournal('levels.measuredValue')}
          decimal
          value={fields.value}
          problem={of('value') ?? undefined}
          onChange={(value) => set({ value })}
        />
        <SelectField
          label={sayJournal('levels.measuredUnit')}
          value={fields.unit}
          options={(['ng/mL', 'nmol/L'] as const).map((value) => ({ value, label: value }))}
          onChange={(unit) => set({ unit })}
        />
      </div>
      <Tick
        label={sayJournal('levels.measuredBelow')}
        checked={fields.belowLimit}
        onChange={(belowLimit) => set({ belowLimit })}
      />
      {problem?.field === 'all' && <Problem>{problem.text}</Problem>}
      <div className={rooms.buttons}>
        <Button onClick={() => void save()}>{sayJournal('levels.measuredSave')}</Button>
      </div>
    </div>
  );
}
