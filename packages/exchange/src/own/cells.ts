/**
 * Values as cells of a table and back without loss. An empty cell is "absent"; `null` is null. A cell that a
 * spreadsheet would take for a formula gets an apostrophe before it, and loses it again on the way back.
 */
import { instantAtOffset, readIso, wallTimeAt, type ZoneClock } from '../wall-time.ts';

export type CellType = 'text' | 'number' | 'boolean' | 'instant' | 'json';

/** What must not stand at the start of a cell: formulas, our own mark, and the word that means null. */
const NEEDS_MARK = /^(?:[=+\-@\t\r']|null$)/;
const MARKED = /^'(?:[=+\-@\t\r']|null$)/;

const markText = (text: string): string => (NEEDS_MARK.test(text) ? `'${text}` : text);
const unmarkText = (cell: string): string => (MARKED.test(cell) ? cell.slice(1) : cell);

/** The value as a cell; `null` where a cell of this type cannot hold it. */
export function toCell(value: unknown, type: CellType, clock: ZoneClock): string | null {
  if (value === undefined) return '';
  if (value === null) return 'null';
  if (type === 'json') return markText(JSON.stringify(value));
  if (type === 'text') return typeof value === 'string' && value !== '' ? markText(value) : null;
  if (type === 'boolean') return typeof value === 'boolean' ? String(value) : null;
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  return type === 'number' ? String(value) : isoText(value, clock);
}

export type CellValue = { readonly value: unknown } | { readonly expected: string };

/** A cell as a value; `undefined` where it is empty. */
export function fromCell(cell: string, type: CellType): CellValue {
  if (cell === '') return { value: undefined };
  if (cell === 'null') return { value: null };
  if (type === 'text') return { value: unmarkText(cell) };
  if (type === 'json') return readJsonCell(unmarkText(cell));
  if (type === 'number') return readNumberCell(cell);
  if (type === 'instant') return readInstantCell(cell);
  return cell === 'true' || cell === 'false' ? { value: cell === 'true' } : { expected: 'true or false' };
}

function readNumberCell(cell: string): CellValue {
  const value = Number(cell);
  return cell.trim() !== '' && Number.isFinite(value) ? { value } : { expected: 'a number with a decimal point' };
}

/** The first hours of 1900 in UTC are still 1899 in America. */
const EARLIEST_YEAR = 1899;

function readInstantCell(cell: string): CellValue {
  const iso = readIso(cell, EARLIEST_YEAR);
  return iso === null || iso.offset === null
    ? { expected: 'a date and time with its offset, such as 2026-08-14T08:30:00+02:00' }
    : { value: instantAtOffset(iso.wall, iso.offset) };
}

function readJsonCell(text: string): CellValue {
  try {
    return { value: JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value)) as unknown };
  } catch {
    return { expected: 'JSON' };
  }
}

const MINUTE = 60_000;
const two = (number: number): string => String(number).padStart(2, '0');

/** `2026-08-14T08:30:00.125+02:00`. Zones of long ago were seconds off; the offset is then rounded and the time with it. */
export function isoText(at: number, clock: ZoneClock): string {
  const minutes = Math.round(clock.offsetAt(at) / MINUTE);
  const wall = wallTimeAt({ ...clock, offsetAt: () => minutes * MINUTE }, at);
  const time = `${two(wall.hour)}:${two(wall.minute)}:${two(wall.second)}`;
  const fraction = wall.millisecond === 0 ? '' : `.${String(wall.millisecond).padStart(3, '0')}`;
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.trunc(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return `${String(wall.year).padStart(4, '0')}-${two(wall.month)}-${two(wall.day)}T${time}${fraction}${offset}`;
}

/** One line of RFC 4180. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

const quoted = (cell: string): string =>
  /[",;\t\r\n|]|^\s|\s$|^\uFEFF/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
