/** What pages say, and what holds of it. */
import { type ClaimCard, verdictName } from '@clearleaf/core/claims';
import { sayCertainty } from '../parts/certainty.ts';
import { say, speakCore } from '../messages/speak.ts';
import { SourceList } from '../parts/SourceList.tsx';
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
            <h4>{say('review.evidenceHuman')}</h4>
            <p>{claim.human}</p>
          </>
        )}
        {claim.animal !== '' && (
          <>
            <h4>{say('review.evidenceAnimal')}</h4>
            <p>{claim.animal}</p>
          </>
        )}
        {claim.omissions.length > 0 && (
          <>
            <h4>{say('review.claimLeftOut')}</h4>
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
        <h4>{say('part.sources')}</h4>
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
