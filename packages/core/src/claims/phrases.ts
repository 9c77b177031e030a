/**
 * The phrases of the facts, made ready for matching: patterns taken apart into words, and every word
 * known by name so that a slip of the finger can be mended.
 */
import { editDistance, fold, wordsOf } from '../text/index.ts';
import type { ClaimsFacts } from './facts.ts';

/** One place of a pattern: the wordings that may stand there, each a run of words, longest first. */
type Slot = readonly (readonly string[])[];

/** A phrase as the matcher reads it. */
export interface Pattern {
  readonly indication: string | null;
  readonly topic: string | null;
  readonly near: boolean;
  /** Only where it is all that was typed. */
  readonly whole: boolean;
  readonly slots: readonly Slot[];
}

/** All that the matcher knows. */
export interface PhraseIndex {
  /** By each word that a phrase can begin with. */
  readonly patterns: ReadonlyMap<string, readonly Pattern[]>;
  readonly vocabulary: ReadonlySet<string>;
  /** Words of the vocabulary by their first letter, for mending slips. */
  readonly byLetter: ReadonlyMap<string, readonly string[]>;
  readonly skip: ReadonlySet<string>;
  readonly negators: ReadonlySet<string>;
  readonly notASlip: ReadonlySet<string>;
}

const SHORTEST_MENDED = 6;
const SHORTEST_TARGET = 5;
const LONG_WORD = 9;

const indexes = new WeakMap<ClaimsFacts, PhraseIndex>();

/** The index of some facts, built once. */
export function phraseIndexOf(facts: ClaimsFacts): PhraseIndex {
  const known = indexes.get(facts);
  if (known !== undefined) return known;
  const built = buildIndex(facts);
  indexes.set(facts, built);
  return built;
}

/** The words of a text, apostrophes dropped ("can't" is "cant"), small words left out. */
export function contentWords(text: string, skip: ReadonlySet<string>): string[] {
  return wordsOf(fold(text))
    .flatMap((word) => word.split('.'))
    .map((word) => word.replaceAll("'", ''))
    .filter((word) => word !== '' && !skip.has(word));
}

/**
 * A word as the phrases spell it. One slip is mended from six letters, two from nine; the first letter must
 * be right. A word that is no slip, or lies near none, comes back as it is.
 */
export function mendWord(word: string, index: PhraseIndex): string {
  if (word.length < SHORTEST_MENDED || index.vocabulary.has(word) || index.notASlip.has(word)) return word;
  const limit = word.length < LONG_WORD ? 1 : 2;
  let best = word;
  let bestDistance = limit + 1;
  for (const candidate of index.byLetter.get(word[0] ?? '') ?? []) {
    const distance = editDistance(word, candidate, bestDistance - 1);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function buildIndex(facts: ClaimsFacts): PhraseIndex {
  const sets = new Map(facts.words.map((set) => [set.id, set.words]));
  const skip = new Set(sets.get('skip') ?? []);
  const wordings = new Map(facts.words.map(({ id, words }) => [id, slotOf(words, skip)]));
  const compile = (phrase: string): { whole: boolean; slots: Slot[] } => compilePhrase(phrase, wordings, skip);
  const all: Pattern[] = [
    ...facts.indications.flatMap(({ id, phrases, nearPhrases }) => [
      ...phrases.map((phrase) => ({ indication: id, topic: null, near: false, ...compile(phrase) })),
      ...nearPhrases.map((phrase) => ({ indication: id, topic: null, near: true, ...compile(phrase) })),
    ]),
    ...facts.topics.flatMap(({ id, phrases }) =>
      phrases.map((phrase) => ({ indication: null, topic: id, near: false, ...compile(phrase) })),
    ),
  ];
  const vocabulary = new Set(all.flatMap(({ slots }) => slots.flat(2)));
  return {
    patterns: byFirstWord(all),
    vocabulary,
    byLetter: groupBy([...vocabulary].filter((word) => word.length >= SHORTEST_TARGET).sort(), (word) => word[0] ?? ''),
    skip,
    negators: new Set(sets.get('negators') ?? []),
    notASlip: new Set(sets.get('not-a-slip') ?? []),
  };
}

function byFirstWord(all: readonly Pattern[]): Map<string, readonly Pattern[]> {
  const begun = all.flatMap((pattern) => {
    const firstWords = new Set((pattern.slots[0] ?? []).map((run) => run[0] ?? ''));
    return [...firstWords].map((word) => ({ word, pattern }));
  });
  const grouped = groupBy(begun, ({ word }) => word);
  return new Map([...grouped].map(([word, group]) => [word, group.map(({ pattern }) => pattern)]));
}

/** Items by what `keyOf` says of each, in order of first appearance. (`Map.groupBy` came after Node 20.) */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function compilePhrase(
  phrase: string,
  wordings: ReadonlyMap<string, Slot>,
  skip: ReadonlySet<string>,
): { whole: boolean; slots: Slot[] } {
  const whole = phrase.startsWith('=');
  const parts = phrase.slice(whole ? 1 : 0).match(/\{[^}]+\}|[^{}]+/gu) ?? [];
  const slots = parts.flatMap((part): Slot[] => {
    if (!part.startsWith('{')) return contentWords(part, skip).map((word) => [[word]]);
    const slot = wordings.get(part.slice(1, -1));
    if (slot === undefined)
      throw new Error(`Cannot read the phrase ${JSON.stringify(phrase)}: there is no word set ${part}`);
    return [slot];
  });
  return { whole, slots };
}

const slotOf = (words: readonly string[], skip: ReadonlySet<string>): Slot =>
  words.map((wording) => contentWords(wording, skip)).sort((a, b) => b.length - a.length);
