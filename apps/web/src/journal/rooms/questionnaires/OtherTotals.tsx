/** Questionnaires whose questions may not be shown here: the total that somebody worked out elsewhere, with its day. */
import { readTotal, sayTotalProblem } from '@clearleaf/core/instruments';
import type { InstrumentFact, InstrumentsFacts } from '@clearleaf/core/instruments/facts';
import { dayOf } from '@clearleaf/core/quantity/time';
import { useState } from 'react';
import { href } from '../../../app/routes.ts';
import { sayJournal, speakCoreJournal } from '../../../messages/journal.ts';
import { Button } from '../../../parts/Button.tsx';
import { Choice } from '../../../parts/Choice.tsx';
import diary from '../../diary/Diary.module.css';
import { sayDate } from '../../diary/words.ts';
import { here, zoneHere } from '../../pen.ts';
import { journal, type OpenSession } from '../../session.ts';
import { startOf } from '../days.ts';
import { readNumber, sayFigure } from '../numbers.ts';
import { Problem, SelectField, TextField } from '../parts.tsx';
import styles from '../Rooms.module.css';

const HOUR = 3_600_000;
const NOON = 12;

const who = [
  { value: 'self', label: sayJournal('questionnaires.enteredSelf') },
  { value: 'clinician', label: sayJournal('questionnaires.enteredClinician') },
] as const;

interface OtherTotalsProps {
  readonly open: OpenSession;
  readonly facts: InstrumentsFacts;
}

export function OtherTotals({ open, facts }: OtherTotalsProps) {
  const offered = facts.instruments.filter(({ shippable, method }) => !shippable && method !== 'subscales');
  const names = new Map(facts.instruments.map(({ id, name }) => [id, name]));
  const kept = open.book
    .all('assessment')
    .filter(({ payload }) => payload.answers === undefined)
    .toReversed();
  return (
    <section className={diary.section} aria-labelledby="totals">
      <h2 id="totals">{sayJournal('questionnaires.totals')}</h2>
      <p className={diary.hint}>{sayJournal('questionnaires.totalsHint')}</p>
      {kept.length > 0 && (
        <ul>
          {kept.map(({ id, at, zone, payload }) => (
            <li key={id}>
              <a href={href('journal', 'entry', id)}>
                {sayJournal('questionnaires.totalKept', {
                  name: names.get(payload.instrument) ?? payload.instrument,
                  total: typeof payload.total === 'number' ? sayFigure(payload.total) : '?',
                  day: sayDate(at, zone),
                })}
              </a>
            </li>
          ))}
        </ul>
      )}
      <details className={diary.more}>
        <summary>{sayJournal('questionnaires.totalAdd')}</summary>
        <TotalForm facts={facts} offered={offered} />
      </details>
    </section>
  );
}

function TotalForm({
  facts,
  offered,
}: {
  readonly facts: InstrumentsFacts;
  readonly offered: readonly InstrumentFact[];
}) {
  const [instrument, setInstrument] = useState(offered[0]?.id ?? '');
  const [total, setTotal] = useState('');
  const [date, setDate] = useState(() => dayOf(here().at, zoneHere()) as string);
  const [by, setBy] = useState<'self' | 'clinician'>('self');
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const number = readNumber(total);
    if (number === null || number === undefined) return setProblem(sayJournal('rooms.numberWrong'));
    const read = readTotal(facts, { instrument, total: number, date, enteredBy: by });
    if (!read.ok) return setProblem(sayTotalProblem(read.problem, speakCoreJournal));
    const zone = zoneHere();
    const now = here().at;
    // Noon stands for a day without a time, and today not for what is still to come.
    const at = Math.min(now, (startOf(read.entry.date, zone) ?? now) + NOON * HOUR);
    const payload = { instrument, total: read.entry.total, enteredBy: by };
    const written = await journal.add([{ kind: 'assessment', at, zone, payload }]);
    setProblem(written.ok ? null : written.error.text);
    if (written.ok) setTotal('');
  };
  return (
    <form
      className={diary.inside}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <SelectField
        label={sayJournal('questionnaires.which')}
        value={instrument}
        options={offered.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setInstrument}
      />
      <TextField label={sayJournal('questionnaires.total')} decimal value={total} onChange={setTotal} />
      <TextField
        label={sayJournal('questionnaires.day')}
        type="date"
        max={dayOf(here().at, zoneHere())}
        value={date}
        onChange={setDate}
      />
      <Choice
        question={sayJournal('questionnaires.enteredBy')}
        answers={who}
        value={by}
        onChange={(value) => setBy(value ?? 'self')}
      />
      <div className={diary.save}>
        {problem !== null && <Problem>{problem}</Problem>}
        <div className={styles.buttons}>
          <Button type="submit">{sayJournal('questionnaires.totalSave')}</Button>
        </div>
      </div>
    </form>
  );
}
