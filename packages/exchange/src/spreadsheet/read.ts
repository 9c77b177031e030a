/**
 * Any table with a header: a spreadsheet, or the export of a program that nobody has described. The person says what
 * each column is; the answers belong to tables with this header.
 */
import { askScale, askSelection, askZone, type Asking } from '../answers.ts';
import { kratomKind } from '../kratom.ts';
import { pacer } from '../pace.ts';
import { spanOf } from '../ratings.ts';
import { readingBuilder } from '../reading.ts';
import { headerOf, readTable, type Row, type Table } from '../table.ts';
import { distinctKeys, hashText, rowKey, words } from '../text.ts';
import type { Answers, ForeignFile, ReadContext, Reader, Reading, ScaleAnswer } from '../types.ts';
import { zoneClock } from '../wall-time.ts';
import { askColumns, type Column, type ColumnRole } from './columns.ts';
import { addRowEntries } from './entries.ts';
import { cellsOf, firstCell, type TableReading } from './shared.ts';
import { askDateOrder, askDecimalSign, partsOfMoment, readMoment, readNumber, type DecimalSign } from './values.ts';

export const spreadsheet: Reader = {
  format: 'table',
  detect({ text, names }) {
    if (names !== null || text.trimStart().startsWith('{') || text.trimStart().startsWith('<')) return 0;
    if (text.includes('\0')) return 0;
    return headerOf(text).filter((name) => name !== '').length >= 2 ? 0.2 : 0;
  },
  read: readSpreadsheet,
};

async function readSpreadsheet(file: ForeignFile, answers: Answers, context: ReadContext): Promise<Reading> {
  const table = await readTable(file);
  const builder = readingBuilder('table');
  const asking = { builder, answers, context, file: file.name };
  const reading = prepare(asking, table);
  const pace = pacer(context, table.rows.length);
  for (const [index, row] of table.rows.entries()) {
    await pace(index);
    readRow(reading, row);
  }
  return { ...builder.finish(), mapping: hashText(table.header.join('\u001f')) };
}

function prepare(asking: Asking, { header, rows }: Table): TableReading {
  const clock = zoneClock(askZone(asking));
  const columns = askColumns(asking, header, rows);
  const all = (...roles: readonly ColumnRole[]) =>
    rows.flatMap((row) => roles.flatMap((role) => cellsOf(columns, row, role).map(({ text }) => text)));
  const dates = [...all('date'), ...all('date-and-time').map((text) => partsOfMoment(text).date)];
  const order = askDateOrder(asking, dates);
  const decimal = askDecimalSign(asking, all('amount', 'score', 'rating'));
  return {
    ...asking,
    clock,
    columns,
    order,
    decimal,
    distinct: distinctKeys(),
    isKratom: askProducts(asking, all('product')),
    scales: askScales(asking, { columns, rows, decimal }),
  };
}

/** A log of kratom often names only a vein or a vendor, so names that do not say it are asked about. */
function askProducts(asking: Asking, products: readonly string[]): (product: string) => boolean {
  const unsure = new Map<string, number>();
  for (const product of products) if (kratomKind(product) === null) unsure.set(product, (unsure.get(product) ?? 0) + 1);
  const chosen = unsure.size === 0 ? new Set<string>() : askSelection(asking, 'kratom', unsure, true);
  return (product) => product === '' || chosen.has(product) || kratomKind(product) !== null;
}

/** The scale of each column of ratings, and of each symptom where names and scores stand in two columns. */
function askScales(
  asking: Asking,
  {
    columns,
    rows,
    decimal,
  }: { readonly columns: readonly Column[]; readonly rows: readonly Row[]; readonly decimal: DecimalSign },
): ReadonlyMap<string, ScaleAnswer> {
  const values = new Map<string, number[]>();
  const add = (name: string, text: string): void => {
    const number = readNumber(text, decimal);
    if (number === null) return;
    const list = values.get(name) ?? [];
    list.push(number.value);
    values.set(name, list);
  };
  for (const row of rows) {
    for (const { column, text } of cellsOf(columns, row, 'rating')) add(column.name, text);
    const symptom = words(firstCell(columns, row, 'symptom'));
    if (symptom !== null) add(symptom, firstCell(columns, row, 'score'));
  }
  const scales = new Map<string, ScaleAnswer>();
  for (const [name, list] of values) {
    const scale = askScale(asking, { name, seen: spanOf(list) });
    if (scale !== null) scales.set(name, scale);
  }
  return scales;
}

function readRow(reading: TableReading, row: Row): void {
  const { builder, columns, clock, order } = reading;
  const place = `line ${row.line}`;
  const whole = firstCell(columns, row, 'date-and-time');
  const time = firstCell(columns, row, 'time');
  const parts = whole === '' ? { date: firstCell(columns, row, 'date'), time } : partsOfMoment(whole);
  const written = { date: parts.date, time: parts.time === '' ? time : parts.time };
  const moment = readMoment({ clock, order, asking: reading }, written, place);
  if (typeof moment === 'string') return builder.skip(moment, `${place}: ${written.date} ${written.time}`.trimEnd());
  addRowEntries(reading, row, { ...moment, key: rowKey(written.date, written.time) });
}
