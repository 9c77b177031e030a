/** The settings of the journal: ways in, what others see, backups, the decoy, the end. */
import { sayJournal } from '../../messages/journal.ts';
import { Button } from '../../parts/Button.tsx';
import { Page } from '../../parts/Page.tsx';
import { SaidLine, Section, useAsking } from '../parts.tsx';
import { journal, type OpenSession } from '../session.ts';
import styles from '../Vault.module.css';
import { BackupSection } from './BackupSection.tsx';
import { DamageSection } from './DamageSection.tsx';
import { DecoySection } from './DecoySection.tsx';
import { LockSection } from './LockSection.tsx';
import { AutoLock, Discreet } from './OutsideSections.tsx';
import { RestoreSection } from './RestoreSection.tsx';
import { StorageSection } from './StorageSection.tsx';

export function Settings({ open }: { readonly open: OpenSession }) {
  return (
    <Page title={sayJournal('vault.settings')} lead={sayJournal('vault.settingsLead')}>
      {open.simulated ? <p>{sayJournal('vault.simulatedNoSettings')}</p> : <OwnSettings open={open} />}
    </Page>
  );
}

function OwnSettings({ open }: { readonly open: OpenSession }) {
  return (
    <>
      {open.damage !== null && <DamageSection report={open.damage} />}
      <LockSection open={open} />
      <AutoLock unlocked={open.unlocked} />
      <BackupSection />
      <RestoreSection />
      <StorageSection storage={open.storage} />
      <Discreet />
      <DecoySection unlocked={open.unlocked} />
      <Erase unlocked={open.unlocked} />
    </>
  );
}

function Erase({ unlocked }: { readonly unlocked: boolean }) {
  const { busy, said, ask } = useAsking();
  return (
    <Section title={sayJournal('vault.eraseTitle')}>
      <p>{sayJournal('vault.eraseText')}</p>
      <Button kind="danger" disabled={busy} onClick={() => void ask(() => journal.wipe('all'), null)}>
        {sayJournal('vault.eraseAll')}
      </Button>
      {!unlocked && (
        <div className={styles.stack}>
          <p>{sayJournal('vault.eraseThisText')}</p>
          <Button kind="danger" disabled={busy} onClick={() => void ask(() => journal.wipe('this'), null)}>
            {sayJournal('vault.eraseThis')}
          </Button>
        </div>
      )}
      <SaidLine said={said} />
    </Section>
  );
}
