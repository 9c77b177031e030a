/** Cuts a typed text into words, numbers, joints and stops, each with its place, so that what is left can be shown as typed. */
import { fold } from '../text/index.ts';

export interface Token {
  /** `word` letters, `number` digits, `joint` a sign that may stand inside a name, `stop` a sign that ends an item, `bracket` ( or ). */
  readonly kind: 'word' | 'number' | 'joint' | 'stop' | 'bracket';
  /** Folded letters or digits; of signs the sign. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Nothing stands between this token and the one before. */
  readonly glued: boolean;
}

export interface Tokens {
  /** The text with every invisible character made a space, or a `;` where it broke the line. */
  readonly text: string;
  readonly tokens: readonly Token[];
}

const LINE_BREAK = /[\n\r\u2028\u2029\v\f]+/gu;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;
// Letters with inner points ("b.i.d."), words with inner apostrophes, numbers, then any sign that is no space.
const PIECE =
  /(?:\p{L}\.){2,}\p{L}?|[\p{L}\p{M}]+(?:['\u2019\u02bc][\p{L}\p{M}]+)*|\p{Nd}+(?:[.,]\p{Nd}+)*|\s[-\u2010-\u2015\u2212]\s|[^\s\p{L}\p{M}\p{Nd}]/gu;
// The same for plain letters. Most texts are, and the tables of characters above take milliseconds to build.
const ASCII_PIECE = /(?:[a-z]\.){2,}[a-z]?|[a-z]+(?:'[a-z]+)*|\d+(?:[.,]\d+)*|\s-\s|[^\sa-z\d]/gi;
const NOT_ASCII = /[\u0080-\uffff]/;
const NOT_PRINTED = /[^ -~]/g;
const STOPS = new Set([
  ',',
  ';',
  '|',
  '\u2022',
  '\u00b7',
  '.',
  '!',
  '?',
  ':',
  '\u2014',
  '\u061b',
  '\u060c',
  '\u3001',
  '\uff0c',
]);
const BRACKETS = new Set(['(', ')', '[', ']', '{', '}']);
const LONGEST_ABBREVIATION = 3;

/** Cuts `text` into tokens. Costs time in proportion to its length. */
export function tokenise(text: string): Tokens {
  const isPlain = !NOT_ASCII.test(text);
  const lines = text.replace(LINE_BREAK, ';');
  const visible = isPlain ? lines.replace(NOT_PRINTED, ' ') : lines.replace(INVISIBLE, ' ').normalize('NFC');
  const tokens: Token[] = [];
  for (const match of visible.matchAll(isPlain ? ASCII_PIECE : PIECE)) {
    const piece = match[0];
    const last = tokens.at(-1);
    const token = tokenOf(piece, match.index, last);
    // "St. John's wort": the point belongs to the abbreviation.
    if (piece === '.' && last?.kind === 'word' && last.end === match.index && last.key.length <= LONGEST_ABBREVIATION)
      continue;
    tokens.push(token);
  }
  return { text: visible, tokens };
}

function tokenOf(piece: string, start: number, last: Token | undefined): Token {
  const place = { start, end: start + piece.length, glued: last !== undefined && last.end === start };
  const kind = kindOf(piece);
  if (kind === 'number') return { kind, key: fold(piece), ...place };
  if (kind === 'word') return { kind, key: lettersOf(fold(piece)), ...place };
  if (/^\s/u.test(piece) || STOPS.has(piece)) return { kind: 'stop', key: piece.trim(), ...place };
  return { kind: BRACKETS.has(piece) ? 'bracket' : 'joint', key: piece, ...place };
}

function kindOf(piece: string): 'number' | 'word' | 'sign' {
  if (/^[0-9]/.test(piece)) return 'number';
  if (/^[a-z]/i.test(piece)) return 'word';
  if (!NOT_ASCII.test(piece)) return 'sign';
  if (/^\p{Nd}/u.test(piece)) return 'number';
  return /^[\p{L}\p{M}]/u.test(piece) ? 'word' : 'sign';
}

/** A word without its points and apostrophes. */
const lettersOf = (folded: string): string =>
  NOT_ASCII.test(folded) ? folded.replace(/[^\p{L}\p{N}]+/gu, '') : folded.replace(/[^a-z0-9]+/g, '');

/** True for tokens that carry letters or digits. */
export const hasContent = (token: Token): boolean => token.kind === 'word' || token.kind === 'number';

/** What stood between two tokens, both included, as typed, without signs at the ends. */
export function textBetween({ text, tokens }: Tokens, from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to]?.end ?? text.length).trim();
}
