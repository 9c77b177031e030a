/** Every raw value of a signal as a point, the means that were compared as lines, and the table behind it. */
import type { Signal, SignalSeries } from '@clearleaf/core/monitoring';
import { sayJournal } from '../../../messages/journal.ts';
import { sayNumber, sayShortDay } from '../../../messages/speak.ts';
import diary from '../../diary/Diary.module.css';
import timeline from '../../diary/Timeline.module.css';
import styles from './Signals.module.css';

const WIDTH = 320;
const HEIGHT = 120;
/** Room for the numbers at the left, and for points at the edges. */
const LEFT = 44;
const PAD = 8;
const RADIUS = 2.2;

const unitOf = ({ unit }: SignalSeries): string => sayJournal('signals.unit', { unit: unit.replaceAll('-', '') });

/** Amounts and counts begin at nothing; hours of the day and weights do not. */
const beginsAtNothing = ({ unit }: SignalSeries): boolean => unit !== 'clock' && unit !== 'kg';

const clock = (hour: number): string => {
  const minutes = Math.round(hour * 60) % 1_440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};
const valueOf = ({ unit }: SignalSeries, value: number): string =>
  unit === 'clock' ? clock(value) : sayNumber(Math.round(value * 10) / 10);

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

function scaleOf(series: SignalSeries): Scale {
  const values = [...series.points, ...series.levels].map(({ value }) => value);
  const xs = [...series.points.map(({ x }) => x), ...series.levels.flatMap(({ from, to }) => [from, to])];
  const [first, last] = [Math.min(...xs), Math.max(...xs)];
  const low = beginsAtNothing(series) ? 0 : Math.min(...values);
  const high = Math.max(...values, low + 1);
  return {
    low,
    high,
    x: (value) => LEFT + ((value - first) / Math.max(1e-9, last - first)) * (WIDTH - LEFT - PAD),
    y: (value) => HEIGHT - PAD - ((value - low) / (high - low)) * (HEIGHT - 2 * PAD),
  };
}

export function SignalPicture({ signal, series }: { readonly signal: Signal; readonly series: SignalSeries }) {
  const { low, high, x, y } = scaleOf(series);
  const name = signal.finding.about;
  return (
    <figure className={timeline.chart}>
      <figcaption className={styles.caption}>
        {unitOf(series)}. {sayJournal('signals.axis', { axis: series.axis })}.
      </figcaption>
      <svg
        className={styles.picture}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={sayJournal('signals.picture', { name, count: series.points.length })}
      >
        <line className={styles.axis} x1={LEFT} x2={WIDTH - PAD} y1={y(low)} y2={y(low)} />
        <text className={styles.tick} x={LEFT - 6} y={y(high) + 4}>
          {valueOf(series, high)}
        </text>
        <text className={styles.tick} x={LEFT - 6} y={y(low) + 4}>
          {valueOf(series, low)}
        </text>
        {series.points.map((point) => (
          <circle
            key={`${point.day} ${point.x} ${point.value}`}
            className={styles.point}
            cx={x(point.x)}
            cy={y(point.value)}
            r={RADIUS}
          />
        ))}
        {series.levels.map(({ from, to, value }) => (
          <line key={from} className={styles.level} x1={x(from)} x2={x(to)} y1={y(value)} y2={y(value)} />
        ))}
      </svg>
      <SignalTable name={name} series={series} />
    </figure>
  );
}

function SignalTable({ name, series }: { readonly name: string; readonly series: SignalSeries }) {
  const { axis, points } = series;
  return (
    <details className={diary.more}>
      <summary>{sayJournal('signals.table')}</summary>
      <div className={timeline.scroll} role="region" aria-label={sayJournal('signals.tableOf', { name })} tabIndex={0}>
        <table className={timeline.table}>
          <thead>
            <tr>
              <th scope="col">{sayJournal('signals.tableDay')}</th>
              {axis !== 'days' && <th scope="col">{sayJournal('signals.tableX', { axis })}</th>}
              <th scope="col">{unitOf(series)}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={`${point.day} ${point.x} ${point.value}`}>
                <th scope="row">{sayShortDay(point.day)}</th>
                {axis !== 'days' && <td>{sayNumber(Math.round(point.x * 100) / 100)}</td>}
                <td>{valueOf(series, point.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
