/** The level now beside what binds receptors in the laboratory: what is known, and what is not. Never an effect. */
import { type DrawnPart, levelAt } from '@clearleaf/core/exposure';
import { receptorViews, sayReceptors } from '@clearleaf/core/pharmacokinetics';
import { useRoom } from '../../../knowledge/store.ts';
import { sayJournal, speakCoreJournal } from '../../../messages/journal.ts';
import diary from '../../diary/Diary.module.css';
import styles from './Levels.module.css';
import type { LevelFacts } from './use-levels.ts';

const analytes = ['mitragynine', '7-hydroxymitragynine'] as const;

interface ReceptorsProps {
  readonly facts: LevelFacts;
  readonly drawn: readonly DrawnPart[] | null;
}

export function Receptors({ facts, drawn }: ReceptorsProps) {
  const affinities = useRoom('pharmacology').value?.receptors;
  const [part] = drawn ?? [];
  if (affinities === undefined || part === undefined) return null;
  const now = (part.together.times.length - 1) / 2;
  const levels = analytes.map((analyte) => levelAt(part, analyte, now));
  return (
    <details className={diary.more} data-receptors>
      <summary>{sayJournal('levels.receptors')}</summary>
      {receptorViews(levels, facts.pharmacokinetics, affinities).map((view) => (
        <section key={view.analyte} aria-label={view.analyte}>
          <h3>{view.analyte}</h3>
          <ul className={styles.notes}>
            {sayReceptors(view, speakCoreJournal).map(({ kind, text }) => (
              <li key={text} data-kind={kind}>
                {text}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
