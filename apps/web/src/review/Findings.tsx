/** The findings in their order; those that found nothing are gathered at the end. */
import type { Finding } from '@clearleaf/core/finding';
import type { Review } from '@clearleaf/core/review';
import type { ReactNode } from 'react';
import { say } from '../messages/speak.ts';
import { FindingCard } from '../parts/FindingCard.tsx';
import { Under } from '../parts/Heading.tsx';
import { LawLayers } from './LawLayers.tsx';
import styles from './Review.module.css';

/** Stable over one review. */
export const keyOf = (finding: Finding): string => `${finding.rule} ${finding.about}`;

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly review: Review;
}

/** One finding; the law's own shows its layers. */
export function ReviewFinding({ finding, review }: { readonly finding: Finding; readonly review: Review }) {
  const more = finding.rule.startsWith('law/') && review.law !== null ? <LawLayers law={review.law} /> : undefined;
  return <FindingCard finding={finding} more={more} />;
}

export function Findings({ findings, review }: FindingsProps) {
  const told = findings.filter((finding) => finding.severity !== 'none');
  const none = findings.filter((finding) => finding.severity === 'none');
  const cards = (list: readonly Finding[]): ReactNode =>
    list.map((finding) => <ReviewFinding key={keyOf(finding)} finding={finding} review={review} />);
  return (
    <>
      <section className={styles.section}>
        <h2 id="review-findings" tabIndex={-1}>
          {say('review.findingsTitle')}
        </h2>
        {told.length === 0 && <p>{say('review.worstNone')}</p>}
        <Under>
          <div className={styles.findings}>{cards(told)}</div>
        </Under>
        {told.length > 0 && <p className={styles.unreviewed}>{say('review.unreviewed')}</p>}
      </section>
      {none.length > 0 && (
        <section className={styles.section}>
          <h2>{say('review.noneTitle')}</h2>
          <p>{say('review.noneText')}</p>
          <Under>
            <div className={styles.findings}>{cards(none)}</div>
          </Under>
        </section>
      )}
    </>
  );
}
