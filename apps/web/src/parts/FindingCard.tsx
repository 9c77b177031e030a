/**
 * The one form in which a finding is shown, everywhere: a rule at the left in its severity's colour and pattern,
 * what is so, what to do, and a quiet line "how sure, as of, sources" that opens to the why.
 */
import type { Finding } from '@clearleaf/core/finding';
import type { ReactNode } from 'react';
import { sayCertainty } from './certainty.ts';
import { locale, say, sayDay } from '../messages/speak.ts';
import styles from './FindingCard.module.css';
import { Heading, Under } from './Heading.tsx';
import { SeverityWord } from './Severity.tsx';
import { SourceList } from './SourceList.tsx';

interface FindingCardProps {
  readonly finding: Finding;
  /** Shown inside, after the why: the layers of the law, for example. */
  readonly more?: ReactNode;
  /** In place of the finding's own action: for who does not use kratom, and for who does. */
  readonly actions?: ReactNode;
  /** The heading above names what it is about already. */
  readonly unnamed?: boolean;
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

const classOf = (severity: Finding['severity']): string => `${styles.finding} ${styles[severity]}`;

function Kind({ finding, unnamed }: { readonly finding: Finding; readonly unnamed: boolean }) {
  return (
    <Heading className={styles.kind}>
      <SeverityWord severity={finding.severity} />
      {!unnamed && <span className={styles.about}>{finding.about}</span>}
    </Heading>
  );
}

/** How sure, as of, sources: one quiet line. */
function Quiet({ finding: { certainty, asOf, asOfGiven = asOf, sources } }: { readonly finding: Finding }) {
  return (
    <span className={styles.quiet}>
      <span>{sayCertainty(certainty)}</span>
      <span>{say('part.asOf', { day: sayDay(asOfGiven) })}</span>
      <span>{say('part.sourceCount', { count: sources.length })}</span>
    </span>
  );
}

function Inside({ finding: { why, caveats, sources }, more }: { readonly finding: Finding; readonly more: ReactNode }) {
  return (
    <Under>
      <div className={styles.inside}>
        {why !== '' && (
          <>
            <Heading>{say('part.why')}</Heading>
            <p>{why}</p>
          </>
        )}
        {more}
        {caveats.length > 0 && (
          <>
            <Heading>{say('part.whatWeakens')}</Heading>
            <ul>
              {caveats.map((caveat) => (
                <li key={caveat}>{caveat}</li>
              ))}
            </ul>
          </>
        )}
        {sources.length > 0 && (
          <>
            <Heading>{say('part.sources')}</Heading>
            <SourceList sources={sources} />
          </>
        )}
      </div>
    </Under>
  );
}

export function FindingCard({ finding, more, actions, unnamed = false }: FindingCardProps) {
  return (
    <article className={classOf(finding.severity)} data-rule={finding.rule} data-severity={finding.severity}>
      <Kind finding={finding} unnamed={unnamed} />
      <Statement text={finding.statement} />
      {actions ?? (finding.action !== '' && <p className={styles.action}>{finding.action}</p>)}
      <details className={styles.details}>
        <summary>
          <Quiet finding={finding} />
        </summary>
        <Inside finding={finding} more={more} />
      </details>
    </article>
  );
}

/** The same for a long list: name and first sentence, and all the rest when opened. */
export function FoldedFinding({
  finding,
  more,
  actions,
  open,
}: Omit<FindingCardProps, 'unnamed'> & { readonly open?: boolean }) {
  const [first, second] = [...sentences.segment(finding.statement)];
  return (
    <article className={classOf(finding.severity)} data-rule={finding.rule} data-severity={finding.severity}>
      <details className={styles.folded} open={open}>
        <summary>
          <Kind finding={finding} unnamed={false} />
          <span className={styles.statement}>{first?.segment.trim() ?? finding.statement}</span>
        </summary>
        <div className={styles.unfolded}>
          {second !== undefined && <p className={styles.rest}>{finding.statement.slice(second.index)}</p>}
          {actions ?? (finding.action !== '' && <p className={styles.action}>{finding.action}</p>)}
          <p className={styles.quietLine}>
            <Quiet finding={finding} />
          </p>
          <Inside finding={finding} more={more} />
        </div>
      </details>
    </article>
  );
}
