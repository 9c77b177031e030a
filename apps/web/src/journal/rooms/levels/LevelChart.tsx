/**
 * Bands of levels over time, drawn by uPlot: for each model the range of 90 of 100 people, the darker one of half of them,
 * and the middle as a dashed line, because none of it was measured. Bands bear their names; what was measured is a point.
 */
import { type CountedDose, type DrawnPart, type LevelAnalyte, type MeasuredLevel } from '@clearleaf/core/exposure';
import { BAND_SHARES, type Bands } from '@clearleaf/core/pharmacokinetics';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { sayJournal, speakCoreJournal } from '../../../messages/journal.ts';
import { axisOf, inkOf, plainOptions, timeLabels } from '../../diary/Chart.tsx';
import timeline from '../../diary/Timeline.module.css';
import { usePlot } from '../../diary/use-plot.ts';

interface LevelChartProps {
  readonly caption: string;
  /** What the picture shows, for who does not see it. */
  readonly summary: string;
  readonly drawn: DrawnPart;
  readonly analyte: LevelAnalyte;
  readonly now: number;
  readonly doses: readonly CountedDose[];
  readonly measured: readonly MeasuredLevel[];
  readonly zone: string;
}

const HEIGHT = 280;
const SECOND = 1000;
const HOUR = 3_600_000;
const WHOLE_DAYS = [1, 2, 7, 14].map((days) => days * 86_400);
/** The places of the outer quantiles and of the middle. */
const [HIGH, MIDDLE] = [4, 2] as const;
/** Series of one model: its five quantiles, the middle last so that it lies on top. */
const ORDER = [HIGH, 0, 3, 1, MIDDLE] as const;
/** What a band's own stroke pattern is, by the place of its model: told apart without colour. */
const DASHES = [
  [6, 4],
  [2, 4],
] as const;

export function LevelChart(props: LevelChartProps) {
  const { caption, summary } = props;
  const holder = usePlot(props, draw, HEIGHT);
  return (
    <figure className={timeline.chart} data-levels={props.drawn.kind}>
      <figcaption>{caption}</figcaption>
      <div ref={holder} className={timeline.plot} role="img" aria-label={summary} />
    </figure>
  );
}

const draw = (props: LevelChartProps, holder: HTMLElement): uPlot =>
  new uPlot(optionsFor(props, holder), dataOf(props), holder);

/** One quantile of the bands as a series. */
function quantileOf(bands: Bands, analyte: LevelAnalyte, place: number): number[] {
  const values = analyte === 'mitragynine' ? bands.parent : bands.metabolite;
  return Array.from(bands.times, (_, i) => values?.[i * BAND_SHARES.length + place] ?? 0);
}

const dataOf = ({ drawn, analyte, now }: LevelChartProps): uPlot.AlignedData => [
  Array.from(drawn.together.times, (hours) => (now + hours * HOUR) / SECOND),
  ...drawn.models.flatMap(({ bands }) => ORDER.map((place) => quantileOf(bands, analyte, place))),
];

function optionsFor(props: LevelChartProps, element: HTMLElement): uPlot.Options {
  const { drawn, now, zone, measured } = props;
  const own = inkOf(element);
  const { ink, quiet, font } = own;
  const green = getComputedStyle(element).getPropertyValue('--green').trim();
  const slate = getComputedStyle(element).getPropertyValue('--slate').trim();
  const inks = [green, slate];
  const axis = axisOf(own);
  const { times } = drawn.together;
  const range = { from: now + (times[0] ?? 0) * HOUR, to: now + (times.at(-1) ?? 0) * HOUR };
  const highest = Math.max(0, ...measured.map(({ value }) => value));
  return {
    ...plainOptions(zone),
    width: element.clientWidth,
    height: HEIGHT,
    scales: {
      x: { time: true, range: [range.from / SECOND, range.to / SECOND] },
      y: { range: (_, __, most) => [0, Math.max(1, most, highest) * 1.12] },
    },
    axes: [
      // Labels are days, each once.
      { ...axis, space: 64, incrs: [...WHOLE_DAYS], values: timeLabels(range, zone) },
      { ...axis, size: 48 },
    ],
    series: [{}, ...drawn.models.flatMap((_, model) => seriesOf(inks[model % inks.length] ?? ink, model))],
    bands: drawn.models.flatMap((_, model) => bandsOf(inks[model % inks.length] ?? ink, model)),
    hooks: { draw: [marks(props, { ink, quiet, font })] },
  };
}

function seriesOf(colour: string, model: number): uPlot.Series[] {
  const dash = [...(DASHES[model % DASHES.length] ?? [])];
  return ORDER.map((place) => ({
    stroke: colour,
    width: place === MIDDLE ? 2 : 1,
    points: { show: false },
    ...(place === 1 || place === 3 ? { stroke: 'transparent' } : { dash }),
  }));
}

