/** The numbers behind a picture of levels: the range of all models together and of each, at a few times. */
import { type DrawnPart, levelAt, type LevelAnalyte, sayBounds } from '@clearleaf/core/exposure';
import { sayJournal, speakCoreJournal } from '../../../messages/journal.ts';
import diary from '../../diary/Diary.module.css';
import timeline from '../../diary/Timeline.module.css';
import { sayMoment } from '../../diary/words.ts';

/** Rows of the table, spread evenly over the picture. */
const ROWS = 16;
const HOUR = 3_600_000;

interface LevelTableProps {
  readonly drawn: DrawnPart;
  readonly analyte: LevelAnalyte;
  readonly now: number;
  readonly zone: string;
}

export function LevelTable({ drawn, analyte, now, zone }: LevelTableProps) {
  const last = drawn.together.times.length - 1;
  const rows = Array.from({ length: ROWS + 1 }, (_, row) => levelAt(drawn, analyte, Math.round((row * last) / ROWS)));
  const several = drawn.models.length > 1;
  return (
    <details className={diary.more}>
      <summary>{sayJournal('levels.table')}</summary>
      <div className={timeline.scroll} role="region" aria-label={sayJournal('levels.table')} tabIndex={0}>
        <table className={timeline.table}>
          <thead>
            <tr>
              <th scope="col">{sayJournal('levels.tableTime')}</th>
              <th scope="col">{sayJournal('levels.tableAll')}</th>
              {several &&
                drawn.models.map(({ model }) => (
                  <th key={model} scope="col">
                    {speakCoreJournal('exposure.model', { model })}
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.hours}>
                <th scope="row">
                  {row.hours === 0 ? sayJournal('levels.nowMark') : sayMoment(now + row.hours * HOUR, zone)}
                </th>
                <td>{sayBounds(row, speakCoreJournal)}</td>
                {several && row.models.map((one) => <td key={one.model}>{sayBounds(one, speakCoreJournal)}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
