/** What a dose weighed, where that follows from its unit or its product: for readers of an export, never for the record. */
import type { EntryId, EntryOf, JournalEntry } from '@clearleaf/core/journal';
import { isEntry } from '@clearleaf/core/journal';

type Dose = EntryOf<'dose'>;
type Product = EntryOf<'product'>;

/** Every version of every product by its own id. */
export function productVersions(entries: Iterable<JournalEntry>): ReadonlyMap<EntryId, Product> {
  const versions = new Map<EntryId, Product>();
  for (const entry of entries) if (isEntry(entry) && entry.kind === 'product') versions.set(entry.id, entry);
  return versions;
}

const SIGNIFICANT = 12;

/** Grams of what was taken, not of an alkaloid; `null` where they are not known. Milligrams are milligrams of an isolate and stay so. */
export function gramsOf({ payload }: Dose, products: ReadonlyMap<EntryId, Product>): number | null {
  const { value, unit } = payload.amount;
  if (value === null || unit === 'g') return value;
  const product = payload.product === null ? undefined : products.get(payload.product);
  const one = product?.payload.units?.find((each) => each.unit === unit);
  return one === undefined ? null : Number((value * one.grams).toPrecision(SIGNIFICANT));
}
