/** One free sentence, read by the same function as `clearleaf ask`. */
import { LONGEST_SENTENCE, readSentence } from '@clearleaf/core/review';
import { type FormEvent, useEffect, useState } from 'react';
import { goTo } from '../app/routes.ts';
import { knowledge } from '../knowledge/store.ts';
import { neededRooms, useWholeKnowledge } from '../knowledge/whole.ts';
import { say } from '../messages/speak.ts';
import { Button } from '../parts/Button.tsx';
import { Failed, LoadingReview } from '../parts/State.tsx';
import { person } from '../store/person.ts';
import styles from './Start.module.css';

export function SentenceForm() {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  /** A sentence that waits for the knowledge to arrive. */
  const [waiting, setWaiting] = useState<string | null>(null);
  const whole = useWholeKnowledge(waiting !== null);

  useEffect(() => {
    if (waiting === null || whole.value === null) return;
    const { state, leftover } = readSentence(waiting, whole.value);
    person.replace(state, leftover);
    goTo('review');
  }, [waiting, whole.value]);

  const type = (typed: string): void => {
    setText(typed);
    // Most sentences name a place; the long list of towns is on its way while the person types.
    if (knowledge.get('gazetteer').status === 'absent') knowledge.want('gazetteer');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return setError(say('start.sentenceEmpty'));
    if (text.length > LONGEST_SENTENCE) return setError(say('start.sentenceLong', { limit: LONGEST_SENTENCE }));
    setError(null);
    for (const room of neededRooms) knowledge.want(room);
    setWaiting(text);
  };
  return (
    <form className={styles.sentence} onSubmit={submit} noValidate>
      <label htmlFor="sentence">{say('start.sentenceTitle')}</label>
      <p id="sentence-hint" className={styles.hint}>
        {say('start.sentenceHint')}
      </p>
      <textarea
        id="sentence"
        value={text}
        onChange={(event) => type(event.target.value)}
        aria-describedby={error === null ? 'sentence-hint' : 'sentence-error sentence-hint'}
        aria-invalid={error !== null}
        autoComplete="off"
        spellCheck="false"
        rows={3}
      />
      {error !== null && (
        <p id="sentence-error" className={styles.error} role="alert">
          {error}
        </p>
      )}
      <Button type="submit">{say('start.sentenceButton')}</Button>
      {waiting !== null && (whole.status === 'failed' ? <Failed rooms={neededRooms} /> : <LoadingReview />)}
    </form>
  );
}
