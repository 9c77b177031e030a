/** The vocabulary in memory: names by key, read bucket by bucket when they are first asked for. */
import type { MedicinesFacts, NameList } from './facts.ts';
import { fold } from '../text/index.ts';

/** `n` another name, `b` a brand, `s` a misspelling, `a` may mean this (ask), `w` stands for many (which one?). */
export type NameKind = 'n' | 'b' | 's' | 'a' | 'w';

/** One ingredient. */
export interface Ingredient {
  readonly name: string;
  readonly rxcui: string | null;
}

/** What names mean. */
export interface Meaning {
  readonly kind: NameKind;
  /** Sets of ingredients, the likeliest first; more than one only for kinds `a` and `w`. */
  readonly sets: readonly (readonly Ingredient[])[];
  readonly list: NameList;
  /** The form that the name alone tells (`eye drops`, `rescue`); `null` where it tells none. */
  readonly form: string | null;
}

/** One name. */
export interface Name {
  readonly name: string;
  readonly key: string;
  readonly meaning: Meaning;
}

export interface Vocabulary {
  /** The name with exactly this key. */
  readonly get: (key: string) => Name | undefined;
  /** Names whose key begins with `prefix` (one letter or more), in the order of their keys. */
  readonly beginningWith: (prefix: string) => readonly Name[];
  /** Every name. Reads all buckets. */
  readonly all: () => readonly Name[];
  /** Names of ingredients, without reading a bucket. */
  readonly ingredients: () => readonly string[];
  /** Keys that are mixed up with a key. */
  readonly lookAlikesOf: (key: string) => readonly string[];
  /** True for an everyday English word that only looks like a medicine: it is never guessed at. */
  readonly isEveryday: (word: string) => boolean;
  /** Rank among names that are typed often: 0 is the commonest; `undefined` for all others. */
  readonly commonRank: (key: string) => number | undefined;
}

/** Letters by which names are put into buckets. */
const BUCKET = 2;
const NOT_KEY = /[^a-z0-9]+/g;
const NOT_ASCII = /[^\u0020-\u007e]/;

/** The key of a name: its letters and digits, so that "Z-Pak", "z pak" and "ZPAK" are one. Empty where it has none. */
export function keyOf(name: string): string {
  const plain = NOT_ASCII.test(name) ? fold(name) : name.toLowerCase();
  return plain.replace(NOT_KEY, '');
}

/** The same ingredients, in whatever order, give the same text. */
export const setId = (set: readonly Ingredient[]): string =>
  set
    .map((ingredient) => ingredient.name)
    .sort()
    .join(' + ');

/** Opens the compiled vocabulary. Reads nothing yet. */
export function openVocabulary(facts: MedicinesFacts): Vocabulary {
  const bucketOf = createBuckets(facts);
  const prefixes = Object.keys(facts.names).sort();
  const namesOf = (prefix: string): Name[] =>
    prefixes.filter((bucket) => bucket.startsWith(prefix)).flatMap((bucket) => [...bucketOf(bucket).values()]);
  const lazy: {
    everyday?: Set<string>;
    lookAlikes?: Map<string, string[]>;
    common?: Map<string, number>;
    all?: Name[];
    ingredients?: string[];
  } = {};
  return {
    get: (key) => (key.length < BUCKET ? undefined : bucketOf(key.slice(0, BUCKET)).get(key)),
    beginningWith: (prefix) =>
      prefix.length < BUCKET
        ? namesOf(prefix)
        : [...bucketOf(prefix.slice(0, BUCKET)).values()].filter(({ key }) => key.startsWith(prefix)),
    all: () => (lazy.all ??= namesOf('')),
    ingredients: () => (lazy.ingredients ??= facts.ingredients.map((line) => line.split('\t', 1)[0] ?? line)),
    lookAlikesOf: (key) => (lazy.lookAlikes ??= readLookAlikes(facts.lookAlikes)).get(key) ?? [],
    isEveryday: (word) => (lazy.everyday ??= new Set(facts.everyday.split(' '))).has(word),
    commonRank: (key) => (lazy.common ??= new Map(facts.common.map((name, rank) => [keyOf(name), rank]))).get(key),
  };
}

/** Reads a bucket when it is first asked for. */
function createBuckets(facts: MedicinesFacts): (prefix: string) => ReadonlyMap<string, Name> {
  const buckets = new Map<string, Map<string, Name>>();
  const meanings = new Map<string, Meaning>();
  const meaningOf = (position: string): Meaning => {
    const known = meanings.get(position);
    if (known !== undefined) return known;
    const meaning = readMeaning(at(facts.meanings, position, 'meaning'), facts);
    meanings.set(position, meaning);
    return meaning;
  };
  return (prefix) => {
    const known = buckets.get(prefix);
    if (known !== undefined) return known;
    const bucket = new Map<string, Name>();
    for (const entry of facts.names[prefix]?.split('|') ?? []) {
      const sign = entry.lastIndexOf('=');
      const meaning = meaningOf(entry.slice(sign + 1));
      const name = sign > 0 ? entry.slice(0, sign) : (meaning.sets[0]?.[0]?.name ?? '');
      const key = keyOf(name);
      bucket.set(key, { name, key, meaning });
    }
    buckets.set(prefix, bucket);
    return bucket;
  };
}

function readMeaning(line: string, facts: MedicinesFacts): Meaning {
  const [kind = '', list = '', sets = '', form = ''] = line.split('\t');
  const ingredientAt = (position: string): Ingredient => {
    const [name = '', rxcui = ''] = at(facts.ingredients, position, 'ingredient').split('\t');
    return { name, rxcui: rxcui === '' ? null : rxcui };
  };
  return {
    kind: kind as NameKind,
    sets: sets.split(';').map((set) => set.split(',').map(ingredientAt)),
    list: at(facts.lists, list, 'list'),
    form: form === '' ? null : form,
  };
}

/**
 * @param position In base 36.
 * @throws Error where nothing stands there: the compiler has let it through.
 */
function at<T>(all: readonly T[], position: string, what: string): T {
  const value = all[Number.parseInt(position, 36)];
  if (value === undefined)
    throw new Error(`Cannot read the vocabulary: it names ${what} ${position}, and there are ${all.length}`);
  return value;
}

function readLookAlikes(pairs: readonly string[]): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const pair of pairs) {
    const [a = '', b = ''] = pair.split('\t').map(keyOf);
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      table.set(one, [...(table.get(one) ?? []), other]);
  }
  return table;
}
