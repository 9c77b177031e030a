/** The rows of some facts by code, looked up once. */
import type { LawFacts, LawPlace } from './facts.ts';

const rowsByFacts = new WeakMap<LawFacts, ReadonlyMap<string, LawPlace>>();

/** The rows by code, kept as long as the facts are. */
export function rowsOf(facts: LawFacts): ReadonlyMap<string, LawPlace> {
  const known = rowsByFacts.get(facts);
  if (known !== undefined) return known;
  const rows = new Map(facts.places.map((row) => [row.id, row]));
  rowsByFacts.set(facts, rows);
  return rows;
}
