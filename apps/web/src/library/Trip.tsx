/** Several places in order, the law of each, and the strictest on the way. */
import type { ProductKind } from '@clearleaf/core/journal';
import {
  answerLaw,
  compareTrip,
  type LawAnswer,
  lawFinding,
  type PlaceReading,
  readPlace,
  suggestPlaces,
} from '@clearleaf/core/law';
import { useState } from 'react';
import { useToday } from '../app/clock.ts';
import { useRoom } from '../knowledge/store.ts';
import { say, speakCore } from '../messages/speak.ts';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { FindingCard } from '../parts/FindingCard.tsx';
import { Page } from '../parts/Page.tsx';
import { Failed, Loading } from '../parts/State.tsx';
import { TypeAhead } from '../parts/TypeAhead.tsx';
import { Under } from '../parts/Heading.tsx';
import { LawLayers } from '../review/LawLayers.tsx';
import { PlaceAnswer } from '../start/PlaceAnswer.tsx';
import { usePerson } from '../store/person.ts';
import styles from './Trip.module.css';

const SUGGESTIONS = 7;
const MOST_STOPS = 30;

const products: readonly { readonly value: ProductKind; readonly label: string; readonly hint: string }[] = [
  { value: 'kratom', label: say('start.productLeaf'), hint: say('start.productLeafHint') },
  { value: 'extract', label: say('start.productExtract'), hint: say('start.productExtractHint') },
  { value: '7-oh', label: say('start.product7oh'), hint: say('start.product7ohHint') },
];

interface Stop {
  readonly text: string;
  readonly reading: PlaceReading;
  /** `null` where the place is not resolved yet. */
  readonly answer: LawAnswer | null;
}

/** The law of each typed place; `null` while the rooms are on their way. */
function useStops(texts: readonly string[], product: ProductKind): readonly Stop[] | null {
  const law = useRoom('law').value;
  const towns = useRoom('gazetteer', texts.length > 0);
  const at = useToday();
  const { age } = usePerson().state.person;
  if (law === null || (texts.length > 0 && towns.status !== 'ready' && towns.status !== 'failed')) return null;
  return texts.map((text): Stop => {
    const reading = readPlace(text, law, towns.value);
    const answer =
      reading.kind === 'resolved'
        ? answerLaw({ facts: law, chain: reading.chain, product, age, at, speak: speakCore })
        : null;
    return { text, reading, answer };
  });
}

interface StopListProps {
  readonly stops: readonly Stop[];
  readonly setTexts: (change: (texts: readonly string[]) => readonly string[]) => void;
}

function StopList({ stops, setTexts }: StopListProps) {
  const up = (index: number): void =>
    setTexts((texts) =>
      texts.map((text, i) =>
        i === index - 1 ? (texts[index] ?? text) : i === index ? (texts[index - 1] ?? text) : text,
      ),
    );
  return (
    <ol role="list" className={styles.stops} aria-label={say('trip.stops')}>
      {stops.map(({ text, reading }, index) => (
        <li key={`${text} ${index}`} className={styles.stop}>
          <span className={styles.name}>{reading.kind === 'resolved' ? reading.name : text}</span>
          <div className={styles.buttons}>
            {index > 0 && (
              <Button kind="plain" aria-label={say('trip.up', { place: text })} onClick={() => up(index)}>
                ↑
              </Button>
            )}
            <Button
              kind="plain"
              aria-label={say('trip.remove', { place: text })}
              onClick={() => setTexts((texts) => texts.filter((_, i) => i !== index))}
            >
              ×
            </Button>
          </div>
          {reading.kind !== 'resolved' && (
            <div>
              <PlaceAnswer
                reading={reading}
                choose={(name) => setTexts((texts) => texts.map((one, i) => (i === index ? name : one)))}
              />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function Answers({ answers }: { readonly answers: readonly LawAnswer[] }) {
  const { strictest, statement, caveats } = compareTrip(answers, speakCore);
  return (
    <>
      {strictest !== null && (
        <section className={styles.section}>
          <h2>{say('trip.strictest')}</h2>
          {answers.length > 1 && <p className={styles.statement}>{statement}</p>}
          {caveats.map((caveat) => (
            <p key={caveat}>{caveat}</p>
          ))}
          <Under>
            <FindingCard finding={lawFinding(strictest, null, speakCore)} more={<LawLayers law={strictest} />} />
          </Under>
        </section>
      )}
      {answers.length > 1 && (
        <section className={styles.section}>
          <h2>{say('trip.each')}</h2>
          <Under>
            {answers.map((answer, index) => (
              <FindingCard
                key={`${answer.place.code} ${index}`}
                finding={lawFinding(answer, null, speakCore)}
                more={<LawLayers law={answer} />}
              />
            ))}
          </Under>
        </section>
      )}
    </>
  );
}

export default function Trip() {
  const [texts, setTexts] = useState<readonly string[]>([]);
  const [typing, setTyping] = useState(false);
  const [product, setProduct] = useState<ProductKind>(usePerson().state.product ?? 'kratom');
  const law = useRoom('law');
  const towns = useRoom('gazetteer', typing);
  const stops = useStops(texts, product);
  const answers = (stops ?? []).flatMap(({ answer }) => answer ?? []);
  return (
    <Page title={say('trip.title')} lead={say('trip.lead')}>
      {law.status === 'failed' && <Failed rooms={['law']} />}
      <Choice
        question={say('trip.product')}
        answers={products}
        value={product}
        onChange={(value) => setProduct(value ?? 'kratom')}
      />
      <TypeAhead
        label={say('trip.add')}
        hint={say('trip.addHint')}
        suggest={(typed) => (law.value === null ? [] : suggestPlaces(typed, law.value, towns.value, SUGGESTIONS))}
        onType={() => setTyping(true)}
        onEnter={(text) => setTexts((now) => (now.length < MOST_STOPS ? [...now, text] : now))}
        button={say('start.add')}
      />
      {towns.status === 'failed' && <p>{say('start.placeNoGazetteer')}</p>}
      {texts.length === 0 && <p className={styles.quiet}>{say('trip.empty')}</p>}
      {stops === null ? <Loading /> : <StopList stops={stops} setTexts={setTexts} />}
      {answers.length > 0 && <Answers answers={answers} />}
      <p className={styles.quiet}>{say('trip.notKept')}</p>
    </Page>
  );
}
