/** Who the journal is of: the fields of the first page, ratings, since when conditions hold, and when a day begins. */
import type { EntryOf } from '@clearleaf/core/journal';
import { lazy, Suspense, useState } from 'react';
import { sayJournal } from '../../messages/journal.ts';
import { Button } from '../../parts/Button.tsx';
import { Page } from '../../parts/Page.tsx';
import { Loading } from '../../parts/State.tsx';
import { usePerson } from '../../store/person.ts';
import { ChooseRatings } from '../diary/ChooseRatings.tsx';
import diary from '../diary/Diary.module.css';
import { DAY_STARTS_AT, dayStartOf, ratingsOf } from '../diary/preferences.ts';
import { here } from '../pen.ts';
import { journal, type OpenSession } from '../session.ts';
import { endOf, firstDay, lastDay, startOf } from './days.ts';
import { Problem, SelectField, TextField } from './parts.tsx';
import styles from './Rooms.module.css';

const FieldsForm = lazy(() => import('../../start/FieldsForm.tsx'));

type Condition = EntryOf<'condition'>;
const LATEST_HOUR = 6;
const MINUTES = 60;

export default function You({ open }: { readonly open: OpenSession }) {
  const { where } = usePerson();
  const view = open.book.journal(here().at);
  const conditions = open.book.all('condition');
  return (
    <Page title={sayJournal('rooms.you')} lead={sayJournal('rooms.youLead')}>
      {where === 'journal' && (
        <Suspense fallback={<Loading />}>
          <FieldsForm />
        </Suspense>
      )}
      {conditions.length > 0 && (
        <section className={styles.section} aria-labelledby="since-when">
          <h2 id="since-when">{sayJournal('rooms.sinceWhen')}</h2>
          <p className={diary.hint}>{sayJournal('rooms.sinceWhenHint')}</p>
          {conditions.map((condition) => (
            <ConditionDays key={condition.id} condition={condition} />
          ))}
        </section>
      )}
      <section className={styles.section} aria-labelledby="day-starts">
        <h2 id="day-starts">{sayJournal('rooms.dayStarts')}</h2>
        <DayStarts minutes={dayStartOf(view)} preferences={view.profile.preferences ?? {}} />
        <ChooseRatings chosen={ratingsOf(view)} onChoose={() => undefined} />
      </section>
    </Page>
  );
}

function ConditionDays({ condition }: { readonly condition: Condition }) {
  const { at, zone, payload } = condition;
  const [from, setFrom] = useState(() => firstDay(payload.from, zone));
  const [until, setUntil] = useState(() => lastDay(payload.until, zone));
  const [problem, setProblem] = useState<string | null>(null);
  const isChanged = from !== firstDay(payload.from, zone) || until !== lastDay(payload.until, zone);
  const save = async (): Promise<void> => {
    const next = { from: startOf(from, zone), until: endOf(until, zone) };
    if (next.until !== undefined && next.until <= (next.from ?? Math.min(at, next.until - 1)))
      return setProblem(sayJournal('rooms.medicineBefore'));
    const changed = await journal.edit(condition, { payload: next });
    setProblem(changed.ok ? null : changed.error.text);
  };
  return (
    <fieldset className={styles.stack}>
      <legend className={diary.question}>
        {sayJournal(payload.until === undefined ? 'rooms.conditionNow' : 'rooms.conditionEnded', {
          name: payload.text,
        })}
      </legend>
      <div className={styles.three}>
        <TextField label={sayJournal('rooms.conditionFrom')} type="date" value={from} onChange={setFrom} />
        <TextField label={sayJournal('rooms.conditionUntil')} type="date" value={until} onChange={setUntil} />
      </div>
      {isChanged && (
        <div>
          <Button kind="quiet" onClick={() => void save()}>
            {sayJournal('rooms.saveDays')}
          </Button>
        </div>
      )}
      {problem !== null && <Problem>{problem}</Problem>}
    </fieldset>
  );
}

interface DayStartsProps {
  readonly minutes: number;
  readonly preferences: Readonly<Record<string, string | number | boolean>>;
}

function DayStarts({ minutes, preferences }: DayStartsProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [shown, setShown] = useState(String(minutes));
  const hours = Array.from({ length: LATEST_HOUR + 1 }, (_, hour) => hour);
  const write = async (chosen: string): Promise<void> => {
    setShown(chosen);
    const payload = { preferences: { ...preferences, [DAY_STARTS_AT]: Number(chosen) } };
    const written = await journal.add([{ kind: 'profile', ...here(), payload }]);
    setProblem(written.ok ? null : written.error.text);
  };
  return (
    <div className={styles.stack}>
      <p className={diary.hint}>{sayJournal('rooms.dayStartsHint')}</p>
      <SelectField
        quiet
        label={sayJournal('rooms.dayStarts')}
        value={shown}
        options={hours.map((hour) => ({
          value: String(hour * MINUTES),
          label: hour === 0 ? sayJournal('rooms.midnight') : sayJournal('rooms.hourOfDay', { hour }),
        }))}
        onChange={(chosen) => void write(chosen)}
      />
      {problem !== null && <Problem>{problem}</Problem>}
    </div>
  );
}
