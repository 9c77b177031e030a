import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readLabSheet } from './read-lab-sheet.ts';
import { TEXT_LIMIT } from './sheet-text.ts';
import { usualParts } from './sheet-types.ts';

const RUNS = { seed: 20_261_126, numRuns: 400 };
const folder = join(import.meta.dirname, 'fixtures');
const sheets = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

const pieces = fc.oneof(
  fc.constantFrom('Mitragynine', '7-OH', 'Lead', 'Salmonella', 'E. coli', 'LOQ', 'LOD', 'Result', 'Unit', 'Limit'),
  fc.constantFrom('Analyte', '1.45', '0,31', '1,234', '<0.01', '10^3', '10³', '1.2 x 10^4', '± 0.2', 'ND', '<LOQ'),
  fc.constantFrom('Absent', 'Pass', 'NMT', 'mg/g', '%', 'ppm', 'cfu/g', '/25g', '(', ')', ':', '|', '\t', '   ', '-'),
  fc.constantFrom('\n', '\n\n', 'Batch:', 'Date: 03/04/25'),
);
const anyText = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.string({ maxLength: 300 }),
);
/** A real sheet with a part cut out and something else put in. */
const mutated = fc.tuple(fc.constantFrom(...sheets), fc.nat(), fc.nat(40), anyText).map(([sheet, at, cut, insert]) => {
  const place = at % (sheet.length + 1);
  return sheet.slice(0, place) + insert + sheet.slice(place + cut);
});

it('answers any text, with finite figures that have a unit or lie below a limit, on lines that exist', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, mutated), (text) => {
      const sheet = readLabSheet(text);
      const lines = text.split(/\r\n?|[\n\f\v\u2028\u2029]/u).length;
      for (const figure of [...sheet.alkaloids, ...sheet.metals, ...sheet.microbes]) {
        const { value, unit, belowLimit, line } = figure;
        expect(line >= 1 && line <= lines).toBe(true);
        expect(value === null || (Number.isFinite(value) && value >= 0 && unit !== null)).toBe(true);
        const found = 'found' in figure ? figure.found : null;
        expect([value !== null, belowLimit !== undefined || found !== null].filter(Boolean)).toHaveLength(1);
      }
      for (const { line } of sheet.unread) expect(line >= 1 && line <= lines).toBe(true);
      const read = new Set<string>(
        [...sheet.alkaloids, ...sheet.metals, ...sheet.microbes].map(({ analyte }) => analyte),
      );
      for (const part of usualParts) expect(read.has(part) && sheet.missing.includes(part)).toBe(false);
    }),
    RUNS,
  );
});

it('reads the number that was written, in the unit that was written', () => {
  const unit = fc.constantFrom(
    ['mg/g', 'mg/g'],
    ['%', 'percent'],
    ['mg/mL', 'mg/mL'],
    ['ppm', 'ppm'],
    ['mg/capsule', 'mg/unit'],
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      unit,
      fc.constantFrom(': ', '   ', ' | ', '\t', '\n'),
      (hundredths, [written, read], gap) => {
        const value = hundredths / 100;
        const { alkaloids } = readLabSheet(`Mitragynine${gap}${value.toFixed(2)} ${written}`);
        expect(alkaloids).toMatchObject([{ analyte: 'mitragynine', value, unit: read }]);
      },
    ),
    RUNS,
  );
});

it('never takes a limit for the result, whatever the order of the columns', () => {
  const columns = fc.shuffledSubarray(['LOD', 'LOQ', 'Result', 'Unit', 'Limit', 'Status'], { minLength: 6 });
  const cells: Readonly<Record<string, string>> = {
    LOD: '0.01',
    LOQ: '0.05',
    Result: '0.37',
    Unit: 'ppm',
    Limit: '0.50',
    Status: 'Pass',
  };
  fc.assert(
    fc.property(columns, fc.constantFrom('   ', ' | ', '\t', ' '), (order, gap) => {
      const text = `${['Analyte', ...order].join(gap)}\n${['Lead', ...order.map((column) => cells[column] ?? '')].join(gap)}`;
      expect(readLabSheet(text).metals.map(({ value, unit }) => [value, unit])).toEqual([[0.37, 'ppm']]);
    }),
    RUNS,
  );
});

it('cuts a text of any length, says so, and is done in time that grows with it', () => {
  const line = 'Mitragynine 1.2 x '.repeat(50_000);
  expect(readLabSheet(line).problems).toContainEqual({ kind: 'too-long', limit: TEXT_LIMIT });
  for (const text of [
    'Lead '.repeat(80_000),
    '9'.repeat(TEXT_LIMIT),
    '(((('.repeat(90_000),
    'Analyte LOD\n'.repeat(30_000),
  ])
    expect(readLabSheet(text).metals).toEqual([]);
});
