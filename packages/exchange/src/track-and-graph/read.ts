/**
 * Track & Graph: the CSV of the Android app. Each tracker is what the person says it is: a dose, a rating, an event.
 * Times state their offset, so the zone is asked only to name it.
 */
import { askChoice, askNamedZone, askScale, askUnit, type Asking } from '../answers.ts';
import { kratomKind } from '../kratom.ts';
import { pacer } from '../pace.ts';
import { checkInOf, ratingOnTen, spanOf } from '../ratings.ts';
import { readingBuilder } from '../reading.ts';
import { columnReader, demandColumns, headerOf, readTable, type Row, type Table } from '../table.ts';
import { distinctKeys, longText, rowKey, words } from '../text.ts';
import type { Answers, ForeignFile, ReadContext, Reader, Reading, ScaleAnswer, UnitAnswer } from '../types.ts';
import { amountIn, isAmount } from '../units.ts';
import { instantAtOffset, readIso, zoneClock, zoneForOffset } from '../wall-time.ts';
import { durationText, readTrackedValue, type TrackedValue } from './values.ts';

const roles = ['dose', 'rating', 'event', 'leave-out'] as const;

export const trackAndGraph: Reader = {
  format: 'track-and-graph',
  detect({ text, names }) {
    if (names !== null) return 0;
    const header = headerOf(text);
    return ['FeatureName', 'Timestamp', 'Value'].every((name) => header.includes(name)) ? 0.98 : 0;
  },
  read: readCsv,
};

/** One data point. */
interface Point {
  readonly feature: string;
  readonly at: number;
  readonly zone: string;
  readonly value: TrackedValue;
  readonly label: string;
  readonly note: string | null;
  readonly key: string;
}

async function readCsv(file: ForeignFile, answers: Answers, context: ReadContext): Promise<Reading> {
  const table = await readTable(file);
  demandColumns(file.name, table.header, ['FeatureName', 'Timestamp', 'Value']);
  const builder = readingBuilder('track-and-graph');
  const asking = { builder, answers, context, file: file.name };
  const features = await readPoints(asking, table);
  for (const [feature, points] of features) addFeature(asking, feature, points);
  return builder.finish();
}

async function readPoints(asking: Asking, { header, rows }: Table): Promise<ReadonlyMap<string, readonly Point[]>> {
  const { builder } = asking;
  const named = askNamedZone(asking, false);
  const clock = named === null ? null : zoneClock(named);
  const value = columnReader(header);
  const distinct = distinctKeys();
  const features = new Map<string, Point[]>();
  const read = (row: Row): void => {
    const place = `line ${row.line}`;
    const feature = words(value(row, 'featurename'));
    if (feature === null) return builder.skip('malformed', place);
    const stamp = value(row, 'timestamp');
    const iso = readIso(stamp);
    if (iso === null || iso.offset === null) return builder.skip('bad-date', `${place}: ${stamp}`);
    const tracked = readTrackedValue(value(row, 'value'));
    const points = features.get(feature) ?? [];
    // A tracker holds numbers or durations; the program refuses a mix too.
    if (tracked === null || (points[0] ?? { value: tracked }).value.kind !== tracked.kind)
      return builder.skip('bad-number', `${place}: ${value(row, 'value')}`);
    const at = instantAtOffset(iso.wall, iso.offset);
    points.push({
      feature,
      at,
      zone: zoneForOffset(iso.offset, at, clock),
      value: tracked,
      label: value(row, 'label') || tracked.label,
      note: longText(value(row, 'note'), builder),
      key: distinct(rowKey(feature, at)),
    });
    features.set(feature, points);
  };
  const pace = pacer(asking.context, rows.length);
  for (const [index, row] of rows.entries()) {
    await pace(index);
    read(row);
  }
  return features;
}

function addFeature(asking: Asking, feature: string, points: readonly Point[]): void {
  const { builder } = asking;
  const isDuration = points[0]?.value.kind === 'duration';
  const role = askChoice(asking, {
    kind: 'role',
    id: `role:${feature}`,
    name: feature,
    required: true,
    options: isDuration ? (['event', 'leave-out'] as const) : roles,
    examples: points.slice(0, 3).map(valueText),
    ...suggested(feature, isDuration),
  });
  if (role === 'leave-out') builder.skip('left-out', feature, points.length);
  else if (role === 'event') for (const point of points) addEvent(asking, point);
  else if (role === 'dose') addDoses(asking, feature, points);
  else if (role === 'rating') addRatings(asking, feature, points);
}

const suggested = (feature: string, isDuration: boolean): { readonly suggestion?: 'dose' | 'event' } =>
  isDuration ? { suggestion: 'event' } : kratomKind(feature) === null ? {} : { suggestion: 'dose' };

const valueText = ({ value, label }: Point): string => {
  const text = value.kind === 'number' ? String(value.value) : durationText(value.seconds);
  return label === '' ? text : `${text} ${label}`;
};

const base = ({ at, zone, key }: Point) => ({ at, zone, key, zoneSource: 'explicit' as const });

function addEvent({ builder }: Asking, point: Point): void {
  const text = `${point.feature}: ${valueText(point)}`;
  const whole = longText(point.note === null ? text : `${text}\n${point.note}`, builder) ?? text;
  builder.add({ kind: 'event', ...base(point), payload: { text: whole, category: point.feature } });
}

const numberOf = ({ value }: Point): number => (value.kind === 'number' ? value.value : Number.NaN);

function addDoses(asking: Asking, feature: string, points: readonly Point[]): void {
  const unit = askUnit(asking, { id: `unit:${feature}`, word: '', of: feature, count: points.length });
  if (unit !== null) for (const point of points) addDose(asking, point, unit);
}

function addDose({ builder }: Asking, point: Point, unit: UnitAnswer): void {
  const value = numberOf(point);
  if (!isAmount(value)) return builder.skip('bad-number', `${point.feature}: ${valueText(point)}`);
  const product = words(point.label) ?? point.feature;
  builder.add({
    kind: 'dose',
    ...base(point),
    payload: {
      product: null,
      productText: product,
      amount: amountIn(value, 0, unit),
      ...(point.note === null ? {} : { note: point.note }),
    },
  });
}

function addRatings(asking: Asking, feature: string, points: readonly Point[]): void {
  const scale = askScale(asking, { name: feature, seen: spanOf(points.map(numberOf)) });
  if (scale !== null) for (const point of points) addRating(asking, point, scale);
}

function addRating({ builder }: Asking, point: Point, scale: ScaleAnswer): void {
  const { feature: name, label, note } = point;
  const value = numberOf(point);
  if (ratingOnTen(value, scale) === null) return builder.skip('outside-range', `${name}: ${value}`);
  const rating = { name, value, scale, source: 'asked' as const, ...(label === '' ? {} : { label }) };
  builder.add({ kind: 'check-in', ...base(point), payload: checkInOf([rating], note) });
}
