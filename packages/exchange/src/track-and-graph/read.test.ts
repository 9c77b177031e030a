import { describe, expect, it } from 'vitest';
import { openQuestions } from '../answers.ts';
import { draftsOf, fixtureFile, problemsOf, readAnswered, readFixture } from '../fixture.ts';
import { readTrackedValue } from './values.ts';

describe('Track & Graph', () => {
  it.each([
    ['3.5', { kind: 'number', value: 3.5, label: '' }],
    ['1:30:00', { kind: 'duration', seconds: 5400, label: '' }],
    ['1.0:Label 2', { kind: 'number', value: 1, label: 'Label 2' }],
    ['1:10:00:Label', { kind: 'duration', seconds: 4200, label: 'Label' }],
    ['2:a:b', { kind: 'number', value: 2, label: 'a:b' }],
    ['', null],
    ['x:1', null],
  ])('reads the value %j', (text, value) => {
    expect(readTrackedValue(text)).toEqual(value);
  });

  it('asks what each tracker is, then its unit or scale', async () => {
    const first = await readFixture('tg-v-label-legacy.csv');
    expect(openQuestions(first).map(({ id }) => id)).toEqual(['role:Kratom', 'role:Anxiety', 'role:Nap']);
    const roles = { 'role:Kratom': 'dose', 'role:Anxiety': 'rating', 'role:Nap': 'event' };
    const second = await readFixture('tg-v-label-legacy.csv', roles);
    expect(openQuestions(second).map(({ id }) => id)).toEqual(['unit:Kratom', 'scale:Anxiety']);
  });

  it('reads values with their labels at their own offset', async () => {
    const reading = await readFixture('tg-v-label-legacy.csv', {
      'role:Kratom': 'dose',
      'role:Anxiety': 'rating',
      'role:Nap': 'event',
      'unit:Kratom': { unit: 'g' },
      'scale:Anxiety': { min: 0, max: 4 },
      zone: 'Europe/London',
    });
    expect(draftsOf(reading, 'dose')).toMatchObject([
      {
        at: Date.UTC(2022, 8, 14, 20, 30, 41, 432),
        zone: 'Europe/London',
        zoneSource: 'explicit',
        payload: { amount: { value: 3.5, unit: 'g' }, productText: 'green' },
      },
    ]);
    expect(draftsOf(reading, 'check-in')[0]?.payload).toMatchObject({
      ratings: { Anxiety: 5 },
      scales: { Anxiety: { value: 2, min: 0, max: 4, source: 'asked', label: 'Moderate' } },
    });
    expect(draftsOf(reading, 'event')[0]?.payload.text).toBe('Nap: 1:10:00 sofa');
  });

  it('names a zone of the same offset where the person named none', async () => {
    const reading = await readAnswered(fixtureFile('tg-duration-mix.csv'), { zone: 'America/New_York' });
    expect(new Set(reading.drafts.map((draft) => draft.zone))).toEqual(new Set(['Etc/GMT-2']));
    expect(reading.drafts.flatMap(problemsOf)).toEqual([]);
  });

  it('leaves out a number among durations and says where', async () => {
    const reading = await readAnswered(fixtureFile('tg-duration-mix.csv'));
    expect(reading.skipped).toEqual([{ reason: 'bad-number', count: 1, examples: ['line 3: 2.5'] }]);
  });

  it('refuses a file that holds only its header', async () => {
    await expect(readFixture('tg-header-only.csv')).rejects.toMatchObject({ code: 'empty', place: 'line 2' });
  });
});