/** The wide band under the one of half the people. */
function bandsOf(colour: string, model: number): uPlot.Band[] {
  const first = 1 + model * ORDER.length;
  return [
    { series: [first, first + 1], fill: `color-mix(in srgb, ${colour} 16%, transparent)` },
    { series: [first + 2, first + 3], fill: `color-mix(in srgb, ${colour} 22%, transparent)` },
  ];
}

interface Inks {
  readonly ink: string;
  readonly quiet: string;
  readonly font: string;
}

/** Now, the doses, what was measured, and the name of each band. */
function marks(props: LevelChartProps, inks: Inks): (plot: uPlot) => void {
  return (plot) => {
    const { ctx } = plot;
    const ratio = uPlot.pxRatio;
    ctx.save();
    // The last line of the bands was dashed.
    ctx.setLineDash([]);
    ctx.font = inks.font.replace(/^\d+px/u, (size) => `${Number.parseInt(size, 10) * ratio}px`);
    markNow(plot, props.now, inks);
    markDoses(plot, props.doses, inks);
    markMeasured(plot, props, inks);
    nameBands(plot, props, inks);
    ctx.restore();
  };
}

const GAP = 6;
/** Length of the stroke of a dose, px. */
const DOSE = 14;

function markNow({ ctx, bbox, valToPos }: uPlot, now: number, { quiet }: Inks): void {
  const ratio = uPlot.pxRatio;
  const x = valToPos(now / SECOND, 'x', true);
  ctx.strokeStyle = quiet;
  ctx.lineWidth = ratio;
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.fillStyle = quiet;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'top';
  ctx.fillText(sayJournal('levels.nowMark'), x - GAP * ratio, bbox.top + 2 * ratio);
}

function markDoses({ ctx, bbox, valToPos }: uPlot, doses: readonly CountedDose[], { ink }: Inks): void {
  const ratio = uPlot.pxRatio;
  const foot = bbox.top + bbox.height;
  ctx.strokeStyle = ink;
  ctx.lineWidth = 3 * ratio;
  ctx.beginPath();
  for (const { at } of doses) {
    const x = valToPos(at / SECOND, 'x', true);
    if (x < bbox.left || x > bbox.left + bbox.width) continue;
    ctx.moveTo(x, foot);
    ctx.lineTo(x, foot - DOSE * ratio);
  }
  ctx.stroke();
}

function markMeasured({ ctx, bbox, valToPos }: uPlot, { measured, analyte }: LevelChartProps, { ink }: Inks): void {
  const ratio = uPlot.pxRatio;
  ctx.fillStyle = ink;
  ctx.strokeStyle = ink;
  ctx.lineWidth = 2 * ratio;
  ctx.textBaseline = 'middle';
  for (const one of measured.filter((each) => each.analyte === analyte)) {
    const [x, y] = [valToPos(one.at / SECOND, 'x', true), valToPos(one.value, 'y', true)];
    ctx.beginPath();
    ctx.arc(x, y, 5 * ratio, 0, 2 * Math.PI);
    if (one.belowLimit) ctx.stroke();
    else ctx.fill();
    const isRight = x > bbox.left + bbox.width / 2;
    ctx.textAlign = isRight ? 'right' : 'left';
    ctx.fillText(sayJournal('levels.measuredMark'), x + (isRight ? -2 : 2) * GAP * ratio, y);
  }
}

const LINE = 16;

/** Each band bears its name at its end: in it where it is broad enough, else above it. */
function nameBands({ ctx, bbox, valToPos }: uPlot, { drawn, analyte }: LevelChartProps, { ink }: Inks): void {
  const ratio = uPlot.pxRatio;
  ctx.fillStyle = ink;
  ctx.textBaseline = 'bottom';
  ctx.textAlign = 'right';
  const names = drawn.models.map(({ model, bands }) => {
    const end = (place: number): number => valToPos(quantileOf(bands, analyte, place).at(-1) ?? 0, 'y', true);
    const [top, bottom] = [end(HIGH), end(0)];
    return { model, y: bottom - top > 2 * LINE * ratio ? top + (LINE + GAP) * ratio : top - 2 * ratio };
  });
  // From the lowest up: where bands end together, a name goes above the one before it.
  let free = Number.POSITIVE_INFINITY;
  for (const { model, y } of names.toSorted((a, b) => b.y - a.y)) {
    const at = Math.min(y, free);
    ctx.fillText(speakCoreJournal('exposure.model', { model }), bbox.left + bbox.width - GAP * ratio, at);
    free = at - LINE * ratio;
  }
}
