/** The level now beside what binds receptors in the laboratory: what is known, and what is not. Never an effect. */
import { type DrawnPart, levelAnalytes, levelAt } from '@clearleaf/core/exposure';
import { receptorViews, sayReceptors } from '@clearleaf/core/pharmacokinetics';
import { useRoom } from '../../../knowledge/store.ts';
import { sayJournal, speakCoreJournal } from '../../../messages/journal.ts';
import diary from '../../diary/Diary.module.css';
import styles from './Levels.module.css';
import type { LevelFacts } from './use-levels.ts';

interface ReceptorsProps {
  readonly facts: LevelFacts;
  readonly drawn: readonly DrawnPart[] | null;
}

export function Receptors({ facts, drawn }: ReceptorsProps) {
  const affinities = useRoom('pharmacology').value?.receptors;
  const parts = drawn ?? [];
  if (affinities === undefined || parts.length === 0) return null;
  return (
    <details className={diary.more} data-receptors>
      <summary>{sayJournal('levels.receptors')}</summary>
      {parts.flatMap((part) => {
        const now = (part.together.times.length - 1) / 2;
        const levels = levelAnalytes.map((analyte) => levelAt(part, analyte, now));
        const kind = parts.length > 1 ? `${speakCoreJournal('exposure.kindTitle', { kind: part.kind })}: ` : '';
        return receptorViews(levels, facts.pharmacokinetics, affinities).map((view) => (
          <section key={`${part.kind} ${view.analyte}`} aria-label={`${kind}${view.analyte}`}>
            <h3>{`${kind}${view.analyte}`}</h3>
            <ul className={styles.notes}>
              {sayReceptors(view, speakCoreJournal).map((line) => (
                <li key={line.text} data-kind={line.kind}>
                  {line.text}
                </li>
              ))}
            </ul>
          </section>
        ));
      })}
    </details>
  );
}
