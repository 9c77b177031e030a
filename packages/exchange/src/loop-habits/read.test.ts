import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileOfBytes } from '../file.ts';
import { context, draftsOf, fixtureBytes, problemsOf, skippedOf, warningsOf } from '../fixture.ts';
import type { Answers, ForeignFile, Reading } from '../types.ts';
import { loopHabits } from './read.ts';

/** A folder of fixtures as the program packs it. */
const packed = (folder: string, names: readonly string[]): ForeignFile =>
  fileOfBytes(
    'Loop Habits CSV 2026-05-04.zip',
    zipSync(Object.fromEntries(names.map((name) => [name, fixtureBytes(`loop-habits/${folder}/${name}`)]))),
  );
const commaName = packed('loop-comma-name', [
  'Habits.csv',
  'Checkmarks.csv',
  '001 Kratom green/Checkmarks.csv',
  '002/Checkmarks.csv',
]);
const numericZero = packed('loop-numeric-zero', ['Habits.csv', '001 Kratom/Checkmarks.csv']);
const read = (file: ForeignFile, answers: Answers): Promise<Reading> => loopHabits.read(file, answers, context);
const zone = 'Europe/Berlin';

describe('Loop Habit Tracker', () => {
  it('is told by the files in the archive', () => {
    const head = { name: 'x.zip', size: 1, bytes: new Uint8Array(), text: '' };
    expect(loopHabits.detect({ ...head, names: ['Habits.csv', '001 A/Checkmarks.csv'] })).toBe(0.99);
    expect(loopHabits.detect({ ...head, names: ['Habits.csv', 'Checkmarks.csv'] })).toBe(0);
    expect(loopHabits.detect({ ...head, names: null })).toBe(0);
  });

  it('joins by number, so that a comma in a name and a lost name do no harm', async () => {
    const reading = await read(commaName, {
      zone,
      'role:Kratom, green': 'dose',
      'unit:Kratom, green': { unit: 'g', times: 3, sd: 0.5 },
      'role:散歩': 'event',
    });
    expect(draftsOf(reading, 'dose').map(({ at, payload }) => [new Date(at).toISOString(), payload])).toEqual([
      [
        '2026-05-02T10:00:00.000Z',
        {
          product: null,
          productText: 'Kratom, green',
          amount: { value: 3, unit: 'g', sd: 0.5 },
          note: 'with tea, late',
        },
      ],
    ]);
    expect(draftsOf(reading, 'event').map(({ payload }) => payload.text)).toEqual(['散歩']);
    // What the program filled in by itself is no event.
    expect(skippedOf(reading)).toEqual({
      'not-done': 2,
      'empty-row': 1,
      'bad-date': 1,
      'unknown-value': 1,
      automatic: 1,
    });
    expect(warningsOf(reading)).toEqual({ 'missing-reference': 1 });
    expect(reading.drafts.flatMap(problemsOf)).toEqual([]);
  });

  it('asks what each habit is, and enters nothing before', async () => {
    const reading = await read(commaName, {});
    expect(reading.drafts).toEqual([]);
    expect(reading.questions.map(({ id, required }) => [id, required])).toEqual([
      ['zone', true],
      ['role:Kratom, green', true],
      ['role:散歩', true],
    ]);
    await expect(read(commaName, { 'role:散歩': 'dream' })).rejects.toMatchObject({ code: 'bad-answer' });
  });

  it('reads thousandths, and the words that stand for numbers', async () => {
    const asDose = await read(numericZero, { zone, 'role:Kratom': 'dose' });
    // The file states the unit, so that it is not asked. A day with nothing is no dose.
    expect(draftsOf(asDose, 'dose').map(({ payload }) => payload.amount)).toEqual([
      { value: 0.002, unit: 'g' },
      { value: 3.5, unit: 'g' },
    ]);
    expect(skippedOf(asDose)).toEqual({ 'not-done': 3 });
    const asRating = await read(numericZero, {
      zone,
      'role:Kratom': 'rating',
      'scale:Kratom': { min: 0, max: 7 },
    });
    expect(draftsOf(asRating, 'check-in').map(({ payload }) => payload.ratings['Kratom'])).toEqual([0, 0, 5, 0]);
    expect(asRating.drafts.flatMap(problemsOf)).toEqual([]);
  });

  it('refuses an archive without the list of habits', async () => {
    const file = fileOfBytes('x.zip', zipSync({ 'a.txt': new Uint8Array(1) }));
    await expect(read(file, {})).rejects.toMatchObject({ code: 'malformed', file: 'x.zip' });
  });
});
