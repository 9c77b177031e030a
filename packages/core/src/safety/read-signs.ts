/**
 * Finds emergency signs in a person's own sentences: a note, a side effect, the name of a rating.
 *
 * The phrases are facts: those by which a list of conditions names a red flag, and those by which a diary does. What
 * the words around a sign say of it decides how it stands; only what stands as `now` is an emergency.
 */
import { fold, wordsOf } from '../text/index.ts';
import type { PlainDate } from '../quantity/index.ts';
import {
  correctWord,
  createPhraseBook,
  findPhrases,
  normalWord,
  type PhraseBook,
  type PhraseMatch,
} from './phrases.ts';
import {
  isDeniedAfter,
  isDeniedBefore,
  isDeniedWithin,
  isElsewhere,
  isGoneAfter,
  isHistory,
  isSupposed,
} from './sign-cues.ts';
import type { SafetyFacts } from './facts.ts';

/** The facts that reading needs. */
export type SignFacts = Pick<SafetyFacts, 'redFlags' | 'signWords'>;

/**
 * How a sign stands in a sentence. `past` is more than a week back; `supposed` is feared, asked about or told of in
 * general; `someone-else`'s counts as `now` where it is said to be happening.
 */
export type SignStanding = 'now' | 'denied' | 'past' | 'supposed' | 'someone-else';

/** One sign that a text names. */
export interface SignMention {
  /** Id of the red flag. */
  readonly sign: string;
  /** The words that were read, folded. */
  readonly words: string;
  readonly standing: SignStanding;
}

/** Words of a pattern that stand further apart speak of different things. */
const WIDEST_PATTERN = 8;
const SENTENCE_END = /(?<=[!?;])\s*|(?<=\.)\s+/u;
const CLAUSE_END =
  /[,;()]|\s-+\s|\b(?:but|however|although|though|except|yet|then)\b|\b(?:and|plus) (?=(?:i|i'm|im|i've|ive|my|can't|cant|cannot|couldn't|couldnt|now|also|still|no)\b)/u;

interface Clause {
  /** As typed, folded. */
  readonly words: readonly string[];
  readonly text: string;
  readonly matches: readonly PhraseMatch[];
}

/**
 * Every sign that the text names, in the order of the text.
 *
 * @param text As typed, of any length.
 * @param at The day on which it was written, for "in 2015".
 */
export function readSigns(text: string, facts: SignFacts, at: PlainDate): SignMention[] {
  const lasting = new Set(facts.signWords.filter(({ staysAfter }) => staysAfter).map(({ id }) => id));
  const book = bookOf(facts);
  return text
    .split(/\n+/u)
    .flatMap((line) => fold(line).split(SENTENCE_END))
    .flatMap((sentence) => readSentence(sentence, { book, lasting, at }));
}

interface Reading {
  readonly book: PhraseBook;
  /** Signs that need help also once they have ended. */
  readonly lasting: ReadonlySet<string>;
  readonly at: PlainDate;
}

function readSentence(sentence: string, reading: Reading): SignMention[] {
  const clauses = sentence
    .split(CLAUSE_END)
    .map((text): Clause => clauseOf(text, reading.book))
    .filter(({ words }) => words.length > 0);
  const found = mentionsIn(clauses, sentence, reading);
  if (clauses.length < 2) return found;
  // "Pulse pounding, dizzy": what takes three words together may be said as a list. Two would meet by chance.
  const whole = clauseOf(clauses.map(({ text }) => text).join(' '), reading.book);
  const lists = whole.matches.filter(({ places, whole: isPhrase }) => !isPhrase && places.length > 2);
  const across = mentionsIn([{ ...whole, matches: lists }], sentence, reading);
  return [...found, ...across.filter(({ sign }) => !found.some((each) => each.sign === sign))];
}

const mentionsIn = (clauses: readonly Clause[], sentence: string, reading: Reading): SignMention[] =>
  clauses.flatMap(({ matches, words }, index) =>
    matches.flatMap((match) => {
      const sign = match.target.id;
      if (sign === null || match.end - match.start > WIDEST_PATTERN) return [];
      const standing = standingOf(match, { sign, index, clauses, sentence }, reading);
      return [{ sign, words: words.slice(match.start, match.end).join(' '), standing }];
    }),
  );

function clauseOf(text: string, book: PhraseBook): Clause {
  const words = wordsOf(text);
  // Its letters without the apostrophe are another word.
  const normal = words.map((word) => (word === "od'd" ? 'overdosed' : correctWord(normalWord(word), book)));
  const all = findPhrases(normal, book);
  return { words, text: words.join(' '), matches: all.filter((match) => !isRepeated(match, all)) };
}

