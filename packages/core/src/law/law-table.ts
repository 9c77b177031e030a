/** The library of laws: every row on its own, for browsing. */
import type { ProductKind } from '../journal/index.ts';
import type { PlainDate } from '../quantity/index.ts';
import type { LawFacts } from './facts.ts';
import { readLayer } from './layer.ts';
import type { LawTableRow } from './types.ts';

/**
 * Every place that has a row, in order of code, as it can be known on a day.
 *
 * `mayBuy` is what the row alone says, with no age named: where a minimum age applies it is `unknown`, and the layers
 * above are left out. For a person use `answerLaw`.
 */
export function lawTable(facts: LawFacts, at: PlainDate, product: ProductKind): LawTableRow[] {
  const rows = [...facts.places].sort((a, b) => (a.id < b.id ? -1 : 1));
  return rows.map((row) => ({
    ...readLayer(row, { product, age: null, at, belowNamed: true }, facts.sources),
    country: row.id.split(/[-:]/u)[0] ?? row.id,
  }));
}
