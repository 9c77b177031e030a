import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import initialise from 'sql.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkEntry } from '@clearleaf/core/journal';
import { fileOfBytes } from '../file.ts';
import { sqliteFromPackage } from '../node.ts';
import type { Answers, Reading } from '../types.ts';
import { healthConnect } from './health-connect.ts';

let SQL: Awaited<ReturnType<typeof initialise>>;
beforeAll(async () => {
  SQL = await initialise();
});

function database(sql: string): Uint8Array {
  const made = new SQL.Database();
  made.run(sql);
  const bytes = made.export();
  made.close();
  return bytes;
}
const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/health-connect/${name}.sql`, import.meta.url), 'utf8');
const zipped = (bytes: Uint8Array): Uint8Array => zipSync({ 'health_connect_export.db': bytes });
const read = (bytes: Uint8Array, answers: Answers = {}): Promise<Reading> =>
  healthConnect.read(fileOfBytes('Health Connect.zip', bytes), answers, {
    now: 0,
    zone: 'UTC',
    sqlite: sqliteFromPackage,
  });
const readFixture = (name: string, answers?: Answers) => read(zipped(database(fixture(name))), answers);
const reasons = ({ skipped }: Reading) => Object.fromEntries(skipped.map(({ reason, count }) => [reason, count]));

describe('Health Connect', () => {
  it('is told by the entry of its archive or by the tables of a bare database', () => {
    const head = { name: 'Gesundheitsdaten.zip', size: 9, bytes: strToU8('PK'), text: '' };
    expect(healthConnect.detect({ ...head, names: ['health_connect_export.db'] })).toBe(1);
    expect(healthConnect.detect({ ...head, names: ['other.db'] })).toBe(0);
    const bytes = database(fixture('hc-basic')).subarray(0, 65_536);
    expect(healthConnect.detect({ ...head, bytes, text: new TextDecoder().decode(bytes), names: null })).toBe(0.95);
  });

  it('reads every table it knows, in the units of the journal', async () => {
    const reading = await readFixture('hc-basic');
    const at = Date.UTC(2026, 4, 1, 6);
    const summary = { statistic: 'median', count: 1 };
    expect(reading.drafts.map(({ key, payload }) => [key, payload])).toEqual([
      [
        `blood-pressure:${at}:128`,
        { what: 'blood-pressure', unit: 'mm[Hg]', value: 128, diastolic: 82, enteredByHand: true },
      ],
      [`weight:${at}:71.25`, { what: 'weight', unit: 'kg', value: 71.25 }],
      [
        'resting-heart-rate:2026-05-01',
        { what: 'resting-heart-rate', unit: '/min', value: 54, minimum: 54, maximum: 54, ...summary },
      ],
      [
        'heart-rate-variability-rmssd:2026-05-01',
        { what: 'heart-rate-variability-rmssd', unit: 'ms', value: 41.5, minimum: 41.5, maximum: 41.5, ...summary },
      ],
      [
        'heart-rate:2026-05-01',
        { what: 'heart-rate', unit: '/min', value: 62, statistic: 'median', minimum: 58, maximum: 77, count: 3 },
      ],
      ['steps:2026-05-01', { what: 'steps', unit: '{steps}', value: 900, statistic: 'sum', count: 1 }],
      [
        `sleep:${Date.UTC(2026, 3, 30, 20, 20)}`,
        {
          anchor: 'waking',
          ratings: {},
          sleptAt: Date.UTC(2026, 3, 30, 20, 20),
          wokeAt: Date.UTC(2026, 4, 1, 3, 50),
        },
      ],
    ]);
    expect(reasons(reading)).toEqual({ 'bad-number': 1, duplicate: 2, 'outside-range': 1, 'not-kept': 1 });
    expect(reading.dropped).toEqual([{ what: 'position', count: 2 }]);
    for (const { kind, at: when, zone, payload } of reading.drafts)
      expect(
        checkEntry({
          schema: 1,
          id: '018f0000-0000-7000-8000-000000000000',
          recordedAt: 1,
          kind,
          at: when,
          zone,
          payload,
        }),
      ).toMatchObject({ ok: true });
  });

  it('reads offsets as seconds, and the day by the clock of the place', async () => {
    const reading = await readFixture('hc-offset-seconds', { zone: 'America/New_York' });
    expect(reading.drafts.map(({ key, zone, zoneSource }) => [key, zone, zoneSource])).toEqual([
      ['resting-heart-rate:2026-05-02', 'Etc/GMT-2', 'explicit'],
      // With the reading whose offset cannot be.
      ['resting-heart-rate:2026-05-01', 'America/New_York', 'explicit'],
    ]);
    expect(reading.drafts[1]?.payload).toMatchObject({ count: 2 });
    expect(reading.warnings).toEqual([
      { reason: 'unmapped', count: 1, examples: ['resting_heart_rate_record_table: offset 7200000'] },
    ]);
    expect(reading.skipped).toEqual([
      { reason: 'bad-date', count: 1, examples: ['resting_heart_rate_record_table: yesterday'] },
    ]);
  });

  it('takes grams of caffeine as milligrams, and the smallest number as nothing', async () => {
    const reading = await readFixture('hc-caffeine-sentinel');
    expect(reading.drafts.map(({ payload }) => payload)).toEqual([
      { what: 'caffeine', unit: 'mg', value: 95, enteredByHand: true },
    ]);
    expect(reasons(reading)).toEqual({ 'bad-number': 1 });
  });

  it('says which column is not there, and reads the rest', async () => {
    const bytes = database(
      'CREATE TABLE weight_record_table (row_id INTEGER PRIMARY KEY, time INTEGER, weight REAL); INSERT INTO weight_record_table VALUES (1, 2, 3);',
    );
    const reading = await read(bytes);
    expect(reading.drafts).toEqual([]);
    expect(reading.warnings).toEqual([
      { reason: 'damaged-part', count: 1, examples: ['weight_record_table: no column zone_offset'] },
    ]);
  });

  it('runs no query of the file', async () => {
    const bytes = database(`CREATE VIEW weight_record_table AS WITH RECURSIVE
      x(time) AS (SELECT 1 UNION ALL SELECT time + 1 FROM x)
      SELECT time, 0 AS zone_offset, 1 AS recording_method, 70000 AS weight FROM x;`);
    expect((await read(bytes)).drafts).toEqual([]);
  });

  it('refuses what is no database, no export, or cannot be read here', async () => {
    const whole = database(fixture('hc-basic'));
    const broken = whole.slice();
    broken.fill(0xff, 4_096, 4_096 * 6);
    await expect(read(zipped(strToU8('no database')))).rejects.toMatchObject({ code: 'malformed' });
    await expect(read(broken)).rejects.toMatchObject({ name: 'ExchangeError', code: 'malformed' });
    await expect(read(zipSync({ 'a.db': whole }))).rejects.toMatchObject({ code: 'malformed' });
    await expect(healthConnect.read(fileOfBytes('x.db', whole), {}, { now: 0, zone: 'UTC' })).rejects.toMatchObject({
      code: 'unsupported',
    });
  });
});
