/** After a break of a week or more: what a lost tolerance means, in place of an amount that is filled in. */
import type { Journal } from '@clearleaf/core/journal';
import { sayJournal } from '../../messages/journal.ts';
import styles from './Diary.module.css';

const DAY = 86_400_000;
const BREAK_DAYS = 7;

/** Whole days since the last dose where they are a break; else `null`. */
export function breakDays({ doses }: Journal, now: number): number | null {
  const last = doses.at(-1);
  if (last === undefined) return null;
  const days = Math.floor((now - last.at) / DAY);
  return days >= BREAK_DAYS ? days : null;
}

export function BreakNotice({ days }: { readonly days: number }) {
  return (
    <section className={styles.caution} aria-labelledby="break">
      <h2 id="break">{sayJournal('diary.breakTitle')}</h2>
      <p>{sayJournal('diary.breakText', { days })}</p>
    </section>
  );
}
