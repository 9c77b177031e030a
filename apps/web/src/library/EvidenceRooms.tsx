/** The rooms of evidence: by reason, treatments, and what nobody has studied. */
import {
  claimsList,
  type EvidenceGaps,
  evidenceFor,
  evidenceGaps,
  type StudyStatus,
  studyKindName,
  studyStatuses,
  studyStatusName,
  treatments,
} from '@clearleaf/core/claims';
import type { ClaimsFacts } from '@clearleaf/core/claims/facts';
import type { ReactNode } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { href } from '../app/routes.ts';
import { useWholeClaims } from '../knowledge/store.ts';
import { sayLibrary } from '../messages/library.ts';
import { say, speakCore } from '../messages/speak.ts';
import { sayCertainty } from '../parts/certainty.ts';
import { FilterList } from '../parts/FilterList.tsx';
import { Under } from '../parts/Heading.tsx';
import { SourceList } from '../parts/SourceList.tsx';
import { Failed, Loading } from '../parts/State.tsx';
import { ClaimItem } from '../review/ClaimList.tsx';
import { Evidence, TreatmentItem } from '../review/Evidence.tsx';
import styles from './Library.module.css';
import { RoomPage } from './RoomPage.tsx';

function useClaims(): { readonly facts: ClaimsFacts | null; readonly instead: ReactNode } {
  const room = useWholeClaims();
  return { facts: room.value, instead: room.status === 'failed' ? <Failed rooms={['claims', 'gaps']} /> : <Loading /> };
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
  return (
    <RoomPage room="evidence" title={indication.name} back={back}>
      <Evidence answer={answer} untitled />
    </RoomPage>
  );
}

function Reasons({ facts }: { readonly facts: ClaimsFacts }) {
  return (
    <RoomPage room="evidence" lead={sayLibrary('evidence.lead')}>
      <ul role="list" className={styles.rooms}>
        {facts.indications.map((indication) => (
          <li key={indication.id}>
            <a href={href('library', 'evidence', indication.id)}>{indication.name}</a>
            <p>{indication.bottomLine}</p>
            <p className={styles.quiet}>{sayCertainty(indication.certainty)}</p>
          </li>
        ))}
        <li>
          <a href={href('library', 'evidence', 'claims')}>{sayLibrary('evidence.all')}</a>
          <p>{sayLibrary('evidence.allText')}</p>
        </li>
      </ul>
    </RoomPage>
  );
}

function AllClaims({ facts }: { readonly facts: ClaimsFacts }) {
  const items = claimsList(facts, speakCore).map((claim) => ({
    id: claim.id,
    words: `${claim.id} ${claim.claim} ${claim.summary}`,
    node: (
      <>
        <ClaimItem claim={claim} />
        <p className={styles.quiet}>{sayLibrary('evidence.articles', { count: claim.articles })}</p>
      </>
    ),
  }));
  return (
    <RoomPage room="evidence" title={sayLibrary('evidence.all')} back={back}>
      <FilterList label={sayLibrary('evidence.search')} items={items} />
    </RoomPage>
  );
}

export function Treatments() {
  const { facts, instead } = useClaims();
  if (facts === null) return <RoomPage room="treatments">{instead}</RoomPage>;
  const all = treatments(facts, speakCore);
  const conditions = [...new Set(all.map((treatment) => treatment.condition))];
  return (
    <RoomPage room="treatments" lead={sayLibrary('treatments.lead')}>
      {conditions.map((condition) => (
        <section key={condition} className={styles.country}>
          <h2>{condition}</h2>
          <Under>
            {all
              .filter((treatment) => treatment.condition === condition)
              .map((treatment) => (
                <div key={treatment.id}>
                  <TreatmentItem treatment={treatment} />
                  <details className={styles.fold}>
                    <summary>{say('part.sourceCount', { count: treatment.sources.length })}</summary>
                    <SourceList sources={treatment.sources} />
                  </details>
                </div>
              ))}
          </Under>
        </section>
      ))}
    </RoomPage>
  );
}

/** How far a kind of study has come, as a shape: full, half, empty, hatched. */
const studyShapes: Record<StudyStatus, ReactNode> = {
  found: <circle cx="10" cy="10" r="7" className={styles.full} />,
  indirect: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 3a7 7 0 0 1 0 14Z" className={styles.full} />
    </>
  ),
  none: <circle cx="10" cy="10" r="7" />,
  'not-reported': <path d="M3 3h14v14H3ZM3 9l6-6M3 15 15 3M7 17 17 7M13 17l4-4" className={styles.faint} />,
};

const StudyMark = ({ status }: { readonly status: StudyStatus }) => (
  <svg className={styles.study} viewBox="0 0 20 20" role="img" aria-label={studyStatusName(status, speakCore)}>
    {studyShapes[status]}
  </svg>
);

function StudyMatrix({ gaps }: { readonly gaps: EvidenceGaps }) {
  const kinds = gaps.indications[0]?.studies.map((study) => study.kind) ?? [];
  return (
    <>
      <ul role="list" className={styles.key}>
        {studyStatuses.map((status) => (
          <li key={status}>
            <StudyMark status={status} />
            <span aria-hidden="true">{studyStatusName(status, speakCore)}</span>
          </li>
        ))}
      </ul>
      <div className={styles.scroll}>
        <table className={styles.matrix}>
          <thead>
            <tr>
              <th scope="col">{sayLibrary('gaps.reason')}</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col">
                  <span className={styles.upright}>{studyKindName(kind, speakCore)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {gaps.indications.map((indication) => (
              <tr key={indication.id}>
                <th scope="row">
                  <a href={href('library', 'evidence', indication.id)}>{indication.name}</a>
                </th>
                {indication.studies.map((study) => (
                  <td key={study.kind}>
                    <StudyMark status={study.status} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

export function Gaps() {
  const { facts, instead } = useClaims();
  if (facts === null) return <RoomPage room="gaps">{instead}</RoomPage>;
  const gaps = evidenceGaps(facts, speakCore);
  return (
    <RoomPage room="gaps" lead={sayLibrary('gaps.lead', { without: gaps.withoutTrial, total: gaps.total })}>
      <section className={styles.country}>
        <h2>{sayLibrary('gaps.matrix')}</h2>
        <StudyMatrix gaps={gaps} />
      </section>
      <section className={styles.country}>
        <h2>{sayLibrary('gaps.questions')}</h2>
        <ul role="list" className={styles.entries}>
          {gaps.questions.map((gap) => (
            <li key={gap.id}>
              <p className={styles.quiet}>{sayLibrary('gaps.kind', { kind: gap.kind })}</p>
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
