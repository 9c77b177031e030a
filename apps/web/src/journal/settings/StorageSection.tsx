/** How firmly the browser keeps the journal, in its own words and in plain ones. */
import { locale } from '../../messages/speak.ts';
import { sayJournal } from '../../messages/journal.ts';
import { Button } from '../../parts/Button.tsx';
import { Section, SaidLine, useAsking } from '../parts.tsx';
import { journal, type StorageState } from '../session.ts';
import styles from '../Vault.module.css';

const MEGABYTE = 1_000_000;
const megabytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });

/** Safari, and every browser on an iPhone or iPad, which are all Safari inside. */
const isSafari = (): boolean =>
  /^((?!chrome|android|crios|fxios|edg).)*safari/i.test(navigator.userAgent) ||
  /iP(?:hone|ad|od)/.test(navigator.userAgent) ||
  (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1);

const promise = ({ persisted }: StorageState) =>
  persisted === null ? 'vault.persistUnknown' : persisted ? 'vault.persisted' : 'vault.notPersisted';

export function StorageSection({ storage }: { readonly storage: StorageState }) {
  const { busy, said, setSaid, ask } = useAsking();
  const persist = async (): Promise<void> => {
    await ask(async () => {
      await journal.persist();
      return { ok: true, value: undefined };
    }, null);
    setSaid({ kind: 'good', text: sayJournal('vault.persistAsked') });
  };
  return (
    <Section title={sayJournal('vault.storageTitle')}>
      <p>{sayJournal(promise(storage))}</p>
      {storage.persisted === false && (
        <Button kind="quiet" disabled={busy} onClick={() => void persist()}>
          {sayJournal('vault.persistAsk')}
        </Button>
      )}
      <SaidLine said={said} />
      {isSafari() && <p className={styles.caution}>{sayJournal('vault.safari')}</p>}
      <p>{sayJournal('vault.clearing')}</p>
      {storage.used !== null && storage.quota !== null && (
        <p className={styles.quiet}>
          {sayJournal('vault.storageUsed', {
            used: megabytes.format(storage.used / MEGABYTE),
            quota: megabytes.format(storage.quota / MEGABYTE),
          })}
        </p>
      )}
    </Section>
  );
}
