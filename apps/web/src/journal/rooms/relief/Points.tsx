/** Every rating of the question as a point, against the hours since the last dose: the data, not a fit. */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { sayJournal } from '../../../messages/journal.ts';
import { axisOf, inkOf } from '../../diary/Chart.tsx';
import diary from '../../diary/Diary.module.css';
import timeline from '../../diary/Timeline.module.css';
import { usePlot } from '../../diary/use-plot.ts';
import { sayMoment } from '../../diary/words.ts';

export interface Point {
  readonly at: number;
  readonly value: number;
  /** Hours since the last dose. */
  readonly hours: number;
}

interface PointsProps {
  readonly rating: string;
  /** By `hours`, ascending. */
  readonly points: readonly Point[];
  readonly zone: string;
}

const HEIGHT = 240;
/** Later ones stand at the edge: what differs lies in the first day. */
const MOST_HOURS = 24;

export function Points(props: PointsProps) {
  const holder = usePlot(props, draw, HEIGHT);
  const { rating, points, zone } = props;
  const title = sayJournal('relief.points', { rating });
  return (
    <>
      <figure className={timeline.chart}>
        <figcaption>{title}</figcaption>
        <div
          ref={holder}
          className={timeline.plot}
          role="img"
          aria-label={sayJournal('relief.pointsSummary', { rating, count: points.length })}
        />
      </figure>
      <details className={diary.more}>
        <summary>{sayJournal('relief.table')}</summary>
        <div className={timeline.scroll} role="region" aria-label={sayJournal('relief.table')} tabIndex={0}>
          <table className={timeline.table}>
            <thead>
              <tr>
                <th scope="col">{sayJournal('relief.tableTime')}</th>
                <th scope="col">{rating}</th>
                <th scope="col">{sayJournal('relief.tableHours')}</th>
              </tr>
            </thead>
            <tbody>
              {points
                .toSorted((a, b) => a.at - b.at)
                .map(({ at, value, hours }) => (
                  <tr key={at}>
                    <th scope="row">{sayMoment(at, zone)}</th>
                    <td>{value}</td>
                    <td>{sayJournal('relief.hours', { hours })}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}

function draw({ points }: PointsProps, element: HTMLElement): uPlot {
  const inks = inkOf(element);
  const axis = axisOf(inks);
  const data: uPlot.AlignedData = [
    points.map(({ hours }) => Math.min(hours, MOST_HOURS)),
    points.map(({ value }) => value),
  ];
  return new uPlot(
    {
      legend: { show: false },
      cursor: { show: false },
      width: element.clientWidth,
      height: HEIGHT,
      scales: { x: { time: false, range: [0, MOST_HOURS] }, y: { range: [0, 10] } },
      axes: [
        { ...axis, space: 48, incrs: [4, 6, 12], values: (_, ticks) => ticks.map((tick) => sayTick(tick)) },
        { ...axis, size: 36, incrs: [2, 5] },
      ],
      series: [{}, { stroke: inks.ink, paths: () => null, points: { show: true, size: 4, fill: inks.ink } }],
    },
    data,
    element,
  );
}

const sayTick = (hours: number): string =>
  hours === MOST_HOURS ? sayJournal('relief.hoursMost', { hours }) : sayJournal('relief.hours', { hours });
