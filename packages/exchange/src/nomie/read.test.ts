import { describe, expect, it } from 'vitest';
import { context, draftsOf, droppedOf, fixtureFile, problemsOf, skippedOf, textFile, warningsOf } from '../fixture.ts';
import { recogniseFile } from '../recognise.ts';
import { nomieCsv } from './csv.ts';
import { nomie } from './json.ts';

const zone = 'Europe/Berlin';
const roles = { 'role:kratom': 'dose', 'role:anxiety': 'rating', 'role:walk': 'event', 'role:mood': 'rating' };

describe('Nomie', () => {
  it('is told in each of its forms', async () => {
    const first = async (name: string) => (await recogniseFile(fixtureFile(`nomie/${name}`)))[0]?.format;
    expect(await first('nomie6.json')).toBe('nomie');
    expect(await first('nomie5-geo.json')).toBe('nomie');
    expect(await first('nomie-long.csv')).toBe('nomie-csv');
  });

  it('finds values in the words of a log, by the units and scales of their trackers', async () => {
    const reading = await nomie.read(fixtureFile('nomie/nomie6.json'), { zone, ...roles }, context);
    expect(draftsOf(reading, 'dose').map(({ at, zone: there, payload }) => [at, there, payload.amount])).toEqual([
      [1_777_615_200_000, 'Europe/Berlin', { value: 3, unit: 'g' }],
      [1_777_650_000_000, 'Europe/Berlin', { value: 2.5, unit: 'g' }],
    ]);
    expect(draftsOf(reading, 'check-in').map(({ payload }) => payload.ratings)).toEqual([{ anxiety: 7.5 }]);
    expect(draftsOf(reading, 'event').map(({ at, zone: there, payload }) => [at, there, payload.text])).toEqual([
      [Date.UTC(2026, 4, 1, 12), 'Etc/GMT+4', 'walk: 1'],
    ]);
    // People go, contexts stay.
    expect(draftsOf(reading, 'note').map(({ payload }) => payload.text)).toEqual(['met +work', 'a', 'slept badly']);
    expect(skippedOf(reading)).toEqual({ 'bad-number': 1, 'empty-row': 1, 'bad-date': 1 });
    expect(warningsOf(reading)).toEqual({ 'damaged-part': 1 });
    expect(droppedOf(reading)).toEqual({ 'other-person': 2, position: 1 });
    expect(reading.questions.map(({ id }) => id)).toEqual(['zone', 'role:kratom', 'role:anxiety', 'role:walk']);
    expect(reading.drafts.flatMap(problemsOf)).toEqual([]);
  });

  it('drops positions and people, and asks for a scale that is not stated in numbers', async () => {
    const reading = await nomie.read(
      fixtureFile('nomie/nomie5-geo.json'),
      { ...roles, 'scale:mood': { min: 1, max: 10 } },
      context,
    );
    expect(droppedOf(reading)).toEqual({ 'other-person': 2, position: 1 });
    expect(JSON.stringify(reading)).not.toMatch(/Torstrasse|52\.5|sam|kim/);
    expect(draftsOf(reading, 'check-in').map(({ zone: there, payload }) => [there, payload.ratings])).toEqual([
      ['Etc/GMT-2', { mood: 6.67 }],
    ]);
    expect(skippedOf(reading)).toEqual({ duplicate: 1 });
    // Every time has its offset; the zone only gives it a name.
    expect(reading.questions.find(({ id }) => id === 'zone')).toMatchObject({ required: false });
  });

  it('reads the long table', async () => {
    const reading = await nomieCsv.read(
      fixtureFile('nomie/nomie-long.csv'),
      { zone, ...roles, 'unit:kratom': { unit: 'g' } },
      context,
    );
    expect(draftsOf(reading, 'dose').map(({ at, payload }) => [at, payload.amount.value])).toEqual([
      [1_777_615_200_000, 2],
      [1_777_615_260_000, 1],
    ]);
    expect(draftsOf(reading, 'note').map(({ payload }) => payload.text)).toEqual([', then']);
    expect(skippedOf(reading)).toEqual({ 'bad-date': 1 });
    expect(droppedOf(reading)).toEqual({ position: 1 });
  });

  it('refuses JSON that is no backup', async () => {
    for (const text of ['{"nomie":{}}', '{"files":[]}', '[]'])
      await expect(nomie.read(textFile('x.json', text), {}, context)).rejects.toMatchObject({ code: 'malformed' });
  });
});
