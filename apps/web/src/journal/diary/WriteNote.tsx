/** A timed note. */
import { type FormEvent, useId, useState } from 'react';
import { goTo } from '../../app/routes.ts';
import { sayJournal } from '../../messages/journal.ts';
import { Button } from '../../parts/Button.tsx';
import { Page } from '../../parts/Page.tsx';
import { here, zoneHere } from '../pen.ts';
import { journal } from '../session.ts';
import styles from './Diary.module.css';
import { readWhenField, whenProblem, type When, WhenField } from './When.tsx';

interface NoteFormProps {
  readonly initial: { readonly text: string; readonly when: When };
  readonly zone: string;
  readonly saveLabel: string;
  /** Says what went wrong, or nothing. */
  readonly onSave: (note: { readonly text: string; readonly at: number }) => Promise<string | null>;
}

export function NoteForm({ initial, zone, saveLabel, onSave }: NoteFormProps) {
  const id = useId();
  const [{ at: now }] = useState(here);
  const [text, setText] = useState(initial.text);
  const [when, setWhen] = useState(initial.when);
  const [problem, setProblem] = useState<{ readonly text?: string; readonly when?: string; readonly failed?: string }>(
    {},
  );
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
    const failed = await onSave({ text: text.trim(), at: reading.at });
    setProblem(failed === null ? {} : { failed });
  };
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
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
        {problem.failed !== undefined && (
          <p className={styles.error} role="alert">
            {problem.failed}
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
        onSave={async ({ text, at }) => {
          const written = await journal.add([{ kind: 'note', at, zone, payload: { text } }]);
          if (!written.ok) return written.error.text;
          goTo('journal');
          return null;
        }}
      />
    </Page>
  );
}
