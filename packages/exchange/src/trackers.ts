/**
 * Trackers of other programs: what each of them is (a dose, a rating, an event) only the person knows, so each is
 * asked about once. Where the file states a unit or a scale, that is not asked.
 */
import { askChoice, askScale, askUnit, type Asking } from './answers.ts';
import { kratomKind } from './kratom.ts';
import { checkInOf, ratingOnTen, spanOf } from './ratings.ts';
import { longText, words } from './text.ts';
import type { ScaleAnswer, UnitAnswer } from './types.ts';
import { amountIn, isAmount, knownUnit } from './units.ts';

/** One thing that was tracked. */
export interface TrackedPoint {
  readonly at: number;
  readonly zone: string;
  readonly zoneSource: 'explicit' | 'assumed';
  readonly key: string;
  /** `null` where it is a word, a time or a list. */
  readonly value: number | null;
  /** As the other program shows it. */
  readonly text: string;
  readonly note: string | null;
}

export interface Tracker {
  /** In whole, as asked about. */
  readonly name: string;
  /** The word for one of what it counts; empty where the file has none. */
  readonly unit: string;
  readonly scale?: ScaleAnswer | undefined;
  readonly points: readonly TrackedPoint[];
}

const roles = ['dose', 'rating', 'event', 'leave-out'] as const;
const wordRoles = ['event', 'leave-out'] as const;

/** Asks what a tracker is, and adds what it holds by that. */
export function addTracker(asking: Asking, tracker: Tracker): void {
  const { name, points } = tracker;
  const hasNumbers = points.some(({ value }) => value !== null);
  const role = askChoice(asking, {
    kind: 'role',
    id: `role:${name}`,
    name,
    required: true,
    options: hasNumbers ? roles : wordRoles,
    examples: [...new Set(points.map(({ text }) => text.slice(0, 40)))].slice(0, 3),
    ...(hasNumbers && kratomKind(name) !== null ? { suggestion: 'dose' as const } : {}),
  });
  if (role === 'leave-out') asking.builder.skip('left-out', name, points.length);
  else if (role === 'event') for (const point of points) addEvent(asking, tracker, point);
  else if (role === 'dose') addDoses(asking, tracker);
  else if (role === 'rating') addRatings(asking, tracker);
}

const base = ({ at, zone, zoneSource, key }: TrackedPoint) => ({ at, zone, zoneSource, key });

function addEvent({ builder }: Asking, { name, unit }: Tracker, point: TrackedPoint): void {
  // A count of nothing is no event.
  if (point.value === 0) return builder.skip('not-done', name);
  const shown = [point.text, unit].filter((text) => text !== '').join(' ');
  const text = shown === '' ? name : `${name}: ${shown}`;
  const whole = point.note === null ? text : `${text}\n${point.note}`;
  builder.add({
    kind: 'event',
    ...base(point),
    payload: { text: longText(whole, builder) ?? name, category: words(name) ?? 'tracker' },
  });
}

function addDoses(asking: Asking, { name, unit, points }: Tracker): void {
  const known = unit === '' ? null : knownUnit(unit);
  const answer = known ?? askUnit(asking, { id: `unit:${name}`, word: unit, of: name, count: points.length });
  if (answer !== null) for (const point of points) addDose(asking, { name, unit: answer }, point);
}

function addDose({ builder }: Asking, { name, unit }: { name: string; unit: UnitAnswer }, point: TrackedPoint): void {
  if (point.value === 0) return builder.skip('not-done', name);
  if (!isAmount(point.value)) return builder.skip('bad-number', `${name}: ${point.text}`);
  builder.add({
    kind: 'dose',
    ...base(point),
    payload: {
      product: null,
      productText: words(name) ?? 'tracker',
      amount: amountIn(point.value, 0, unit),
      ...(point.note === null ? {} : { note: point.note }),
    },
  });
}

function addRatings(asking: Asking, { name, scale, points }: Tracker): void {
  const seen = spanOf(points.flatMap(({ value }) => (value === null ? [] : [value])));
  const stated = scale ?? askScale(asking, { name, seen });
  if (stated === null) return;
  const source = scale === undefined ? ('asked' as const) : ('file' as const);
  for (const point of points) {
    const { value, note } = point;
    if (value === null) asking.builder.skip('bad-number', `${name}: ${point.text}`);
    else if (ratingOnTen(value, stated) === null) asking.builder.skip('outside-range', `${name}: ${value}`);
    else
      asking.builder.add({
        kind: 'check-in',
        ...base(point),
        payload: checkInOf([{ name: words(name) ?? 'tracker', value, scale: stated, source }], note),
      });
  }
}
