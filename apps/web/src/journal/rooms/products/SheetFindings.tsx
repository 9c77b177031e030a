/** What was read of a laboratory's sheet, what is not clear, what is missing, and how it lies to published limits. */
import { resolveSources } from '@clearleaf/core/finding';
import { compareWithLimits, type LabSheet, type LimitCheck, limitsOf } from '@clearleaf/core/product';
import type { ProductFacts } from '@clearleaf/core/product/facts';
import { sayJournal } from '../../../messages/journal.ts';
import { sayDay } from '../../../messages/speak.ts';
import { SourceList } from '../../../parts/SourceList.tsx';
import diary from '../../diary/Diary.module.css';
import { sayFigure } from '../numbers.ts';
import styles from '../Rooms.module.css';

export const analyteName = (analyte: string): string =>
  sayJournal('rooms.analyte', { analyte: analyte.replace(/^7/, 'seven').replaceAll('-', '_') });

const figures = ({ alkaloids, metals, microbes }: LabSheet) => [...alkaloids, ...metals, ...microbes];

function valueWords(figure: ReturnType<typeof figures>[number]): string {
  if (figure.value !== null)
    return `${sayFigure(figure.value)} ${figure.unit === 'percent' ? '%' : (figure.unit ?? '')}`;
  if (figure.belowLimit !== undefined) return sayJournal('rooms.belowLimit', { as: figure.belowLimit.as });
  return 'found' in figure && figure.found !== null ? sayJournal(`rooms.found.${figure.found}`) : '';
}

interface SheetFindingsProps {
  readonly sheet: LabSheet;
  readonly facts: ProductFacts | null;
}

export function SheetFindings({ sheet, facts }: SheetFindingsProps) {
  const rows = figures(sheet);
  return (
    <div className={styles.stack}>
      {sheet.problems.map((problem, place) => (
        <p key={place} className={styles.caution} role="alert">
          {problemWords(problem)}
        </p>
      ))}
      {(rows.length > 0 || sheet.other.length > 0) && (
        <div className={styles.table} tabIndex={0} role="region" aria-label={sayJournal('rooms.sheetRead')}>
          <table>
            <caption className={diary.question}>{sayJournal('rooms.sheetRead')}</caption>
            <thead>
              <tr>
                <th scope="col">{sayJournal('rooms.sheetTest')}</th>
                <th scope="col">{sayJournal('rooms.sheetResult')}</th>
                <th scope="col">{sayJournal('rooms.sheetLine')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((figure, place) => (
                <tr key={place}>
                  <th scope="row">{analyteName(figure.analyte)}</th>
                  <td>{valueWords(figure)}</td>
                  <td>{figure.line}</td>
                </tr>
              ))}
              {sheet.other.map((figure, place) => (
                <tr key={`other ${place}`}>
                  <th scope="row">{figure.name}</th>
                  <td>{figure.text}</td>
                  <td>{figure.line}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {sheet.unread.length > 0 && (
        <div className={styles.unknown}>
          <h3>{sayJournal('rooms.sheetUnread')}</h3>
          <ul>
            {sheet.unread.map(({ line, text, reason }) => (
              <li key={line}>
                {sayJournal('rooms.unreadLine', { line, text, why: sayJournal(`rooms.unread.${reason}`) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {sheet.missing.length > 0 && (
        <div className={styles.unknown}>
          <h3>{sayJournal('rooms.sheetMissing')}</h3>
          <p>{sheet.missing.map(analyteName).join(', ')}</p>
        </div>
      )}
      {facts !== null && rows.length > 0 && <Limits sheet={sheet} facts={facts} />}
    </div>
  );
}

function problemWords(problem: LabSheet['problems'][number]): string {
  switch (problem.kind) {
    case 'date-ambiguous':
      return sayJournal('rooms.sheetDateAmbiguous', {
        text: problem.text,
        days: problem.candidates.map(sayDay).join(' / '),
      });
    case 'date-unreadable':
      return sayJournal('rooms.sheetDateUnreadable', { text: problem.text });
    case 'conflict':
      return sayJournal('rooms.sheetConflict', {
        name: analyteName(problem.analyte),
        lines: problem.lines.join(', '),
      });
    case 'exceeds-total':
      return sayJournal('rooms.sheetExceeds', { name: analyteName(problem.analyte) });
    case 'too-long':
      return sayJournal('rooms.sheetTooLong', { limit: problem.limit });
    case 'nothing-read':
      return sayJournal('rooms.sheetNothing');
  }
}

function Limits({ sheet, facts }: { readonly sheet: LabSheet; readonly facts: ProductFacts }) {
  const { checks, withoutLimit } = compareWithLimits(sheet, limitsOf(facts));
  const ids = [...new Set(checks.flatMap(({ limit }) => limit.sources))];
  return (
    <div className={styles.stack}>
      <h3>{sayJournal('rooms.limits')}</h3>
      {checks.map((check) => (
        <p key={check.limit.id} className={check.exceeds === null ? styles.unknown : styles.said}>
          {limitWords(check)}
        </p>
      ))}
      {withoutLimit.length > 0 && (
        <p className={styles.unknown}>
          {sayJournal('rooms.withoutLimit', { names: withoutLimit.map(analyteName).join(', ') })}
        </p>
      )}
      {ids.length > 0 && (
        <details className={diary.more}>
          <summary>{sayJournal('rooms.sources')}</summary>
          <SourceList sources={resolveSources(ids, facts.sources)} />
        </details>
      )}
    </div>
  );
}

const measureUnits = {
  'percent-of-alkaloids': 'rooms.measure.alkaloids',
  'percent-of-dry-weight': 'rooms.measure.weight',
  'mg-per-gram': 'rooms.measure.gram',
  'mg-per-millilitre': 'rooms.measure.millilitre',
} as const;

function limitWords({ analyte, limit, value, atMost, exceeds, reason }: LimitCheck): string {
  const base = {
    name: analyteName(analyte),
    most: sayJournal(measureUnits[limit.measure], { value: limit.most }),
    standing: limit.standing === 'industry-standard' ? 'industry' : 'other',
    verified: limit.verified ? 'yes' : 'no',
  };
  const published = sayJournal('rooms.limitPublished', base);
  if (exceeds === null || value === null)
    return `${published} ${sayJournal('rooms.limitOpen', { why: (reason ?? 'other').replaceAll('-', '_') })}`;
  const shown = sayJournal(measureUnits[limit.measure], { value: Number(value.toPrecision(2)) });
  return `${published} ${sayJournal('rooms.limitResult', { value: shown, atMost: atMost ? 'yes' : 'no', exceeds: exceeds ? 'yes' : 'no' })}`;
}
