/** Backups: to a file that the browser keeps writing, where it can; else saved by hand, with a reminder. */
import { useEffect, useState } from 'react';
import { sayJournal } from '../../messages/journal.ts';
import { Button } from '../../parts/Button.tsx';
import {
  canChooseFile,
  chooseBackupFile,
  chosenFileName,
  forgetBackupFile,
  lastBackup,
  noteBackup,
  writeBackupFile,
} from '../backup-file.ts';
import { backupIsDue } from '../backup-due.ts';
import { SaidLine, Section, useAsking } from '../parts.tsx';
import { journal } from '../session.ts';
import styles from '../Vault.module.css';

/** Hands bytes to the browser as a download. */
function download(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has the bytes once the click is handled; a moment more does no harm.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function BackupSection() {
  const [last, setLast] = useState(lastBackup);
  const { busy, said, setSaid, ask } = useAsking();
  const save = (): Promise<boolean> =>
    ask(async () => {
      const outcome = await journal.backup();
      if (!outcome.ok) return outcome;
      download(outcome.value.bytes, outcome.value.name);
      noteBackup(Date.now());
      setLast(lastBackup());
      setSaid({ kind: 'good', text: sayJournal('vault.backupSaved', { name: outcome.value.name }) });
      return outcome;
    }, sayJournal('vault.done'));
  return (
    <Section title={sayJournal('vault.backupTitle')}>
      <p>{sayJournal('vault.backupText')}</p>
      <p className={backupIsDue(last) ? styles.caution : undefined}>
        {last === null ? sayJournal('vault.backupNever') : sayJournal('vault.backupLast', { day: new Date(last) })}{' '}
        {last !== null && backupIsDue(last) && sayJournal('vault.backupOld')}
      </p>
      <Button kind="quiet" disabled={busy} onClick={() => void save()}>
        {sayJournal('vault.backupSave')}
      </Button>
      <SaidLine said={said} />
      {canChooseFile() ? (
        <ChosenFile onWritten={() => setLast(lastBackup())} />
      ) : (
        <p className={styles.quiet}>{sayJournal('vault.backupNoApi')}</p>
      )}
    </Section>
  );
}

function ChosenFile({ onWritten }: { readonly onWritten: () => void }) {
  const [name, setName] = useState<string | null>(null);
  const { busy, said, setSaid, ask } = useAsking();
  useEffect(() => void chosenFileName().then(setName), []);
  const write = async (): Promise<void> => {
    await ask(async () => {
      const outcome = await journal.backup();
      if (!outcome.ok) return outcome;
      const written = await writeBackupFile(outcome.value.bytes, true);
      const chosen = await chosenFileName();
      setName(chosen);
      onWritten();
      return written === 'written'
        ? outcome
        : { ok: false, error: { code: 'file-refused', text: sayJournal('vault.backupPermission') } };
    }, sayJournal('vault.done'));
  };
  const choose = async (): Promise<void> => {
    if (await chooseBackupFile('notes.bin')) await write();
  };
  const forget = async (): Promise<void> => {
    await forgetBackupFile();
    setName(null);
    setSaid(null);
  };
  return (
    <div className={styles.stack}>
      {name === null ? (
        <Button kind="quiet" disabled={busy} onClick={() => void choose()}>
          {sayJournal('vault.backupChoose')}
        </Button>
      ) : (
        <>
          <p>{sayJournal('vault.backupChosen', { name })}</p>
          <div className={styles.actions}>
            <Button kind="quiet" disabled={busy} onClick={() => void write()}>
              {sayJournal('vault.backupNow', { name })}
            </Button>
            <Button kind="plain" disabled={busy} onClick={() => void forget()}>
              {sayJournal('vault.backupForget')}
            </Button>
          </div>
        </>
      )}
      <SaidLine said={said} />
    </div>
  );
}
