/** What is on the page, so that a thumb does not have to search. */
import { type Finding, worstOf } from '@clearleaf/core/finding';
import type { Review } from '@clearleaf/core/review';
import { href } from '../app/routes.ts';
import { say } from '../messages/speak.ts';
import { SeverityWord } from '../parts/Severity.tsx';
import { evidenceId } from './Evidence.tsx';
import styles from './Review.module.css';

/** @param findings those that follow below */
export function Contents({ review, findings }: { readonly review: Review; readonly findings: readonly Finding[] }) {
  const told = findings.filter((finding) => finding.severity !== 'none').length;
  const worst = worstOf(findings.map((finding) => finding.severity));
  const lines: readonly { readonly section: string; readonly label: string }[] = [
    ...(told > 0 ? [{ section: 'findings', label: say('review.contentsFindings', { count: told }) }] : []),
    ...review.evidence.map((answer) => ({
      section: `evidence-${evidenceId(answer)}`,
      label: say('review.evidenceTitle', { reason: answer.name }),
    })),
    ...(review.notAssessed.length > 0
      ? [{ section: 'not-assessed', label: say('review.contentsNotAssessed', { count: review.notAssessed.length }) }]
      : []),
    ...(review.questions.length > 0
      ? [{ section: 'questions', label: say('review.contentsQuestions', { count: review.questions.length }) }]
      : []),
    { section: 'help', label: say('review.helpTitle') },
    ...(review.sources.length > 0
      ? [{ section: 'sources', label: say('review.contentsSources', { count: review.sources.length }) }]
      : []),
  ];
  return (
    <nav className={styles.contents} aria-label={say('review.contents')}>
      {told > 0 && (
        <p className={styles.worst}>
          {say('review.worst')} <SeverityWord severity={worst} />
        </p>
      )}
      <ul role="list">
        {lines.map(({ section, label }) => (
          <li key={section}>
            <a href={href('review', section)}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
