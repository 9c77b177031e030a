/**
 * Compiles the vocabulary of medicines: RxNorm and our own tables in, one compact JSON out.
 *
 * What each table holds: `packages/knowledge/facts/medicines/README.md`.
 */
import { join } from 'node:path';
import { keyOf } from '@clearleaf/core/medicines';
import { medicinesFactsSchema, type MedicinesFacts } from '@clearleaf/core/medicines/facts';
import { Claims, kindOf } from './medicines/names.ts';
import { readRxnorm } from './medicines/rxnorm.ts';
import { namesOf, readTable, type Row, type Table } from './medicines/tables.ts';
import { compareText, KnowledgeError, type Problem, showValue } from './problem.ts';
import { namesIn } from './read.ts';
import { readSources, sourceTable } from './sources.ts';

/** The day of the RxNorm release, and its source. */
const rxnormList = { source: 'rxnorm-2025-10', verified: true, asOf: '2025-10-06' };

/** Names are put into buckets by this many letters, see `vocabulary.ts` in the core. */
const BUCKET = 2;

interface Definition {
  readonly id: string;
  readonly rxcui: string;
  readonly list: number;
}

/** All that is collected before it is written. */
class Vocabulary {
  readonly problems: Problem[] = [];
  readonly lists: { source: string; verified: boolean; asOf: string }[] = [rxnormList];
  readonly ingredients = new Map<string, Definition>();
  readonly claims = new Claims(this.problems);

  /** Position of a table's list, from its comments. */
  listOf({ file, about }: Table): number {
    const [source, verified, asOf] = [about.get('source'), about.get('verified'), about.get('asOf')];
    if (source === undefined || asOf === undefined || (verified !== 'true' && verified !== 'false')) {
      this.problems.push({
        rule: 'table-origin',
        file,
        line: 1,
        path: '',
        actual: showValue(Object.fromEntries(about)),
        expected: 'comments # source:, # verified: true or false, # asOf:',
        tip: 'Copy them from a table beside it.',
      });
      return 0;
    }
    const list = { source, verified: verified === 'true', asOf };
    const position = this.lists.findIndex((other) => JSON.stringify(other) === JSON.stringify(list));
    return position < 0 ? this.lists.push(list) - 1 : position;
  }

  /** @param name As it is shown; its id is the same in lower case. */
  define(name: string, rxcui: string, list: number, row: Row): void {
    const id = name.toLowerCase();
    if (this.ingredients.has(id)) {
      this.problems.push({
        rule: 'duplicate-ingredient',
        file: row.file,
        line: row.line,
        path: id,
        actual: id,
        expected: 'an ingredient that is not defined elsewhere',
        tip: 'Add names to the ingredient that stands already.',
      });
      return;
    }
    this.ingredients.set(id, { id, rxcui, list });
    this.claims.add({ name, kind: 'n', sets: [[id]], list, file: row.file, line: row.line });
  }

  /** Ingredient ids of a field such as `acetaminophen + codeine or morphine`; an unknown one is a problem. */
  setsOf(field: string, row: Row): string[][] {
    const sets = field.split(' or ').map((set) => set.split(' + ').map((id) => id.trim()));
    for (const id of sets.flat().filter((one) => !this.ingredients.has(one))) {
      this.problems.push({
        rule: 'unknown-ingredient',
        file: row.file,
        line: row.line,
        path: 'ingredients',
        actual: showValue(id),
        expected: 'an ingredient of rxnorm.tsv or of ingredients/*.tsv',
        tip: `Ingredients are written in lower case${this.#hint(id)}.`,
      });
    }
    return sets;
  }

  #hint(id: string): string {
    const claim = this.claims.byKey.get(keyOf(id));
    return claim === undefined
      ? ''
      : `; ${showValue(claim.name)} is ${claim.sets.map((set) => set.join(' + ')).join(' or ')}`;
  }
}

