/**
 * The living records as tables, one a kind. Of products every version is written, because a dose names the version
 * that was taken. Deleted records and earlier versions of others are only in the JSON.
 */
import { recordsOf, isEntry, type Entry, type EntryKind, type JournalEntry } from '@clearleaf/core/journal';
import { strToU8, zipSync } from 'fflate';
import { zoneClock, type ZoneClock } from '../wall-time.ts';
import { csvLine, toCell } from './cells.ts';
import { columnsOf, GRAMS_HEADER, MORE_HEADER, ownKinds, type OwnColumn } from './columns.ts';
import { gramsOf, productVersions } from './grams.ts';

export interface ExportedTable {
  readonly name: string;
  /** UTF-8 with a byte-order mark, RFC 4180. */
  readonly text: string;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** A table for each kind that the journal holds. */
export function exportCsv(entries: readonly JournalEntry[]): readonly ExportedTable[] {
  const living = new Map<EntryKind, Entry[]>();
  for (const { current, versions } of recordsOf(entries)) {
    if (current === null) continue;
    const written = current.kind === 'product' ? versions.filter(isEntry) : [current];
    const list = living.get(current.kind) ?? [];
    for (const version of written) list.push(version);
    living.set(current.kind, list);
  }
  const products = productVersions(entries);
  return ownKinds.flatMap((kind) => {
    const rows = living.get(kind);
    return rows === undefined ? [] : [{ name: `${kind}.csv`, text: tableOf(kind, rows, products) }];
  });
}

/** All tables in one zip archive. */
export function exportCsvZip(entries: readonly JournalEntry[]): Uint8Array {
  const files = exportCsv(entries).map(({ name, text }) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files));
}

type Products = ReturnType<typeof productVersions>;

function tableOf(kind: EntryKind, entries: readonly Entry[], products: Products): string {
  const columns = columnsOf(kind);
  const derived = kind === 'dose' ? [GRAMS_HEADER] : [];
  const header = csvLine([...columns.map((column) => column.header), ...derived, MORE_HEADER]);
  const sorted = entries.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const lines = sorted.map((entry) => {
    const clock = zoneClock(entry.zone);
    const rest = structuredClone<object>(entry) as Bag;
    const cells = columns.map((column) => takeOut(rest, column, clock));
    const grams = entry.kind === 'dose' ? [String(gramsOf(entry, products) ?? '')] : [];
    return csvLine([...cells, ...grams, isEmptyBag(rest) ? '' : (toCell(rest, 'json', clock) ?? '')]);
  });
  return BYTE_ORDER_MARK + header + lines.join('');
}

type Bag = Record<string, unknown>;

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of a column, taken out of the copy of the entry; what the column cannot hold stays there. */
function takeOut(bag: Bag, { path, type }: OwnColumn, clock: ZoneClock): string {
  const [key = '', ...deeper] = path;
  const value = bag[key];
  if (deeper.length > 0) {
    if (!isBag(value)) return '';
    const cell = takeOut(value, { header: '', path: deeper, type }, clock);
    if (Object.keys(value).length === 0) delete bag[key];
    return cell;
  }
  const cell = toCell(value, type, clock);
  if (cell === null) return '';
  delete bag[key];
  return cell;
}

const isEmptyBag = (bag: Bag): boolean => Object.values(bag).every((value) => value === undefined);
