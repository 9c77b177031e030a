/** Places: states, countries and places with a row wherever they stand; towns where one is announced or stands alone. */
import { placeKey } from '../../law/index.ts';
import type { PlaceReading } from '../../law/types.ts';
import { type Candidate, score } from './candidate.ts';
import { modeAt } from './context.ts';
import type { Readers } from './readers.ts';
import {
  contentOf,
  cueBonus,
  isFiller,
  isQuantity,
  isWithin,
  type Sentence,
  standsAlone,
  textIn,
  wordsIn,
} from './sentence.ts';
import { type Span, type Token, wordAt } from './tokens.ts';
import { negators, stateCodes } from './words.ts';

const LONGEST = 8;

/** Without a word that announces a place, a town of the gazetteer must give way to everything else. */
const GUESSED_PLACE_PENALTY = 2;

/** Value of a place that is hardly ever anything else. */
export const WELL_KNOWN = 'well-known';

interface PlacedRun {
  readonly span: Span;
  readonly isSure: boolean;
  /** What it was read as; runs of the same are compared. */
  readonly key: string;
  readonly points: number;
}

export function placeCandidates(sentence: Sentence, readers: Readers): Candidate[] {
  const found = [...placeRuns(sentence)].flatMap((span) => placedRun(sentence, span, readers));
  const isCore = ({ span, key }: PlacedRun): boolean =>
    !found.some(
      (other) =>
        other.span !== span &&
        other.key === key &&
        isWithin(other.span, span) &&
        !areNameWords(sentence, span, other.span, readers),
    );
  return found
    .filter(isCore)
    .map(({ span, isSure, points }) => ({ ...span, as: 'place', value: isSure ? WELL_KNOWN : null, score: points }));
}

function placedRun(sentence: Sentence, span: Span, readers: Readers): PlacedRun[] {
  const hope = hopeOf(sentence, span);
  if (hope === null) return [];
  const text = textIn(sentence, span);
  const reading = hope.strong ? readers.place(text) : readers.placeAsSpelt(text);
  const isSure = isWellKnown(reading);
  if (!isSure && !hope.announced && !hope.alone) return [];
  if (reading.kind === 'unknown' || (!hope.strong && isMended(text, reading))) return [];
  // "New Jersey" is not a Jersey that is new.
  const head = isSure ? 'place' : headOf(sentence, span, readers);
  if (!hope.announced && head === 'nothing') return [];
  const bonus = cueBonus(sentence, span, 'place') + doubtOf(reading, hope, head === 'place');
  return [{ span, isSure, key: chainKey(reading), points: score(contentOf(sentence, span), bonus) }];
}

function doubtOf(reading: PlaceReading, { announced, alone }: Hope, isSure: boolean): number {
  const guess = announced || isSure ? 0 : -GUESSED_PLACE_PENALTY;
  return guess + (alone ? 0.5 : 0) - (reading.kind === 'ambiguous' ? 1 : 0);
}

/** A country, a state, or a place with a rule of its own: such a name is hardly ever anything else. */
function isWellKnown(reading: PlaceReading): boolean {
  if (reading.kind !== 'resolved') return false;
  const last = reading.chain.at(-1);
  return last !== undefined && (last.researched || last.level === 'country' || last.level === 'state');
}

/** Why a run may be a place at all. */
interface Hope {
  readonly announced: boolean;
  /** Announced by words that leave no doubt ("live in"): then a slip of the finger is asked about. */
  readonly strong: boolean;
  /** A whole item of a list. */
  readonly alone: boolean;
}

function hopeOf(sentence: Sentence, span: Span): Hope | null {
  if (wordsIn(sentence, span).every(isQuantity)) return null;
  const cue = modeAt(sentence.tokens, span.from);
  const announced = cue?.mode === 'place';
  const alone = standsAlone(sentence.tokens, span);
  return isTooShort(sentence, span, announced || alone) ? null : { announced, strong: announced && cue.strong, alone };
}

/**
 * What stands before a state or country at the end of a run: a place ("Naples, Florida"), nothing that is one ("Zoloft, Alabama",
 * which reads as a town of Alabama that nobody knows), or no state or country stands there.
 */
