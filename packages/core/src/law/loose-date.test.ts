import { expect, test } from 'vitest';
import { speak } from './fixture.ts';
import { firstDay, lastDay, sayDate } from './loose-date.ts';

test.each([
  ['2026', '2026-01-01', '2026-12-31', '2026'],
  ['2026-04', '2026-04-01', '2026-04-30', 'April 2026'],
  ['2024-02', '2024-02-01', '2024-02-29', 'February 2024'],
  ['2025-12', '2025-12-01', '2025-12-31', 'December 2025'],
  ['2026-07-01', '2026-07-01', '2026-07-01', '1 July 2026'],
])('%s', (date, first, last, words) => {
  expect([firstDay(date), lastDay(date), sayDate(date, speak)]).toEqual([first, last, words]);
});

test('what is no date is called one', () => expect(() => firstDay('2026-13-01')).toThrow(RangeError));
