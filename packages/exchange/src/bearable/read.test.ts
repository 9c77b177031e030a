import { describe, expect, it } from 'vitest';
import { openQuestions } from '../answers.ts';
import { draftsOf, fixtureFile, problemsOf, readAnswered, readFixture, warningsOf } from '../fixture.ts';
import { readDetail } from './detail.ts';

const answers = {
  zone: 'Europe/Berlin',
  'role:Mood': 'rating',
  'role:Energy': 'rating',
  'scale:Mood': { min: 1, max: 5 },
  'scale:Energy': { min: 1, max: 5 },
};

describe('Bearable', () => {
  it('reads the older form: one check-in a moment, the note once', async () => {
    const reading = await readFixture('bearable-old.csv', answers);
    expect(draftsOf(reading, 'check-in').map(({ payload }) => payload)).toMatchObject([
      { ratings: { 'Neck pain': 5, Mood: 5, Energy: 2.5 }, dayPart: 'am' },
    ]);
    expect(draftsOf(reading, 'note').map(({ payload }) => payload.text)).toEqual(['Cold morning']);
    expect(draftsOf(reading, 'dose')[0]?.payload).toMatchObject({
      amount: { value: 3, unit: 'g' },
      productText: 'Kratom',
    });
    expect(draftsOf(reading, 'event').map(({ payload }) => payload.text)).toEqual([
      'Sertraline (50 mg)',
      'Skipped breakfast',
    ]);
    expect(draftsOf(reading, 'medicine')).toEqual([]);
    expect(warningsOf(reading)).toEqual({ 'weekday-differs': 1 });
  });

  it('enters a medicine once the person has confirmed it', async () => {
    const reading = await readFixture('bearable-old.csv', { ...answers, medicines: ['Sertraline (50 mg)'] });
    expect(draftsOf(reading, 'medicine').map(({ payload }) => payload)).toEqual([{ text: 'Sertraline (50 mg)' }]);
  });

  it('reads the newer form and refuses a weight without a unit', async () => {
    const reading = await readFixture('bearable-new.csv', { zone: 'Europe/Berlin' });
    expect(draftsOf(reading, 'measurement').map(({ payload }) => payload)).toEqual([
      { what: 'weight', value: 71.5, unit: 'kg' },
      { what: 'steps', value: 4321, unit: '{steps}', statistic: 'sum' },
    ]);
    expect(reading.skipped).toEqual([{ reason: 'bad-unit', count: 1, examples: ['line 4: Weight'] }]);
    expect(draftsOf(reading, 'check-in')[0]).toMatchObject({
      at: Date.UTC(2022, 0, 22, 8, 30),
      payload: { ratings: { Headache: 7.5 } },
    });
    expect(reading.drafts.flatMap(problemsOf)).toEqual([]);
  });

  it('asks whether a mood goes to five or to ten', async () => {
    const reading = await readFixture('bearable-scale-ambiguous.csv', { zone: 'Europe/Berlin', 'role:Mood': 'rating' });
    expect(openQuestions(reading)).toMatchObject([{ id: 'scale:Mood', seen: { min: 4, max: 5 } }]);
    expect(draftsOf(reading, 'check-in')).toEqual([]);
  });

  it('takes only the last brackets for the severity', async () => {
    expect(readDetail('Back (mid) pain (Unbearable)')).toEqual({ name: 'Back (mid) pain', bracket: 'Unbearable' });
    const reading = await readAnswered(fixtureFile('bearable-parens.csv'));
    expect(draftsOf(reading, 'check-in')[0]?.payload.ratings).toEqual({
      'Back (mid) pain': 10,
      Nausea: 2.5,
      Dizziness: 7.5,
    });
    expect(reading.skipped).toEqual([{ reason: 'unknown-value', count: 1, examples: ['line 4: left arm'] }]);
  });
});
