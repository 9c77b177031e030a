/** Every rated day as a point: the data behind the answer, not a fit. Conditions differ by shape. */
import type { TrialDay } from '@clearleaf/core/trial/calendar';
import { sayTrialPage } from '../../../messages/trial.ts';
import timeline from '../../diary/Timeline.module.css';
import styles from './Trial.module.css';

interface PointsProps {
  readonly calendar: readonly TrialDay[];
  readonly outcome: string;
  readonly scale: { readonly low: number; readonly high: number };
  readonly other: string;
}

const WIDTH = 600;
const HEIGHT = 220;
const EDGE = 28;
const SIZE = 9;

export function DayPoints({ calendar, outcome, scale, other }: PointsProps) {
  const rated = calendar.filter((day) => day.outcome !== null);
  const x = (day: number): number => EDGE + ((WIDTH - 2 * EDGE) * (day - 1)) / Math.max(1, calendar.length - 1);
  const y = (value: number): number =>
    HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * (value - scale.low)) / (scale.high - scale.low);
  return (
    <figure className={timeline.chart}>
      <figcaption>{sayTrialPage('trialPage.points', { outcome })}</figcaption>
      <svg
        className={styles.points}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={sayTrialPage('trialPage.pointsSummary', { count: rated.length, outcome, other })}
      >
        {[scale.low, (scale.low + scale.high) / 2, scale.high].map((value) => (
          <g key={value}>
            <line x1={EDGE} x2={WIDTH - EDGE} y1={y(value)} y2={y(value)} className={styles.line} />
            <text x={0} y={y(value) + 5} className={styles.tick}>
              {value}
            </text>
          </g>
        ))}
        {rated.map(({ day, date, outcome: value, condition }) =>
          condition === 1 ? (
            <rect
              key={date}
              x={x(day) - SIZE / 2}
              y={y(value ?? 0) - SIZE / 2}
              width={SIZE}
              height={SIZE}
              className={styles.filled}
            />
          ) : (
            <circle key={date} cx={x(day)} cy={y(value ?? 0)} r={SIZE / 2} className={styles.ring} />
          ),
        )}
      </svg>
      <p className={styles.hint} aria-hidden="true">
        ○ {sayTrialPage('trialPage.ring')} ■ {other}
      </p>
    </figure>
  );
}
