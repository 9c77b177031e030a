/** The rooms of evidence: by reason, treatments, and what nobody has studied. */
import { claimsList, type EvidenceGaps, evidenceFor, evidenceGaps, studyKindName, studyStatusName, treatments } from '@clearleaf/core/claims';
import type { ClaimsFacts } from '@clearleaf/core/claims/facts';
import type { ReactNode } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { href } from '../app/routes.ts';
import { useRoom } from '../knowledge/store.ts';
import { say, speakCore } from '../messages/speak.ts';
import { sayCertainty } from '../parts/certainty.ts';
import { FilterList } from '../parts/FilterList.tsx';
import { SourceList } from '../parts/SourceList.tsx';
import { Failed, Loading } from '../parts/State.tsx';
import { ClaimItem } from '../review/ClaimList.tsx';
import { Evidence, TreatmentItem } from '../review/Evidence.tsx';
import styles from './Library.module.css';
import { RoomPage } from './RoomPage.tsx';

function useClaims(): { readonly facts: ClaimsFacts | null; readonly instead: ReactNode } {
  const room = useRoom('claims');
  return { facts: room.value, instead: room.status === 'failed' ? <Failed rooms={['claims']} /> : <Loading /> };
}

const back = { to: ['library', 'evidence'], label: say('library.evidence') };

export function EvidenceRoom({ id }: { readonly id: string | null }) {
  const { facts, instead } = useClaims();
  if (facts === null) return <RoomPage room="evidence">{instead}</RoomPage>;
  if (id === 'claims') return <AllClaims facts={facts} />;
  if (id === null) return <Reasons facts={facts} />;
  const indication = facts.indications.find((one) => one.id === id);
  if (indication === undefined) return <NotFound />;
  const answer = evidenceFor(indication.name, facts, speakCore);
  return <RoomPage room="evidence" title={indication.name} back={back}><Evidence answer={answer} untitled /></RoomPage>;
}

function Reasons({ facts }: { readonly facts: ClaimsFacts }) {
  return (
    <RoomPage room="evidence" lead={say('evidence.lead')}>
      <ul role="list" className={styles.rooms}>
        {facts.indications.map((indication) => (
          <li key={indication.id}>
            <a href={href('library', 'evidence', indication.id)}>{indication.name}</a>
            <p>{indication.bottomLine}</p>
            <p className={styles.quiet}>{sayCertainty(indication.certainty)}</p>
          </li>
        ))}
        <li>
          <a href={href('library', 'evidence', 'claims')}>{say('evidence.all')}</a>
          <p>{say('evidence.allText')}</p>
        </li>
      </ul>
    </RoomPage>
  );
}

function AllClaims({ facts }: { readonly facts: ClaimsFacts }) {
  const items = claimsList(facts, speakCore).map((claim) => ({
    id: claim.id,
    words: `${claim.id} ${claim.claim} ${claim.summary}`,
    node: <><ClaimItem claim={claim} /><p className={styles.quiet}>{say('evidence.articles', { count: claim.articles })}</p></>,
  }));
  return <RoomPage room="evidence" title={say('evidence.all')} back={back}><FilterList label={say('evidence.search')} items={items} /></RoomPage>;
}

export function Treatments() {
  const { facts, instead } = useClaims();
  if (facts === null) return <RoomPage room="treatments">{instead}</RoomPage>;
  const all = treatments(facts, speakCore);
  const conditions = [...new Set(all.map((treatment) => treatment.condition))];
  return (
    <RoomPage room="treatments" lead={say('treatments.lead')}>
      {conditions.map((condition) => (
        <section key={condition} className={styles.country}>
          <h2>{condition}</h2>
          {all.filter((treatment) => treatment.condition === condition).map((treatment) => (
            <div key={treatment.id}>
              <TreatmentItem treatment={treatment} level="h3" />
              <details className={styles.fold}>
                <summary>{say('part.sourceCount', { count: treatment.sources.length })}</summary>
                <SourceList sources={treatment.sources} />
              </details>
            </div>
          ))}
        </section>
      ))}
    </RoomPage>
  );
}

function StudyMatrix({ gaps }: { readonly gaps: EvidenceGaps }) {
  const kinds = gaps.indications[0]?.studies.map((study) => study.kind) ?? [];
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={say('gaps.matrix')}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{say('gaps.reason')}</th>
            {kinds.map((kind) => <th key={kind} scope="col">{studyKindName(kind, speakCore)}</th>)}
          </tr>
        </thead>
        <tbody>
          {gaps.indications.map((indication) => (
            <tr key={indication.id}>
              <th scope="row"><a href={href('library', 'evidence', indication.id)}>{indication.name}</a></th>
              {indication.studies.map((study) => <td key={study.kind} className={styles[study.status]}>{studyStatusName(study.status, speakCore)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Gaps() {
  const { facts, instead } = useClaims();
  if (facts === null) return <RoomPage room="gaps">{instead}</RoomPage>;
  const gaps = evidenceGaps(facts, speakCore);
  return (
    <RoomPage room="gaps" lead={say('gaps.lead', { without: gaps.withoutTrial, total: gaps.total })}>
      <section className={styles.country}>
        <h2>{say('gaps.matrix')}</h2>
        <StudyMatrix gaps={gaps} />
      </section>
      <section className={styles.country}>
        <h2>{say('gaps.questions')}</h2>
        <ul role="list" className={styles.entries}>
          {gaps.questions.map((gap) => (
            <li key={gap.id}>
              <p className={styles.quiet}>{say('gaps.kind', { kind: gap.kind })}</p>
              <h3 className={styles.gap}>{gap.question}</h3>
              <p>{gap.answer}</p>
              <details className={styles.fold}>
                <summary>{say('part.sourceCount', { count: gap.sources.length })}</summary>
                <SourceList sources={gap.sources} />
              </details>
            </li>
          ))}
        </ul>
      </section>
    </RoomPage>
  );
}
