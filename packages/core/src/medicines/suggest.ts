/** The type-ahead: what a person may be about to type. */
import { editDistance } from '../text/index.ts';
import { slipsAllowed } from './guess.ts';
import type { MedicineIndex } from './medicine-index.ts';
import type { MedicineSuggestion } from './types.ts';
import { keyOf, type Name, type Vocabulary } from './vocabulary.ts';

/** From this length on, slips are forgiven too, and later words of an ingredient's name count. */
const SHORTEST_FUZZY = 4;
const SHORTEST_LATER_WORD = 3;
const LONGEST_READ = 100;

/**
 * Names that continue what was typed: those that begin with it, then ingredients with a later word that does, then near misses.
 * Names that are typed often come first; a brand shows what it contains.
 * @param prefix As typed so far; empty gives nothing.
 * @param limit Number of lines at most.
 */
export function suggestMedicines(prefix: string, { vocabulary }: MedicineIndex, limit: number): MedicineSuggestion[] {
  const key = keyOf(prefix.slice(0, LONGEST_READ));
  if (key === '') return [];
  const names = best(vocabulary.beginningWith(key).filter(isSuggestible), limit, (name) =>
    scoreOf(name, key, vocabulary),
  );
  const add = (more: readonly Name[]): void => {
    for (const name of more) if (names.length < limit && !names.includes(name)) names.push(name);
  };
  if (names.length < limit && key.length >= SHORTEST_LATER_WORD) add(laterWords(prefix, vocabulary));
  if (names.length < limit && key.length >= SHORTEST_FUZZY) add(nearMisses(key, vocabulary));
  return names.map(toSuggestion);
}

/** Neither a misspelling nor a word for many medicines. */
const isSuggestible = ({ meaning }: Name): boolean => meaning.kind !== 's' && meaning.kind !== 'w';

function best(names: readonly Name[], limit: number, score: (name: Name) => number): Name[] {
  const scored = names.map((name) => ({ name, score: score(name) }));
  return scored
    .sort((a, b) => a.score - b.score || compare(a.name, b.name))
    .slice(0, limit)
    .map(({ name }) => name);
}

/** Lower is earlier: the name itself, common names by rank, ingredients, brands, other names. */
function scoreOf(name: Name, key: string, vocabulary: Vocabulary): number {
  if (name.key === key) return -1;
  const kind = name.meaning.kind === 'b' ? 2 : isIngredient(name) ? 1 : 3;
  return vocabulary.commonRank(name.key) ?? 1000 * kind;
}

const isIngredient = ({ name, meaning }: Name): boolean => meaning.sets[0]?.[0]?.name === name.toLowerCase();

const compare = (a: Name, b: Name): number => a.name.length - b.name.length || (a.key < b.key ? -1 : 1);

/** Ingredients with a later word that begins as typed: `acid` gives `folic acid`. Shortest first. */
function laterWords(prefix: string, vocabulary: Vocabulary): Name[] {
  const word = ` ${prefix.trim().toLowerCase()}`;
  const names = vocabulary
    .ingredients()
    .filter((name) => name.includes(word))
    .flatMap((name) => vocabulary.get(keyOf(name)) ?? []);
  return best(names, names.length, ({ name }) => name.length);
}

/** Names whose beginning is a slip or two away from what was typed. */
function nearMisses(key: string, vocabulary: Vocabulary): Name[] {
  const slips = Math.max(1, Math.min(2, slipsAllowed(key.length)));
  const near = vocabulary
    .beginningWith(key.slice(0, 1))
    .filter(isSuggestible)
    .flatMap((name) => {
      const distance = prefixDistance(key, name.key, slips);
      return distance <= slips ? [{ name, distance }] : [];
    });
  const distances = new Map(near.map(({ name, distance }) => [name, distance]));
  return best(
    near.map(({ name }) => name),
    near.length,
    (name) => (distances.get(name) ?? 0) * 10_000 + scoreOf(name, key, vocabulary),
  );
}

/** Slips between what was typed and the beginning of a name. */
function prefixDistance(key: string, name: string, limit: number): number {
  let nearest = limit + 1;
  for (let length = key.length - 1; length <= key.length + 1; length++)
    nearest = Math.min(nearest, editDistance(key, name.slice(0, length), limit));
  return nearest;
}

function toSuggestion({ name, key, meaning }: Name): MedicineSuggestion {
  const sets = meaning.sets.map((set) => set.map((ingredient) => ingredient.name));
  const ingredients = sets[0] ?? [];
  const isItself = ingredients.length === 1 && keyOf(ingredients[0] ?? '') === key;
  return { name, detail: isItself ? '' : sets.map((set) => set.join(' + ')).join(' / '), ingredients };
}
