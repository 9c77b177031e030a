/** Everything that was written down, newest first, searched by words and kind. */
import type { Entry, EntryKind } from '@clearleaf/core/journal';
import { dayOf } from '@clearleaf/core/quantity/time';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { sayJournal } from '../../messages/journal.ts';
import { Button } from '../../parts/Button.tsx';
import { Page } from '../../parts/Page.tsx';
import type { OpenSession } from '../session.ts';
import styles from './Diary.module.css';
import { EntryList } from './EntryList.tsx';
import { searchOf } from './search-index.ts';
import { kindName, sayDate } from './words.ts';

const PAGE = 50;
const kinds: readonly EntryKind[] = [
  'dose',
  'check-in',
  'note',
  'event',
  'medicine',
  'condition',
  'product',
  'assessment',
  'measurement',
];

export default function History({ open }: { readonly open: OpenSession }) {
  const id = useId();
  const { book } = open;
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<EntryKind | ''>('');
  const [limit, setLimit] = useState(PAGE);
  const words = useDeferredValue(typed);
  const { entries, total } = useMemo(
    // The book changes in place; the session is a new one each time.
    () => searchOf(open.book).find({ words, limit, kinds: kind === '' ? shownAtFirst : [kind] }),
    [open, words, kind, limit],
  );
  return (
    <Page title={sayJournal('diary.historyTitle')}>
      <search className={styles.filters}>
        <div className={styles.inline}>
          <label htmlFor={id} className={styles.question}>
            {sayJournal('diary.search')}
          </label>
          <span id={`${id}-hint`} className={styles.hint}>
            {sayJournal('diary.searchHint')}
          </span>
          <input
            id={id}
            type="search"
            className={styles.input}
            maxLength={300}
            autoComplete="off"
            aria-describedby={`${id}-hint`}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setLimit(PAGE);
            }}
          />
        </div>
        <label className={styles.inline}>
          <span>{sayJournal('diary.filterKind')}</span>
          <select
            className={styles.input}
            value={kind}
            onChange={(event) => {
              setKind(event.target.value as EntryKind | '');
              setLimit(PAGE);
            }}
          >
            <option value="">{sayJournal('diary.filterAll')}</option>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {kindName(one)}
              </option>
            ))}
          </select>
        </label>
      </search>
      <p role="status" className={styles.hint}>
        {sayJournal('diary.found', { count: total })}
      </p>
      {byDay(entries).map(({ day, entries: ofDay, label }) => (
        <section key={day} aria-label={label}>
          <h2 className={styles.day}>{label}</h2>
          <EntryList entries={ofDay} book={book} />
        </section>
      ))}
      {total > entries.length && (
        <div>
          <p className={styles.hint}>{sayJournal('diary.foundMost', { count: entries.length })}</p>
          <Button kind="quiet" onClick={() => setLimit(limit + PAGE)}>
            {sayJournal('diary.showMore')}
          </Button>
        </div>
      )}
    </Page>
  );
}

/** Everything but settings that were changed, which tell nothing of what happened. */
const shownAtFirst: readonly EntryKind[] = [...kinds, 'place', 'plan'];

interface Day {
  readonly day: string;
  readonly label: string;
  readonly entries: Entry[];
}

/** Entries of one day on the person's calendar of then, newest day first. */
export function byDay(entries: readonly Entry[]): Day[] {
  const days = new Map<string, Day>();
  for (const entry of entries) {
    const day = dayOf(entry.at, entry.zone);
    const known = days.get(day);
    if (known === undefined) days.set(day, { day, label: sayDate(entry.at, entry.zone), entries: [entry] });
    else known.entries.push(entry);
  }
  return [...days.values()];
}
