/** Parts that the rooms below can read: medicines, conditions, reasons and places. Each run of words is offered to each reader. */
import { placeKey } from '../../law/index.ts';
import type { PlaceReading } from '../../law/types.ts';
import type { MedicineReading } from '../../medicines/types.ts';
import type { ConditionReading } from '../../safety/types.ts';
import { type Candidate, score } from './candidate.ts';
import { clauseEnd, modeAt } from './context.ts';
import { type Span, textOfSpan, type Token, wordAt, wordsOfSpan } from './tokens.ts';
import { amountWords, fillers, joiners, negators, timeWords } from './words.ts';

/** The readers of the rooms below, as the sentence needs them. */
export interface Readers {
  readonly medicine: (text: string) => MedicineReading;
  readonly condition: (text: string) => ConditionReading;
  /** Id of the researched indication, or `null`. */
  readonly reason: (text: string) => string | null;
  /** `wide`: with the gazetteer, where there is one; else only places with a row, states and countries. */
  readonly place: (text: string, wide: boolean) => PlaceReading;
}

/** The sentence, as every recogniser sees it. */
export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Words that may not be part of anything: they belong to somebody else. */
  readonly closed: ReadonlySet<number>;
}

const LONGEST = { medicine: 7, condition: 8, reason: 5, place: 8 } as const;
const CUE_BONUS = 1;

export const isFiller = (word: string): boolean => fillers.has(word) || joiners.has(word);
const isQuantity = (word: string): boolean =>
  amountWords.has(word) || timeWords.has(word) || /^[\d.,/%x-]+(?:mg|mcg|g|ml|x)?$/u.test(word);

/** Words of a span that carry meaning. */
export function contentOf({ tokens }: Sentence, span: Span): number {
  return tokens.slice(span.from, span.to).filter((token) => !token.isBreak && !isFiller(token.word)).length;
}

/** Every run of up to `longest` words within one clause that does not begin or end with a filler. */
function* runs(sentence: Sentence, longest: number, mayHold: (word: string) => boolean): Generator<Span> {
  const { tokens, closed } = sentence;
  for (let from = 0; from < tokens.length; from += 1) {
    if (!mayBound(wordAt(tokens, from))) continue;
    const end = Math.min(clauseEnd(tokens, from), from + longest);
    for (let to = from + 1; to <= end && !closed.has(to - 1); to += 1) {
      const word = wordAt(tokens, to - 1);
      if (!mayHold(word)) break;
      if (mayBound(word)) yield { from, to };
    }
  }
}

/** A run begins and ends with words that carry meaning. */
const mayBound = (word: string): boolean => word !== '' && !isFiller(word);

const spanKey = ({ from, to }: Span): string => `${from}-${to}`;
const cueBonus = (sentence: Sentence, span: Span, mode: 'medicine' | 'condition' | 'reason' | 'place'): number =>
  modeAt(sentence.tokens, span.from)?.mode === mode ? CUE_BONUS : 0;

/** Names of kratom itself, which are the product and not "what else I take". */
const isKratomOnly = (reading: MedicineReading): boolean =>
  reading.matches.every(({ ingredient }) => /kratom|mitragyn/u.test(ingredient));

export function medicineCandidates(sentence: Sentence, readers: Readers): Candidate[] {
  const found: Candidate[] = [];
  for (const span of runs(sentence, LONGEST.medicine, (word) => !joiners.has(word) && !negators.has(word))) {
    const words = sentence.tokens.slice(span.from, span.to).map((token) => token.word);
    if (words.every((word) => isQuantity(word) || isFiller(word))) continue;
    const reading = readers.medicine(textOfSpan(sentence.text, sentence.tokens, span));
    const penalty = medicinePenalty(sentence, span, reading);
    if (penalty === null) continue;
    found.push({
      ...span,
      as: 'medicine',
      value: null,
      score: score(contentOf(sentence, span), cueBonus(sentence, span, 'medicine') - penalty),
    });
  }
  return found;
}

const SHORTEST_GUESS = 5;
const LONGEST_GUESS = 3;
/** What a guess costs against an exact reading of the same words. */
const GUESS_PENALTY = 1.5;

/** 0 for an exact name, more for a guess, `null` where the words are no medicine or may not be guessed at here. */
function medicinePenalty(sentence: Sentence, span: Span, reading: MedicineReading): number | null {
  if (reading.unresolved !== null || reading.matches.length === 0 || isKratomOnly(reading)) return null;
  if (reading.certain && reading.matches.every((match) => match.confidence === 1)) return 0;
  const words = wordsOfSpan(sentence.tokens, span)
    .split(' ')
    .filter((word) => !isQuantity(word) && !isFiller(word));
  const mayGuess = modeAt(sentence.tokens, span.from)?.mode === 'medicine' || standsAlone(sentence.tokens, span);
  const isPlain = words.length <= LONGEST_GUESS && words.every((word) => word.length >= SHORTEST_GUESS);
  return mayGuess && isPlain ? GUESS_PENALTY : null;
}

/** True where the span is a whole item of a list: breaks, joiners or the ends of the sentence on both sides. */
function standsAlone(tokens: readonly Token[], { from, to }: Span): boolean {
  const isEdge = (token: Token | undefined): boolean => token === undefined || token.isBreak || joiners.has(token.word);
  return isEdge(tokens[from - 1]) && isEdge(tokens[to]);
}

/**
 * Keeps the shortest runs: a run counts only where it means more than the runs within it do together, so that
 * "Zoloft and pregnant" is not a condition of three words.
 */
