/** One entry: changed in a form of its kind, or deleted. A change is a new version; the old one stays in the record. */
import type { Entry, EntryOf } from '@clearleaf/core/journal';
import { lazy, Suspense, useState } from 'react';
import { href } from '../../app/routes.ts';
import { sayJournal } from '../../messages/journal.ts';
import { Button } from '../../parts/Button.tsx';
import { Page } from '../../parts/Page.tsx';
import { here } from '../pen.ts';
import { journal, type OpenSession, type Outcome } from '../session.ts';
import { CheckInForm } from './CheckInForm.tsx';
import { checkInFieldsOf, readCheckIn, type CheckInProblems } from './check-in-fields.ts';
import styles from './Diary.module.css';
import { fieldsOf, readDose, type DoseProblems } from './dose-fields.ts';
import { DoseForm } from './DoseForm.tsx';
import { ratingsOf, usableProducts } from './preferences.ts';
import { NoteForm } from './WriteNote.tsx';
import { whenOf } from './When.tsx';
import { useSaving } from './use-saving.ts';
import { entryDetails, entryLine, kindName, sayMoment } from './words.ts';

const DoseHeld = lazy(() => import('../rooms/products/DoseHeld.tsx'));

export function EntryPage({ open, id }: { readonly open: OpenSession; readonly id: string }) {
  const entry = open.book.current(id);
  if (entry === null)
    return (
      <Page title={sayJournal('diary.entryTitle')}>
        <p>{sayJournal('diary.entryGone')}</p>
        <a className="standalone" href={href('journal')}>
          {sayJournal('diary.back')}
        </a>
      </Page>
    );
  // The key makes a new form where another window has changed the entry.
  return <OneEntry key={entry.id} open={open} entry={entry} />;
}

function OneEntry({ open, entry }: { readonly open: OpenSession; readonly entry: Entry }) {
  const { failed: problem, save: write } = useSaving();
  const versions = open.book.record(entry.id)?.versions.length ?? 1;
  return (
    <Page title={sayJournal('diary.entryTitle')}>
      <EntryForm open={open} entry={entry} />
      {entry.kind === 'dose' && (
        <Suspense fallback={null}>
          <DoseHeld dose={entry} book={open.book} />
        </Suspense>
      )}
      <section className={styles.section}>
        <p className={styles.hint}>
          {sayJournal('diary.entryWritten', { when: sayMoment(entry.recordedAt, entry.zone) })}{' '}
          {sayJournal('diary.entryZone', { zone: entry.zone })}{' '}
          {versions > 1 && sayJournal('diary.entryVersions', { count: versions - 1 })}{' '}
          {entry.origin !== undefined && sayJournal('diary.entryImported', { format: entry.origin.format })}
        </p>
        <div>
          <Button kind="danger" onClick={() => void write(() => journal.remove(entry))}>
            {sayJournal('diary.entryDelete')}
          </Button>
        </div>
        {problem !== null && (
          <p className={styles.error} role="alert">
            {problem}
          </p>
        )}
      </section>
    </Page>
  );
}

/** Pages of their own change what has one; the others are shown as they are. */
function EntryForm({ open, entry }: { readonly open: OpenSession; readonly entry: Entry }) {
  switch (entry.kind) {
    case 'dose':
      return <EditDose open={open} entry={entry} />;
    case 'check-in':
      return <EditCheckIn open={open} entry={entry} />;
    case 'note':
    case 'event':
      return <EditText entry={entry} />;
    default:
      return (
        <div className={styles.entryShown}>
          <p className={styles.entryKind}>{kindName(entry.kind)}</p>
          <p>{entryLine(entry, open.book)}</p>
          {entryDetails(entry).map((text) => (
            <p key={text}>{text}</p>
          ))}
          <p className={styles.hint}>{sayMoment(entry.at, entry.zone)}</p>
        </div>
      );
  }
}

const clearedDose = {
  productText: undefined,
  eaten: undefined,
  minutes: undefined,
  reasons: undefined,
  before: undefined,
  expectancy: undefined,
  note: undefined,
};

function EditDose({ open, entry }: { readonly open: OpenSession; readonly entry: EntryOf<'dose'> }) {
  const [{ at: now }] = useState(here);
  const view = open.book.journal(now);
  const [fields, setFields] = useState(() => fieldsOf(entry));
  const [problems, setProblems] = useState<DoseProblems>({});
  const { failed, save: write } = useSaving();
  const version = entry.payload.product === null ? null : open.book.productVersion(entry.payload.product);
  // The version that was taken stays choosable, also where the product was changed since or is finished.
  const others = usableProducts(view).filter(
    ({ id }) => version === null || open.book.record(id)?.id !== open.book.record(version.id)?.id,
  );
  const save = async (): Promise<void> => {
    const read = readDose(fields, here().at, entry.zone);
    setProblems(read.ok ? {} : read.problems);
    if (!read.ok) return;
    const { at, payload } = read.draft;
    await write(() => journal.edit(entry, { at, payload: { ...clearedDose, ...payload } }));
  };
  return (
    <DoseForm
      fields={fields}
      problems={problems}
      book={open.book}
      products={version === null ? others : [version, ...others]}
      reasons={[...new Set([...view.state.reasons, ...(entry.payload.reasons ?? [])])]}
      ratings={[...new Set([...ratingsOf(view), ...Object.keys(entry.payload.before ?? {})])]}
      offerLast={false}
      zone={entry.zone}
      now={now}
      saveLabel={sayJournal('diary.entrySave')}
      failed={failed}
      onChange={setFields}
      onSave={() => void save()}
    />
  );
}

const clearedCheckIn = {
  expectancy: undefined,
  sleptAt: undefined,
  wokeAt: undefined,
  sideEffects: undefined,
  note: undefined,
};

function EditCheckIn({ open, entry }: { readonly open: OpenSession; readonly entry: EntryOf<'check-in'> }) {
  const [{ at: now }] = useState(here);
  const [fields, setFields] = useState(() => checkInFieldsOf(entry));
  const [problems, setProblems] = useState<CheckInProblems>({});
  const { failed, save: write } = useSaving();
  const save = async (): Promise<void> => {
    const read = readCheckIn(fields, here().at, entry.zone);
    setProblems(read.ok ? {} : read.problems);
    if (!read.ok) return;
    const { at, payload } = read.draft;
    await write(() => journal.edit(entry, { at, payload: { ...clearedCheckIn, ...payload } }));
  };
  return (
    <CheckInForm
      fields={fields}
      problems={problems}
      ratings={[...new Set([...ratingsOf(open.book.journal(now)), ...Object.keys(entry.payload.ratings)])]}
      zone={entry.zone}
      now={now}
      saveLabel={sayJournal('diary.entrySave')}
      failed={failed}
      onChange={setFields}
      onSave={() => void save()}
    />
  );
}

function EditText({ entry }: { readonly entry: EntryOf<'note'> | EntryOf<'event'> }) {
  return (
    <NoteForm
      initial={{ text: entry.payload.text, when: whenOf(entry.at, entry.zone) }}
      zone={entry.zone}
      saveLabel={sayJournal('diary.entrySave')}
      onSave={({ text, at }): Promise<Outcome<unknown>> =>
        entry.kind === 'note'
          ? journal.edit(entry, { at, payload: { text } })
          : journal.edit(entry, { at, payload: { text } })
      }
    />
  );
}
