/** The rooms of safety: what not to combine, conditions, emergencies, harms, products. */
import type { Finding } from '@clearleaf/core/finding';
import { harms, interactionList } from '@clearleaf/core/safety';
import type { ConditionFact, RedFlagFact, SafetyFacts } from '@clearleaf/core/safety/facts';
import type { ReactNode } from 'react';
import { useRoom, useWholeSafety } from '../knowledge/store.ts';
import { sayLibrary } from '../messages/library.ts';
import { say, sayDay, speakCore } from '../messages/speak.ts';
import { sayCertainty } from '../parts/certainty.ts';
import { FilterList } from '../parts/FilterList.tsx';
import { FindingCard, FoldedFinding } from '../parts/FindingCard.tsx';
import { Heading } from '../parts/Heading.tsx';
import { SourceList } from '../parts/SourceList.tsx';
import { Failed, Loading } from '../parts/State.tsx';
import { factFinding } from './fact-finding.ts';
import styles from './Library.module.css';
import { RoomPage } from './RoomPage.tsx';

function useSafety(): { readonly facts: SafetyFacts | null; readonly instead: ReactNode } {
  const room = useRoom('safety');
  return { facts: room.value, instead: room.status === 'failed' ? <Failed rooms={['safety']} /> : <Loading /> };
}

function Named({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <Heading>{name}</Heading>
      {children}
    </>
  );
}

export function Interactions({ id }: { readonly id: string | null }) {
  const { facts, instead } = useSafety();
  if (facts === null) return <RoomPage room="interactions">{instead}</RoomPage>;
  const items = interactionList(facts).map((entry) => {
    const finding: Finding = factFinding({ ...entry, rule: `interaction/${entry.id}` });
    const more = (
      <>
        <Named name={sayLibrary('interactions.evidence')}>
          <p>{entry.evidence}</p>
        </Named>
        <Named name={sayLibrary('interactions.pair')}>
          <p>{entry.pairEvidence}</p>
        </Named>
        <Named name={sayLibrary('interactions.ingredients')}>
          <p>{entry.ingredients.join(', ')}.</p>
        </Named>
        {entry.changes.length > 0 && (
          <Named name={sayLibrary('interactions.changes')}>
            <ul>
              {entry.changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          </Named>
        )}
      </>
    );
    return {
      id: entry.id,
      words: [entry.name, ...entry.ingredients, entry.effect].join(' '),
      node: (
        <FoldedFinding finding={finding} more={more} actions={<TwoActions fact={entry} />} open={entry.id === id} />
      ),
    };
  });
  const named = items.find((item) => item.id === id);
  return (
    <RoomPage room="interactions" lead={sayLibrary('interactions.lead')}>
      {named === undefined ? <FilterList label={sayLibrary('interactions.search')} items={items} /> : named.node}
    </RoomPage>
  );
}

/** What to do, for who does not use kratom and for who does. */
function TwoActions({
  fact: { actionNew, actionUsing, prescribed },
}: {
  readonly fact: { readonly actionNew: string; readonly actionUsing: string; readonly prescribed?: boolean };
}) {
  if (actionNew === actionUsing) return <p className={styles.action}>{actionNew}</p>;
  return (
    <div className={styles.action}>
      <p>
        <strong>{sayLibrary('interactions.new')}</strong> {actionNew}
      </p>
      <p>
        <strong>{sayLibrary('interactions.using')}</strong> {actionUsing}
      </p>
      {prescribed === true && <p>{sayLibrary('interactions.prescribed')}</p>}
    </div>
  );
}

/**
 * Facts that are findings as they stand.
 * @param openId shown open; `null` opens all
 */
function cards(list: readonly (ConditionFact | RedFlagFact)[], facts: SafetyFacts, openId: string | null) {
  return list.map((fact) => {
    const sources = fact.sources.flatMap((id) => facts.sources[id] ?? []);
    const finding = factFinding({ ...fact, sources, rule: `${'kind' in fact ? fact.kind : 'emergency'}/${fact.id}` });
    const more = (
      <Named name={sayLibrary('interactions.evidence')}>
        <p>{fact.evidence}</p>
      </Named>
    );
    return {
      id: fact.id,
      words: `${fact.name} ${fact.effect}`,
      node: (
        <FoldedFinding
          finding={finding}
          more={more}
          actions={<TwoActions fact={fact} />}
          open={openId === null || fact.id === openId}
        />
      ),
    };
  });
}

export function Conditions({ id }: { readonly id: string | null }) {
  const { facts, instead } = useSafety();
  if (facts === null) return <RoomPage room="conditions">{instead}</RoomPage>;
  const items = cards(facts.conditions, facts, id ?? '');
  const named = items.find((item) => item.id === id);
  return (
    <RoomPage room="conditions" lead={sayLibrary('conditions.lead')}>
      {named === undefined ? <FilterList label={sayLibrary('conditions.search')} items={items} /> : named.node}
    </RoomPage>
  );
}

export function Emergencies() {
  const { facts, instead } = useSafety();
  return (
    <RoomPage room="emergencies" lead={sayLibrary('emergencies.lead')}>
      {facts === null ? (
        instead
      ) : (
        <div className={styles.cards}>
          {cards(facts.redFlags, facts, null).map((item) => (
            <div key={item.id}>{item.node}</div>
          ))}
        </div>
      )}
    </RoomPage>
  );
}

export function Harms() {
  const { value: facts, status } = useWholeSafety();
  const instead = status === 'failed' ? <Failed rooms={['safety', 'pharmacology']} /> : <Loading />;
  return (
    <RoomPage room="harms" lead={sayLibrary('harms.lead')}>
      {facts === null ? (
        instead
      ) : (
        <ul role="list" className={styles.entries}>
          {harms(facts).adverseEffects.map((effect) => (
            <li key={effect.id}>
              <h2>{effect.name}</h2>
              <p>{effect.frequency}</p>
              <p className={styles.quiet}>{sayLibrary('harms.from', { from: effect.from })}</p>
              {effect.note !== undefined && <p className={styles.quiet}>{effect.note}</p>}
              <details className={styles.fold}>
                <summary>
                  {sayCertainty(effect.certainty)} · {say('part.asOf', { day: sayDay(effect.asOf) })} ·{' '}
                  {say('part.sourceCount', { count: effect.sources.length })}
                </summary>
                {!effect.verified && <p>{speakCore('safety.caveatUnverified')}</p>}
                <SourceList sources={effect.sources} />
              </details>
            </li>
          ))}
        </ul>
      )}
    </RoomPage>
  );
}

export function Products() {
  const { facts, instead } = useSafety();
  return (
    <RoomPage room="products" lead={sayLibrary('products.lead')}>
      {facts === null ? (
        instead
      ) : (
        <div className={styles.cards}>
          {harms(facts).productQuality.map((fact) => (
            <FindingCard
              key={fact.id}
              finding={factFinding({ ...fact, rule: `product/${fact.id}` })}
              actions={<TwoActions fact={fact} />}
            />
          ))}
        </div>
      )}
    </RoomPage>
  );
}
