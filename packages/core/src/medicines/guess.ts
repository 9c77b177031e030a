/**
 * What a misspelt name may be, and whether anyone needs to be asked.
 *
 * A guess is certain only where the word is long, the slip small, and no other medicine lies near: to read
 * clonidine as clonazepam is worse than to ask.
 */
import { createNearIndex, editDistance, type Near, type NearIndex } from '../text/index.ts';
import { type Ingredient, type Name, setId, type Vocabulary } from './vocabulary.ts';

export interface Guess {
  readonly name: Name;
  readonly distance: number;
  readonly confidence: number;
  readonly certain: boolean;
  readonly alternatives: readonly (readonly Ingredient[])[];
}

export interface Guesser {
  /**
   * The best guess at a key, or `null` where nothing is near enough or the word is an everyday one.
   * @param words How many typed words the key was joined from.
   */
  readonly guess: (key: string, words: number) => Guess | null;
}

/** Slips allowed by length of the typed word: none in short ones, because every short word is near something. */
export function slipsAllowed(length: number): number {
  if (length < 5) return 0;
  if (length < 7) return 1;
  return length < 10 ? 2 : 3;
}

const SHORTEST_SURE = 6;
const SHORTEST_SURE_TWO_SLIPS = 9;
/** A first letter is seldom the one that is wrong. */
const FIRST_LETTER_PENALTY = 0.5;
const RIVAL_MARGIN = 1;
/** A rival so many times as far as the best is a reason to ask, and no answer: "clonidne" is not povidone-iodine. */
const FARTHEST_OFFERED = 2;
const LOOK_ALIKE_MARGIN = 2;
const MOST_ALTERNATIVES = 4;
const LOWEST_CONFIDENCE = 0.5;
const RIVAL_FACTOR = 0.75;

interface Candidate {
  readonly name: Name;
  readonly distance: number;
  /** Distance with the first letter weighed in. */
  readonly weight: number;
}

/** A guesser over a vocabulary. Its index is built at the first guess. */
export function createGuesser(vocabulary: Vocabulary): Guesser {
  const lazy: { near?: { readonly names: readonly Name[]; readonly index: NearIndex } } = {};
  const guess = (key: string, words: number): Guess | null => {
    const limit = slipsAllowed(key.length);
    if (limit === 0 || vocabulary.isEveryday(key)) return null;
    const { names, index } = (lazy.near ??= indexOf(vocabulary));
    const within = (distance: number): Candidate[] => candidatesOf(key, words, names, index.within(key, distance));
    // From near to far, because far searches cost most.
    for (let reach = 1; reach <= limit; reach++) {
      const nearest = within(reach)[0];
      // One slip further than the nearest, so that rivals are seen.
      if (nearest !== undefined) return choose(key, within(nearest.distance + RIVAL_MARGIN), vocabulary);
    }
    return null;
  };
  return { guess };
}

function candidatesOf(key: string, words: number, names: readonly Name[], hits: readonly Near[]): Candidate[] {
  return hits.flatMap(({ position, distance }) => {
    const name = names[position];
    if (name === undefined || (words === 1 && hasShortWord(name.name))) return [];
    return [{ name, distance, weight: distance + (name.key[0] === key[0] ? 0 : FIRST_LETTER_PENALTY) }];
  });
}

/** "vital" is not "vitamin A", and "plant" is not "Plan B": a word of one or two letters is not what a slip leaves out. */
const hasShortWord = (name: string): boolean => /(?:^|[^a-z0-9])[a-z0-9]{1,2}$|^[a-z0-9]{1,2}[^a-z0-9]/iu.test(name);

/** Neither misspellings, which would double the slip, nor words for many medicines are guessed at. */
function indexOf(vocabulary: Vocabulary): { readonly names: readonly Name[]; readonly index: NearIndex } {
  const names = vocabulary.all().filter(({ meaning }) => meaning.kind !== 's' && meaning.kind !== 'w');
  return { names, index: createNearIndex(names.map((name) => name.key)) };
}

function choose(key: string, near: readonly Candidate[], vocabulary: Vocabulary): Guess | null {
  const ranked = bestOfEachSet([...near].sort(compareBy(key, vocabulary)));
  const [best, ...others] = ranked;
  if (best === undefined || best.weight > slipsAllowed(key.length)) return null;
  const rivals = others.filter(({ weight }) => weight <= best.weight + RIVAL_MARGIN);
  const offered = rivals.filter(({ weight }) => weight < FARTHEST_OFFERED * Math.max(best.weight, 1));
  const lookAlikes = lookAlikesOf(key, best, vocabulary);
  const alone = rivals.length === 0 && lookAlikes.length === 0;
  const sets = [
    ...best.name.meaning.sets.slice(1),
    ...[...offered.map(({ name }) => name), ...lookAlikes].flatMap(({ meaning }) => meaning.sets),
  ];
  const alternatives = distinct(sets, best.name).slice(0, MOST_ALTERNATIVES);
  const closeness = 1 - best.weight / (key.length + 1);
  return {
    name: best.name,
    distance: best.distance,
    confidence: Math.round(Math.max(LOWEST_CONFIDENCE, closeness * (alone ? 1 : RIVAL_FACTOR)) * 100) / 100,
    certain: alone && best.name.meaning.kind !== 'a' && isSmallSlip(key, best),
    alternatives,
  };
}

function isSmallSlip(key: string, { distance, weight }: Candidate): boolean {
  if (weight !== distance) return false;
  return distance <= 1 ? key.length >= SHORTEST_SURE : distance === 2 && key.length >= SHORTEST_SURE_TWO_SLIPS;
}

/** Orders candidates: nearest, then longest common beginning, then what people type often, then by name so that chance never decides. */
function compareBy(key: string, vocabulary: Vocabulary): (a: Candidate, b: Candidate) => number {
  const rank = ({ name }: Candidate): number => vocabulary.commonRank(name.key) ?? Number.MAX_SAFE_INTEGER;
  const shared = ({ name }: Candidate): number => sharedStart(name.key, key);
  return (a, b) =>
    a.weight - b.weight || shared(b) - shared(a) || rank(a) - rank(b) || (a.name.key < b.name.key ? -1 : 1);
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function bestOfEachSet(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ name }) => {
    const id = setId(name.meaning.sets[0] ?? []);
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

/** Partners of the best guess in the table of look-alikes, where the typed word is not clearly nearer to the guess. */
function lookAlikesOf(key: string, best: Candidate, vocabulary: Vocabulary): Name[] {
  const limit = best.distance + LOOK_ALIKE_MARGIN;
  return vocabulary
    .lookAlikesOf(best.name.key)
    .filter((other) => editDistance(key, other, limit) <= limit)
    .flatMap((other) => vocabulary.get(other) ?? []);
}

function distinct(sets: readonly (readonly Ingredient[])[], best: Name): (readonly Ingredient[])[] {
  const seen = new Set([setId(best.meaning.sets[0] ?? [])]);
  return sets.filter((set) => {
    const isNew = !seen.has(setId(set));
    seen.add(setId(set));
    return isNew;
  });
}
