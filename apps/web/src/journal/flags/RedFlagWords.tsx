/** What was read, what it may be, and what to do first. */
import type { Finding } from '@clearleaf/core/finding';
import { sayJournal } from '../../messages/journal.ts';
import rooms from '../rooms/Rooms.module.css';

interface RedFlagWordsProps {
  readonly findings: readonly Finding[];
  readonly padded?: boolean;
}

export function RedFlagWords({ findings, padded = false }: RedFlagWordsProps) {
  return (
    <div className={padded ? `${rooms.help} ${rooms.helpPadded}` : rooms.help}>
      <p>{sayJournal('flags.wrote', { words: findings.map(({ about }) => about).join(', ') })}</p>
      {findings.map(({ rule, statement, action }) => (
        <p key={rule}>
          {statement} <strong>{action}</strong>
        </p>
      ))}
    </div>
  );
}
