/** What both health stores come to: one measurement a reading, a day's summary, a night's sleep, each as a draft. */
import { measurementUnits, type EntryOf } from '@clearleaf/core/journal';
import type { ReadingBuilder } from '../reading.ts';
import { zoneForOffset, type ZoneClock } from '../wall-time.ts';
import { rounded, type DaySummary } from './days.ts';
import type { SleepSession, ZoneHint } from './sleep.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A shorter sleep is a nap: what was rated after it is not what one rates on waking. */
const SHORTEST_NIGHT = 3 * HOUR;

/** What the drafts are made with. */
export interface Drafting {
  readonly builder: ReadingBuilder;
  /** The zone that the person named. */
  readonly named: ZoneClock | null;
  /** What an offset says: that of the event (`explicit`), or only that of the phone when it wrote the file. */
  readonly offsets: 'explicit' | 'assumed';
}

export const zoneOf = ({ named, offsets }: Drafting, hint: ZoneHint, at: number) =>
  typeof hint === 'string'
    ? ({ zone: hint, zoneSource: 'explicit' } as const)
    : { zone: zoneForOffset(hint, at, named), zoneSource: offsets };

export type SingleReading = Pick<
  EntryOf<'measurement'>['payload'],
  'what' | 'value' | 'diastolic' | 'enteredByHand'
> & {
  readonly at: number;
  readonly zone: ZoneHint;
};

/** Beyond any reading of any quantity in its unit. */
const HIGHEST = 1e9;

/** One reading, kept as it is. Two devices that say the same of the same instant are one. */
export function addSingle(drafting: Drafting, reading: SingleReading): void {
  const { at, what, diastolic, enteredByHand } = reading;
  const value = rounded(reading.value);
  // No body shows such a number, and rounding may have made it infinite.
  if (![value, diastolic ?? 0].every((each) => Math.abs(each) < HIGHEST)) {
    drafting.builder.skip('outside-range', what);
    return;
  }
  drafting.builder.add({
    kind: 'measurement',
    at,
    ...zoneOf(drafting, reading.zone, at),
    key: `${what}:${at}:${value}`,
    payload: {
      what,
      unit: measurementUnits[what],
      value,
      ...(diastolic === undefined ? {} : { diastolic: rounded(diastolic) }),
      ...(enteredByHand === true ? { enteredByHand } : {}),
    },
  });
}

/** A day's summary lies at noon of that day: it speaks of all of it. */
export function addDay(drafting: Drafting, { what, day, offset, payload }: DaySummary): void {
  const key = `${what}:${new Date(day * DAY).toISOString().slice(0, 10)}`;
  const at = day * DAY + DAY / 2 - offset;
  drafting.builder.add({ kind: 'measurement', at, ...zoneOf(drafting, offset, at), key, payload });
}

/** A night as a check-in without ratings: when the person slept and woke. */
export function addSleep(drafting: Drafting, session: SleepSession): void {
  const { builder } = drafting;
  const { start, end, by } = session;
  if (end - start > DAY) {
    builder.skip('outside-range', `sleep of ${Math.round((end - start) / HOUR)} hours`);
    return;
  }
  if (by === 'in-bed') builder.warn('not-comparable', 'time in bed; when sleep began is not known');
  builder.add({
    kind: 'check-in',
    at: end,
    ...zoneOf(drafting, session.zone, end),
    key: `sleep:${start}`,
    payload: {
      anchor: end - start < SHORTEST_NIGHT ? 'other' : 'waking',
      ratings: {},
      sleptAt: start,
      wokeAt: end,
    },
  });
}
