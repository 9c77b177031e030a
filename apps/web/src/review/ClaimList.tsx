/** What pages say, and what holds of it. */
import { type ClaimCard, verdictName } from '@clearleaf/core/claims';
import { sayCertainty } from '../parts/certainty.ts';
import { say, speakCore } from '../messages/speak.ts';
import { SourceList } from '../parts/SourceList.tsx';
import { Heading } from '../parts/Heading.tsx';
import styles from './Review.module.css';

export function ClaimItem({ claim }: { readonly claim: ClaimCard }) {
  return (
    <article className={styles.claim}>
      <p className={styles.claimed}>“{claim.claim}”</p>
      <p>
        <strong>{verdictName(claim.verdict, speakCore)}.</strong> {claim.summary}
      </p>
      <details className={styles.fold}>
        <summary className={styles.quiet}>
          {sayCertainty(claim.certainty)} · {say('part.sourceCount', { count: claim.sources.length })}
        </summary>
        {claim.human !== '' && (
          <>
            <Heading>{say('review.evidenceHuman')}</Heading>
            <p>{claim.human}</p>
          </>
        )}
        {claim.animal !== '' && (
          <>
            <Heading>{say('review.evidenceAnimal')}</Heading>
            <p>{claim.animal}</p>
          </>
        )}
        {claim.omissions.length > 0 && (
          <>
            <Heading>{say('review.claimLeftOut')}</Heading>
            <ul>
              {claim.omissions.map((omission) => (
                <li key={omission}>{omission}</li>
              ))}
            </ul>
          </>
        )}
        {claim.caveats.map((caveat) => (
          <p key={caveat} className={styles.quiet}>
            {caveat}
          </p>
        ))}
        <Heading>{say('part.sources')}</Heading>
        <SourceList sources={claim.sources} />
      </details>
    </article>
  );
}

export function ClaimList({ claims }: { readonly claims: readonly ClaimCard[] }) {
  return (
    <div className={styles.claims}>
      {claims.map((claim) => (
        <ClaimItem key={claim.id} claim={claim} />
      ))}
    </div>
  );
}
