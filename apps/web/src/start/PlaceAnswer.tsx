/** What a typed place was understood as, or the question which one was meant. */
import type { PlaceReading } from '@clearleaf/core/law';
import { say, speakCore } from '../messages/speak.ts';
import { Button } from '../parts/Button.tsx';
import styles from './Start.module.css';

export function PlaceAnswer({ reading, choose }: { readonly reading: PlaceReading | null; readonly choose: (name: string) => void }) {
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
        <div className={styles.unread} role="group" aria-label={say('start.placeWhich')}>
          <p>{say('start.placeWhich')}</p>
          <div className={styles.buttons}>
            {reading.candidates.map((candidate) => (
              <Button key={candidate.name} kind="quiet" onClick={() => choose(candidate.name)}>{candidate.name}</Button>
            ))}
          </div>
        </div>
      );
    case 'unknown':
      return <p className={styles.unread} role="status">{speakCore(reading.reason)}</p>;
  }
}
