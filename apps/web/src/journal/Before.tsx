/** What stands above every page of the open journal when it has to be said: damage, and a backup that is due. */
import { useState } from 'react';
import { href } from '../app/routes.ts';
import { sayJournal } from '../messages/journal.ts';
import { backupIsDue } from './backup-due.ts';
import { lastBackup } from './backup-file.ts';
import type { OpenSession } from './session.ts';
import { lostOf } from './settings/DamageSection.tsx';
import styles from './Vault.module.css';

/** A journal with less in it is not worth a reminder yet. */
const WORTH_A_BACKUP = 20;

export function Before({ open }: { readonly open: OpenSession }) {
  const [last] = useState(lastBackup);
  const { damage } = open;
  const due = !open.simulated && open.book.count >= WORTH_A_BACKUP && backupIsDue(last);
  return (
    <>
      {damage !== null && (
        <div className={`${styles.caution} ${styles.stack}`} role="alert">
          <p>{sayJournal('vault.damageText', { saved: damage.entriesSaved, lost: lostOf(damage) })}</p>
          <p>
            <a className="standalone" href={href('journal', 'settings')}>
              {sayJournal('vault.damageLink')}
            </a>
          </p>
        </div>
      )}
      {damage === null && due && (
        <p className={styles.caution}>
          {sayJournal(last === null ? 'vault.backupDueNever' : 'vault.backupDue')}{' '}
          <a href={href('journal', 'settings')}>{sayJournal('vault.backupDueLink')}</a>
        </p>
      )}
    </>
  );
}