function coresOf(
  meaningBySpan: ReadonlyMap<string, { readonly span: Span; readonly meaning: readonly string[] }>,
): Span[] {
  const all = [...meaningBySpan.values()];
  return all
    .filter(({ span, meaning }) => {
      const within = all.filter(
        (other) => other.span !== span && other.span.from >= span.from && other.span.to <= span.to,
      );
      return !meaning.every((id) => within.some((other) => other.meaning.includes(id)));
    })
    .map(({ span }) => span);
}

export function conditionCandidates(sentence: Sentence, readers: Readers): Candidate[] {
  const meanings = new Map<string, { span: Span; meaning: readonly string[] }>();
  for (const span of runs(sentence, LONGEST.condition, (word) => !negators.has(word) || word === 'not')) {
    const reading = readers.condition(textOfSpan(sentence.text, sentence.tokens, span));
    if (!reading.recognised || reading.setAside === 'denied' || reading.setAside === 'someone-else') continue;
    meanings.set(spanKey(span), { span, meaning: reading.conditions.length > 0 ? reading.conditions : ['no rule'] });
  }
  return coresOf(meanings).map((span): Candidate => {
    const hasRule = meanings.get(spanKey(span))?.meaning[0] !== 'no rule';
    return {
      ...span,
      as: 'condition',
      value: null,
      score: score(contentOf(sentence, span), cueBonus(sentence, span, 'condition') + (hasRule ? 0.5 : -0.2)),
    };
  });
}

export function reasonCandidates(sentence: Sentence, readers: Readers): Candidate[] {
  const meanings = new Map<string, { span: Span; meaning: readonly string[] }>();
  for (const span of runs(sentence, LONGEST.reason, () => true)) {
    const indication = readers.reason(textOfSpan(sentence.text, sentence.tokens, span));
    if (indication !== null) meanings.set(spanKey(span), { span, meaning: [indication] });
  }
  return coresOf(meanings).map(
    (span): Candidate => ({
      ...span,
      as: 'reason',
      value: null,
      score: score(contentOf(sentence, span), cueBonus(sentence, span, 'reason')),
    }),
  );
}

/** Without a word that announces a place, a town of the gazetteer must give way to everything else. */
const GUESSED_PLACE_PENALTY = 2;

interface PlacedRun {
  readonly span: Span;
  /** What it was read as; runs of the same are compared. */
  readonly key: string;
  readonly points: number;
}

export function placeCandidates(sentence: Sentence, readers: Readers): Candidate[] {
  const found = [...placeRuns(sentence)].flatMap((span) => placedRun(sentence, span, readers));
  const isWithin = (inner: Span, outer: Span): boolean =>
    inner !== outer && inner.from >= outer.from && inner.to <= outer.to;
  const isCore = ({ span, key }: PlacedRun): boolean =>
    !found.some(
      (other) => other.key === key && isWithin(other.span, span) && !sameNameWords(sentence, span, other.span),
    );
  return found.filter(isCore).map(({ span, points }) => ({ ...span, as: 'place', value: null, score: points }));
}

function placedRun(sentence: Sentence, span: Span, readers: Readers): PlacedRun[] {
  const isAnnounced = modeAt(sentence.tokens, span.from)?.mode === 'place';
  const isAlone = standsAlone(sentence.tokens, span);
  if (isTooShort(sentence, span, isAnnounced || isAlone)) return [];
  const text = textOfSpan(sentence.text, sentence.tokens, span);
  const narrow = readers.place(text, false);
  const mayGuess = narrow.kind !== 'resolved' && (isAnnounced || isAlone);
  const reading = mayGuess ? readers.place(text, true) : narrow;
  if (reading.kind === 'unknown' || (!isAnnounced && isMended(text, reading))) return [];
  const announced = isAnnounced ? CUE_BONUS : mayGuess ? -GUESSED_PLACE_PENALTY : 0;
  const bonus = announced + (isAlone ? 0.5 : 0) - (reading.kind === 'ambiguous' ? 1 : 0);
  return [{ span, key: chainKey(reading), points: score(contentOf(sentence, span), bonus) }];
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

/** "Rankin County" says no more than "Rankin", but the word belongs to it. */
function sameNameWords(sentence: Sentence, outer: Span, inner: Span): boolean {
  const rest = sentence.tokens.filter((_, i) => i >= outer.from && i < outer.to && !(i >= inner.from && i < inner.to));
  return rest.every((token) =>
    /^(?:county|city|state|town|village|parish|borough|province|prefecture|uk|usa|us|america|england|,|in|of)$/.test(
      token.word,
    ),
  );
}

/** "in", "or", "me", "ok" are states only in capitals, and only where a place is expected. */
function isTooShort(sentence: Sentence, { from, to }: Span, isExpected: boolean): boolean {
  const token = sentence.tokens[from];
  if (to - from > 1 || token === undefined || token.text.length > 2) return false;
  return !(isExpected && token.text === token.text.toUpperCase() && /^[A-Z]{2}$/.test(token.text));
}

/** As other runs, but a place may hold one comma and "in": "Brandon, in Rankin County Mississippi". */
function* placeRuns({ tokens, closed }: Sentence): Generator<Span> {
  for (let from = 0; from < tokens.length; from += 1) {
    if (!mayBegin(tokens[from])) continue;
    let commas = 0;
    for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST.place) && !closed.has(to - 1); to += 1) {
      const token = tokens[to - 1];
      if (token === undefined) break;
      if (token.isBreak && (token.text !== ',' || (commas += 1) > 2)) break;
      if (!token.isBreak && (!isFiller(token.word) || isStateCode(token))) yield { from, to };
    }
  }
}

/** "OR" and "IN" are states where "or" and "in" are not. */
const isStateCode = (token: Token): boolean => /^[A-Z]{2}$/.test(token.text);
const mayBegin = (token: Token | undefined): boolean =>
  token?.isBreak === false && (!isFiller(token.word) || isStateCode(token)) && !/^\d/.test(token.word);
