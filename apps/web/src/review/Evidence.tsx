/** What is known for one reason, with the treatments that were tested beside it in the same weight. */
import { type Comparator, type EvidenceAnswer, studyKindName, studyStatusName } from '@clearleaf/core/claims';
import type { ReactNode } from 'react';
import { sayCertainty } from '../parts/certainty.ts';
import { say, sayDay, speakCore } from '../messages/speak.ts';
import { SourceList } from '../parts/SourceList.tsx';
import { ClaimList } from './ClaimList.tsx';
import { Heading, Under } from '../parts/Heading.tsx';
import styles from './Review.module.css';

export function TreatmentItem({ treatment }: { readonly treatment: Comparator }) {
  return (
    <div className={styles.treatment}>
      <Heading className={styles.treated}>{treatment.treatment}</Heading>
      <p>{treatment.effect}</p>
      {treatment.certaintyNote !== '' && (
        <p className={styles.quiet}>{say('review.howSureTreatment', { note: treatment.certaintyNote })}</p>
      )}
      {treatment.caveats.map((caveat) => (
        <p key={caveat} className={styles.quiet}>
          {caveat}
        </p>
      ))}
    </div>
  );
}

export function Studies({ studies }: { readonly studies: EvidenceAnswer['studies'] }) {
  if (studies.length === 0) return null;
  return (
    <>
      <Heading>{say('review.evidenceStudies')}</Heading>
      <dl className={styles.studies}>
        {studies.map((study) => (
          <div key={study.kind} className={styles[study.status]}>
            <dt>{studyKindName(study.kind, speakCore)}</dt>
            <dd>{studyStatusName(study.status, speakCore)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Kratom({ answer }: { readonly answer: EvidenceAnswer }) {
  return (
    <section>
      <Heading>{say('review.evidenceKratom')}</Heading>
      <p className={styles.quiet}>
        {sayCertainty(answer.certainty)} · {say('part.asOf', { day: sayDay(answer.asOf) })}
      </p>
      <p className={styles.bottomLine}>{answer.bottomLine}</p>
      {answer.noTrial && (
        <p>
          <strong>{say('review.evidenceNoTrial')}</strong>
        </p>
      )}
      {answer.human !== '' && (
        <Fold title={say('review.evidenceHuman')}>
          <p>{answer.human}</p>
        </Fold>
      )}
      {answer.animal !== '' && (
        <Fold title={say('review.evidenceAnimal')}>
          <p>{answer.animal}</p>
        </Fold>
      )}
      <Under>
        <Studies studies={answer.studies} />
      </Under>
    </section>
  );
}

function Treatments({ treatments }: { readonly treatments: EvidenceAnswer['treatments'] }) {
  return (
    <section>
      <Heading>{say('review.evidenceTreatments')}</Heading>
      {treatments.length === 0 && <p>{say('review.evidenceNoTreatments')}</p>}
      <Under>
        {treatments.map((treatment) => (
          <TreatmentItem key={treatment.id} treatment={treatment} />
        ))}
      </Under>
    </section>
  );
}

function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** Stable over one review: one reason may name several things. */
export const evidenceId = ({ indication, topic, input }: EvidenceAnswer): string => indication ?? topic ?? input;

interface EvidenceProps {
  readonly answer: EvidenceAnswer;
  /** The page's own heading names the reason already. */
  readonly untitled?: boolean;
}

export function Evidence({ answer, untitled = false }: EvidenceProps) {
  if (untitled)
    return (
      <section className={styles.section}>
        <EvidenceBody answer={answer} />
      </section>
    );
  return (
    <section className={styles.section}>
      <Heading id={`review-evidence-${evidenceId(answer)}`} tabIndex={-1}>
        {say('review.evidenceTitle', { reason: answer.name })}
      </Heading>
      <Under>
        <EvidenceBody answer={answer} />
      </Under>
    </section>
  );
}

function EvidenceBody({ answer }: { readonly answer: EvidenceAnswer }) {
  const kratom = <Kratom key="kratom" answer={answer} />;
  const treatments = <Treatments key="treatments" treatments={answer.treatments} />;
  return (
    <>
      <div className={styles.beside}>{answer.treatmentsFirst ? [treatments, kratom] : [kratom, treatments]}</div>
      {answer.cautions.length > 0 && (
        <>
          <Heading>{say('review.evidenceCautions')}</Heading>
          <ul>
            {answer.cautions.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        </>
      )}
      {answer.claims.length > 0 && (
        <Fold title={say('review.evidenceClaims', { count: answer.claims.length })}>
          <ClaimList claims={answer.claims} />
        </Fold>
      )}
      {answer.caveats.map((caveat) => (
        <p key={caveat} className={styles.quiet}>
          {caveat}
        </p>
      ))}
      {answer.sources.length > 0 && (
        <Fold title={say('review.evidenceSources', { count: answer.sources.length })}>
          <SourceList sources={answer.sources} />
        </Fold>
      )}
    </>
  );
}
