/** The journal as files that other programs read. They are not encrypted, and the page says so first. */
import { useState } from 'react';
import { href } from '../../../app/routes.ts';
import { sayJournal, type JournalMessageId } from '../../../messages/journal.ts';
import { Button } from '../../../parts/Button.tsx';
import { Page } from '../../../parts/Page.tsx';
import diary from '../../diary/Diary.module.css';
import type { OpenSession } from '../../session.ts';
import { Problem } from '../parts.tsx';
import styles from '../Rooms.module.css';
import { exportFile, type ExportKind, exportKinds } from './export-file.ts';

const names = {
  json: 'exchange.exportJson',
  csv: 'exchange.exportCsv',
  psychonautwiki: 'exchange.exportPsychonautWiki',
  'track-and-graph': 'exchange.exportTrackAndGraph',
} as const satisfies Record<ExportKind, JournalMessageId>;
const texts = {
  json: 'exchange.exportJsonText',
  csv: 'exchange.exportCsvText',
  psychonautwiki: 'exchange.exportPsychonautWikiText',
  'track-and-graph': 'exchange.exportTrackAndGraphText',
} as const satisfies Record<ExportKind, JournalMessageId>;

export default function Export({ open }: { readonly open: OpenSession }) {
  const [done, setDone] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (kind: ExportKind): Promise<void> => {
    setProblem(null);
    try {
      const { name, lost } = await exportFile(kind);
      setDone(sayJournal('exchange.exported', { name, lost }));
    } catch {
      setProblem(sayJournal('exchange.exportFailed'));
    }
  };
  return (
    <Page title={sayJournal('rooms.export')} lead={sayJournal('exchange.exportLead')}>
      <div className={styles.caution}>
        <p>{sayJournal('exchange.notEncrypted')}</p>
        <a className="standalone" href={href('journal', 'settings')}>
          {sayJournal('exchange.encryptedBackup')}
        </a>
      </div>
      {open.loadingPast && <p className={styles.unknown}>{sayJournal('exchange.waitPast')}</p>}
      <ul role="list" className={styles.list}>
        {exportKinds.map((kind) => (
          <li key={kind} className={styles.stack}>
            <h2 className={diary.question}>{sayJournal(names[kind])}</h2>
            <p className={styles.quiet}>{sayJournal(texts[kind])}</p>
            <div>
              <Button kind="quiet" disabled={open.loadingPast} onClick={() => void save(kind)}>
                {sayJournal('exchange.saveAs', { name: sayJournal(names[kind]) })}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <p role="status" className={done === null ? undefined : styles.good}>
        {done}
      </p>
      {problem !== null && <Problem>{problem}</Problem>}
    </Page>
  );
}
