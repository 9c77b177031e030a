/** Reads the copy of RxNorm: ingredients, and brands with every ingredient that names them. */
import { join } from 'node:path';
import { type Problem, showValue } from '../problem.ts';
import { namesOf, readTable, type Row } from './tables.ts';

export interface RxnormIngredient {
  readonly name: string;
  readonly rxcui: string;
  readonly row: Row;
}

export interface Rxnorm {
  readonly ingredients: readonly RxnormIngredient[];
  /** Which brands an ingredient row names, cleaned. */
  readonly brands: readonly { readonly brand: string; readonly ingredient: string; readonly row: Row }[];
}

const columns = ['name', 'tty', 'rxcui', 'unii', 'brands'];
// "Zantac Reformulated Aug 2022", "Fluarix 2025-2026", "Neut brand of sodium bicarbonate", "Correct (New Formula)" are how RxNorm tells editions apart.
const EDITION =
  / (?:laxative )?Reformulated( \w{3} \d{4})?$| brand of .*$| \(.*\)$|(?: Quadrivalent)? \d{4}(?:-\d{4})?(?: Southern Hemisphere)?$/;

/** The name of a brand without its edition. */
export const plainBrand = (brand: string): string => brand.replace(EDITION, '');

/**
 * Reads `rxnorm.tsv`, less what `rxnorm-left-out.tsv` names. Rows of salts (PIN) add nothing, because salts are stripped
 * in reading; rows of combinations (MIN) are split, and each part must be known.
 * @param known Ingredients of our own tables: the parts of combinations may be these.
 */
export function readRxnorm(folder: string, known: ReadonlySet<string>, problems: Problem[]): Rxnorm {
  const table = readTable(join(folder, 'rxnorm.tsv'), columns, problems);
  const leftOut = readLeftOut(folder, problems);
  const rows = table.rows.filter(
    (row) => row.get('tty') === 'IN' && !leftOut.ingredients.has(row.get('name').toLowerCase()),
  );
  const ingredients = rows.map((row) => ({ name: row.get('name'), rxcui: row.get('rxcui'), row }));
  const raw = rows.flatMap((row) =>
    namesOf(row.get('brands')).map((brand) => ({ brand, ingredient: row.get('name').toLowerCase(), row })),
  );
  const all = new Set(raw.map(({ brand }) => brand));
  // An older edition may have had other ingredients: where the plain name stands too, it alone counts.
  const current = raw.filter(({ brand }) => plainBrand(brand) === brand || !all.has(plainBrand(brand)));
  const brands = current
    .map((claim) => ({ ...claim, brand: plainBrand(claim.brand) }))
    .filter(({ brand }) => !leftOut.brands.has(brand));
  const salts = table.rows.filter((row) => row.get('tty') === 'PIN').map((row) => row.get('name').toLowerCase());
  const ids = new Set([
    ...known,
    ...ingredients.map(({ name }) => name.toLowerCase()),
    ...salts,
    ...leftOut.ingredients,
  ]);
  for (const row of table.rows) if (row.get('tty') === 'MIN') checkCombination(row, ids, problems);
  return { ingredients, brands };
}

function readLeftOut(
  folder: string,
  problems: Problem[],
): { readonly ingredients: Set<string>; readonly brands: Set<string> } {
  const { rows } = readTable(join(folder, 'rxnorm-left-out.tsv'), ['kind', 'name', 'why'], problems);
  const named = (kind: string): Set<string> =>
    new Set(rows.filter((row) => row.get('kind') === kind).map((row) => row.get('name')));
  return { ingredients: named('ingredient'), brands: named('brand') };
}

function checkCombination(row: Row, ids: ReadonlySet<string>, problems: Problem[]): void {
  const parts = row
    .get('name')
    .split(' / ')
    .map((part) => part.toLowerCase());
  for (const part of parts.filter((name) => !ids.has(name) && !name.startsWith('a'))) {
    problems.push({
      rule: 'unknown-ingredient',
      file: row.file,
      line: row.line,
      path: row.get('name'),
      actual: showValue(part),
      expected: 'an ingredient of the vocabulary',
      tip: 'Each part of a combination is an ingredient of its own.',
    });
  }
}
