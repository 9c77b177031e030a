/** The laws: a table to search, and one page a place with every layer. */
import { type LawAnswer, lawFinding } from '@clearleaf/core/law';
import type { LawFacts, LawPlace } from '@clearleaf/core/law/facts';
import { fold } from '@clearleaf/core/text';
import { useDeferredValue, useMemo, useState } from 'react';
import { useToday } from '../app/clock.ts';
import { NotFound } from '../app/NotFound.tsx';
import { href } from '../app/routes.ts';
import { useRoom } from '../knowledge/store.ts';
import { say, sayDay, sayShortDay, speakCore } from '../messages/speak.ts';
import { matches, SearchField } from '../parts/FilterList.tsx';
import { FindingCard } from '../parts/FindingCard.tsx';
import { Failed, Loading } from '../parts/State.tsx';
import { LawLayers } from '../review/LawLayers.tsx';
import { usePerson } from '../store/person.ts';
import { type AnswersByProduct, answersFor } from './law-answers.ts';
import styles from './Laws.module.css';
import { LawMark } from './LawMark.tsx';
import { RoomPage } from './RoomPage.tsx';

export function Laws({ code }: { readonly code: string | null }) {
  const room = useRoom('law');
  if (room.value === null) return <RoomPage room="laws">{room.status === 'failed' ? <Failed rooms={['law']} /> : <Loading />}</RoomPage>;
  if (code === null) return <RoomPage room="laws" lead={say('laws.lead')}><LawTable facts={room.value} /></RoomPage>;
  const place = room.value.places.find(({ id }) => id === code);
  return place === undefined ? <NotFound /> : <PlacePage place={place} facts={room.value} />;
}

/** True where the answer would be a permission if anyone had looked again. */
const isOldPermission = ({ status, stale }: LawAnswer): boolean => stale && status !== 'prohibited' && status !== 'prescription-only' && status !== 'unclear';

function StatusCell({ label, answer }: { readonly label: string; readonly answer: LawAnswer }) {
  const word = say(`lawStatus.${answer.status}`);
  const old = isOldPermission(answer);
  return (
    <td role="cell" data-label={label}>
      <span className={styles.status}>
        <LawMark status={old ? 'unclear' : answer.status} />
        <span>
          {old ? <>{say('laws.notKnownNow')} <span className={styles.quiet}>{say('laws.then', { status: word })}</span></> : word}
          {answer.minimumAge !== null && <span className={styles.quiet}> {say('laws.fromAge', { age: answer.minimumAge })}</span>}
        </span>
      </span>
    </td>
  );
}

interface LawRow {
  readonly place: LawPlace;
  readonly answers: AnswersByProduct;
  readonly folded: string;
}

function Row({ row: { place, answers } }: { readonly row: LawRow }) {
  const { stale, asOf } = answers.kratom;
  return (
    <tr role="row">
      <th role="rowheader" scope="row"><a href={href('library', 'laws', place.id)}>{place.name}</a></th>
      <StatusCell label={say('laws.leaf')} answer={answers.kratom} />
      <StatusCell label={say('laws.extract')} answer={answers.extract} />
      <StatusCell label={say('laws.sevenOh')} answer={answers['7-oh']} />
      <td role="cell" data-label={say('laws.asOf')} className={styles.date}>{stale && <>{say('laws.stale')} </>}{sayShortDay(asOf)}</td>
    </tr>
  );
}

function LawTable({ facts }: { readonly facts: LawFacts }) {
  const at = useToday();
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const rows = useMemo((): LawRow[] => facts.places
    .map((place) => ({ place, answers: answersFor(place, facts, at, null), folded: fold(`${place.name} ${place.id}`) }))
    .sort((a, b) => a.place.id.localeCompare(b.place.id)), [facts, at]);
  const shown = rows.filter((row) => matches(row.folded, wanted));
  return (
    <>
      <SearchField label={say('laws.search')} query={query} setQuery={setQuery} shown={shown.length} total={rows.length} />
      <p><a href={href('trip')}>{say('laws.checkPlace')}</a></p>
      <table role="table" className={styles.table}>
        <thead role="rowgroup">
          <tr role="row">
            {[say('laws.place'), say('laws.leaf'), say('laws.extract'), say('laws.sevenOh'), say('laws.asOf')].map((name) => <th key={name} role="columnheader" scope="col">{name}</th>)}
          </tr>
        </thead>
        <tbody role="rowgroup">{shown.map((row) => <Row key={row.place.id} row={row} />)}</tbody>
      </table>
    </>
  );
}

const productNames = { kratom: say('laws.forLeaf'), extract: say('laws.forExtract'), '7-oh': say('laws.forSevenOh') } as const;

function PlacePage({ place, facts }: { readonly place: LawPlace; readonly facts: LawFacts }) {
  const at = useToday();
  const { age } = usePerson().state.person;
  const answers = answersFor(place, facts, at, age);
  return (
    <RoomPage room="laws" title={place.name} back={{ to: ['library', 'laws'], label: say('laws.back') }}>
      {age !== null && <p className={styles.quiet}>{say('laws.askPerson', { age })}</p>}
      {(['kratom', 'extract', '7-oh'] as const).map((product) => (
        <section key={product} className={styles.product}>
          <h2>{productNames[product]}</h2>
          <FindingCard finding={lawFinding(answers[product], null, speakCore)} more={<LawLayers law={answers[product]} />} />
        </section>
      ))}
      {place.pending.length > 0 && (
        <section className={styles.product}>
          <h2>{say('laws.pending')}</h2>
          <ul>{place.pending.map(({ what, on }) => <li key={what}>{on === undefined ? what : say('laws.pendingOn', { what, on })}</li>)}</ul>
        </section>
      )}
      {place.check !== undefined && <p>{say('laws.check', { who: place.check })}</p>}
      <p className={styles.quiet}>{say('part.asOf', { day: sayDay(place.asOf) })}</p>
    </RoomPage>
  );
}
