import { describe, expect, it } from 'vitest';
import { plainDate } from './index.ts';
import {
  addMonths,
  dayBounds,
  dayOf,
  daysFrom,
  instantOf,
  monthBounds,
  shownTime,
  splitDuration,
  startOfWeek,
  wallTime,
  weekBounds,
  weekdayOf,
} from './time.ts';

const at = (text: string): number => Date.parse(text);
const HOUR = 3_600_000;

describe('wallTime', () => {
  it('is what the clock shows', () => {
    expect(wallTime(at('2026-11-26T07:05:09Z'), 'Asia/Kathmandu')).toEqual({
      date: '2026-11-26',
      hour: 12,
      minute: 50,
      second: 9,
      weekday: 4,
      offset: 345,
      zone: 'Asia/Kathmandu',
    });
    expect(() => wallTime(0, 'Europe/Atlantis')).toThrow(RangeError);
  });
});

describe('shownTime', () => {
  it('is the clock of the person then, wherever they are now', () => {
    const tokyo = shownTime({ at: at('2026-11-25T23:00:00Z'), zone: 'Asia/Tokyo' });
    expect([tokyo.date, tokyo.hour]).toEqual(['2026-11-26', 8]);
    expect(shownTime({ at: 0, zone: 'Europe/Atlantis' })).toMatchObject({ hour: 0, zone: 'UTC' });
  });
});

describe('instantOf', () => {
  const wall = (date: string, hour: number, minute: number) => ({ date: plainDate(date), hour, minute });

  it('finds the one instant', () => {
    expect(instantOf(wall('2026-11-26', 8, 5), 'Europe/Berlin')).toEqual({
      kind: 'exact',
      at: at('2026-11-26T07:05:00Z'),
    });
  });

  it('finds both where the clock was set back', () => {
    expect(instantOf(wall('2026-10-25', 2, 30), 'Europe/Berlin')).toEqual({
      kind: 'twice',
      earlier: at('2026-10-25T00:30:00Z'),
      later: at('2026-10-25T01:30:00Z'),
    });
  });

  it('says that it never was where the clock was set forward, also by half an hour or a day', () => {
    expect(instantOf(wall('2026-03-29', 2, 30), 'Europe/Berlin')).toEqual({
      kind: 'skipped',
      before: at('2026-03-29T00:30:00Z'),
      after: at('2026-03-29T01:30:00Z'),
    });
    expect(instantOf(wall('2026-10-04', 2, 10), 'Australia/Lord_Howe')).toMatchObject({ kind: 'skipped' });
    expect(instantOf(wall('2011-12-30', 12, 0), 'Pacific/Apia')).toMatchObject({ kind: 'skipped' });
  });

  it('refuses what no clock shows', () => {
    expect(() => instantOf(wall('2026-11-26', 24, 0), 'UTC')).toThrow(RangeError);
    expect(() => instantOf(wall('2026-11-26', 8, 0), 'Mars')).toThrow(RangeError);
  });
});

describe('days', () => {
  const hours = ({ from, to }: { readonly from: number; readonly to: number }): number => (to - from) / HOUR;
  const day = plainDate;

  it('have 23, 24 or 25 hours, and none where a zone left one out', () => {
    expect(hours(dayBounds(day('2026-03-29'), 'Europe/Berlin'))).toBe(23);
    expect(hours(dayBounds(day('2026-11-26'), 'Europe/Berlin'))).toBe(24);
    expect(hours(dayBounds(day('2026-10-25'), 'Europe/Berlin'))).toBe(25);
    expect(hours(dayBounds(day('2011-12-30'), 'Pacific/Apia'))).toBe(0);
  });

  it('begin when the person says', () => {
    expect(dayBounds(day('2026-11-26'), 'UTC', 240)).toEqual({
      from: at('2026-11-26T04:00:00Z'),
      to: at('2026-11-27T04:00:00Z'),
    });
    expect(dayOf(at('2026-11-26T03:59:59Z'), 'UTC', 240)).toBe('2026-11-25');
    expect(dayOf(at('2026-11-26T04:00:00Z'), 'UTC', 240)).toBe('2026-11-26');
    // Sao Paulo once set its clocks forward at midnight.
    expect(dayBounds(day('2018-11-04'), 'America/Sao_Paulo').from).toBe(at('2018-11-04T03:00:00Z'));
  });

  it('make weeks and months', () => {
    expect(weekBounds(day('2026-11-26'), 'UTC')).toEqual({
      from: at('2026-11-23T00:00:00Z'),
      to: at('2026-11-30T00:00:00Z'),
    });
    expect(weekBounds(day('2026-11-26'), 'UTC', 0, 7).from).toBe(at('2026-11-22T00:00:00Z'));
    expect(hours(monthBounds(day('2026-10-15'), 'Europe/Berlin'))).toBe(31 * 24 + 1);
    expect(hours(monthBounds(day('2028-02-29'), 'UTC'))).toBe(29 * 24);
  });

  it('are counted by the calendar', () => {
    expect(['2026-11-23', '2026-11-29', '1999-12-31'].map((text) => weekdayOf(day(text)))).toEqual([1, 7, 5]);
    expect(startOfWeek(day('2026-11-23'))).toBe('2026-11-23');
    expect(startOfWeek(day('2026-11-22'))).toBe('2026-11-16');
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(day('2026-01-31'), -2)).toBe('2025-11-30');
    expect(addMonths(day('2026-12-01'), 13)).toBe('2028-01-01');
    expect(daysFrom(day('2026-02-27'), day('2026-03-01'))).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(daysFrom(day('2026-03-02'), day('2026-03-01'))).toEqual([]);
  });
});

describe('splitDuration', () => {
  it('splits into whole units', () => {
    expect(splitDuration(7_859_999)).toEqual({ days: 0, hours: 2, minutes: 10 });
    expect(splitDuration(3 * 24 * HOUR + HOUR)).toEqual({ days: 3, hours: 1, minutes: 0 });
    expect(splitDuration(-1)).toEqual({ days: 0, hours: 0, minutes: 0 });
  });
});
