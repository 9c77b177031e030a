/** A timed note. */
import { type FormEvent, useId, useState } from 'react';
import { sayJournal } from '../../messages/journal.ts';
import { Button } from '../../parts/Button.tsx';
import { Page } from '../../parts/Page.tsx';
import { here, zoneHere } from '../pen.ts';
import { journal, type Outcome } from '../session.ts';
import styles from './Diary.module.css';
import { useFirstWrong, useSaving } from './use-saving.ts';
import { readWhenField, whenProblem, type When, WhenField } from './When.tsx';

interface NoteFormProps {
  readonly initial: { readonly text: string; readonly when: When };
  readonly zone: string;
  readonly saveLabel: string;
  readonly onSave: (note: { readonly text: string; readonly at: number }) => Promise<Outcome<unknown>>;
}

export function NoteForm({ initial, zone, saveLabel, onSave }: NoteFormProps) {
  const id = useId();
  const [{ at: now }] = useState(here);
  const [text, setText] = useState(initial.text);
  const [when, setWhen] = useState(initial.when);
  const [problem, setProblem] = useState<{ readonly text?: string; readonly when?: string }>({});
  const { failed, save: write } = useSaving();
  const form = useFirstWrong(problem);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const reading = readWhenField(when, here().at, zone);
    const wrongTime = whenProblem(reading, zone);
    const empty = text.trim() === '';
    if (reading.kind !== 'at' || empty)
      return setProblem({
        ...(empty ? { text: sayJournal('diary.noteMissing') } : {}),
        ...(wrongTime === null ? {} : { when: wrongTime }),
      });
    setProblem({});
    await write(() => onSave({ text: text.trim(), at: reading.at }));
  };
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
      <div className={styles.field}>
        <label htmlFor={id} className={styles.question}>
          {sayJournal('diary.noteText')}
        </label>
        <textarea
          id={id}
          className={styles.text}
          rows={5}
          maxLength={20_000}
          value={text}
          aria-invalid={problem.text !== undefined}
          aria-describedby={problem.text === undefined ? undefined : `${id}-problem`}
          onChange={(event) => setText(event.target.value)}
        />
        {problem.text !== undefined && (
          <p id={`${id}-problem`} className={styles.error} role="alert">
            {problem.text}
          </p>
        )}
      </div>
      <WhenField when={when} zone={zone} now={now} problem={problem.when ?? null} onChange={setWhen} />
      <div className={styles.save}>
        <Button type="submit">{saveLabel}</Button>
        {failed !== null && (
          <p className={styles.error} role="alert">
            {failed}
          </p>
        )}
      </div>
    </form>
  );
}

export function WriteNote() {
  const zone = zoneHere();
  return (
    <Page title={sayJournal('diary.noteTitle')}>
      <NoteForm
        initial={{ text: '', when: { ago: 0 } }}
        zone={zone}
        saveLabel={sayJournal('diary.noteSave')}
        onSave={({ text, at }) => journal.add([{ kind: 'note', at, zone, payload: { text } }])}
      />
    </Page>
  );
}
