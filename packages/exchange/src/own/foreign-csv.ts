/**
 * The journal as Track & Graph reads it: a tracker for each unit of doses and for each rating.
 * What that program has no place for is lost: questionnaires, medicines, products with their analyses, plans.
 */
import { recordsOf, type Entry, type EntryId, type EntryOf, type JournalEntry } from '@clearleaf/core/journal';
import { zoneClock } from '../wall-time.ts';
import { csvLine, isoText } from './cells.ts';
import { productVersions } from './grams.ts';

type Point = readonly [feature: string, at: string, value: number, label: string, note: string];

/** Kinds of entry that become points. */
const written: ReadonlySet<string> = new Set(['dose', 'check-in']);

/** `FeatureName,Timestamp,Value,Label,Note`, without a byte-order mark, as the program writes it. */
export function exportTrackAndGraph(entries: readonly JournalEntry[]): string {
  const products = productVersions(entries);
  const living = recordsOf(entries)
    .flatMap(({ current }) => current ?? [])
    .sort((a, b) => a.at - b.at);
  const points = living.flatMap((entry) => {
    return pointsOf(entry, isoText(entry.at, zoneClock(entry.zone)), products);
  });
  const lines = points.map(([feature, at, value, label, note]) => csvLine([feature, at, String(value), label, note]));
  return csvLine(['FeatureName', 'Timestamp', 'Value', 'Label', 'Note']) + lines.join('');
}

function pointsOf(entry: Entry, at: string, products: ReadonlyMap<EntryId, EntryOf<'product'>>): readonly Point[] {
  if (entry.kind === 'dose') {
    const { amount, product, productText, note } = entry.payload;
    const name = (product === null ? undefined : products.get(product)?.payload.name) ?? productText ?? '';
    return amount.value === null ? [] : [[`Kratom (${amount.unit})`, at, amount.value, name, note ?? '']];
  }
  if (entry.kind !== 'check-in') return [];
  return Object.entries(entry.payload.ratings).map(([name, value]) => [name, at, value, '', entry.payload.note ?? '']);
}

/** How many living records the file has no place for: other kinds, and doses whose amount is not known. */
export const lostInTrackAndGraph = (entries: readonly JournalEntry[]): number =>
  recordsOf(entries).filter(
    ({ current }) =>
      current !== null &&
      (!written.has(current.kind) || (current.kind === 'dose' && current.payload.amount.value === null)),
  ).length;
