/**
 * A chart of the diary, drawn by uPlot behind this one module. What it shows is also said in one sentence, and stands in
 * a table that the caller puts below it; lines differ by dash and mark, and bear their names, so that no colour is needed.
 */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { locale } from '../../messages/speak.ts';
import styles from './Timeline.module.css';
import { usePlot } from './use-plot.ts';

export interface Line {
  readonly name: string;
  /** A value for each instant; `null` where there is none. */
  readonly values: readonly (number | null)[];
}

interface ChartProps {
  readonly caption: string;
  /** What the picture shows, for who does not see it. */
  readonly summary: string;
  /** Milliseconds since 1970, ascending. */
  readonly times: readonly number[];
  readonly lines: readonly Line[];
  readonly shape: 'bars' | 'lines';
  readonly range: { readonly from: number; readonly to: number };
  /** Ends of the y axis; from 0 to the largest value where absent. */
  readonly ends?: readonly [number, number];
  readonly zone: string;
}

const HEIGHT = 200;
/** Labels of the y axis are whole numbers; amounts below one are the exception. */
const WHOLE_STEPS = [0.1, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 5_000, 10_000] as const;
const SECOND = 1000;
/** Solid, long, dotted, mixed: told apart without colour. */
const dashes = [[], [10, 5], [2, 4], [12, 4, 2, 4]] as const;

export function Chart(props: ChartProps) {
  const { caption, summary } = props;
  const holder = usePlot(props, draw, HEIGHT);
  return (
    <figure className={styles.chart}>
      <figcaption>{caption}</figcaption>
      <div ref={holder} className={styles.plot} role="img" aria-label={summary} />
    </figure>
  );
}

const dataOf = ({ times, lines }: ChartProps): uPlot.AlignedData => [
  times.map((time) => time / SECOND),
  ...lines.map(({ values }) => [...values]),
];

const draw = (props: ChartProps, holder: HTMLElement): uPlot =>
  new uPlot(optionsFor(props, holder), dataOf(props), holder);

/** The page's own colours, as they stand in light or dark. */
export function inkOf(element: HTMLElement) {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: read('--ink'),
    quiet: read('--ink-quiet'),
    hairline: read('--hairline'),
    wash: read('--hairline-strong'),
    font: `14px ${read('--sans')}`,
  };
}

/** What every picture over time has: no legend and no pointer, and clocks of the person's own zone. */
export const plainOptions = (zone: string) => ({
  legend: { show: false },
  cursor: { show: false },
  tzDate: (seconds: number) => uPlot.tzDate(new Date(seconds * SECOND), zone),
});

/** An axis in the page's own colours. */
export const axisOf = ({ quiet, hairline, font }: ReturnType<typeof inkOf>) => ({
  stroke: quiet,
  font,
  grid: { stroke: hairline, width: 1 },
  ticks: { stroke: hairline, width: 1 },
});

function optionsFor({ lines, shape, range, ends, zone }: ChartProps, element: HTMLElement): uPlot.Options {
  const inks = inkOf(element);
  const { ink, wash, font } = inks;
  const axis = axisOf(inks);
  const bars = uPlot.paths.bars?.({ size: [0.7, 40] });
  return {
    ...plainOptions(zone),
    width: element.clientWidth,
    height: HEIGHT,
    scales: {
      x: { time: true, range: [range.from / SECOND, range.to / SECOND] },
      y: ends === undefined ? { range: (_, __, most) => [0, Math.max(1, most * 1.1)] } : { range: [ends[0], ends[1]] },
    },
    axes: [
      { ...axis, space: 64, values: timeLabels(range, zone) },
      { ...axis, size: 44, incrs: [...WHOLE_STEPS] },
    ],
    series: [
      {},
      ...lines.map(
        ({ name }, place): uPlot.Series => ({
          label: name,
          stroke: ink,
          width: 2,
          spanGaps: true,
          ...(shape === 'bars' && bars !== undefined
            ? { paths: bars, fill: wash, points: { show: false } }
            : { dash: [...(dashes[place % dashes.length] ?? [])], points: { show: true, size: 6, fill: ink } }),
        }),
      ),
    ],
    hooks: shape === 'lines' ? { draw: [nameLines(lines, ink, font)] } : {},
  };
}

const DAY = 86_400_000;

export function timeLabels({ from, to }: ChartProps['range'], zone: string): uPlot.Axis.Values {
  const isDay = to - from <= DAY * 1.2;
  const format = new Intl.DateTimeFormat(
    locale,
    isDay ? { hour: 'numeric', timeZone: zone } : { day: 'numeric', month: 'short', timeZone: zone },
  );
  return (_, splits) => splits.map((seconds) => format.format(seconds * SECOND));
}

const LABEL_GAP = 16;

/** Each line bears its name where it ends; names that would lie on one another are moved apart. */
function nameLines(lines: readonly Line[], ink: string, font: string): (plot: uPlot) => void {
  return (plot) => {
    const { ctx } = plot;
    const ratio = uPlot.pxRatio;
    ctx.save();
    ctx.font = font.replace(/^\d+px/u, (size) => `${Number.parseInt(size, 10) * ratio}px`);
    ctx.fillStyle = ink;
    ctx.textAlign = 'right';
    ctx.textBaseline = 'bottom';
    const ends = lines.flatMap(({ name, values }) => {
      const last = values.findLast((value) => value !== null);
      return last === undefined || last === null ? [] : [{ name, y: plot.valToPos(last, 'y', true) }];
    });
    let floor = Number.NEGATIVE_INFINITY;
    for (const { name, y } of ends.toSorted((a, b) => a.y - b.y)) {
      const place = Math.max(y - 4 * ratio, floor + LABEL_GAP * ratio, plot.bbox.top + LABEL_GAP * ratio);
      floor = place;
      ctx.fillText(name, plot.bbox.left + plot.bbox.width - 6 * ratio, place);
    }
    ctx.restore();
  };
}
