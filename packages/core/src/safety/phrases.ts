/**
 * Finds known phrases in typed words: by whole words, never by substring.
 *
 * Spellings that differ only by habit (apnoea, apnea; seizures, seizure) are made equal, and a long word may carry a
 * slip or two. A word that some phrase knows is never bent into another: "hypotension" stays what it is.
 */
import { editDistance, wordsOf } from '../text/index.ts';
import type { PossibleCondition } from './types.ts';
import type { Recognition } from './facts.ts';

/** What a phrase means. */
export interface PhraseTarget {
  /** Id in the facts; `null` is something of which no rule speaks. */
  readonly id: string | null;
  readonly time: Recognition['time'];
  readonly possible: PossibleCondition | null;
  readonly farAhead: Recognition['farAhead'];
}

/** Where a phrase stands in a clause: word positions, `end` excluded. */
export interface PhraseMatch {
  readonly start: number;
  readonly end: number;
  /** True where every word from `start` to `end` belongs to it; false where the words of a pattern stand apart. */
  readonly whole: boolean;
  /** Where its words stand, in order: all from `start` to `end`, or those of a pattern. */
  readonly places: readonly number[];
  readonly target: PhraseTarget;
}

interface Phrase {
  readonly words: readonly string[];
  readonly target: PhraseTarget;
}
interface Pattern {
  readonly groups: readonly ReadonlySet<string>[];
  readonly target: PhraseTarget;
}

/** Every phrase of the facts, ready to be looked up. */
export interface PhraseBook {
  readonly phrasesByFirstWord: ReadonlyMap<string, readonly Phrase[]>;
  readonly patternsByWord: ReadonlyMap<string, readonly Pattern[]>;
  readonly knownWords: ReadonlySet<string>;
  readonly longWordsByInitial: ReadonlyMap<string, readonly string[]>;
}

/** Shortest word in which a slip is forgiven: below it, other words lie too near (stroke, strike). */
const LONG = 7;
/** From this length on, two slips. */
const VERY_LONG = 10;

/** Not plurals, or words whose singular means something else. */
const KEPT = new Set(['aids', 'always', 'sometimes', 'previous']);

/** A word in the form in which spellings of one word are equal. */
export function normalWord(word: string): string {
  let normal = word.replace(/['.]/g, '');
  if (KEPT.has(normal)) return normal;
  if (normal.length >= 6) normal = normal.replace(/ae|oe/g, 'e');
  return normal.length >= 4 && normal.endsWith('s') && !/(?:ss|us|is)$/.test(normal) ? normal.slice(0, -1) : normal;
}

/** The words of a folded text, in normal form. */
export const normalWords = (folded: string): string[] => wordsOf(folded).map(normalWord);

/** Collects phrases and patterns, then gives the book. */
export function createPhraseBook(
  entries: Iterable<{ phrases: readonly string[]; patterns: readonly (readonly string[])[]; target: PhraseTarget }>,
): PhraseBook {
  const phrasesByFirstWord = new Map<string, Phrase[]>();
  const patternsByWord = new Map<string, Pattern[]>();
  const knownWords = new Set<string>();
  for (const { phrases, patterns, target } of entries) {
    for (const text of phrases) {
      const words = normalWords(text.toLowerCase());
      for (const word of words) knownWords.add(word);
      push(phrasesByFirstWord, words[0] ?? '', { words, target });
    }
    for (const alternatives of patterns) {
      const groups = alternatives.map(
        (group) => new Set(group.split('|').flatMap((text) => normalWords(text.toLowerCase()))),
      );
      for (const group of groups) for (const word of group) knownWords.add(word);
      for (const word of groups[0] ?? []) push(patternsByWord, word, { groups, target });
    }
  }
  const longWordsByInitial = new Map<string, string[]>();
  for (const word of knownWords) if (word.length >= LONG) push(longWordsByInitial, word.charAt(0), word);
  return { phrasesByFirstWord, patternsByWord, knownWords, longWordsByInitial };
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** The word as some phrase spells it, where it is long and near enough; else itself. */
export function correctWord(word: string, book: PhraseBook): string {
  if (word.length < LONG || word.length > 24 || book.knownWords.has(word)) return word;
  let best = word;
  let left = word.length >= VERY_LONG ? 2 : 1;
  for (const candidate of book.longWordsByInitial.get(word.charAt(0)) ?? []) {
    const distance = editDistance(word, candidate, left);
    if (distance > left) continue;
    best = candidate;
    left = distance - 1;
    if (left < 1) break;
  }
  return best;
}

/**
 * What a clause names. The longest phrase wins where phrases overlap ("kidney stones" before "kidney");
 * words that belong to a longer phrase without a rule take no part in patterns.
 * @param words In normal form, corrected.
 */
export function findPhrases(words: readonly string[], book: PhraseBook): PhraseMatch[] {
  const found = phraseMatches(words, book).sort((a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start);
  const kept: PhraseMatch[] = [];
  for (const match of found)
    if (!kept.some((longer) => lengthOf(longer) > lengthOf(match) && overlaps(longer, match))) kept.push(match);
  const idle = kept.filter((match) => match.target.id === null && lengthOf(match) > 1);
  return [...kept, ...patternMatches(words, book, idle)].sort((a, b) => a.start - b.start || b.end - a.end);
}

const lengthOf = (match: PhraseMatch): number => match.end - match.start;
const overlaps = (a: PhraseMatch, b: PhraseMatch): boolean => a.start < b.end && b.start < a.end;

function phraseMatches(words: readonly string[], book: PhraseBook): PhraseMatch[] {
  return words.flatMap((first, start) =>
    (book.phrasesByFirstWord.get(first) ?? [])
      .filter((phrase) => phrase.words.every((word, offset) => words[start + offset] === word))
      .map(({ words: own, target }) => ({
        start,
        end: start + own.length,
        whole: true,
        places: own.map((_, offset) => start + offset),
        target,
      })),
  );
}

function patternMatches(words: readonly string[], book: PhraseBook, idle: readonly PhraseMatch[]): PhraseMatch[] {
  const matches: PhraseMatch[] = [];
  const free = words.map((word, at) => (idle.some((match) => match.start <= at && at < match.end) ? '' : word));
  for (const pattern of new Set(free.flatMap((word) => book.patternsByWord.get(word) ?? []))) {
    const found = pattern.groups.map((group) => free.findIndex((word) => group.has(word)));
    if (found.includes(-1)) continue;
    const places = found.sort((a, b) => a - b);
    matches.push({
      start: places[0] ?? 0,
      end: (places.at(-1) ?? 0) + 1,
      whole: false,
      places,
      target: pattern.target,
    });
  }
  return matches;
}
