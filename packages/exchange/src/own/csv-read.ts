/** Our own tables back: one file, or the zip archive of all. A row that was edited in a spreadsheet becomes a new version. */
import { checkEntry, type EntryKind, type JournalEntry } from '@clearleaf/core/journal';
import { ExchangeError } from '../error.ts';
import { pacer } from '../pace.ts';
import { readingBuilder, type ReadingBuilder } from '../reading.ts';
import { headerOf, parseRows, sniffDelimiter, type Row } from '../table.ts';
import { decodeText, LARGEST_TEXT, readText } from '../text.ts';
import type { Answers, ForeignFile, ReadContext, Reader, Reading } from '../types.ts';
import { listZip, looksLikeZip, readZipEntry } from '../zip.ts';
import { collect } from '../file.ts';
import { fromCell } from './cells.ts';
import { ownEntries, type OwnEntries } from './own-entries.ts';
import { columnsOf, KIND_HEADER, MORE_HEADER, ownKinds, type OwnColumn } from './columns.ts';

const tableNames = new Set(ownKinds.map((kind) => `${kind}.csv`));

export const ownCsv: Reader = {
  format: 'clearleaf-csv',
  detect({ text, names }) {
    if (names !== null) return names.length > 0 && names.every((name) => tableNames.has(name)) ? 0.95 : 0;
    return headerOf(text)[0] === KIND_HEADER ? 1 : 0;
  },
  read: readTables,
};

interface NamedText {
  readonly name: string;
  readonly text: string;
}

async function readTables(file: ForeignFile, _answers: Answers, context: ReadContext): Promise<Reading> {
  const builder = readingBuilder('clearleaf-csv');
  const entries = ownEntries(builder);
  for (const table of await tablesIn(file)) await readRows(table, { builder, context, entries });
  return { ...builder.finish(), entries: entries.all() };
}

async function tablesIn(file: ForeignFile): Promise<readonly NamedText[]> {
  const start = await collect(file.open(0, 4), 4);
  if (!looksLikeZip(start)) return [{ name: file.name, text: await readText(file) }];
  const tables: NamedText[] = [];
  for (const entry of await listZip(file))
    if (tableNames.has(entry.name))
      tables.push({ name: entry.name, text: decodeText(await readZipEntry(file, entry, LARGEST_TEXT)) });
  return tables;
}

interface Account {
  readonly builder: ReadingBuilder;
  readonly context: ReadContext;
  readonly entries: OwnEntries;
}

async function readRows({ name, text }: NamedText, { builder, context, entries }: Account): Promise<void> {
  const [header, ...rows] = parseRows(text, sniffDelimiter(text));
  const names = header?.fields.map((each) => each.trim()) ?? [];
  if (names[0] !== KIND_HEADER)
    throw new ExchangeError({
      code: 'malformed',
      file: name,
      place: 'line 1',
      value: names[0] ?? '',
      expected: `a first column ${KIND_HEADER}`,
    });
  const places = new Map(names.map((each, place) => [each, place]));
  const pace = pacer(context, rows.length);
  for (const [index, row] of rows.entries()) {
    await pace(index);
    const found = readRow(row, places);
    if ('entry' in found) entries.add(found.entry, `${name} line ${row.line}`);
    else builder.skip('malformed', `${name} line ${row.line}: ${found.problem}`);
  }
}

type Found = { readonly entry: JournalEntry } | { readonly problem: string };

function readRow(row: Row, places: ReadonlyMap<string, number>): Found {
  const cell = (header: string): string => row.fields[places.get(header) ?? -1] ?? '';
  const kind = ownKinds.find((each) => each === cell(KIND_HEADER));
  if (kind === undefined) return { problem: `${KIND_HEADER} ${cell(KIND_HEADER)}` };
  const more = fromCell(cell(MORE_HEADER), 'json');
  if ('expected' in more) return { problem: `${MORE_HEADER}: expected ${more.expected}` };
  const entry: Bag = isBag(more.value) ? more.value : {};
  const problem = fill(entry, kind, cell);
  if (problem !== null) return { problem };
  entry['payload'] ??= {};
  const checked = checkEntry(entry);
  if (checked.ok) return { entry: checked.entry };
  const [first] = checked.problems;
  return { problem: `${first?.path ?? ''}: ${first?.expected ?? ''}` };
}

/** Puts the cells where they belong; the header and what was expected where one cannot be read. */
function fill(entry: Bag, kind: EntryKind, cell: (header: string) => string): string | null {
  for (const column of columnsOf(kind)) {
    const read = fromCell(cell(column.header), column.type);
    if ('expected' in read) return `${column.header}: expected ${read.expected}`;
    if (read.value !== undefined) putIn(entry, column.path, read.value);
  }
  return null;
}

type Bag = Record<string, unknown>;
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);

function putIn(bag: Bag, path: OwnColumn['path'], value: unknown): void {
  const [key = '', ...deeper] = path;
  if (deeper.length === 0) {
    bag[key] = value;
    return;
  }
  const inner = isBag(bag[key]) ? bag[key] : {};
  bag[key] = inner;
  putIn(inner, deeper, value);
}
