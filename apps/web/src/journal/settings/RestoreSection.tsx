/** Restoring: first what the backup holds, then, if the person wants it, what is missing here. */
import type { BackupPreview } from '@clearleaf/vault';
import { useId, useState } from 'react';
import { sayJournal } from '../../messages/journal.ts';
import { sayNumber } from '../../messages/speak.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { bytesOf, Fold, SaidLine, Section, useAsking } from '../parts.tsx';
import { passkeysHere } from '../passkey-here.ts';
import { journal, type Key } from '../session.ts';
import styles from '../Vault.module.css';

type Kind = Key['kind'] | 'none';

const kinds: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'passphrase', label: sayJournal('vault.wayPassphrase') },
  { value: 'recovery', label: sayJournal('vault.wayRecovery') },
  { value: 'passkey', label: sayJournal('vault.wayPasskey') },
  { value: 'none', label: sayJournal('vault.lockNone') },
];

const keyOf = (kind: Kind, text: string): Key | { readonly kind: 'none' } => {
  if (kind === 'passphrase') return { kind, passphrase: text };
  return kind === 'recovery' ? { kind, words: text } : { kind };
};

export function RestoreSection() {
  return (
    <Section title={sayJournal('vault.restoreTitle')}>
      <p>{sayJournal('vault.restoreText')}</p>
      <Fold title={sayJournal('vault.restoreLook')}>
        <Restore />
      </Fold>
    </Section>
  );
}

function Restore() {
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<Kind>('passphrase');
  const [text, setText] = useState('');
  const [preview, setPreview] = useState<BackupPreview | null>(null);
  const { busy, said, ask } = useAsking();
  const look = async (): Promise<void> => {
    setPreview(null);
    if (file === null) return;
    await ask(async () => {
      const outcome = await journal.previewRestore(await bytesOf(file), keyOf(kind, text));
      if (outcome.ok) setPreview(outcome.value);
      return outcome;
    }, null);
  };
  const restore = async (chosen: BackupPreview): Promise<void> => {
    if (await ask(() => journal.restore(chosen), sayJournal('vault.restoreDone'))) setPreview(null);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <div className={styles.field}>
        <label htmlFor={id}>{sayJournal('vault.backupFile')}</label>
        <input id={id} type="file" onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
      </div>
      <Choice
        question={sayJournal('vault.restoreOpens')}
        answers={passkeysHere() ? kinds : kinds.filter(({ value }) => value !== 'passkey')}
        value={kind}
        onChange={(value) => setKind(value ?? 'passphrase')}
      />
      {(kind === 'passphrase' || kind === 'recovery') && (
        <div className={styles.field}>
          <label htmlFor={`${id}-secret`}>
            {sayJournal(kind === 'passphrase' ? 'vault.passphrase' : 'vault.words')}
          </label>
          <input
            id={`${id}-secret`}
            type={kind === 'passphrase' ? 'password' : 'text'}
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      )}
      <Button type="submit" kind="quiet" disabled={busy || file === null}>
        {sayJournal('vault.restoreLook')}
      </Button>
      {preview !== null && <Found preview={preview} busy={busy} restore={() => void restore(preview)} />}
      <SaidLine said={said} />
    </form>
  );
}

interface FoundProps {
  readonly preview: BackupPreview;
  readonly busy: boolean;
  readonly restore: () => void;
}

function Found({ preview, busy, restore }: FoundProps) {
  const { comparison, counts, first, last, report } = preview;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const span =
    first === null || last === null
      ? ''
      : sayJournal('vault.restoreSpan', { first: new Date(first), last: new Date(last) });
  const lost = report.entriesLost === null ? sayJournal('vault.unknownCount') : sayNumber(report.entriesLost);
  return (
    <div className={styles.stack} role="status">
      <p>{sayJournal('vault.restoreFound', { total, span })}</p>
      {report.damage.length > 0 && (
        <p className={styles.caution}>{sayJournal('vault.restoreDamaged', { saved: report.entriesSaved, lost })}</p>
      )}
      <ul>
        <li>{sayJournal('vault.restoreNew', { count: comparison.added })}</li>
        {comparison.alreadyHere > 0 && <li>{sayJournal('vault.restoreSame', { count: comparison.alreadyHere })}</li>}
        {comparison.deletedHere > 0 && <li>{sayJournal('vault.restoreDeleted', { count: comparison.deletedHere })}</li>}
      </ul>
      {comparison.added > 0 && (
        <>
          <p>{sayJournal('vault.restoreNothing')}</p>
          <Button disabled={busy} onClick={restore}>
            {sayJournal('vault.restoreDo')}
          </Button>
        </>
      )}
    </div>
  );
}