function headOf(sentence: Sentence, { from, to }: Span, readers: Readers): 'place' | 'nothing' | 'no-tail' {
  let hasTail = false;
  for (let cut = from + 1; cut < to; cut += 1) {
    if (!isWellKnown(readers.placeAsSpelt(textIn(sentence, { from: cut, to })))) continue;
    const isJoin = isFiller(wordAt(sentence.tokens, cut - 1)) || sentence.tokens[cut - 1]?.isBreak === true;
    if (isPlace(textIn(sentence, { from, to: isJoin ? cut - 1 : cut }), readers)) return 'place';
    hasTail = true;
  }
  return hasTail ? 'nothing' : 'no-tail';
}

function isPlace(text: string, readers: Readers): boolean {
  const reading = readers.placeAsSpelt(text);
  return reading.kind !== 'unknown' && !isMended(text, reading);
}

/** True where no candidate has the words as typed: the reader mended a slip, which only words that announce a place can ask for. */
function isMended(text: string, reading: PlaceReading): boolean {
  if (reading.kind !== 'ambiguous') return false;
  const words = placeKey(text).split(' ');
  return !reading.candidates.some(({ name }) => words.every((word) => placeKey(name).split(' ').includes(word)));
}

const chainKey = (reading: PlaceReading): string =>
  reading.kind === 'resolved'
    ? reading.chain.map(({ code }) => code).join('>')
    : reading.kind === 'ambiguous'
      ? reading.candidates.map(({ name }) => name).join('|')
      : '';

/** "Rankin County" and "Portland Oregon" say no more than "Rankin" and "Portland", but the words belong to the place. */
function areNameWords(sentence: Sentence, outer: Span, inner: Span, readers: Readers): boolean {
  const sides = [
    { from: outer.from, to: inner.from },
    { from: inner.to, to: outer.to },
  ].filter(({ from, to }) => to > from);
  return sides.every((side) => {
    const words = sentence.tokens.slice(side.from, side.to).filter(({ isBreak, word }) => !isBreak && !isFiller(word));
    return (
      words.every((token) => NAME_WORD.test(token.word) || isStateCode(token)) ||
      isPlace(words.map(({ text }) => text).join(' '), readers)
    );
  });
}

const NAME_WORD = /^(?:county|city|state|town|village|parish|borough|province|prefecture|uk|usa|us|america|england)$/;

/** "in", "or", "me", "ok" are states only in capitals, and only where a place is expected. */
function isTooShort(sentence: Sentence, { from, to }: Span, isExpected: boolean): boolean {
  const token = sentence.tokens[from];
  if (to - from > 1 || token === undefined || token.text.length > 2 || stateCodes.has(token.word)) return false;
  return !(isExpected && token.text === token.text.toUpperCase() && /^[A-Z]{2}$/.test(token.text));
}

/** As other runs, but a place may hold one comma and "in": "Brandon, in Rankin County Mississippi". */
function* placeRuns({ tokens, closed }: Sentence): Generator<Span> {
  for (let from = 0; from < tokens.length; from += 1) {
    if (!mayBegin(tokens[from])) continue;
    const run = tokens.slice(from, from + LONGEST);
    const end = run.findIndex((token, i) => closed.has(from + i) || endsPlace(token, run.slice(0, i)));
    for (const [i, token] of run.slice(0, end === -1 ? LONGEST : end).entries()) {
      if (!token.isBreak && (!isFiller(token.word) || isStateCode(token))) yield { from, to: from + i + 1 };
    }
  }
}

const MOST_COMMAS = 2;

function endsPlace(token: Token, before: readonly Token[]): boolean {
  if (!token.isBreak) return negators.has(token.word);
  return token.text !== ',' || before.filter(({ isBreak }) => isBreak).length >= MOST_COMMAS;
}

/** "OR" and "IN" are states where "or" and "in" are not. */
const isStateCode = (token: Token): boolean => /^[A-Z]{2}$/.test(token.text) || stateCodes.has(token.word);
/** "Little Rock" and "Old Town" begin with a word that is none elsewhere. */
const isName = (token: Token): boolean => isStateCode(token) || /^\p{Lu}\p{Ll}{2}/u.test(token.text);
const mayBegin = (token: Token | undefined): boolean =>
  token?.isBreak === false &&
  (!isFiller(token.word) || isName(token)) &&
  !negators.has(token.word) &&
  !/^\d/.test(token.word);
