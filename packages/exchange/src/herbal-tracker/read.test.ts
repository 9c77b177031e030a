import { describe, expect, it } from 'vitest';
import { draftsOf, droppedOf, problemsOf, readFixture, skippedOf, warningsOf } from '../fixture.ts';

const zone = { zone: 'Europe/Berlin' };

describe('Herbal Tracker+', () => {
  it('reads the backup: local and UTC times, strains as products, orphans kept', async () => {
    const reading = await readFixture('kt-v1.json', zone);
    const doses = draftsOf(reading, 'dose');
    expect(doses.map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-08-14T06:30:00.000Z',
      '2026-08-14T18:00:00.000Z',
      '2026-08-15T06:00:00.000Z',
    ]);
    expect(doses.map(({ payload }) => payload.amount)).toEqual([
      { value: 3.5, unit: 'g' },
      { value: 2, unit: 'g' },
      { value: 1.25, unit: 'g' },
    ]);
    expect(doses[2]?.productKey).toBeUndefined();
    expect(draftsOf(reading, 'product').map(({ payload }) => payload.name)).toEqual(['Green Maeng Da', 'Red Bali']);
    expect(skippedOf(reading)).toEqual({ duplicate: 1, 'bad-number': 1 });
    expect(warningsOf(reading)).toEqual({ 'missing-reference': 1 });
    expect(droppedOf(reading)).toEqual({ name: 1, settings: 1 });
    expect(JSON.stringify(reading)).not.toContain('Waldemar');
    expect(reading.drafts.flatMap(problemsOf)).toEqual([]);
  });

  it('reads the bare list of older versions', async () => {
    const reading = await readFixture('kt-bare-list.json', zone);
    expect(reading.format).toBe('herbal-tracker-json');
    expect(draftsOf(reading, 'dose')).toHaveLength(2);
  });

  it('refuses a later version', async () => {
    await expect(readFixture('kt-v2-refused.json', zone)).rejects.toMatchObject({
      code: 'newer-version',
      file: 'kt-v2-refused.json',
      place: 'version',
      value: '2',
    });
  });

  it('reads the table with its byte-order mark', async () => {
    const reading = await readFixture('kt-csv-bom.csv', zone);
    expect(reading.format).toBe('herbal-tracker-csv');
    const [first, second] = draftsOf(reading, 'dose');
    expect(first?.payload).toMatchObject({ amount: { value: 3.5, unit: 'g' }, note: 'before work, with tea' });
    expect(first?.productKey).toBeDefined();
    expect(second?.productKey).toBeUndefined();
    expect(reading.skipped).toEqual([{ reason: 'bad-number', count: 1, examples: ['line 4: oops'] }]);
  });
});
