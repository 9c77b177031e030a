import { describe, expect, it } from 'vitest';
import { openQuestions } from '../answers.ts';
import { draftsOf, problemsOf, readFixture } from '../fixture.ts';
import { readClock } from '../dates.ts';
import { partsOfMoment, readNumber } from './values.ts';

const roles = {
  zone: 'Europe/Berlin',
  'role:Date': 'date',
  'role:Time': 'time',
  'role:Dose (g)': 'amount',
  'role:Product': 'product',
  'role:Pain': 'rating',
  'role:Notes': 'note',
};

describe('any table', () => {
  it('asks what the columns are before anything else', async () => {
    const reading = await readFixture('generic-ambiguous-date.csv');
    expect(reading.format).toBe('table');
    expect(reading.drafts).toEqual([]);
    const offered = Object.fromEntries(reading.questions.map(({ id, suggestion }) => [id, suggestion]));
    expect(offered).toMatchObject({
      'role:Date': 'date',
      'role:Time': 'time',
      'role:Dose (g)': 'amount',
      'role:Notes': 'note',
    });
  });

  it('refuses to guess which of day and month comes first', async () => {
    const reading = await readFixture('generic-ambiguous-date.csv', roles);
    expect(openQuestions(reading).map(({ id }) => id)).toEqual(['date-order', 'kratom', 'scale:Pain']);
  });

  it('reads decimal commas, twelve and twenty-four hours, and reports the rest', async () => {
    const reading = await readFixture('generic-ambiguous-date.csv', {
      ...roles,
      'date-order': 'dmy',
      kratom: ['Red Bali'],
      'scale:Pain': { min: 0, max: 10 },
    });
    expect(draftsOf(reading, 'dose')).toMatchObject([
      {
        at: Date.UTC(2026, 3, 3, 6, 30),
        payload: { amount: { value: 3.5, unit: 'g' }, productText: 'Green Maeng Da kratom', note: 'cold' },
      },
      { at: Date.UTC(2026, 3, 5, 19), payload: { amount: { value: 2.25, unit: 'g' }, productText: 'Red Bali' } },
    ]);
    expect(draftsOf(reading, 'check-in').map(({ payload }) => payload.ratings)).toEqual([{ Pain: 6 }, { Pain: 4 }]);
    expect(reading.skipped).toEqual([{ reason: 'bad-time', count: 1, examples: ['line 4: 06/04/2026 soon'] }]);
    expect(reading.mapping).toMatch(/^[0-9a-f]{32}$/);
    expect(reading.drafts.flatMap(problemsOf)).toEqual([]);
  });

  it('reads units in the cells and asks about those it does not know', async () => {
    const answers = {
      zone: 'Europe/Berlin',
      'role:date': 'date-and-time',
      'role:amount': 'amount',
      'role:how': 'note',
    };
    const open = await readFixture('generic-wide.csv', answers);
    expect(openQuestions(open)).toMatchObject([{ id: 'unit:toss and wash', suggestion: { unit: 'g' } }]);
    const reading = await readFixture('generic-wide.csv', {
      ...answers,
      'unit:toss and wash': { unit: 'g', times: 1, sd: 0.5 },
    });
    expect(draftsOf(reading, 'dose').map(({ payload }) => payload.amount)).toEqual([
      { value: 3, unit: 'g' },
      { value: 2, unit: 'teaspoon' },
      { value: 4, unit: 'g', sd: 2, asTyped: '4 toss and wash' },
    ]);
    expect(reading.skipped).toEqual([{ reason: 'bad-time', count: 1, examples: ['line 5: 2026-04-04 25:10'] }]);
  });

  it.each([
    ['9:30 pm', { hour: 21, minute: 30, second: 0 }],
    ['12 AM', { hour: 0, minute: 0, second: 0 }],
    ['23:54', { hour: 23, minute: 54, second: 0 }],
    ['13 pm', null],
    ['9', null],
  ])('reads the time %j', (text, time) => {
    expect(readClock(text)).toEqual(time);
  });

  it('reads numbers by their decimal sign', () => {
    expect(readNumber('1,234.5 g', '.')).toEqual({ value: 1234.5, rest: 'g' });
    expect(readNumber('1.234,5 g', ',')).toEqual({ value: 1234.5, rest: 'g' });
    expect(readNumber('~3 caps', '.')).toEqual({ value: 3, rest: 'caps' });
    expect(readNumber('none', '.')).toBeNull();
  });

  it('parts date and time', () => {
    expect(partsOfMoment('03.04.2026, 9 pm')).toEqual({ date: '03.04.2026', time: '9 pm' });
    expect(partsOfMoment('5 May 2026 21:15')).toEqual({ date: '5 May 2026', time: '21:15' });
    expect(partsOfMoment('2026-05-05')).toEqual({ date: '2026-05-05', time: '' });
  });
});
