/** What an import would write, before anything is written: counts, span, sums, and everything that stays out and why. */
import { createBook } from '@clearleaf/core/journal';
import type { ImportPreview } from '@clearleaf/exchange';
import { sayJournal } from '../../../messages/journal.ts';
import diary from '../../diary/Diary.module.css';
import { entryLine, kindName, sayAmount, sayDate, sayMoment } from '../../diary/words.ts';
import { zoneHere } from '../../pen.ts';
import styles from '../Rooms.module.css';
import type { Planned } from './import-types.ts';

const EXAMPLES = 6;

export function Preview({ planned: { preview, named } }: { readonly planned: Planned }) {
  const { first, last, totals, dosesWithoutAmount, added, already, changed, rejected } = preview;
  const zone = zoneHere();
  return (
    <section className={styles.section} aria-labelledby="preview" data-preview>
      <h2 id="preview">{sayJournal('exchange.previewTitle')}</h2>
      <p className={styles.said}>{sayJournal('exchange.wouldAdd', { added, changed, already })}</p>
      {added + changed > 0 && (
        <>
          {first !== null && last !== null && (
            <p>{sayJournal('exchange.span', { from: sayDate(first, zone), to: sayDate(last, zone) })}</p>
          )}
          <Counts preview={preview} />
          {totals.length > 0 && (
            <ul>
              {totals.map(({ unit, total, doses }) => (
                <li key={unit}>
                  {sayJournal('exchange.total', { amount: sayAmount({ value: total, unit }), count: doses })}
                </li>
              ))}
            </ul>
          )}
          {dosesWithoutAmount > 0 && <p>{sayJournal('exchange.withoutAmount', { count: dosesWithoutAmount })}</p>}
        </>
      )}
      {rejected > 0 && <p className={styles.caution}>{sayJournal('exchange.rejected', { count: rejected })}</p>}
      <LeftOut preview={preview} />
      {added + changed > 0 && <Examples preview={preview} named={named} />}
    </section>
  );
}

function Counts({ preview: { counts } }: { readonly preview: ImportPreview }) {
  return (
    <div className={styles.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{sayJournal('exchange.kind')}</th>
            <th scope="col">{sayJournal('exchange.count')}</th>
          </tr>
        </thead>
        <tbody>
          {(Object.entries(counts) as [Parameters<typeof kindName>[0], number][]).map(([kind, count]) => (
            <tr key={kind}>
              <th scope="row">{kindName(kind)}</th>
              <td>{sayJournal('exchange.number', { count })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LeftOut({ preview }: { readonly preview: ImportPreview }) {
  const [skipped, dropped, warnings] = [
    preview.skipped.filter(({ count }) => count > 0),
    preview.dropped.filter(({ count }) => count > 0),
    preview.warnings.filter(({ count }) => count > 0),
  ];
  return (
    <>
      {skipped.length > 0 && (
        <div className={styles.unknown} data-skipped>
          <h3>{sayJournal('exchange.skipped')}</h3>
          <ul>
            {skipped.map(({ reason, count, examples }) => (
              <li key={reason}>
                {sayJournal(`exchange.skip.${reason}`, { count })}
                {examples.length > 0 && <span className={diary.hint}>{examples.join(' · ')}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {dropped.length > 0 && (
        <div className={styles.stack} data-dropped>
          <h3>{sayJournal('exchange.dropped')}</h3>
          <p>{sayJournal('exchange.droppedText')}</p>
          <ul>
            {dropped.map(({ what, count }) => (
              <li key={what}>{sayJournal(`exchange.drop.${what}`, { count })}</li>
            ))}
          </ul>
        </div>
      )}
      {warnings.length > 0 && (
        <div className={styles.caution}>
          <h3>{sayJournal('exchange.warnings')}</h3>
          <ul>
            {warnings.map(({ reason, count, examples }) => (
              <li key={reason}>
                {sayJournal(`exchange.warn.${reason}`, { count })}
                {examples.length > 0 && <span className={diary.hint}>{examples.join(' · ')}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Examples({ preview, named }: { readonly preview: ImportPreview; readonly named: Planned['named'] }) {
  const book = createBook([...named, ...preview.examples]);
  return (
    <details className={diary.more}>
      <summary>{sayJournal('exchange.examplesTitle')}</summary>
      <ul>
        {preview.examples.slice(0, EXAMPLES).map((entry) => (
          <li key={entry.id}>
            {sayMoment(entry.at, entry.zone)}: {kindName(entry.kind)}, {entryLine(entry, book)}
          </li>
        ))}
      </ul>
    </details>
  );
}
