/** The list of what was entered, each with what it was understood as and a way to take it out. */
import type { ReactNode } from 'react';
import { say } from '../messages/speak.ts';
import styles from './Start.module.css';

export interface Chip {
  readonly text: string;
  readonly note?: string | undefined;
  /** A question about it, below. */
  readonly question?: ReactNode;
}

export function Chips({
  label,
  chips,
  remove,
}: {
  readonly label: string;
  readonly chips: readonly Chip[];
  readonly remove: (index: number) => void;
}) {
  if (chips.length === 0) return null;
  return (
    <ul role="list" className={styles.chips} aria-label={label}>
      {chips.map((chip, index) => (
        <li key={`${chip.text}-${index}`} className={styles.chip}>
          <span className={styles.chipName}>
            {chip.text}
            {chip.note !== undefined && <span className={styles.chipNote}>{chip.note}</span>}
          </span>
          <button
            type="button"
            className={styles.remove}
            aria-label={say('start.remove', { item: chip.text })}
            onClick={() => remove(index)}
          >
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <path d="M4 4l12 12M16 4L4 16" />
            </svg>
          </button>
          {chip.question !== undefined && <div className={styles.question}>{chip.question}</div>}
        </li>
      ))}
    </ul>
  );
}
