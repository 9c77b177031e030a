import { describe, expect, it } from 'vitest';
import { openQuestions } from '../answers.ts';
import {
  context,
  daylioZip,
  draftsOf,
  droppedOf,
  fixtureFile,
  problemsOf,
  readAnswered,
  readFixture,
  skippedOf,
  warningsOf,
} from '../fixture.ts';
import { readFile } from '../recognise.ts';

const zone = { zone: 'Europe/Berlin' };

describe('Daylio, the table', () => {
  it('reads tabs, a byte-order mark and twelve hours', async () => {
    const reading = await readFixture('daylio-tab-bom.csv', { ...zone, 'role:kratom': 'dose' });
    expect(openQuestions(reading)).toEqual([]);
    const [evening, morning] = draftsOf(reading, 'check-in');
    expect(evening).toMatchObject({
      at: Date.UTC(2026, 4, 20, 21, 54),
      payload: { ratings: { Mood: 7.5 }, note: 'Long day\nFine in the end' },
    });
    expect(morning?.payload.ratings).toEqual({ Mood: 10 });
    expect(draftsOf(reading, 'event').map(({ payload }) => payload.text)).toEqual(['work', 'walk']);
    expect(draftsOf(reading, 'dose')[0]?.payload.amount).toEqual({ value: null, unit: 'other' });
  });

  it('asks for the order of moods it does not know', async () => {
    const open = await readFixture('daylio-localised-mood.csv', zone);
    expect(openQuestions(open)).toMatchObject([{ id: 'order:mood', labels: ['großartig', 'mies', 'geht so'] }]);
    const order = { ...zone, 'order:mood': ['mies', 'geht so', 'großartig'] };
    const reading = await readFixture('daylio-localised-mood.csv', order);
    expect(draftsOf(reading, 'check-in').map(({ payload }) => payload.ratings['Mood'])).toEqual([10, 0, 5]);
  });

  it('refuses an order that leaves a mood out', async () => {
    const order = { ...zone, 'order:mood': ['mies', 'großartig'] };
    await expect(readFixture('daylio-localised-mood.csv', order)).rejects.toMatchObject({ code: 'bad-answer' });
  });

  it('turns markup into text', async () => {
    const reading = await readFixture('daylio-html-note.csv', zone);
    expect(draftsOf(reading, 'check-in')[0]?.payload.note).toBe('First line\nsecond bold & 1 < 2\n- one\n- two');
  });

  it('reads a time that the clocks skipped or repeated, and says so', async () => {
    const reading = await readFixture('dst-gap.csv', zone);
    expect(draftsOf(reading, 'check-in').map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-03-29T01:30:00.000Z',
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
    expect(warningsOf(reading)).toEqual({ 'time-in-gap': 1, 'time-twice': 1 });
  });
});

describe('Daylio, the backup', () => {
  it('reads moods, tags and months from 0; the PIN and the photos stay behind', async () => {
    const reading = await readAnswered(daylioZip(), zone);
    expect(reading.format).toBe('daylio-backup');
    expect(draftsOf(reading, 'check-in')).toMatchObject([
      {
        at: Date.UTC(2026, 0, 15, 6, 30),
        zone: 'Europe/Berlin',
        zoneSource: 'explicit',
        payload: { ratings: { Mood: 10 }, note: 'Frost\ncrisp\nair' },
      },
      { payload: { ratings: { Mood: 0 } } },
      { payload: { ratings: { Mood: 5 } } },
    ]);
    expect(draftsOf(reading, 'event').map(({ payload }) => payload.text)).toEqual(['reading', 'reading']);
    expect(draftsOf(reading, 'dose')).toHaveLength(1);
    expect(droppedOf(reading)).toEqual({ secret: 1, photo: 1 });
    expect(skippedOf(reading)).toEqual({ 'not-kept': 1 });
    expect(warningsOf(reading)).toEqual({});
    expect(JSON.stringify(reading)).not.toContain('8642');
    expect(reading.drafts.flatMap(problemsOf)).toEqual([]);
  });

  it('never takes the order of moods unasked', async () => {
    const reading = await readFile(daylioZip(), {}, context);
    expect(openQuestions(reading)[0]).toMatchObject({ id: 'order:mood', suggestion: ['gutted', 'meh', 'rad'] });
    expect(draftsOf(reading, 'check-in').flatMap(({ payload }) => Object.keys(payload.ratings))).toEqual([]);
  });

  it('says nothing of the PIN where the JSON is broken', async () => {
    const json = new TextEncoder().encode('{"pin":"8642","dayEntries":[}');
    const error: unknown = await readFile(daylioZip(json), {}, context).catch((each: unknown) => each);
    expect(error).toMatchObject({ code: 'malformed' });
    expect(String(error) + JSON.stringify(error)).not.toContain('8642');
  });

  it('is found among the fixtures by its table', async () => {
    expect((await readAnswered(fixtureFile('daylio-tab-bom.csv'))).format).toBe('daylio-csv');
  });
});