/**
 * Compiles `facts/medicines`.
 * @param factsDir `packages/knowledge/facts`, or that of a test.
 * @throws KnowledgeError with every problem found.
 */
export function compileMedicines(factsDir: string): MedicinesFacts {
  const folder = join(factsDir, 'medicines');
  const vocabulary = new Vocabulary();
  const { problems } = vocabulary;
  const own = namesIn(join(folder, 'ingredients')).map((name) =>
    readTable(join(folder, 'ingredients', name), ['ingredient', 'brands', 'other names'], problems),
  );
  addIngredients(vocabulary, folder, own);
  for (const table of own) addOtherNames(vocabulary, table);
  for (const name of namesIn(join(folder, 'names')))
    addNames(vocabulary, readTable(join(folder, 'names', name), ['ingredients', 'kind', 'names'], problems));
  const forms = readForms(vocabulary, folder);
  const lookAlikes = readLookAlikes(vocabulary, folder);
  const common = readCommon(vocabulary, folder);
  const everyday = readTable(join(folder, 'everyday-words.tsv'), ['word'], problems).rows.map((row) => row.get('word'));
  if (problems.length > 0) throw new KnowledgeError(problems);
  const sources = readSources(factsDir);
  return medicinesFactsSchema.parse({
    schema: 'clearleaf.medicines/1',
    sources: sourceTable(
      vocabulary.lists.map((list) => list.source),
      sources.byId,
    ),
    lists: vocabulary.lists,
    ...writeNames(vocabulary, forms),
    lookAlikes,
    everyday: everyday.join(' '),
    common,
  });
}

/** Defines every ingredient, then gives each brand all the ingredients whose rows name it. */
function addIngredients(vocabulary: Vocabulary, folder: string, own: readonly Table[]): void {
  const rxnorm = readRxnorm(folder, new Set(own.flatMap((table) => table.rows.map(idOf))), vocabulary.problems);
  for (const { name, rxcui, row } of rxnorm.ingredients) vocabulary.define(name, rxcui, 0, row);
  const brands = new Map<
    string,
    { readonly name: string; readonly ids: Set<string>; list: number; readonly row: Row }
  >();
  const addBrand = (brand: string, id: string, list: number, row: Row): void => {
    const earlier = brands.get(keyOf(brand));
    if (earlier === undefined) brands.set(keyOf(brand), { name: brand, ids: new Set([id]), list, row });
    else {
      earlier.ids.add(id);
      earlier.list = Math.max(earlier.list, list);
    }
  };
  for (const { brand, ingredient, row } of rxnorm.brands) addBrand(brand, ingredient, 0, row);
  for (const table of own) {
    const list = vocabulary.listOf(table);
    for (const row of table.rows) {
      vocabulary.define(row.get('ingredient'), '', list, row);
      for (const brand of namesOf(row.get('brands'))) addBrand(brand, idOf(row), list, row);
    }
  }
  for (const { name, ids, list, row } of brands.values()) {
    if (!isOwnName(vocabulary, name, [...ids]))
      vocabulary.claims.add({
        name,
        kind: 'b',
        sets: [[...ids].sort(compareText)],
        list,
        file: row.file,
        line: row.line,
      });
  }
}

/** RxNorm lists some brands that are the ingredient's own name. */
function isOwnName(vocabulary: Vocabulary, name: string, ids: readonly string[]): boolean {
  const claim = vocabulary.claims.byKey.get(keyOf(name));
  return claim?.kind === 'n' && ids.length === 1 && claim.name.toLowerCase() === ids[0];
}

/** The id of a row of ingredients: its name in lower case. */
const idOf = (row: Row): string => row.get('ingredient').toLowerCase();

function addOtherNames(vocabulary: Vocabulary, table: Table): void {
  const list = vocabulary.listOf(table);
  for (const row of table.rows) {
    for (const name of namesOf(row.get('other names'))) {
      vocabulary.claims.add({ name, kind: 'n', sets: [[idOf(row)]], list, file: row.file, line: row.line });
    }
  }
}

