/** Sentences on what something holds, each with what weakens it and the sources of a published figure. */
import { resolveSources } from '@clearleaf/core/finding';
import type { ProductFacts } from '@clearleaf/core/product/facts';
import { sayJournal } from '../../../messages/journal.ts';
import { SourceList } from '../../../parts/SourceList.tsx';
import diary from '../../diary/Diary.module.css';
import styles from '../Rooms.module.css';
import type { ContentLine } from './content-words.ts';

interface ContentViewProps {
  readonly lines: readonly ContentLine[];
  readonly facts: ProductFacts;
}

export function ContentView({ lines, facts }: ContentViewProps) {
  const ids = [...new Set(lines.flatMap(({ sources }) => sources))];
  const notes = [...new Set(lines.flatMap((line) => line.notes))];
  return (
    <div className={styles.stack}>
      {lines.map(({ alkaloid, known, text }) => (
        <p key={alkaloid} className={known ? styles.said : `${styles.said} ${styles.unknown}`} data-content={alkaloid}>
          {text}
        </p>
      ))}
      {notes.map((note) => (
        <p key={note} className={diary.hint}>
          {note}
        </p>
      ))}
      {ids.length > 0 && (
        <details className={diary.more}>
          <summary>{sayJournal('rooms.sources')}</summary>
          <SourceList sources={resolveSources(ids, facts.sources)} />
        </details>
      )}
    </div>
  );
}
