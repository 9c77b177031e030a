/** The sentence, as every recogniser sees it, and the runs of words that are offered to the readers. */
import { clauseEnd, modeAt } from './context.ts';
import { type Span, textOfSpan, type Token, wordAt } from './tokens.ts';
import { amountWords, fillers, joiners, type Mode, timeWords } from './words.ts';

export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Words that may not be part of anything: they belong to somebody else. */
  readonly closed: ReadonlySet<number>;
}

/** A run of words and the ids that it was read as. */
export interface Meaning {
  readonly span: Span;
  readonly meaning: readonly string[];
}

export const isFiller = (word: string): boolean => fillers.has(word) || joiners.has(word);
/** A number, strength, form or time. */
export const isQuantity = (word: string): boolean =>
  amountWords.has(word) || timeWords.has(word) || /^[\d.,/%x-]+(?:mg|mcg|g|ml|x)?$/u.test(word);

/** Words of a span that carry meaning. */
export function contentOf({ tokens }: Sentence, span: Span): number {
  return tokens.slice(span.from, span.to).filter((token) => !token.isBreak && !isFiller(token.word)).length;
}

/** The folded words of a span that carry meaning. */
export const wordsIn = (sentence: Sentence, span: Span): string[] =>
  sentence.tokens.slice(span.from, span.to).flatMap(({ isBreak, word }) => (isBreak || isFiller(word) ? [] : [word]));

/** A span as typed. */
export const textIn = ({ text, tokens }: Sentence, span: Span): string => textOfSpan(text, tokens, span);

export const isWithin = (inner: Span, outer: Span): boolean => inner.from >= outer.from && inner.to <= outer.to;

/** Every run of up to `longest` words within one clause that does not begin or end with a filler. */
export function* runs(sentence: Sentence, longest: number, mayHold: (word: string) => boolean): Generator<Span> {
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

/** Clauses of which a reader can make something: only their runs of words are worth reading one by one. */
export function clausesWith(sentence: Sentence, isRead: (text: string, span: Span) => boolean): ReadonlySet<number> {
  const { tokens } = sentence;
  const clauses = new Set<number>();
  for (let from = 0; from < tokens.length; from = Math.max(from + 1, clauseEnd(tokens, from))) {
    const to = clauseEnd(tokens, from);
    if (to > from && isRead(textIn(sentence, { from, to }), { from, to })) clauses.add(tokens[from]?.clause ?? 0);
  }
  return clauses;
}

/** A run begins and ends with words that carry meaning. */
const mayBound = (word: string): boolean => word !== '' && !isFiller(word);

/** True where the span is a whole item of a list: breaks, joiners or the ends of the sentence on both sides. */
export function standsAlone(tokens: readonly Token[], { from, to }: Span): boolean {
  const isEdge = (token: Token | undefined): boolean => token === undefined || token.isBreak || joiners.has(token.word);
  return isEdge(tokens[from - 1]) && isEdge(tokens[to]);
}

const CUE_BONUS = 0.7;

/** What a reading gains where the words before it announce such a thing. */
export const cueBonus = (sentence: Sentence, span: Span, mode: Mode): number =>
  modeAt(sentence.tokens, span.from)?.mode === mode ? CUE_BONUS : 0;
