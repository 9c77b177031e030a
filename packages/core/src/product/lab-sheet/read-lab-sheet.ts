/**
 * Reads the text of a laboratory's certificate of analysis.
 *
 * Nothing is guessed: a number without a unit, a row whose columns do not fit the heading, a date whose day and month
 * could change places are listed as not read. What is usually tested and is not there is named.
 */
import { aboutOf } from './sheet-about.ts';
import { collect, type Reading } from './sheet-collect.ts';
import { headerOf, isSection, singleHeading, statedUnit, type Column } from './sheet-header.ts';
import { decimalMarkOf, type DecimalMark } from './sheet-number.ts';
import { readRow } from './sheet-row.ts';
import { LINE_LIMIT, linesOf, plainText, TEXT_LIMIT, type SheetLine } from './sheet-text.ts';
import { tokensOf, withoutMethods, type TokenUnit } from './sheet-tokens.ts';
import type { LabSheet, SheetProblem, UnreadLine } from './sheet-types.ts';
import { analyteAt, unitAt, unitIn, type NamedAnalyte } from './sheet-words.ts';

/** What holds for the rows that follow. */
interface Place {
  header: readonly Column[] | null;
  unit: TokenUnit;
}

/** A test on a line, and the cells behind its name. */
interface Segment {
  readonly named: NamedAnalyte;
  readonly cells: readonly string[];
}

export function readLabSheet(text: string): LabSheet {
  const plain = plainText(text.slice(0, TEXT_LIMIT));
  const mark = decimalMarkOf(plain);
  const lines = linesOf(plain);
  const about = aboutOf(lines.filter(({ text: line }) => line.length <= LINE_LIMIT));
  const readings: Reading[] = [];
  const unread: UnreadLine[] = [];
  const place: Place = { header: null, unit: null };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || line.text === '') continue;
    if (line.text.length > LINE_LIMIT) {
      unread.push({ line: line.number, text: line.text.slice(0, 120), reason: 'line-too-long' });
      continue;
    }
    const standing = headingAt(lines, index);
    if (standing !== null) {
      place.header = standing.header;
      // "Heavy metals (ug/g)" as the heading of the names.
      place.unit = standing.header.find(({ role }) => role === 'analyte')?.unit ?? place.unit;
      index += standing.lines - 1;
      continue;
    }
    const segments = segmentsOf(line);
    if (segments.length === 0) notATest(line, place, unread);
    else index += readSegments({ segments, lines, index, place, mark }, readings, unread);
  }
  const problems: SheetProblem[] = [...about.problems];
  if (text.length > TEXT_LIMIT) problems.push({ kind: 'too-long', limit: TEXT_LIMIT });
  return collect(readings, unread, { ...about, problems });
}

/** A heading in one line, or one word a line. */
function headingAt(lines: readonly SheetLine[], index: number): { header: Column[]; lines: number } | null {
  const line = lines[index];
  if (line === undefined) return null;
  const header = headerOf(line.cells, line.text);
  if (header !== null) return { header, lines: 1 };
  return line.cells.length > 1 ? null : uprightHeading(lines, index);
}

function uprightHeading(lines: readonly SheetLine[], index: number): { header: Column[]; lines: number } | null {
  const upright: string[] = [];
  for (const { text, cells } of lines.slice(index, index + 10)) {
    const column = cells.length === 1 ? singleHeading(text) : null;
    // The names come first, or it is no table.
    if (column === null || (upright.length === 0 && column.role !== 'analyte')) break;
    upright.push(text);
  }
  const header = upright.length < 3 ? null : headerOf(upright, upright.join('  '));
  return header === null ? null : { header, lines: upright.length };
}

/** A title with a unit, a statement of units, or a line with a figure that belongs to no test that is known. */
function notATest(line: SheetLine, place: Place, unread: UnreadLine[]): void {
  const stated = statedUnit(line.text);
  if (isSection(line.text)) {
    place.unit = stated ?? unitIn(line.text);
    return;
  }
  if (stated !== null) {
    place.unit = stated;
    return;
  }
  // "1.45% mitragynine" within a sentence.
  const named = NUMBER_FIRST.test(line.text) ? analyteAt(line.text.replace(NUMBER_FIRST, '')) : null;
  if (named !== null)
    unread.push({ line: line.number, analyte: named.analyte, text: line.text, reason: 'which-number' });
}

const NUMBER_FIRST = /^[<>]?=? ?\d[\d.,]* ?\S{1,8} (?:of )?/u;

