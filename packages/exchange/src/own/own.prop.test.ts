/** The laws of our own export: nothing is lost on the way out and back. */
import { checkEntry, mergeEntries, recordsOf, type JournalEntry } from '@clearleaf/core/journal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../canonical.ts';
import { context, textFile } from '../fixture.ts';
import { fileOfBytes } from '../file.ts';
import { planImport } from '../plan.ts';
import { readFile } from '../recognise.ts';
import { parseRows } from '../table.ts';
import { exportCsv, exportCsvZip } from './csv.ts';
import { exportJson } from './json.ts';

const RUNS = { seed: 20261126, numRuns: 80 };
const exportContext = { now: context.now, appVersion: '0.1.0', zone: 'Europe/Berlin' };

const hex = fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((number) => number.toString(16).padStart(12, '0'));
const id = hex.map((random) => `01900000-0000-7000-8000-${random}`);
const instant = fc.integer({ min: -2_208_988_800_000, max: 7_258_118_400_000 });
const zone = fc.constantFrom(
  'Europe/Berlin',
  'America/St_Johns',
  'UTC',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Monrovia',
);
/** With what tables trip over: quotes, separators, line ends, formulas, our own marks. */
const text = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
    fc.constantFrom(
      '=1+1',
      '+49',
      '-5',
      '@home',
      "'",
      "'=x",
      'null',
      "'null",
      ' padded ',
      'a,b;c\t|d',
      '"',
      'a\r\nb',
      '\uFEFFx',
      '\r',
      'true',
      '1e5',
    ),
  )
  .filter((each) => !/[\uD800-\uDFFF]/u.test(each));
const amount = fc.record(
  {
    value: fc.option(fc.double({ min: 1e-9, max: 1e9, noNaN: true })),
    unit: fc.constantFrom('g', 'mg', 'capsule', 'other'),
    sd: fc.double({ min: 0, max: 10, noNaN: true }),
    asTyped: text,
  },
  { requiredKeys: ['value', 'unit'] },
);
const ratings = fc.dictionary(text, fc.double({ min: 0, max: 10, noNaN: true }), { noNullPrototype: true, maxKeys: 3 });
/** Keys that only a later version of the program knows. */
const extra = fc.dictionary(fc.constantFrom('later', 'deeper', 'row'), fc.jsonValue({ maxDepth: 2 }), {
  noNullPrototype: true,
});

