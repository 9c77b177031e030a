/** Entries as lines, each with its time; one tap on a line opens it. */
import type { Entry, JournalBook } from '@clearleaf/core/journal';
import { href } from '../../app/routes.ts';
import styles from './Diary.module.css';
import { entryDetails, entryLine, kindName, sayClock } from './words.ts';

export function EntryLine({ entry, book }: { readonly entry: Entry; readonly book: JournalBook }) {
  const details = entryDetails(entry);
  return (
    <li className={styles.entry} data-kind={entry.kind}>
      <time className={styles.clock} dateTime={new Date(entry.at).toISOString()}>
        {sayClock(entry.at, entry.zone)}
      </time>
      <div className={styles.entryBody}>
        <a href={href('journal', 'entry', entry.id)} className={styles.entryLink}>
          <span className={styles.entryKind}>{kindName(entry.kind)}</span> {entryLine(entry, book)}
        </a>
        {details.map((text, place) => (
          <p key={place} className={styles.entryDetail}>
            {text}
          </p>
        ))}
      </div>
    </li>
  );
}

export function EntryList({ entries, book }: { readonly entries: readonly Entry[]; readonly book: JournalBook }) {
  return (
    <ul role="list" className={styles.entries}>
      {entries.map((entry) => (
        <EntryLine key={entry.id} entry={entry} book={book} />
      ))}
    </ul>
  );
}