/** Two phrases over the same words, or a pattern over words of a phrase that says the same. */
const isRepeated = (match: PhraseMatch, all: readonly PhraseMatch[]): boolean =>
  all.some((other, index) => {
    if (!other.whole || other.target.id !== match.target.id) return false;
    if (match.whole) return other.start === match.start && other.end === match.end && index < all.indexOf(match);
    return match.places.some((place) => other.start <= place && place < other.end);
  });

interface Place {
  readonly sign: string;
  readonly index: number;
  readonly clauses: readonly Clause[];
  readonly sentence: string;
}

function standingOf(match: PhraseMatch, place: Place, { lasting, at }: Reading): SignStanding {
  const { sign, index, clauses, sentence } = place;
  const words = clauses[index]?.words ?? [];
  const [before, own] = [words.slice(0, match.start), words.slice(match.start, match.end)];
  const after = words.slice(match.end).join(' ');
  const next = clauses[index + 1]?.text ?? '';
  if (isDenied(match, place, after, next)) return 'denied';
  if (!lasting.has(sign) && isGoneAfter(after, next)) return 'denied';
  if (isPast(match, place, at)) return 'past';
  if (isSupposed(before.join(' '), sentence, sentence.endsWith('?'))) return 'supposed';
  return isElsewhere(before, own, after) ? 'someone-else' : 'now';
}

/** "Can't breathe", "do not want to live" say no themselves, and no other denial turns them. */
const SAYS_NO =
  /^(?:cant|can't|cannot|couldn't|couldnt|dont|don't|not|isn't|isnt|won't|wont|wouldn't|wouldnt|barely|hardly|no)$/u;

function isDenied(match: PhraseMatch, { index, clauses }: Place, after: string, next: string): boolean {
  const words = clauses[index]?.words ?? [];
  if (isDeniedAfter(after, next)) return true;
  if (match.whole && SAYS_NO.test(words[match.start] ?? '')) return false;
  if (!match.whole && isDeniedWithin(words, match.places)) return true;
  return isDeniedBefore(words, match.start, match.end) || isListDenied(index, clauses);
}

const DENIED_LIST =
  /^(?:no|denies|denied|deny|without|never(?: had)?|not had|haven't had|havent had|negative for|free of)\b/u;
const WHOLE_LIST = /^(?:denies|denied|negative for|free of)\b/u;
const LONGEST_ITEM = 6;

/** "No fever, chest pain or fainting": a denial reaches along a list that ends in "or". "No sleep, chest pain" is no list. */
function isListDenied(index: number, clauses: readonly Clause[]): boolean {
  const first = clauses.slice(0, index).findLastIndex(({ text }) => DENIED_LIST.test(text));
  if (first < 0) return false;
  const items = clauses.slice(first, index + 1);
  if (
    items
      .slice(1)
      .some(({ words }) => words.length > LONGEST_ITEM || /\b(?:i|my|am|is|was|have)\b/u.test(words.join(' ')))
  )
    return false;
  return (
    WHOLE_LIST.test(clauses[first]?.text ?? '') || clauses.slice(index).some(({ text }) => /\b(?:or|nor)\b/u.test(text))
  );
}

/** A clause of so few words beside the sign's may say when it was: "in 2019, my chest hurt". */
const SHORT_CLAUSE = 6;

function isPast(match: PhraseMatch, { index, clauses }: Place, at: PlainDate): boolean {
  const clause = clauses[index];
  if (clause === undefined) return false;
  // The words of the phrase say nothing about when: "wish I was dead" is no past.
  const around = match.whole
    ? [...clause.words.slice(0, match.start), ...clause.words.slice(match.end)].join(' ')
    : clause.text;
  if (isHistory(around, at)) return true;
  return [clauses[index - 1], clauses[index + 1]].some(
    (beside) =>
      beside !== undefined &&
      beside.matches.length === 0 &&
      beside.words.length <= SHORT_CLAUSE &&
      // "No history of epilepsy, had a seizure" says nothing about when.
      !/\bhistory\b/u.test(beside.text) &&
      isHistory(`${beside.text} ${around}`, at) &&
      isHistory(beside.text, at),
  );
}

const books = new WeakMap<object, PhraseBook>();

/** The phrases of a diary: only signs, so that "history of seizures" is read word by word. */
function bookOf(facts: SignFacts): PhraseBook {
  const known = books.get(facts.signWords);
  if (known !== undefined) return known;
  const target = (id: string | null) => ({ id, time: 'current' as const, possible: null, farAhead: undefined });
  const all = [...facts.redFlags.map(({ id, recognise }) => ({ id, ...recognise })), ...facts.signWords];
  const book = createPhraseBook(
    all.flatMap(({ id, phrases, patterns, exclusions }) => [
      { phrases, patterns, target: target(id) },
      { phrases: exclusions, patterns: [], target: target(null) },
    ]),
  );
  books.set(facts.signWords, book);
  return book;
}
