/** What stands in the way today: the gravest findings of the review of this journal, each in one sentence. */
import { isAtLeast } from '@clearleaf/core/finding';
import { href } from '../../app/routes.ts';
import { sayJournal } from '../../messages/journal.ts';
import { locale } from '../../messages/speak.ts';
import { SeverityWord } from '../../parts/Severity.tsx';
import { useReview } from '../../review/use-review.ts';
import styles from './Diary.module.css';

const MOST = 4;
const sentences = new Intl.Segmenter(locale, { granularity: 'sentence' });
const firstSentence = (text: string): string => [...sentences.segment(text)][0]?.segment.trim() ?? text;

export function Stands() {
  const { review } = useReview();
  const grave = review?.findings.filter(({ severity }) => isAtLeast(severity, 'major')) ?? [];
  return (
    <section className={styles.section} aria-labelledby="stands">
      <h2 id="stands">{sayJournal('diary.standsTitle')}</h2>
      {review === null ? (
        <p className={styles.hint} role="status">
          {sayJournal('diary.standsWait')}
        </p>
      ) : grave.length === 0 ? (
        <p className={styles.hint}>{sayJournal('diary.standsNone')}</p>
      ) : (
        <ul role="list" className={styles.stands}>
          {grave.slice(0, MOST).map((finding) => (
            <li key={`${finding.rule} ${finding.about}`} data-severity={finding.severity}>
              <SeverityWord severity={finding.severity} />
              <p>{firstSentence(finding.statement)}</p>
            </li>
          ))}
        </ul>
      )}
      <a className="standalone" href={href('review')}>
        {sayJournal('diary.standsMore')}
      </a>
    </section>
  );
}
