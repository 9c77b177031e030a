import { describe, expect, it } from 'vitest';
import { context, draftsOf, droppedOf, fixtureFile, problemsOf, skippedOf, textFile, warningsOf } from '../fixture.ts';
import { recogniseFile } from '../recognise.ts';
import type { Answers, Reading } from '../types.ts';
import { medTimerCsv } from './csv.ts';
import { medTimerJson } from './json.ts';

const zone = 'Europe/Berlin';
const json = (answers: Answers = { zone }): Promise<Reading> =>
  medTimerJson.read(fixtureFile('medtimer/medtimer-skip.json'), answers, context);
const csv = (answers: Answers = { zone }): Promise<Reading> =>
  medTimerCsv.read(fixtureFile('medtimer/medtimer-semicolon-note.csv'), answers, context);

describe('MedTimer', () => {
  it('is told by its parts and by its last two columns', async () => {
    expect((await recogniseFile(fixtureFile('medtimer/medtimer-skip.json')))[0]?.format).toBe('medtimer-json');
    expect((await recogniseFile(fixtureFile('medtimer/medtimer-semicolon-note.csv')))[0]?.format).toBe('medtimer-csv');
  });

  it('enters only what was taken, when it was taken', async () => {
    const reading = await json({ zone, 'unit:Kratom caps': { unit: 'capsule' } });
    expect(draftsOf(reading, 'dose').map(({ at, payload }) => [at, payload.amount, payload.note])).toEqual([
      [1_777_615_500_000, { value: 4, unit: 'capsule', asTyped: '4 caps' }, 'after lunch'],
      [1_777_788_100_000, { value: 3, unit: 'capsule', asTyped: '3' }, undefined],
      [1_777_874_500_000, { value: null, unit: 'other', asTyped: '?' }, undefined],
    ]);
    expect(draftsOf(reading, 'product').map(({ payload }) => payload)).toEqual([
      { name: 'Kratom caps', kind: 'kratom', form: 'capsule' },
    ]);
    expect(draftsOf(reading, 'event').map(({ payload }) => payload.text)).toEqual([
      'Sertraline (50 mg), 1',
      'Vitamin D, 1',
    ]);
    expect(skippedOf(reading)).toEqual({ 'not-done': 2, 'not-kept': 1, 'deleted-there': 1, 'unknown-value': 1 });
    expect(droppedOf(reading)).toEqual({ settings: 1, position: 1 });
    expect(JSON.stringify(reading)).not.toMatch(/52\.52|13\.405/);
    expect(reading.drafts.flatMap(problemsOf)).toEqual([]);
  });

  it('asks what a number without a unit counts, once', async () => {
    const { questions } = await json();
    expect(questions.filter(({ kind }) => kind === 'unit')).toEqual([
      { kind: 'unit', id: 'unit:Kratom caps', required: true, word: '', of: 'Kratom caps', count: 1 },
    ]);
  });

  it('enters other medicines only where the person says so, with the times of every day', async () => {
    const reading = await json({ zone, medicines: ['Sertraline (50 mg)', 'Vitamin D'] });
    expect(draftsOf(reading, 'medicine').map(({ payload }) => payload)).toEqual([
      { text: 'Sertraline (50 mg)', regular: [{ time: '07:15' }] },
      // Once a week: the rhythm is not carried over.
      { text: 'Vitamin D', asNeeded: true },
    ]);
    expect(warningsOf(reading)).toMatchObject({ unmapped: 1 });
    expect(draftsOf(await json(), 'medicine')).toEqual([]);
  });

  it('leaves out rows that a semicolon or a line break took apart', async () => {
    const reading = await csv();
    expect(draftsOf(reading, 'dose').map(({ at, payload }) => [at, payload])).toEqual([
      [Date.UTC(2026, 4, 1, 6, 5), { product: null, amount: { value: 3, unit: 'g', asTyped: '3 g' }, note: 'plain' }],
    ]);
    expect(draftsOf(reading, 'event').map(({ payload }) => payload.text)).toEqual(['Magnesium, 300 mg']);
    expect(reading.skipped).toEqual([
      { reason: 'field-count', count: 3, examples: ['line 3', 'line 4', 'line 5'] },
      { reason: 'not-done', count: 1, examples: ['line 6'] },
      { reason: 'bad-date', count: 1, examples: ['line 8'] },
    ]);
    expect(reading.drafts.flatMap(problemsOf)).toEqual([]);
  });

  it('refuses a backup without events and a table of something else', async () => {
    const without = medTimerJson.read(textFile('x.json', '{"medicines":{"version":1,"list":[]}}'), {}, context);
    await expect(without).rejects.toMatchObject({ code: 'malformed', place: 'events.list' });
    const other = medTimerCsv.read(textFile('x.csv', 'a;b\n1;2'), {}, context);
    await expect(other).rejects.toMatchObject({ code: 'malformed', place: 'line 1' });
  });
});
