/** What was found damaged, what was saved, and the way on. */
import type { DamageReport } from '@clearleaf/vault';
import { sayJournal } from '../../messages/journal.ts';
import { sayNumber } from '../../messages/speak.ts';
import { Button } from '../../parts/Button.tsx';
import { SaidLine, Section, useAsking } from '../parts.tsx';
import { journal } from '../session.ts';
import styles from '../Vault.module.css';

export const lostOf = ({ entriesLost }: DamageReport): string =>
  entriesLost === null ? sayJournal('vault.unknownCount') : sayNumber(entriesLost);

export function DamageSection({ report }: { readonly report: DamageReport }) {
  const { busy, said, ask } = useAsking();
  return (
    <Section title={sayJournal('vault.damageTitle')}>
      <p className={styles.caution}>
        {sayJournal('vault.damageText', { saved: report.entriesSaved, lost: lostOf(report) })}
      </p>
      <ul>
        {report.damage.map(({ piece, problem, place, group }) => (
          <li key={`${piece} ${place}`}>
            {sayJournal('vault.damagePlace', {
              piece: sayJournal(`vault.piece.${piece}`),
              problem: sayJournal(`vault.problem.${problem}`),
              where: group === undefined || group === 'standing' ? '' : `: ${group}`,
            })}
          </li>
        ))}
      </ul>
      <p>{sayJournal('vault.damageBackup')}</p>
      <Button kind="quiet" disabled={busy} onClick={() => void ask(journal.repair, sayJournal('vault.done'))}>
        {sayJournal('vault.damageRepair')}
      </Button>
      <SaidLine said={said} />
    </Section>
  );
}
