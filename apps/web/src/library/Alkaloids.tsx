/** How the alkaloids act: a picture of what the body makes, a picture of what binds where, and every figure as a table. */
import { mechanisms } from '@clearleaf/core/claims';
import type { Source } from '@clearleaf/core/finding';
import { type Pharmacology, pharmacology } from '@clearleaf/core/safety';
import type { ReactNode } from 'react';
import { useWholeClaims, useWholeSafety } from '../knowledge/store.ts';
import { sayLibrary } from '../messages/library.ts';
import { say, sayDay, speakCore } from '../messages/speak.ts';
import { sayCertainty } from '../parts/certainty.ts';
import { SourceList } from '../parts/SourceList.tsx';
import { Failed, Loading } from '../parts/State.tsx';
import { BindingPlot, bindingRows, BindingTable } from './BindingPlot.tsx';
import styles from './Library.module.css';
import { PathwayFigure } from './PathwayFigure.tsx';
import { RoomPage } from './RoomPage.tsx';

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.country}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface MeasuredProps {
  readonly name: string;
  readonly plain: string;
  readonly figure: string;
  readonly system: string;
  readonly note?: string | undefined;
  readonly doubtful?: boolean;
  readonly verified: boolean;
  readonly sources: readonly Source[];
}

/** One measurement: what it means first, the figure second. */
function Measured({ name, plain, figure, system, note, doubtful = false, verified, sources }: MeasuredProps) {
  return (
    <li>
      <h3>{name}</h3>
      <p>{plain}</p>
      {doubtful && (
        <p>
          <strong>{sayLibrary('alkaloids.doubtful')}</strong>
        </p>
      )}
      <details className={styles.fold}>
        <summary>{figure}</summary>
        <p>{sayLibrary('alkaloids.system', { system })}</p>
        {note !== undefined && <p>{note}</p>}
        {!verified && <p>{speakCore('safety.caveatUnverified')}</p>}
        <SourceList sources={sources} />
      </details>
    </li>
  );
}

const figureOf = (parameter: string, value: string, unit = ''): string =>
  sayLibrary('alkaloids.measured', { parameter, value, unit }).trim();

function Measurements({ facts: { receptors, enzymes, dopamine } }: { readonly facts: Pharmacology }) {
  return (
    <>
      <Part title={sayLibrary('alkaloids.receptorsTitle')}>
        <ul role="list" className={styles.entries}>
          {receptors.map((row) => (
            <Measured
              key={row.id}
              {...row}
              name={`${row.alkaloid}: ${row.receptor}`}
              figure={figureOf(row.parameter, row.value, row.unit)}
              system={`${row.assay}; ${row.species}`}
            />
          ))}
        </ul>
      </Part>
      <Part title={sayLibrary('alkaloids.enzymesTitle')}>
        <ul role="list" className={styles.entries}>
          {enzymes.map((row) => (
            <Measured
              key={row.id}
              {...row}
              name={`${row.enzyme}: ${row.role}`}
              figure={figureOf(row.parameter, row.value)}
            />
          ))}
        </ul>
      </Part>
      <Part title={sayLibrary('alkaloids.dopamineTitle')}>
        <ul role="list" className={styles.entries}>
          {dopamine.map((row) => (
            <li key={row.id}>
              <p>{row.plain}</p>
              <details className={styles.fold}>
                <summary>
                  {sayCertainty(row.certainty)} · {say('part.sourceCount', { count: row.sources.length })}
                </summary>
                <p>{row.finding}</p>
                <SourceList sources={row.sources} />
              </details>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

function DrugLists({ facts: { drugLists } }: { readonly facts: Pharmacology }) {
  return (
    <Part title={sayLibrary('alkaloids.listsTitle')}>
      <ul role="list" className={styles.entries}>
        {drugLists.map((list) => (
          <li key={list.id}>
            <h3>{list.name}</h3>
            <p>{list.definition}</p>
            {list.note !== undefined && <p className={styles.quiet}>{list.note}</p>}
            <details className={styles.fold}>
              <summary>{sayLibrary('alkaloids.members', { count: list.members.length })}</summary>
              <p>
                {list.members
                  .map((member) =>
                    member.verified ? member.name : sayLibrary('alkaloids.memberNotVerified', { name: member.name }),
                  )
                  .join(', ')}
                .
              </p>
              <SourceList sources={list.sources} />
            </details>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Mechanisms() {
  const claims = useWholeClaims().value;
  if (claims === null) return <Loading />;
  return (
    <Part title={sayLibrary('alkaloids.mechanismsTitle')}>
      <ul role="list" className={styles.entries}>
        {mechanisms(claims).map((card) => (
          <li key={card.id}>
            <h3>{card.name}</h3>
            <p>{card.bottomLine}</p>
            <details className={styles.fold}>
              <summary>
                {card.certaintyNote === ''
                  ? sayCertainty(card.certainty)
                  : say('review.howSureTreatment', { note: card.certaintyNote })}{' '}
                · {say('part.asOf', { day: sayDay(card.asOf) })}
              </summary>
              <h4>{say('review.evidenceHuman')}</h4>
              <p>{card.human}</p>
              <h4>{say('review.evidenceAnimal')}</h4>
              <p>{card.animal}</p>
              <SourceList sources={card.sources} />
            </details>
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function Alkaloids() {
  const room = useWholeSafety();
  if (room.value === null)
    return (
      <RoomPage room="alkaloids">
        {room.status === 'failed' ? <Failed rooms={['safety', 'pharmacology']} /> : <Loading />}
      </RoomPage>
    );
  const facts = pharmacology(room.value);
  const rows = bindingRows(facts.receptors);
  return (
    <RoomPage room="alkaloids" lead={sayLibrary('alkaloids.lead')}>
      <Part title={sayLibrary('alkaloids.pathTitle')}>
        <p>{sayLibrary('alkaloids.pathText')}</p>
        <PathwayFigure />
      </Part>
      <Part title={sayLibrary('alkaloids.bindingTitle')}>
        <p>{sayLibrary('alkaloids.bindingText')}</p>
        <BindingPlot rows={rows} />
        <details className={styles.fold}>
          <summary>{say('part.table')}</summary>
          <BindingTable rows={rows} />
        </details>
      </Part>
      <Mechanisms />
      <Measurements facts={facts} />
      <DrugLists facts={facts} />
    </RoomPage>
  );
}
