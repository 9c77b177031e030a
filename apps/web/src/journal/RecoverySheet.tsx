/** Twelve words on paper, shown once. */
import { useState } from 'react';
import { href } from '../app/routes.ts';
import { sayJournal } from '../messages/journal.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { SaidLine, useAsking } from './parts.tsx';
import { journal, type OpenSession } from './session.ts';
import styles from './Vault.module.css';

export function RecoverySheet({ open }: { readonly open: OpenSession }) {
  const [words, setWords] = useState<string | null>(null);
  const { busy, said, ask } = useAsking();
  const make = async (): Promise<void> => {
    await ask(async () => {
      const outcome = await journal.changeLock({ set: 'recovery' });
      if (outcome.ok) setWords(outcome.value);
      return outcome;
    }, null);
  };
  return (
    <Page title={sayJournal('vault.sheetTitle')} lead={words === null ? sayJournal('vault.sheetLead') : undefined}>
      {words === null ? (
        <>
          <p className={styles.caution}>{sayJournal('vault.sheetWarn')}</p>
          {open.ways.includes('recovery') && <p>{sayJournal('vault.sheetReplaces')}</p>}
          <div className={styles.actions}>
            <Button disabled={busy} onClick={() => void make()}>
              {sayJournal('vault.sheetMake')}
            </Button>
            <a className="standalone" href={href('journal')}>
              {sayJournal('vault.sheetLater')}
            </a>
          </div>
          <SaidLine said={said} />
        </>
      ) : (
        <Words words={words} />
      )}
    </Page>
  );
}

function Words({ words }: { readonly words: string }) {
  const [madeOn] = useState(() => new Date());
  return (
    <>
      <p className={styles.screen}>{sayJournal('vault.sheetOnce')}</p>
      <p className={styles.paper}>{sayJournal('vault.sheetPaper')}</p>
      <ol className={styles.words}>
        {words.split(' ').map((word, place) => (
          <li key={`${place} ${word}`} translate="no">
            {word}
          </li>
        ))}
      </ol>
      <p className={styles.paper}>{sayJournal('vault.sheetPaperHow', { day: madeOn })}</p>
      <p className={styles.paper}>{sayJournal('vault.sheetWarn')}</p>
      <div className={`${styles.actions} ${styles.screen}`}>
        <Button onClick={() => window.print()}>{sayJournal('vault.sheetPrint')}</Button>
        <a className="standalone" href={href('journal')}>
          {sayJournal('vault.sheetDone')}
        </a>
      </div>
    </>
  );
}
