/** The laws: a table to search, and one page a place with every layer. */
import type { ProductKind } from '@clearleaf/core/journal';
import { type LawDoubt, lawFinding, lawTable, type LawTableRow } from '@clearleaf/core/law';
import type { LawFacts, LawPlace } from '@clearleaf/core/law/facts';
import type { PlainDate } from '@clearleaf/core/quantity';
import { fold } from '@clearleaf/core/text';
import { useDeferredValue, useMemo, useState } from 'react';
import { useToday } from '../app/clock.ts';
import { NotFound } from '../app/NotFound.tsx';
import { href } from '../app/routes.ts';
import { useRoom } from '../knowledge/store.ts';
import { say, sayShortDay, speakCore } from '../messages/speak.ts';
import { matches, SearchField } from '../parts/FilterList.tsx';
import { FindingCard } from '../parts/FindingCard.tsx';
import { Failed, Loading } from '../parts/State.tsx';
import { Under } from '../parts/Heading.tsx';
import { LawLayers } from '../review/LawLayers.tsx';
import { usePerson } from '../store/person.ts';
import { answersFor } from './law-answers.ts';
import styles from './Laws.module.css';
import { LawMark } from './LawMark.tsx';
import { RoomPage } from './RoomPage.tsx';

export function Laws({ code }: { readonly code: string | null }) {
  const room = useRoom('law');
  if (room.value === null)
    return <RoomPage room="laws">{room.status === 'failed' ? <Failed rooms={['law']} /> : <Loading />}</RoomPage>;
  if (code === null)
    return (
      <RoomPage room="laws" lead={say('laws.lead')}>
        <LawTable facts={room.value} />
      </RoomPage>
    );
  const place = room.value.places.find(({ id }) => id === code);
  return place === undefined ? <NotFound /> : <PlacePage place={place} facts={room.value} />;
}

/** Doubts that a reader settles alone, by their age or by the label. */
const settledByReader: readonly LawDoubt[] = ['age-not-said', 'minor', 'depends-on-product'];
/** True where the row would be a permission if nothing stood against it: too old, too weak, or with an open outcome. */
const isDoubtful = ({ mayBuy, doubts, status }: LawTableRow): boolean =>
  mayBuy === 'unknown' && status !== 'unclear' && doubts.some((doubt) => !settledByReader.includes(doubt));

function StatusCell({
  label,
  row,
  same = false,
}: {
  readonly label: string;
  readonly row: LawTableRow;
  readonly same?: boolean;
}) {
  const word = say(`lawStatus.${row.status}`);
  const doubtful = isDoubtful(row);
  return (
    <td role="cell" data-label={label} className={same ? styles.same : undefined}>
      <span className={styles.status}>
        <LawMark status={doubtful ? 'unclear' : row.status} />
        <span>
          <span className={styles.word}>{doubtful ? say('laws.notKnownNow') : word}</span>
          {doubtful && (
            <>
              {' '}
              <span className={styles.quiet}>{say('laws.then', { status: word })}</span>
            </>
          )}
          {row.doubts.includes('depends-on-product') && (
            <span className={styles.quiet}> {say('laws.dependsOnProduct')}</span>
          )}
          {row.minimumAge !== null && (
            <span className={styles.quiet}> {say('laws.fromAge', { age: row.minimumAge })}</span>
          )}
        </span>
      </span>
    </td>
  );
}

interface Line {
  readonly leaf: LawTableRow;
  readonly extract: LawTableRow;
  readonly sevenOh: LawTableRow;
  readonly folded: string;
}

/** On a phone an extract that is treated like the leaf shares its line. */
const isSame = (a: LawTableRow, b: LawTableRow): boolean =>
  a.status === b.status &&
  a.mayBuy === b.mayBuy &&
  a.minimumAge === b.minimumAge &&
  a.doubts.join(' ') === b.doubts.join(' ');

function Row({ line: { leaf, extract, sevenOh } }: { readonly line: Line }) {
  const same = isSame(leaf, extract);
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <a href={href('library', 'laws', leaf.code)}>{leaf.name}</a>
      </th>
      <StatusCell label={say(same ? 'laws.leafAndExtract' : 'laws.leaf')} row={leaf} />
      <StatusCell label={say('laws.extract')} row={extract} same={same} />
      <StatusCell label={say('laws.sevenOh')} row={sevenOh} />
      <td role="cell" data-label={say('laws.asOf')} className={styles.date}>
        {leaf.stale && <>{say('laws.stale')} </>}
        {sayShortDay(leaf.asOfGiven)}
      </td>
    </tr>
  );
}

