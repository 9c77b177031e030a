/** Where the person is. An ambiguous place asks back; an unknown one says so. */
import { suggestPlaces } from '@clearleaf/core/law';
import { useState } from 'react';
import { useRoom } from '../knowledge/store.ts';
import { usePlaceReading } from '../knowledge/place.ts';
import { say } from '../messages/speak.ts';
import { TypeAhead } from '../parts/TypeAhead.tsx';
import { person, usePerson } from '../store/person.ts';
import { PlaceAnswer } from './PlaceAnswer.tsx';
import styles from './Start.module.css';

const SUGGESTIONS = 7;

export function PlaceField() {
  const { state } = usePerson();
  const [typing, setTyping] = useState(false);
  const law = useRoom('law').value;
  const towns = useRoom('gazetteer', typing);
  const reading = usePlaceReading();
  const set = (text: string): void => person.update((now) => ({ ...now, place: text === '' ? null : text }));
  return (
    <div className={styles.field}>
      <TypeAhead
        label={say('start.place')}
        hint={say('start.placeHint')}
        suggest={(typed) => (law === null ? [] : suggestPlaces(typed, law, towns.value, SUGGESTIONS))}
        value={state.place ?? ''}
        onType={() => setTyping(true)}
        onEnter={set}
      />
      {towns.status === 'failed' && <p className={styles.unread}>{say('start.placeNoGazetteer')}</p>}
      <PlaceAnswer reading={reading} choose={set} />
    </div>
  );
}
