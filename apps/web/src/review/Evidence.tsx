/** What is known for one reason, with the treatments that were tested beside it in the same weight. */
import { type Comparator, type EvidenceAnswer, studyKindName, studyStatusName } from '@clearleaf/core/claims';
import { sayCertainty } from '../parts/certainty.ts';
import { say, sayDay, speakCore } from '../messages/speak.ts';
import { SourceList } from '../parts/SourceList.tsx';
import { ClaimList } from './ClaimList.tsx';
import styles from './Review.module.css';

export function TreatmentItem({
  treatment,
  level: Heading = 'h4',
}: {
  readonly treatment: Comparator;
  readonly level?: 'h3' | 'h4';
}) {
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
      <h4>{say('review.evidenceStudies')}</h4>
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

/** @param untitled the page's own heading names the reason already */
export function Evidence({
  answer,
  untitled = false,
}: {
  readonly answer: EvidenceAnswer;
  readonly untitled?: boolean;
}) {
  const kratom = (
    <section key="kratom">
      <h3>{say('review.evidenceKratom')}</h3>
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
        <details className={styles.fold}>
          <summary>{say('review.evidenceHuman')}</summary>
          <p>{answer.human}</p>
        </details>
      )}
      {answer.animal !== '' && (
        <details className={styles.fold}>
          <summary>{say('review.evidenceAnimal')}</summary>
          <p>{answer.animal}</p>
        </details>
      )}
      <Studies studies={answer.studies} />
    </section>
  );
  const treatments = (
    <section key="treatments">
      <h3>{say('review.evidenceTreatments')}</h3>
      {answer.treatments.length === 0 && <p>{say('review.evidenceNoTreatments')}</p>}
      {answer.treatments.map((treatment) => (
        <TreatmentItem key={treatment.id} treatment={treatment} />
      ))}
    </section>
  );
  return (
    <section className={styles.section}>
      {!untitled && (
        <h2 id={`review-evidence-${answer.input}`} tabIndex={-1}>
          {say('review.evidenceTitle', { reason: answer.name })}
        </h2>
      )}
      <div className={styles.beside}>{answer.treatmentsFirst ? [treatments, kratom] : [kratom, treatments]}</div>
      {answer.cautions.length > 0 && (
        <>
          <h3>{say('review.evidenceCautions')}</h3>
          <ul>
            {answer.cautions.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        </>
      )}
      {answer.claims.length > 0 && (
        <details className={styles.fold}>
          <summary>{say('review.evidenceClaims', { count: answer.claims.length })}</summary>
          <ClaimList claims={answer.claims} />
        </details>
      )}
      {answer.caveats.map((caveat) => (
        <p key={caveat} className={styles.quiet}>
          {caveat}
        </p>
      ))}
      {answer.sources.length > 0 && (
        <details className={styles.fold}>
          <summary>
            {say('review.evidenceSources')} ({answer.sources.length})
          </summary>
          <SourceList sources={answer.sources} />
        </details>
      )}
    </section>
  );
}