const content = fc.oneof(
  fc.record({
    kind: fc.constant('dose'),
    payload: fc.record(
      {
        product: fc.option(id),
        productText: text,
        amount,
        eaten: fc.constantFrom('empty', 'meal'),
        minutes: fc.nat(600),
        reasons: fc.array(text, { maxLength: 2 }),
        before: ratings,
        note: text,
      },
      { requiredKeys: ['product', 'amount'] },
    ),
  }),
  fc.record({
    kind: fc.constant('product'),
    payload: fc.record(
      {
        name: text,
        kind: fc.constantFrom('kratom', '7-oh'),
        form: fc.constantFrom('powder', 'other'),
        batch: text,
        finished: fc.boolean(),
        units: fc.constant([{ unit: 'capsule', grams: 0.5 }]),
      },
      { requiredKeys: ['name', 'kind', 'form'] },
    ),
  }),
  fc.record({
    kind: fc.constant('check-in'),
    payload: fc.record(
      { anchor: fc.constant('evening'), ratings, sleptAt: instant, note: text },
      { requiredKeys: ['anchor', 'ratings'] },
    ),
  }),
  fc.record({ kind: fc.constant('place'), payload: fc.record({ text: fc.option(text) }) }),
  fc.record({
    kind: fc.constant('profile'),
    payload: fc.record(
      { age: fc.option(fc.nat(120)), reasons: fc.array(text, { maxLength: 2 }) },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    kind: fc.constant('medicine'),
    payload: fc.record({ text, from: instant, asNeeded: fc.boolean() }, { requiredKeys: ['text'] }),
  }),
  fc.record({
    kind: fc.constant('assessment'),
    payload: fc.record(
      {
        instrument: text,
        answers: fc.dictionary(text, fc.option(fc.nat(4)), { noNullPrototype: true, maxKeys: 2 }),
        total: fc.option(fc.integer({ min: -5, max: 27 })),
      },
      { requiredKeys: ['instrument'] },
    ),
  }),
  fc.record({
    kind: fc.constant('measurement'),
    payload: fc.constant({ what: 'weight', value: -0.5, unit: 'kg', enteredByHand: true }),
  }),
  fc.record({ kind: fc.constantFrom('note', 'event'), payload: fc.record({ text }) }),
  fc.record({
    kind: fc.constant('plan'),
    payload: fc.record({ text, steps: fc.constant([{ from: '2026-01-01', dosesPerDay: 3 }]) }, { requiredKeys: [] }),
  }),
);

const entry: fc.Arbitrary<JournalEntry> = fc
  .record({
    id,
    at: instant,
    recordedAt: instant,
    zone,
    content,
    extra,
    origin: fc.option(fc.record({ format: text, key: text })),
    supersedes: fc.option(id),
    form: fc.constantFrom('entry', 'entry', 'entry', 'tombstone'),
  })
  .map(({ form, content: { kind, payload }, extra: more, origin, supersedes, ...rest }) => {
    const link = supersedes === null ? {} : { supersedes };
    const { at, zone: where, ...envelope } = rest;
    const value =
      form === 'tombstone'
        ? { schema: 1, ...envelope, supersedes: supersedes ?? rest.id, tombstone: true }
        : {
            schema: 1,
            ...envelope,
            at,
            zone: where,
            kind,
            ...link,
            ...(origin === null ? {} : { origin }),
            payload: { ...more, ...payload },
          };
    // As it is after having been stored: without -0 and the like.
    return JSON.parse(JSON.stringify(value)) as JournalEntry;
  })
  .filter((each) => checkEntry(each).ok);

const journal = fc.array(entry, { maxLength: 8 }).map((entries) => mergeEntries(entries));
const sorted = (entries: readonly JournalEntry[]): readonly string[] => entries.map(canonicalText).sort();
const livingOf = (entries: readonly JournalEntry[]) => recordsOf(entries).flatMap(({ current }) => current ?? []);

describe('our own export', () => {
  it('brings back the identical set of entries from JSON', async () => {
    await fc.assert(
      fc.asyncProperty(journal, async (entries) => {
        const reading = await readFile(textFile('journal.json', exportJson(entries, exportContext)), {}, context);
        expect(reading.format).toBe('clearleaf-json');
        expect(reading.skipped).toEqual([]);
        const plan = planImport(reading, []);
        expect(sorted(plan.entries)).toEqual(sorted(entries));
        expect(planImport(reading, entries).entries).toEqual([]);
      }),
      RUNS,
    );
  });

  it('brings back the identical living records from tables', async () => {
    await fc.assert(
      fc.asyncProperty(journal, async (entries) => {
        const living = livingOf(entries);
        fc.pre(living.length > 0);
        const file = fileOfBytes('tables.zip', exportCsvZip(entries));
        const reading = await readFile(file, {}, context);
        expect(reading.format).toBe('clearleaf-csv');
        expect(reading.skipped).toEqual([]);
        const plan = planImport(reading, []);
        expect(sorted(livingOf(plan.entries))).toEqual(sorted(living));
        expect(planImport(reading, entries).entries).toEqual([]);
      }),
      RUNS,
    );
  });

  it('starts no cell of text with what a spreadsheet runs', () => {
    fc.assert(
      fc.property(journal, (entries) => {
        for (const { text: table } of exportCsv(entries))
          for (const { fields } of parseRows(table, ','))
            for (const cell of fields) expect(cell).not.toMatch(/^([=+@\t\r]|-(?!\d))/);
      }),
      { ...RUNS, numRuns: 40 },
    );
  });
});
