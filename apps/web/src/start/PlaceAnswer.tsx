/** What a typed place was understood as, or the question which one was meant. */
import { type PlaceReading, suggestPlaces } from '@clearleaf/core/law';
import { useRoom } from '../knowledge/store.ts';
import { say, speakCore } from '../messages/speak.ts';
import { Button } from '../parts/Button.tsx';
import styles from './Start.module.css';

const MOST_OFFERS = 4;

interface PlaceAnswerProps {
  readonly reading: PlaceReading | null;
  readonly choose: (name: string) => void;
}

function Offers({
  question,
  names,
  choose,
}: {
  readonly question: string;
  readonly names: readonly string[];
  readonly choose: (name: string) => void;
}) {
  if (names.length === 0) return null;
  return (
    <div role="group" aria-label={question}>
      <p>{question}</p>
      <div className={styles.buttons}>
        {names.map((name) => (
          <Button key={name} kind="quiet" onClick={() => choose(name)}>
            {name}
          </Button>
        ))}
      </div>
    </div>
  );
}

export function PlaceAnswer({ reading, choose }: PlaceAnswerProps) {
  const law = useRoom('law').value;
  const towns = useRoom('gazetteer', reading !== null).value;
  if (reading === null) return null;
  switch (reading.kind) {
    case 'resolved': {
      const last = reading.chain.at(-1);
      return (
        <p className={styles.read} role="status">
          {say('start.placeRead', { name: reading.name })}
          {last !== undefined && !last.researched && <> {say('start.placeNotResearched', { name: last.name })}</>}
        </p>
      );
    }
    case 'ambiguous':
      return (
        <div className={styles.unread}>
          <Offers
            question={say('start.placeWhich')}
            names={reading.candidates.map(({ name }) => name)}
            choose={choose}
          />
        </div>
      );
    case 'unknown': {
      const names = law === null ? [] : suggestPlaces(reading.input, law, towns, MOST_OFFERS).map(({ name }) => name);
      return (
        <div className={styles.unread}>
          <p role="status">{speakCore(reading.reason)}</p>
          <Offers question={say('start.placePerhaps')} names={names} choose={choose} />
        </div>
      );
    }
  }
}