/** Parts of a line that begin with the name of a test. */
function segmentsOf({ cells }: SheetLine): Segment[] {
  const [only = '', ...others] = cells;
  if (others.length === 0) return singleCell(only);
  const segments: { named: NamedAnalyte; cells: string[] }[] = [];
  for (const cell of cells) {
    const named = analyteAt(cell);
    const current = segments.at(-1);
    if (named !== null) segments.push({ named, cells: named.rest.trim() === '' ? [] : [named.rest] });
    else if (current !== undefined) current.cells.push(cell);
    // Something other than a short mark stands before the name: a sentence, or a table of another kind.
    else if (cell.length > 25) return [];
  }
  return segments;
}

function singleCell(cell: string): Segment[] {
  const named = analyteAt(cell);
  if (named !== null) return [{ named, cells: named.rest.trim() === '' ? [] : [named.rest] }];
  // "1.45% mitragynine" and nothing else.
  const figure = NUMBER_FIRST.exec(cell)?.[0] ?? '';
  const behind = figure === '' ? null : analyteAt(cell.slice(figure.length));
  return behind?.rest.trim() === '' ? [{ named: behind, cells: [`: ${figure}`] }] : [];
}

interface Work {
  readonly segments: readonly Segment[];
  readonly lines: readonly SheetLine[];
  readonly index: number;
  readonly place: Place;
  readonly mark: DecimalMark;
}

/** @returns how many further lines were used up. */
function readSegments(work: Work, readings: Reading[], unread: UnreadLine[]): number {
  const { segments, lines, index, place, mark } = work;
  const line = lines[index];
  if (line === undefined) return 0;
  let used = 0;
  for (const { named, cells: own } of segments) {
    let cells = own;
    if (segments.length === 1 && !hasFigure(cells, mark)) {
      const below = valuesBelow(work, cells);
      cells = [...cells, ...below];
      used = below.length;
    }
    const rest = cells.join('  ');
    if (named.group === 'other') {
      if (rest.trim() !== '')
        readings.push({ named, line: line.number, result: null, text: rest.replace(/^[\s:|]+/u, '').trim() });
      continue;
    }
    const plain = /^ ?[:=]/u.test(cells[0] ?? '');
    const row = readRow(unitFirst(named, cells), plain, {
      group: named.group,
      header: place.header,
      unit: place.unit,
      mark,
    });
    if ('reason' in row) {
      const all = [line, ...lines.slice(index + 1, index + 1 + used)];
      const text = all.map((one) => one.text).join(' ');
      unread.push({ line: line.number, analyte: named.analyte, text, reason: row.reason });
    } else for (const result of row.results) readings.push({ named, line: line.number, result, text: rest });
  }
  return used;
}

/** "Mitragynine (mg/g)  14.5": the unit behind the name belongs to no column. */
function unitFirst(named: NamedAnalyte, cells: readonly string[]): readonly string[] {
  const [first = '', ...more] = cells;
  const start = first.trimStart();
  const unit = named.rest === first ? unitAt(start) : null;
  if (unit === null || unit.length < start.length || more.length === 0) return cells;
  return more.map((cell, place) => (place === 0 || /^[<\d]/u.test(cell) ? withUnit(cell, start) : cell));
}

const withUnit = (cell: string, unit: string): string =>
  unitIn(cell) === null && /\d$/u.test(cell) ? `${cell} ${unit.replace(/^[([]|[)\]]$/gu, '')}` : cell;

const hasFigure = (cells: readonly string[], mark: DecimalMark): boolean =>
  tokensOf(cells.join('  '), mark).some(({ kind }) => kind !== 'text' && kind !== 'unit');

/** Values one to a line below the name, as some programs copy tables. */
function valuesBelow({ lines, index, place, mark }: Work, own: readonly string[]): string[] {
  if (withoutMethods(own.join(' ')).replace(/[\s:=()]/gu, '').length > 12) return [];
  const most = place.header === null ? 2 : place.header.length - 1;
  const values: string[] = [];
  for (const { text, cells } of lines.slice(index + 1, index + 1 + most)) {
    if (text === '' || cells.length > 1 || text.length > 40 || analyteAt(text) !== null) break;
    const tokens = tokensOf(text, mark);
    if (tokens.length === 0 ? withoutMethods(text).trim() !== '' : tokens.every(({ kind }) => kind === 'text')) break;
    values.push(text);
    // Without a heading, one value and perhaps its unit.
    if (place.header === null && tokens.some((token) => token.kind === 'number' && token.unit !== null)) break;
  }
  return values;
}
