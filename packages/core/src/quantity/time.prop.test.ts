import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from './index.ts';
import { addMonths, dayBounds, dayOf, instantOf, readWhen, startOfMonth, wallTime, weekdayOf } from './time.ts';

fc.configureGlobal({ seed: 20261126, numRuns: 200 });

const zones = Intl.supportedValuesOf('timeZone');
const zone = fc.constantFrom(...zones);
const MINUTE = 60_000;
/** Whole seconds from 1950 to 2050. */
const instant = fc.integer({ min: -631_152_000, max: 2_524_608_000 }).map((seconds) => seconds * 1000);
const dayStart = fc.constantFrom(0, 90, 150, 240, 1_439);

describe('zones', () => {
  it('are all accepted', () => {
    const now = Date.parse('2026-11-26T07:00:00Z');
    for (const each of zones) {
      const { date, hour, minute } = wallTime(now, each);
      expect(
        readWhen(`${date} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`, { now, zone: each }),
      ).toEqual({
        ok: true,
        at: now,
        zone: each,
        notes: [],
        other: null,
      });
    }
    expect(zones.length).toBeGreaterThan(400);
  });
});

describe('wall time', () => {
  it('leads back to its instant, or to one of two', () => {
    fc.assert(
      fc.property(instant, zone, (at, each) => {
        const found = instantOf(wallTime(at, each), each);
        expect(
          found.kind === 'exact' ? [found.at] : found.kind === 'twice' ? [found.earlier, found.later] : [],
        ).toContain(at);
      }),
    );
  });

  it('finds as many instants as there are', () => {
    fc.assert(
      fc.property(instant, zone, (at, each) => {
        const { date, hour, minute, second } = wallTime(at, each);
        const found = instantOf({ date, hour, minute, second }, each);
        const shows = (other: number): boolean => {
          const wall = wallTime(other, each);
          return wall.date === date && wall.hour === hour && wall.minute === minute && wall.second === second;
        };
        if (found.kind === 'twice') expect([found.earlier, found.later].map(shows)).toEqual([true, true]);
        expect(found.kind).not.toBe('skipped');
      }),
    );
  });
});

describe('days', () => {
  it('hold the instants that belong to them, wherever the day begins', () => {
    fc.assert(
      fc.property(instant, zone, dayStart, (at, each, startsAt) => {
        const date = dayOf(at, each, startsAt);
        const { from, to } = dayBounds(date, each, startsAt);
        expect(from <= at && at < to).toBe(true);
        expect(dayBounds(addDays(date, 1), each, startsAt).from).toBe(to);
      }),
    );
  });

  it('count weeks and months without end', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), fc.integer({ min: -500, max: 500 }), (days, months) => {
        const date = addDays('1970-01-01' as PlainDate, days);
        expect(weekdayOf(date)).toBe(((((days + 3) % 7) + 7) % 7) + 1);
        expect(addMonths(addMonths(startOfMonth(date), months), -months)).toBe(startOfMonth(date));
      }),
    );
  });
});

describe('readWhen', () => {
  it('reads relative times back', () => {
    fc.assert(
      fc.property(instant, zone, fc.nat({ max: 5_000 }), fc.boolean(), (now, each, minutes, long) => {
        const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
        const text = long ? `${hours} hours ${rest} minutes ago` : `${hours}h${rest}m ago`;
        expect(readWhen(text, { now, zone: each })).toMatchObject({ ok: true, at: now - minutes * MINUTE, notes: [] });
      }),
    );
  });

  it('reads any past minute back from its date and clock, or names it as the other reading', () => {
    fc.assert(
      fc.property(instant, zone, fc.nat({ max: 1_000_000 }), (at, each, later) => {
        const minute = Math.floor(at / MINUTE) * MINUTE;
        const { date, hour, minute: minutes, second } = wallTime(minute, each);
        const two = (value: number): string => String(value).padStart(2, '0');
        const reading = readWhen(`${date} ${two(hour)}:${two(minutes)}:${two(second)}`, {
          now: minute + later,
          zone: each,
        });
        expect(reading.ok ? [reading.at, reading.other] : reading).toContain(minute);
        if (reading.ok && reading.at !== minute) expect(reading.notes).toContain('twice');
      }),
    );
  });

  it('never throws, and never reads what has not happened', () => {
    const part = fc.constantFrom(
      'yesterday',
      'last',
      'night',
      'at',
      '8',
      '8:30',
      'pm',
      'monday',
      '24',
      'nov',
      'ago',
      'h',
      '3',
      '2026-11-24',
      't',
      '.',
      ' ',
      '/',
      'half',
      'an',
      'hour',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 7 }), fc.boolean(), instant, (parts, spaced, now) => {
        const reading = readWhen(parts.join(spaced ? ' ' : ''), { now, zone: 'Europe/Berlin' });
        expect(reading.ok ? reading.at : now).toBeLessThanOrEqual(now);
      }),
      { numRuns: 2_000 },
    );
  });
});
