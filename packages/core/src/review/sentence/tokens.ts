/** Cuts a sentence into words and breaks, each with its place in the text, so that nothing can get lost on the way. */
import { fold } from '../../text/index.ts';

export interface Token {
  /** As typed. */
  readonly text: string;
  /** Folded: lower case, plain quotes. Breaks keep their sign. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** A break ends a clause: comma, full stop, line end, bracket, spaced dash. */
  readonly isBreak: boolean;
  /** Number of the clause that the word stands in. */
  readonly clause: number;
}

/** A run of tokens, `from` included, `to` not. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const PIECES = /#?[\p{L}\p{N}][\p{L}\p{M}\p{N}'’‘.\-‐-―/#%+]*|&|\n|[,;:!?.()[\]{}"“”…|*<>=~_\\^]| [-–—]+ |[^\s]/gu;
/** A dot after these is part of the word. */
const ABBREVIATION = /^(?:st|mt|ft|dr|mr|mrs|ms|no|vs|jr|sr)$/;
const EDGE = /['’‘.\-‐-―/+]+$/u;
const WORD = /^(?:#?[\p{L}\p{N}]|&$)/u;

/** Every word and break of `text`, in order. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let clause = 0;
  for (const match of text.matchAll(PIECES)) {
    const piece = match[0];
    const isBreak = !WORD.test(piece);
    const bare = isBreak ? piece : trimEdge(piece);
    const end = match.index + bare.length;
    if (bare.trim() !== '' || piece === '\n')
      tokens.push({ text: bare, word: isBreak ? bare.trim() : fold(bare), start: match.index, end, isBreak, clause });
    const dotted = !isBreak && piece.endsWith('.') && !bare.endsWith('.');
    if (dotted) tokens.push({ text: '.', word: '.', start: end, end: end + 1, isBreak: true, clause });
    if (isBreak || dotted) clause += 1;
  }
  return tokens;
}

/** "St." keeps its dot, "Xanax." does not: the dot there ends the sentence. */
function trimEdge(piece: string): string {
  const bare = piece.replace(EDGE, '');
  return bare !== piece && ABBREVIATION.test(bare.toLowerCase()) ? piece : bare;
}

/** The folded word at a place; empty for a break and outside of the sentence. */
export const wordAt = (tokens: readonly Token[], at: number): string =>
  tokens[at]?.isBreak === false ? tokens[at].word : '';

/** The words of a span as one folded text. */
export function wordsOfSpan(tokens: readonly Token[], { from, to }: Span): string {
  return tokens
    .slice(from, to)
    .map((token) => token.word)
    .join(' ');
}

/** The text that a span covers, exactly as typed. */
export function textOfSpan(text: string, tokens: readonly Token[], { from, to }: Span): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}
