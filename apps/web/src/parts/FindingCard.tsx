/**
 * The one form in which a finding is shown, everywhere: a rule at the left in its severity's colour and pattern,
 * what is so, what to do, and a quiet line "how sure, as of, sources" that opens to the why.
 */
import type { Finding } from '@clearleaf/core/finding';
import type { ReactNode } from 'react';
import { sayCertainty } from './certainty.ts';
import { locale, say, sayDay } from '../messages/speak.ts';
import styles from './FindingCard.module.css';
import { SeverityWord } from './Severity.tsx';
import { SourceList } from './SourceList.tsx';

interface FindingCardProps {
  readonly finding: Finding;
  /** Shown inside, after the why: the layers of the law, for example. */
  readonly more?: ReactNode;
  readonly level?: 'h2' | 'h3';
}

const sentences = new Intl.Segmenter(locale, { granularity: 'sentence' });

/** The first sentence is what the eye must catch; the others follow in the size of reading. */
function Statement({ text }: { readonly text: string }) {
  const [first, second] = [...sentences.segment(text)];
  if (first === undefined || second === undefined) return <p className={styles.statement}>{text}</p>;
  return (
    <div>
      <p className={styles.statement}>{first.segment.trim()}</p>
      <p className={styles.rest}>{text.slice(second.index)}</p>
    </div>
  );
}

export function FindingCard({ finding, more, level: Heading = 'h3' }: FindingCardProps) {
  const { severity, about, statement, action, why, caveats, sources, certainty, asOf, rule } = finding;
  return (
    <article className={`${styles.finding} ${styles[severity]}`} data-rule={rule} data-severity={severity}>
      <Heading className={styles.kind}>
        <SeverityWord severity={severity} />
        <span className={styles.about}>{about}</span>
      </Heading>
      <Statement text={statement} />
      {action !== '' && <p className={styles.action}>{action}</p>}
      <details className={styles.details}>
        <summary>
          <span className={styles.quiet}>
            <span>{sayCertainty(certainty)}</span>
            <span>{say('part.asOf', { day: sayDay(asOf) })}</span>
            <span>{say('part.sourceCount', { count: sources.length })}</span>
          </span>
        </summary>
        <div className={styles.inside}>
          {why !== '' && <><h4>{say('part.why')}</h4><p>{why}</p></>}
          {more}
          {caveats.length > 0 && (
            <>
              <h4>{say('part.whatWeakens')}</h4>
              <ul>{caveats.map((caveat) => <li key={caveat}>{caveat}</li>)}</ul>
            </>
          )}
          {sources.length > 0 && <><h4>{say('part.sources')}</h4><SourceList sources={sources} /></>}
        </div>
      </details>
    </article>
  );
}
