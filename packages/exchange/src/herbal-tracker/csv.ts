/** The CSV of Herbal Tracker+. Its amounts are rounded to two decimals, so the JSON backup says more. */
import { askZone, type Asking } from '../answers.ts';
import { pacer } from '../pace.ts';
import { readingBuilder } from '../reading.ts';
import { columnReader, demandColumns, headerOf, readTable, type Row } from '../table.ts';
import { distinctKeys, longText, rowKey, words } from '../text.ts';
import type { Answers, ForeignFile, ReadContext, Reader, Reading } from '../types.ts';
import { amountIn, isAmount } from '../units.ts';
import { zoneClock, type ZoneClock } from '../wall-time.ts';
import { addStrains, readTimestamp, type Strain } from './shared.ts';

/** What the program writes where a dose names a strain that is gone. */
const NO_STRAIN = '???';

export const herbalTrackerCsv: Reader = {
  format: 'herbal-tracker-csv',
  detect({ text, names }) {
    if (names !== null) return 0;
    const header = headerOf(text);
    return ['iso_timestamp', 'strain_name', 'amount_g'].every((name) => header.includes(name)) ? 0.95 : 0;
  },
  read: readCsv,
};

async function readCsv(file: ForeignFile, answers: Answers, context: ReadContext): Promise<Reading> {
  const { header, rows } = await readTable(file);
  demandColumns(file.name, header, ['strain_name', 'amount_g']);
  const builder = readingBuilder('herbal-tracker-csv');
  const asking = { builder, answers, context, file: file.name };
  const clock = zoneClock(askZone(asking));
  const reading: CsvReading = {
    ...asking,
    clock,
    width: header.length,
    value: columnReader(header),
    distinct: distinctKeys(),
    strains: new Map(),
  };
  const pace = pacer(context, rows.length);
  for (const [index, row] of rows.entries()) {
    await pace(index);
    readRow(reading, row);
  }
  addStrains(asking, clock.zone, reading.strains.values());
  return builder.finish();
}

interface CsvReading extends Asking {
  readonly clock: ZoneClock;
  readonly width: number;
  readonly value: (row: Row, name: string) => string;
  readonly distinct: (key: string) => string;
  readonly strains: Map<string, Strain>;
}

function readRow(reading: CsvReading, row: Row): void {
  const { builder, value, width } = reading;
  const place = `line ${row.line}`;
  if (row.fields.length !== width)
    return builder.skip('field-count', `${place}: ${row.fields.length} fields instead of ${width}`);
  const typed = value(row, 'amount_g');
  const amount = typed === '' ? null : Number(typed);
  if (!isAmount(amount)) return builder.skip('bad-number', `${place}: ${typed}`);
  const stamp = value(row, 'iso_timestamp') || `${value(row, 'date')} ${value(row, 'time')}`;
  const at = readTimestamp(reading, reading.clock, stamp, place);
  if (at !== null) addDose(reading, { row, place, stamp, at, amount });
}

interface CsvDose {
  readonly row: Row;
  readonly place: string;
  readonly stamp: string;
  readonly at: number;
  readonly amount: number;
}

function addDose(reading: CsvReading, { row, place, stamp, at, amount }: CsvDose): void {
  const { builder, value } = reading;
  const [code, name] = [value(row, 'strain_code'), words(value(row, 'strain_name'))];
  const strain = name === null || code === NO_STRAIN ? undefined : strainOf(reading.strains, code, name);
  if (strain === undefined) builder.warn('missing-reference', place);
  else strain.first = Math.min(strain.first ?? at, at);
  const note = longText(value(row, 'notes'), builder);
  builder.add({
    kind: 'dose',
    at,
    zone: reading.clock.zone,
    zoneSource: 'assumed',
    key: reading.distinct(rowKey('row', stamp, code, name ?? '')),
    payload: { product: null, amount: amountIn(amount, 0, { unit: 'g' }), ...(note === null ? {} : { note }) },
    ...(strain === undefined ? {} : { productKey: strain.key }),
  });
}

function strainOf(strains: Map<string, Strain>, code: string, name: string): Strain {
  const key = rowKey('strain', code, name);
  const known = strains.get(key) ?? { key, name, first: null };
  strains.set(key, known);
  return known;
}
