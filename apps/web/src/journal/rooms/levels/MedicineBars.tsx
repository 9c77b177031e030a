/** Other medicines below the picture: a bar for the time in which each is taken, and what it may do to the levels. */
import type { InstantSpan, MedicineSpan } from '@clearleaf/core/exposure';
import { href } from '../../../app/routes.ts';
import { sayJournal } from '../../../messages/journal.ts';
import diary from '../../diary/Diary.module.css';
import { sayDate } from '../../diary/words.ts';
import styles from './Levels.module.css';

interface MedicineBarsProps {
  readonly medicines: readonly MedicineSpan[];
  readonly window: InstantSpan;
  readonly zone: string;
}

export function MedicineBars({ medicines, window, zone }: MedicineBarsProps) {
  if (medicines.length === 0) return null;
  return (
    <section className={diary.section} aria-labelledby="levels-medicines">
      <h2 id="levels-medicines">{sayJournal('levels.medicines')}</h2>
      <ul role="list" className={styles.medicines}>
        {medicines.map((medicine) => (
          <li key={medicine.entry} className={styles.medicine} data-acts={medicine.actions[0]?.does ?? 'none'}>
            <span>
              <a href={href('journal', 'entry', medicine.entry)}>{medicine.text}</a>{' '}
              <span className={diary.hint}>
                {sayTime(medicine, zone)}: {sayAction(medicine)}
              </span>
            </span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.bar} style={placeOf(medicine, window)} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const sayTime = ({ from, until }: MedicineSpan, zone: string): string =>
  until === null
    ? sayJournal('levels.medicineSince', { from: sayDate(from, zone) })
    : sayJournal('levels.medicineFromTo', { from: sayDate(from, zone), to: sayDate(until, zone) });

function sayAction({ actions }: MedicineSpan): string {
  const does = new Set(actions.map((action) => action.does));
  if (does.has('inhibits')) return sayJournal('levels.medicineInhibits');
  return sayJournal(does.has('induces') ? 'levels.medicineInduces' : 'levels.medicineOther');
}

function placeOf({ from, until }: MedicineSpan, window: InstantSpan) {
  const share = (at: number): number => Math.min(1, Math.max(0, (at - window.from) / (window.to - window.from)));
  const [start, end] = [share(from), until === null ? 1 : share(until)];
  return { insetInlineStart: `${100 * start}%`, inlineSize: `${100 * (end - start)}%` };
}
