/** The findings in their order; those that found nothing are gathered at the end. */
import type { Finding } from '@clearleaf/core/finding';
import type { Review } from '@clearleaf/core/review';
import type { ReactNode } from 'react';
import { say } from '../messages/speak.ts';
import { FindingCard } from '../parts/FindingCard.tsx';
import { LawLayers } from './LawLayers.tsx';
import styles from './Review.module.css';

const keyOf = (finding: Finding): string => `${finding.rule} ${finding.about}`;

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly review: Review;
  /** Shown after the findings on withdrawal, before all others. */
  readonly between: ReactNode;
}

export function Findings({ findings, review, between }: FindingsProps) {
  const told = findings.filter((finding) => finding.severity !== 'none');
  const none = findings.filter((finding) => finding.severity === 'none');
  const first = told.filter((finding) => finding.rule.startsWith('withdrawal/'));
  const others = told.filter((finding) => !first.includes(finding));
  const card = (finding: Finding): ReactNode => (
    <FindingCard
      key={keyOf(finding)}
      finding={finding}
      more={finding.rule.startsWith('law/') && review.law !== null ? <LawLayers law={review.law} /> : undefined}
    />
  );
  return (
    <>
      <section className={styles.section}>
        <h2 id="review-findings" tabIndex={-1}>{say('review.findingsTitle')}</h2>
        {told.length === 0 && <p>{say('review.worstNone')}</p>}
        <div className={styles.findings}>{first.map(card)}</div>
        {between}
        <div className={styles.findings}>{others.map(card)}</div>
        {told.length > 0 && <p className={styles.unreviewed}>{say('review.unreviewed')}</p>}
      </section>
      {none.length > 0 && (
        <section className={styles.section}>
          <h2>{say('review.noneTitle')}</h2>
          <p>{say('review.noneText')}</p>
          <div className={styles.findings}>{none.map(card)}</div>
        </section>
      )}
    </>
  );
}
