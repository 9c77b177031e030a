/** Tables as text: rows with the line each begins at, found by Papa Parse, which follows RFC 4180 and forgives the rest. */
import Papa from 'papaparse';
import { ExchangeError } from './error.ts';
import { readText } from './text.ts';
import type { ForeignFile } from './types.ts';

export interface Row {
  readonly fields: readonly string[];
  /** Line of the file, from 1. */
  readonly line: number;
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  readonly delimiter: string;
}

export const delimiters = [',', ';', '\t', '|'] as const;

/** The rows of `text`. Empty lines are left out; their lines are counted. */
export function parseRows(text: string, delimiter: string): Row[] {
  const rows: Row[] = [];
  let line = 1;
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const { data } = Papa.parse<string[]>(source, { delimiter });
  for (const fields of data) {
    if (fields.length > 1 || (fields[0] ?? '').trim() !== '') rows.push({ fields, line });
    line += 1;
    for (const each of fields) line += lineBreaks(each);
  }
  return rows;
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** The delimiter that stands most often in the first line. */
export function sniffDelimiter(text: string): string {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const end = text.slice(start).search(/[\r\n]/);
  const first = end < 0 ? text.slice(start) : text.slice(start, start + end);
  let best = ',';
  let most = 0;
  for (const delimiter of delimiters) {
    const count = first.split(delimiter).length;
    if (count > most) [best, most] = [delimiter, count];
  }
  return best;
}

/** Names of the columns in the first line of a file's head. */
export function headerOf(text: string): readonly string[] {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const end = text.slice(start).search(/[\r\n]/);
  const first = end < 0 ? text.slice(start) : text.slice(start, start + end);
  return (parseRows(first.slice(0, 20_000), sniffDelimiter(first))[0]?.fields ?? []).map((name) => name.trim());
}

/** A table whose first row names the columns. @throws ExchangeError `empty` where no row follows the header. */
export async function readTable(file: ForeignFile, delimiter?: string): Promise<Table> {
  const text = await readText(file);
  const used = delimiter ?? sniffDelimiter(text);
  const [header, ...rows] = parseRows(text, used);
  if (header === undefined || rows.length === 0)
    throw new ExchangeError({
      code: 'empty',
      file: file.name,
      place: 'line 2',
      value: '',
      expected: 'rows below the header',
    });
  return { header: header.fields.map((name) => name.trim()), rows, delimiter: used };
}

/** Fields of a row by the name of their column, whatever the order; `''` where there is no such column. */
export function columnReader(header: readonly string[]): (row: Row, name: string) => string {
  const places = new Map(header.map((name, place) => [name.toLowerCase(), place]));
  return ({ fields }, name) => (fields[places.get(name) ?? -1] ?? '').trim();
}

/** Refuses a table that lacks one of `names`. */
export function demandColumns(file: string, header: readonly string[], names: readonly string[]): void {
  const there = new Set(header.map((name) => name.toLowerCase()));
  const missing = names.find((name) => !there.has(name.toLowerCase()));
  if (missing !== undefined)
    throw new ExchangeError({
      code: 'malformed',
      file,
      place: 'line 1',
      value: header.join(', '),
      expected: `a column ${missing}`,
    });
}