function addNames(vocabulary: Vocabulary, table: Table): void {
  const list = vocabulary.listOf(table);
  for (const row of table.rows) {
    const kind = kindOf(row, vocabulary.problems);
    const sets = vocabulary.setsOf(row.get('ingredients'), row);
    if (kind === null) continue;
    if (sets.length > 1 && kind !== 'a' && kind !== 'w') {
      vocabulary.problems.push({
        rule: 'name-kind',
        file: row.file,
        line: row.line,
        path: 'kind',
        actual: row.get('kind'),
        expected: 'ask or which, where there is more than one set',
        tip: 'A name that may mean two things is never settled without asking.',
      });
    }
    for (const name of namesOf(row.get('names')))
      vocabulary.claims.add({ name, kind, sets, list, file: row.file, line: row.line });
  }
}

/** The form that a name tells, by key. */
function readForms(vocabulary: Vocabulary, folder: string): Map<string, string> {
  const forms = new Map<string, string>();
  for (const row of readTable(join(folder, 'forms.tsv'), ['form', 'names'], vocabulary.problems).rows) {
    for (const name of namesOf(row.get('names'))) {
      checkName(vocabulary, name, row);
      forms.set(keyOf(name), row.get('form'));
    }
  }
  return forms;
}

function readLookAlikes(vocabulary: Vocabulary, folder: string): string[] {
  const { rows } = readTable(join(folder, 'look-alikes.tsv'), ['name', 'other'], vocabulary.problems);
  for (const row of rows) for (const column of ['name', 'other']) checkName(vocabulary, row.get(column), row);
  return rows.map((row) => `${row.get('name')}\t${row.get('other')}`);
}

function readCommon(vocabulary: Vocabulary, folder: string): string[] {
  const { rows } = readTable(join(folder, 'common.tsv'), ['name'], vocabulary.problems);
  for (const row of rows) checkName(vocabulary, row.get('name'), row);
  return rows.map((row) => row.get('name'));
}

function checkName(vocabulary: Vocabulary, name: string, row: Row): void {
  if (vocabulary.claims.byKey.has(keyOf(name))) return;
  vocabulary.problems.push({
    rule: 'unknown-name',
    file: row.file,
    line: row.line,
    path: name,
    actual: showValue(name),
    expected: 'a name of the vocabulary',
    tip: 'Look for a slip, or add the name to names/*.tsv first.',
  });
}

/** Writes ingredients, meanings and names as `packages/core/src/medicines/facts.ts` describes. */
function writeNames(
  vocabulary: Vocabulary,
  forms: ReadonlyMap<string, string>,
): Pick<MedicinesFacts, 'ingredients' | 'meanings' | 'names'> {
  const definitions = [...vocabulary.ingredients.values()].sort((a, b) => compareText(a.id, b.id));
  const position = new Map(definitions.map(({ id }, index) => [id, index.toString(36)]));
  const meanings = new Map<string, string>();
  const names: Record<string, string> = {};
  for (const [key, claim] of [...vocabulary.claims.byKey].sort(([a], [b]) => compareText(a, b))) {
    const sets = claim.sets.map((set) => set.map((id) => position.get(id) ?? '').join(',')).join(';');
    const meaning = [claim.kind, claim.list.toString(36), sets, forms.get(key) ?? ''].join('\t').trimEnd();
    if (!meanings.has(meaning)) meanings.set(meaning, meanings.size.toString(36));
    const bucket = key.slice(0, BUCKET);
    const name = claim.sets[0]?.[0] === claim.name ? '' : claim.name;
    names[bucket] = `${names[bucket] === undefined ? '' : `${names[bucket]}|`}${name}=${meanings.get(meaning)}`;
  }
  return {
    ingredients: definitions.map(({ id, rxcui }) => (rxcui === '' ? id : `${id}\t${rxcui}`)),
    meanings: [...meanings.keys()],
    names,
  };
}
