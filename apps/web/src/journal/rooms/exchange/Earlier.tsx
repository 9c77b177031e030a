/** What came in by imports, by program, and the way to take all of it out again. */
import { isFormatName } from './format-names.ts';
import { useState } from 'react';
import { sayJournal } from '../../../messages/journal.ts';
import { Button } from '../../../parts/Button.tsx';
import diary from '../../diary/Diary.module.css';
import { SaidLine, useAsking } from '../../parts.tsx';
import { journal, type OpenSession } from '../../session.ts';
import styles from '../Rooms.module.css';
import { importedCounts, removalsOfFormat } from './all-entries.ts';

const formatName = (format: string): string =>
  isFormatName(format) ? sayJournal(`exchange.format.${format}`) : format;

export function Earlier({ open }: { readonly open: OpenSession }) {
  const counts = importedCounts(open.book);
  const [asked, setAsked] = useState<string | null>(null);
  const { busy, said, ask } = useAsking();
  if (counts.size === 0) return <SaidLine said={said} />;
  const remove = async (format: string): Promise<void> => {
    setAsked(null);
    await ask(
      () => journal.importEntries(removalsOfFormat(open.book, format)),
      sayJournal('exchange.removed', { format: formatName(format) }),
    );
  };
  return (
    <section className={diary.section} aria-labelledby="earlier">
      <h2 id="earlier">{sayJournal('exchange.earlier')}</h2>
      <ul role="list" className={styles.list}>
        {[...counts].map(([format, count]) => (
          <li key={format} className={styles.stack} data-origin={format}>
            <p>{sayJournal('exchange.fromFormat', { format: formatName(format), count })}</p>
            {asked === format ? (
              <div className={styles.caution}>
                <p>{sayJournal('exchange.removeSure', { count })}</p>
                <div className={styles.buttons}>
                  <Button kind="danger" disabled={busy} onClick={() => void remove(format)}>
                    {sayJournal('exchange.removeYes', { count })}
                  </Button>
                  <Button kind="quiet" onClick={() => setAsked(null)}>
                    {sayJournal('exchange.removeNo')}
                  </Button>
                </div>
              </div>
            ) : (
              <div>
                <Button kind="quiet" disabled={busy} onClick={() => setAsked(format)}>
                  {sayJournal('exchange.remove')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <SaidLine said={said} />
    </section>
  );
}
