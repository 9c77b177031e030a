/** What one row of a spreadsheet says: doses, ratings, events, a note. */
import { askUnit } from '../answers.ts';
import { checkInOf, ratingOnTen, type ForeignRating } from '../ratings.ts';
import type { Row } from '../table.ts';
import { longText, rowKey, words } from '../text.ts';
import type { UnitAnswer } from '../types.ts';
import { amountIn, isAmount, knownUnit, type Amount } from '../units.ts';
import { unitInName } from './columns.ts';
import { cellsOf, firstCell, type TableReading } from './shared.ts';
import { readNumber, type Moment } from './values.ts';

interface RowMoment extends Moment {
  /** Date and time as written. */
  readonly key: string;
}

export function addRowEntries(reading: TableReading, row: Row, moment: RowMoment): void {
  const note = longText(firstCell(reading.columns, row, 'note'), reading.builder);
  const doses = addDoses(reading, { row, moment, note });
  const ratings = ratingsOf(reading, row);
  const base = baseOf(reading, moment);
  if (ratings.length > 0)
    reading.builder.add({
      kind: 'check-in',
      ...base,
      key: reading.distinct(rowKey('ratings', moment.key)),
      payload: { ...checkInOf(ratings, doses > 0 ? null : note), ...dayPartOf(moment) },
    });
  const events = addEvents(reading, row, moment);
  if (doses + ratings.length > 0) return;
  if (note !== null)
    reading.builder.add({
      kind: 'note',
      ...base,
      key: reading.distinct(rowKey('note', moment.key)),
      payload: { text: note },
    });
  else if (events === 0) reading.builder.skip('empty-row', `line ${row.line}`);
}

const baseOf = ({ clock }: TableReading, { at }: Moment) => ({ at, zone: clock.zone, zoneSource: 'assumed' as const });
const dayPartOf = ({ hasTime }: Moment) => (hasTime ? {} : { dayPart: 'day' });

interface DoseRow {
  readonly row: Row;
  readonly moment: RowMoment;
  readonly note: string | null;
}

/** A dose for each column of amounts; returns how many cells there were. */
function addDoses(reading: TableReading, { row, moment, note }: DoseRow): number {
  const product = words(firstCell(reading.columns, row, 'product'));
  const cells = cellsOf(reading.columns, row, 'amount');
  for (const { column, text } of cells) {
    const number = readNumber(text, reading.decimal);
    if (number === null || !isAmount(number.value)) {
      reading.builder.skip('bad-number', `line ${row.line}: ${text}`);
      continue;
    }
    const unitColumn = number.rest === '' ? firstCell(reading.columns, row, 'unit') : '';
    const key = reading.distinct(rowKey('dose', moment.key, column.name));
    const base = { ...baseOf(reading, moment), key };
    const typed = `${text} ${unitColumn}`.trim();
    if (reading.isKratom(product ?? '')) {
      const unit = unitOf(reading, number.rest === '' ? unitColumn : number.rest, column.name);
      const amount =
        unit === null ? null : amountIn(number.value, 0, unit, unit.times === undefined ? undefined : typed);
      if (amount !== null)
        reading.builder.add({
          kind: 'dose',
          ...base,
          payload: doseOf(reading, { row, moment, note }, product, amount),
        });
    } else {
      const whole = longText([product, typed, note].filter((each) => each !== null).join(', '));
      reading.builder.add({ kind: 'event', ...base, payload: { text: whole ?? typed, category: 'substance' } });
    }
  }
  return cells.length;
}

function doseOf({ columns }: TableReading, { row, moment, note }: DoseRow, product: string | null, amount: Amount) {
  const route = firstCell(columns, row, 'route').toLowerCase().slice(0, 40);
  return {
    product: null,
    ...(product === null ? {} : { productText: product }),
    amount,
    ...(route === '' || route === 'oral' ? {} : { route }),
    ...dayPartOf(moment),
    ...(note === null ? {} : { note }),
  };
}

/** People write how they took it where the unit should stand; by "toss and wash" they count grams. */
const WAYS_IN_GRAMS = /^(toss\s*(and|&|n)\s*wash|t&w)$/i;

/** Of the cell, of the column's name, or as the person says; `null` until then. */
function unitOf(reading: TableReading, word: string, column: string): UnitAnswer | null {
  if (word === '') {
    const named = unitInName(column);
    return named === null ? askUnit(reading, { id: `unit:${column}`, word, of: column, count: 1 }) : named.unit;
  }
  const suggestion = WAYS_IN_GRAMS.test(word) ? { suggestion: { unit: 'g' as const } } : {};
  return knownUnit(word) ?? askUnit(reading, { word, count: 1, ...suggestion });
}

function ratingsOf(reading: TableReading, row: Row): readonly ForeignRating[] {
  const symptom = words(firstCell(reading.columns, row, 'symptom'));
  const cells = cellsOf(reading.columns, row, 'rating').map(({ column, text }) => ({ name: column.name, text }));
  if (symptom !== null) cells.push({ name: symptom, text: firstCell(reading.columns, row, 'score') });
  return cells.flatMap(({ name, text }) => {
    const number = readNumber(text, reading.decimal);
    const scale = reading.scales.get(name);
    if (number === null) reading.builder.skip('bad-number', `line ${row.line}: ${name} ${text}`);
    if (number === null || scale === undefined) return [];
    if (ratingOnTen(number.value, scale) !== null)
      return [{ name: name.slice(0, 300), value: number.value, scale, source: 'asked' as const }];
    reading.builder.skip('outside-range', `line ${row.line}: ${name} ${text}`);
    return [];
  });
}

function addEvents(reading: TableReading, row: Row, moment: RowMoment): number {
  const cells = cellsOf(reading.columns, row, 'event');
  for (const { column, text } of cells) {
    const category = words(column.name);
    reading.builder.add({
      kind: 'event',
      ...baseOf(reading, moment),
      key: reading.distinct(rowKey('event', moment.key, column.name)),
      payload: { text: longText(text) ?? text, ...(category === null ? {} : { category }) },
    });
  }
  return cells.length;
}
