import { describe, expect, it } from 'vitest';
import { context, draftsOf, fixtureFile, problemsOf, skippedOf, textFile } from '../fixture.ts';
import { recogniseFile } from '../recognise.ts';
import { perfice } from './read.ts';

const answers = {
  zone: 'Europe/Berlin',
  'role:Kratom': 'dose',
  'unit:Kratom': { unit: 'g' },
  'role:Mood': 'rating',
  'scale:Mood': { min: 0, max: 10 },
  'role:Where': 'event',
  'role:Mood#2': 'leave-out',
} as const;

describe('Perfice', () => {
  it('is told in both of its forms', async () => {
    for (const name of ['perfice.json', 'perfice.csv'])
      expect((await recogniseFile(fixtureFile(`perfice/${name}`)))[0]?.format).toBe('perfice');
  });

  it('reads each question as what the person says it is', async () => {
    const reading = await perfice.read(fixtureFile('perfice/perfice.json'), answers, context);
    expect(draftsOf(reading, 'dose').map(({ at, payload }) => [at, payload.amount])).toEqual([
      [1_777_615_200_000, { value: 3, unit: 'g' }],
    ]);
    expect(draftsOf(reading, 'check-in').map(({ payload }) => payload.ratings)).toEqual([{ Mood: 6 }]);
    expect(draftsOf(reading, 'event').map(({ payload }) => payload.text)).toEqual(['Where: home, work']);
    expect(skippedOf(reading)).toEqual({
      'field-count': 1,
      'bad-date': 1,
      malformed: 1,
      'not-done': 1,
      'left-out': 2,
    });
    expect(reading.questions.find(({ id }) => id === 'role:Where')).toMatchObject({ options: ['event', 'leave-out'] });
    expect(reading.drafts.flatMap(problemsOf)).toEqual([]);
  });

  it('reads the same of the table', async () => {
    const reading = await perfice.read(fixtureFile('perfice/perfice.csv'), answers, context);
    expect(draftsOf(reading, 'dose').map(({ payload }) => payload.amount.value)).toEqual([3, 2.5]);
    expect(draftsOf(reading, 'event').map(({ payload }) => payload.text)).toEqual([
      'Where: home, work',
      'Where: cafe, late',
    ]);
    expect(reading.skipped).toEqual([]);
  });

  it('refuses the whole backup and says what to export', async () => {
    const backup = textFile('perfice.json', '{"collections":{},"dataVersion":7}');
    await expect(perfice.read(backup, {}, context)).rejects.toMatchObject({ code: 'unsupported' });
    for (const text of ['{"questions":[]}', 'When,What\n1,2'])
      await expect(perfice.read(textFile('x', text), {}, context)).rejects.toMatchObject({ code: 'malformed' });
  });
});
