import { describe, expect, it } from 'vitest';
import { openQuestions } from '../answers.ts';
import {
  draftsOf,
  droppedOf,
  fixtureBytes,
  problemsOf,
  readAnswered,
  readFixture,
  skippedOf,
  fixtureFile,
  warningsOf,
} from '../fixture.ts';

const zone = { zone: 'Europe/Berlin' };

describe('PsychonautWiki Journal', () => {
  it('asks for the zone, which the file never states', async () => {
    const reading = await readFixture('pw-android-min.json');
    expect(openQuestions(reading).map(({ id }) => id)).toEqual(['zone']);
  });

  it('freezes what a custom unit weighs into the dose', async () => {
    const reading = await readFixture('pw-android-min.json', zone);
    const [dose] = draftsOf(reading, 'dose');
    expect(reading.format).toBe('psychonautwiki-journal');
    expect(dose?.at).toBe(Date.UTC(2025, 4, 9, 6));
    expect(dose?.payload.amount).toEqual({ value: 3, unit: 'g', sd: 0.3, asTyped: '6 capsules' });
    const [product] = draftsOf(reading, 'product');
    expect(dose?.productKey).toBe(product?.key);
    expect(product?.payload).toMatchObject({
      name: 'green capsule',
      form: 'capsule',
      units: [{ unit: 'capsule', grams: 0.5, sd: 0.05 }],
    });
    expect(draftsOf(reading, 'event')[0]?.payload).toMatchObject({ text: '+', shulgin: 2 });
  });

  it('reads what Android leaves out as not known', async () => {
    const reading = await readFixture('pw-android-defaults-omitted.json', zone);
    const [first, second] = draftsOf(reading, 'dose');
    expect(first?.payload.amount).toEqual({ value: null, unit: 'other' });
    expect(first?.payload.eaten).toBeUndefined();
    expect(second?.payload).toMatchObject({ amount: { value: 2.5, unit: 'g', sd: 0.5 }, minutes: 60, eaten: 'snack' });
    expect(draftsOf(reading, 'note')[0]?.payload.text).toBe('A quiet Sunday\nSlept in.');
  });

  it('takes the same dose from Android and iOS for one', async () => {
    const ios = await readFixture('pw-ios-null-keys.json', zone);
    expect(draftsOf(ios, 'dose')[0]?.at).toBe(1_746_777_600_000);
    expect(droppedOf(ios)).toEqual({ position: 1 });
    expect(JSON.stringify(ios)).not.toMatch(/47\.123|8\.654|Zanzibar/);
    expect(draftsOf(ios, 'note').map(({ payload }) => payload.text)).toEqual(['walked the dog']);
  });

  it("drops other people's doses and what was written about them", async () => {
    const reading = await readAnswered(fixtureFile('pw-other-consumer.json'));
    expect(droppedOf(reading)).toEqual({ 'other-person': 3 });
    expect(draftsOf(reading, 'dose')).toHaveLength(1);
    expect(JSON.stringify(reading)).not.toMatch(/Hildegard|Quetzalstoff|77\.7|88\.8|xyzunits/);
  });

  it('never takes so many of an unknown unit for grams', async () => {
    const reading = await readFixture('pw-custom-unit-missing.json', zone);
    expect(draftsOf(reading, 'dose')[0]?.payload.amount).toEqual({
      value: null,
      unit: 'other',
      asTyped: '6 × unknown unit',
    });
    expect(warningsOf(reading)).toEqual({ 'missing-reference': 1 });
  });

  it('keeps an unknown rating as its word', async () => {
    const reading = await readFixture('pw-unknown-rating.json', zone);
    expect(draftsOf(reading, 'event').map(({ payload }) => payload.text)).toEqual(['sixPlus', '++']);
    expect(warningsOf(reading)).toEqual({ unmapped: 1 });
  });

  it('takes a recipe apart and drops photos', async () => {
    const reading = await readFixture('pw-fork-recipe-photo.json', zone);
    expect(draftsOf(reading, 'dose').map(({ payload }) => payload.amount)).toEqual([{ value: 3, unit: 'g' }]);
    expect(draftsOf(reading, 'event').map(({ payload }) => payload.text)).toEqual(['Caffeine, 80 mg, oral']);
    expect(droppedOf(reading)).toEqual({ photo: 1 });
    expect(skippedOf(reading)).toEqual({ 'not-kept': 1 });
    expect(JSON.stringify(reading)).not.toMatch(/UEhPVE9|IMG_0001/);
  });

  it('enters a medicine only where the person says so', async () => {
    const file = fixtureFile('pw-fork-recipe-photo.json');
    const without = await readFixture('pw-fork-recipe-photo.json', zone);
    expect(draftsOf(without, 'medicine')).toEqual([]);
    const reading = await readAnswered(file);
    expect(draftsOf(reading, 'medicine').map(({ payload }) => payload)).toEqual([{ text: 'Caffeine', asNeeded: true }]);
    expect(reading.drafts.flatMap(problemsOf)).toEqual([]);
  });

  it('names the file and the place, and no text of it, where it is no JSON', async () => {
    const { fileOfBytes } = await import('../file.ts');
    const { psychonautWiki } = await import('./read.ts');
    const cut = fixtureBytes('pw-other-consumer.json').subarray(0, 500);
    const read = psychonautWiki.read(fileOfBytes('export.json', cut), zone, { now: 0, zone: 'UTC' });
    await expect(read).rejects.toThrow(/^Cannot read export\.json(, character \d+)?: expected JSON$/);
  });
});