/** The United States first, because most rows are of it; then by country. Each country before its states, each state before its towns. */
const inOrder = (a: LawTableRow, b: LawTableRow): number =>
  Number(b.country === 'US') - Number(a.country === 'US') || (a.code < b.code ? -1 : 1);

function linesOf(facts: LawFacts, at: PlainDate): Line[] {
  const byCode = (product: ProductKind): Map<string, LawTableRow> =>
    new Map(lawTable(facts, at, product).map((row) => [row.code, row]));
  const extracts = byCode('extract');
  const sevenOh = byCode('7-oh');
  return lawTable(facts, at, 'kratom')
    .sort(inOrder)
    .map((leaf) => ({
      leaf,
      extract: extracts.get(leaf.code) ?? leaf,
      sevenOh: sevenOh.get(leaf.code) ?? leaf,
      folded: fold(`${leaf.name} ${leaf.code} ${say(`lawStatus.${leaf.status}`)}`),
    }));
}

const kinds = {
  all: { name: say('laws.all'), has: (): boolean => true },
  states: {
    name: say('laws.states'),
    has: ({ leaf: { country, level } }: Line): boolean =>
      country === 'US' && (level === 'country' || level === 'state'),
  },
  towns: {
    name: say('laws.towns'),
    has: ({ leaf: { country, level } }: Line): boolean => country === 'US' && level !== 'country' && level !== 'state',
  },
  world: { name: say('laws.world'), has: ({ leaf: { country } }: Line): boolean => country !== 'US' },
} as const;
type Kind = keyof typeof kinds;
const kindNames = Object.keys(kinds) as Kind[];

function LawTable({ facts }: { readonly facts: LawFacts }) {
  const at = useToday();
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const lines = useMemo(() => linesOf(facts, at), [facts, at]);
  const [kind, setKind] = useState<Kind>('all');
  const shown = lines.filter((line) => kinds[kind].has(line) && matches(line.folded, wanted));
  return (
    <>
      <SearchField
        label={say('laws.search')}
        query={query}
        setQuery={setQuery}
        shown={shown.length}
        total={lines.length}
      />
      <label className={styles.which}>
        <span>{say('laws.which')}</span>
        <select
          value={kind}
          onChange={(event) => setKind(kindNames.find((name) => name === event.target.value) ?? 'all')}
        >
          {kindNames.map((name) => (
            <option key={name} value={name}>
              {kinds[name].name}
            </option>
          ))}
        </select>
      </label>
      <p>
        <a className="standalone" href={href('trip')}>
          {say('laws.checkPlace')}
        </a>
      </p>
      <table role="table" className={styles.table}>
        <thead role="rowgroup">
          <tr role="row">
            {[say('laws.place'), say('laws.leaf'), say('laws.extract'), say('laws.sevenOh'), say('laws.asOf')].map(
              (name) => (
                <th key={name} role="columnheader" scope="col">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((line) => (
            <Row key={line.leaf.code} line={line} />
          ))}
        </tbody>
      </table>
    </>
  );
}

const productNames = {
  kratom: say('laws.forLeaf'),
  extract: say('laws.forExtract'),
  '7-oh': say('laws.forSevenOh'),
} as const;

function PlacePage({ place, facts }: { readonly place: LawPlace; readonly facts: LawFacts }) {
  const at = useToday();
  const { age } = usePerson().state.person;
  const answers = answersFor(place.id, facts, at, age);
  if (answers === null) return <NotFound />;
  return (
    <RoomPage room="laws" title={place.name} back={{ to: ['library', 'laws'], label: say('laws.back') }}>
      {age !== null && <p className={styles.quiet}>{say('laws.askPerson', { age })}</p>}
      {(['kratom', 'extract', '7-oh'] as const).map((product) => (
        <section key={product} className={styles.product}>
          <h2>{productNames[product]}</h2>
          <Under>
            <FindingCard
              unnamed
              finding={lawFinding(answers[product], null, speakCore)}
              more={<LawLayers law={answers[product]} />}
            />
          </Under>
        </section>
      ))}
      {place.check !== undefined && <p>{say('laws.check', { who: place.check })}</p>}
      <p className={styles.quiet}>{speakCore('law.notAdvice')}</p>
    </RoomPage>
  );
}
