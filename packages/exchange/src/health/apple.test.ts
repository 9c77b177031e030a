import { readFileSync } from 'node:fs';
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkEntry } from '@clearleaf/core/journal';
import { fileOfBytes } from '../file.ts';
import type { Answers, FileHead, ImportDraft, Reading } from '../types.ts';
import { appleHealth } from './apple.ts';

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/apple-health/${name}`, import.meta.url));
const read = (bytes: Uint8Array, answers: Answers = {}, name = 'export.xml'): Promise<Reading> =>
  appleHealth.read(fileOfBytes(name, bytes), answers, { now: Date.UTC(2026, 2, 2), zone: 'Europe/Berlin' });
const payloads = ({ drafts }: Reading) => drafts.map(({ key, payload }) => [key, payload]);
const reasons = ({ skipped }: Reading) => Object.fromEntries(skipped.map(({ reason, count }) => [reason, count]));
const head = (name: string, text: string, names: readonly string[] | null = null): FileHead => ({
  name,
  size: text.length,
  bytes: strToU8(text),
  text,
  names,
});

/** Drafts as entries pass the journal's check. */
function expectEntries(drafts: readonly ImportDraft[]): void {
  for (const { kind, at, zone, payload } of drafts) {
    const entry = { schema: 1, id: '018f0000-0000-7000-8000-000000000000', recordedAt: at, kind, at, zone, payload };
    expect(checkEntry(entry)).toMatchObject({ ok: true });
  }
}

describe('Apple Health', () => {
  it('is told by the folder in the archive or by the root of the XML', () => {
    expect(appleHealth.detect(head('x.zip', 'PK', ['apple_health_export/exportar.xml']))).toBe(1);
    expect(appleHealth.detect(head('x.zip', 'PK', ['apple_health_export/export_cda.xml']))).toBe(0);
    expect(appleHealth.detect(head('export.xml', new TextDecoder().decode(fixture('apple-dtd.xml'))))).toBe(1);
    expect(appleHealth.detect(head('export.xml', '<ClinicalDocument>'))).toBe(0);
    expect(appleHealth.detect(head('Export.zip', '', []))).toBeGreaterThan(0);
    expect(appleHealth.detect(head('other.zip', '', []))).toBe(0);
  });

  it('passes over a document type, expands none of its entities, and sums up days', async () => {
    const reading = await read(fixture('apple-dtd.xml'));
    expect(payloads(reading)).toEqual([
      [
        'heart-rate:2026-02-01',
        { what: 'heart-rate', unit: '/min', value: 70, statistic: 'median', minimum: 61, maximum: 88, count: 3 },
      ],
      [
        'heart-rate:2026-02-02',
        { what: 'heart-rate', unit: '/min', value: 64, statistic: 'median', minimum: 64, maximum: 64, count: 1 },
      ],
      [
        'oxygen-saturation:2026-02-02',
        { what: 'oxygen-saturation', unit: '%', value: 97, statistic: 'median', minimum: 97, maximum: 97, count: 1 },
      ],
      // The watch counted more than the phone; the two are never added.
      ['steps:2026-02-02', { what: 'steps', unit: '{steps}', value: 600, statistic: 'sum', count: 2 }],
    ]);
    expect(reading.drafts[0]).toMatchObject({
      at: Date.UTC(2026, 1, 1, 11),
      zone: 'Etc/GMT-1',
      zoneSource: 'assumed',
    });
    expect(reasons(reading)).toEqual({ 'bad-date': 1, 'bad-unit': 1, 'not-kept': 2 });
    expect(reading.dropped).toEqual([
      { what: 'birth-date', count: 1 },
      { what: 'device', count: 2 },
      { what: 'position', count: 1 },
    ]);
    expect(JSON.stringify(reading)).not.toMatch(/Robin|HKDevice|1990|hostname|haha/);
    expectEntries(reading.drafts);
  });

  it('names the zone that the person named, where it fits', async () => {
    const { drafts } = await read(fixture('apple-dtd.xml'), { zone: 'Europe/Berlin' });
    expect(new Set(drafts.map(({ zone }) => zone))).toEqual(new Set(['Europe/Berlin']));
    await expect(read(fixture('apple-dtd.xml'), { zone: 'Berlin' })).rejects.toMatchObject({ code: 'bad-answer' });
  });

  it('enters what stands in a correlation and outside of it once', async () => {
    const reading = await read(fixture('apple-correlation-dup.xml'));
    const at = Date.UTC(2026, 1, 1, 12, 30);
    expect(payloads(reading)).toEqual([
      [`caffeine:${at + 5_400_000}:95`, { what: 'caffeine', unit: 'mg', value: 95 }],
      [
        `blood-pressure:${at}:132`,
        { what: 'blood-pressure', unit: 'mm[Hg]', value: 132, diastolic: 85, enteredByHand: true },
      ],
    ]);
    expect(reasons(reading)).toEqual({ duplicate: 1, 'bad-number': 1 });
    expectEntries(reading.drafts);
  });

  it('makes a state of mind a rating only where the person says so', async () => {
    const unasked = await read(fixture('apple-stateofmind.xml'));
    expect(unasked.drafts).toEqual([]);
    expect(reasons(unasked)).toEqual({ 'bad-number': 1, 'left-out': 2 });
    const question = unasked.questions.find(({ id }) => id === 'role:State of mind');
    expect(question).toMatchObject({ required: false, suggestion: 'rating' });
    const asked = await read(fixture('apple-stateofmind.xml'), { 'role:State of mind': 'rating' });
    expect(asked.drafts.map(({ payload }) => 'ratings' in payload && payload.ratings)).toEqual([
      { 'State of mind': 2.5 },
      { 'State of mind': 10 },
    ]);
    expectEntries(asked.drafts);
  });

  it('converts pounds, refuses a weight without a unit it knows, and keeps what a person typed marked', async () => {
    const reading = await read(fixture('apple-lb-weight.xml'));
    expect(reading.drafts.map(({ zone, zoneSource, payload }) => [zone, zoneSource, payload])).toEqual([
      ['America/New_York', 'explicit', { what: 'weight', unit: 'kg', value: 75.07, enteredByHand: true }],
      ['Etc/GMT+8', 'assumed', { what: 'weight', unit: 'kg', value: 75 }],
    ]);
    expect(reading.skipped).toEqual([{ reason: 'bad-unit', count: 2, examples: ['weight: jin', 'weight: '] }]);
  });

  it('believes the watch over the phone and adds up no night twice', async () => {
    const reading = await read(fixture('apple-sleep.xml'));
    const night = (from: string, to: string) => [Date.parse(from), Date.parse(to)];
    expect(
      reading.drafts.map(({ zone, payload }) => [
        ...('wokeAt' in payload ? [payload.anchor, payload.sleptAt, payload.wokeAt] : []),
        zone,
      ]),
    ).toEqual([
      ['waking', ...night('2026-02-01T22:40+01:00', '2026-02-02T06:50+01:00'), 'Europe/Berlin'],
      ['other', ...night('2026-02-02T14:00+01:00', '2026-02-02T14:40+01:00'), 'Etc/GMT-1'],
      ['waking', ...night('2026-02-02T23:00+01:00', '2026-02-03T06:00+01:00'), 'Etc/GMT-1'],
    ]);
    expect(reasons(reading)).toEqual({ duplicate: 1, 'unknown-value': 1 });
    expect(reading.warnings.map(({ reason, count }) => [reason, count])).toEqual([['not-comparable', 1]]);
    expectEntries(reading.drafts);
  });

  it('reads the same from the archive that the iPhone writes', async () => {
    const zip = zipSync({
      'apple_health_export/export_cda.xml': strToU8('<ClinicalDocument/>'),
      'apple_health_export/workout-routes/route.gpx': strToU8('<gpx/>'),
      'apple_health_export/workout-routes/route2.gpx': strToU8('<gpx/>'),
      'apple_health_export/Export.xml': fixture('apple-dtd.xml'),
    });
    const [zipped, plain] = [await read(zip, {}, 'export.zip'), await read(fixture('apple-dtd.xml'))];
    expect(zipped.drafts).toEqual(plain.drafts);
    expect(zipped.dropped).toContainEqual({ what: 'position', count: 2 });
  });

  it('reads an archive that was written as a stream, with sizes behind the data', async () => {
    const parts: Uint8Array[] = [];
    const zip = new Zip((_, part) => void parts.push(part));
    const entry = new ZipDeflate('apple_health_export/export.xml');
    zip.add(entry);
    entry.push(fixture('apple-sleep.xml'), true);
    zip.end();
    const { drafts } = await read(Buffer.concat(parts), {}, 'export.zip');
    expect(drafts).toEqual((await read(fixture('apple-sleep.xml'))).drafts);
  });

  it.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['an empty archive', zipSync({}), 'empty'],
    [
      'an archive cut short',
      zipSync({ 'apple_health_export/export.xml': strToU8('<HealthData/>') }).slice(0, 60),
      'malformed',
    ],
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), 'malformed'],
    ['the clinical document', strToU8('<ClinicalDocument></ClinicalDocument>'), 'unsupported'],
    ['another XML', strToU8('<gpx></gpx>'), 'malformed'],
    ['no XML', strToU8('hello'), 'malformed'],
    ['broken XML', strToU8('<HealthData><Record type=5/></HealthData>'), 'malformed'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(read(bytes, {}, 'export.zip')).rejects.toMatchObject({
      name: 'ExchangeError',
      code,
      file: 'export.zip',
    });
  });

  it('reads what stands before an early end, and says so', async () => {
    const whole = new TextDecoder().decode(fixture('apple-lb-weight.xml'));
    const reading = await read(strToU8(whole.slice(0, whole.indexOf('value="75"'))));
    expect(reading.drafts).toHaveLength(1);
    expect(reading.warnings).toMatchObject([{ reason: 'damaged-part', count: 1 }]);
  });

  it('ends where the person ended it', async () => {
    const controller = new AbortController();
    controller.abort();
    const context = { now: 0, zone: 'UTC', signal: controller.signal };
    await expect(appleHealth.read(fileOfBytes('export.xml', fixture('apple-dtd.xml')), {}, context)).rejects.toThrow(
      /abort/i,
    );
  });
});
