/** The published schema says what the program checks. To publish a change: `npx vitest run packages/exchange/src/own/format.test.ts -u`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { entrySchema, huskSchema, tombstoneSchema } from '@clearleaf/core/journal';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { context, textFile } from '../fixture.ts';
import { planImport } from '../plan.ts';
import { readFile } from '../recognise.ts';
import { JOURNAL_FORMAT, JOURNAL_FORMAT_VERSION, majorOf } from './format.ts';
import { exportJson } from './json.ts';

const folder = fileURLToPath(new URL('../../../../docs/journal-format', import.meta.url));

const fileSchema = z.looseObject({
  format: z.literal(JOURNAL_FORMAT),
  formatVersion: z.string().check(z.regex(/^1\.\d+\.\d+$/)),
  exportedAt: z.string(),
  appVersion: z.string(),
  timezone: z.string(),
  derived: z.optional(z.looseObject({ current: z.array(z.string()), grams: z.record(z.string(), z.number()) })),
  entries: z.array(z.union([entrySchema, tombstoneSchema, huskSchema])),
});

describe('the journal format', () => {
  it('is published as a JSON Schema', async () => {
    const schema = z.toJSONSchema(fileSchema, { unrepresentable: 'any', io: 'input' });
    const text = `${JSON.stringify({ title: `${JOURNAL_FORMAT} ${JOURNAL_FORMAT_VERSION}`, ...schema }, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`${folder}/1.0.schema.json`);
  });

  it('reads the example of the document and writes it again', async () => {
    const text = readFileSync(`${folder}/example.json`, 'utf8');
    const reading = await readFile(textFile('example.json', text), {}, context);
    expect(reading.skipped).toEqual([]);
    const { entries } = planImport(reading, []);
    const written = exportJson(entries, { now: Date.UTC(2026, 7, 14, 18), appVersion: '0.1.0', zone: 'Europe/Berlin' });
    expect(JSON.parse(written)).toEqual(JSON.parse(text));
  });

  it.each([
    ['1.9.3', 1],
    ['2.0.0', 2],
    ['one', null],
    ['1.0', null],
  ])('reads the version %j', (version, major) => {
    expect(majorOf(version)).toBe(major);
  });

  it.each([
    ['2.0.0', 'newer-version'],
    ['old', 'malformed'],
  ])('refuses version %j', async (formatVersion, code) => {
    const text = JSON.stringify({ format: JOURNAL_FORMAT, formatVersion, entries: [] });
    await expect(readFile(textFile('journal.json', text), {}, context)).rejects.toMatchObject({
      code,
      place: 'formatVersion',
    });
  });

  it('leaves the later of two entries with one id out, says so, and takes an entry twice written once', async () => {
    const example = JSON.parse(readFileSync(`${folder}/example.json`, 'utf8')) as {
      entries: { kind: string; at: number }[];
    };
    const dose = example.entries.find(({ kind }) => kind === 'dose');
    if (dose === undefined) throw new Error('the example has no dose');
    const entries = [dose, dose, { ...dose, at: dose.at - 1 }];
    const reading = await readFile(textFile('journal.json', JSON.stringify({ ...example, entries })), {}, context);
    expect(reading.skipped).toMatchObject([
      { reason: 'duplicate', count: 1 },
      { reason: 'malformed', count: 1, examples: [expect.stringMatching(/^entries\.2: id: /)] },
    ]);
    const plan = planImport(reading, []);
    expect(plan).toMatchObject({ added: 1, already: 0, changed: 0, rejected: [] });
    expect(plan.entries).toMatchObject([{ at: dose.at }]);
  });

  it('writes a new version of an entry that was edited in the file, and leaves the one here as it is', async () => {
    const example = JSON.parse(readFileSync(`${folder}/example.json`, 'utf8')) as {
      entries: { kind: string; at: number }[];
    };
    const read = async (entries: readonly object[]) =>
      readFile(textFile('journal.json', JSON.stringify({ ...example, entries })), {}, context);
    const dose = example.entries.find(({ kind }) => kind === 'dose');
    if (dose === undefined) throw new Error('the example has no dose');
    const { entries: here } = planImport(await read([dose]), []);
    for (const by of [-60_000, 60_000]) {
      const edited = await read([{ ...dose, at: dose.at + by }]);
      const plan = planImport(edited, here);
      expect(plan).toMatchObject({ added: 0, changed: 1, entries: [{ at: dose.at + by, supersedes: here[0]?.id }] });
      expect(planImport(edited, [...here, ...plan.entries]).entries).toEqual([]);
    }
  });

  it('says which entry is none, and keeps the others', async () => {
    const text = JSON.stringify({ format: JOURNAL_FORMAT, formatVersion: '1.0.0', entries: [{ kind: 'dose' }] });
    const reading = await readFile(textFile('journal.json', text), {}, context);
    expect(reading.skipped).toMatchObject([{ reason: 'malformed', count: 1 }]);
    expect(reading.skipped[0]?.examples[0]).toMatch(/^entries\.0\./);
  });
});
