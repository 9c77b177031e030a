/** What stands between the names: words that say nothing, misspelt names, and what nobody can read. */
import type { Found } from './find.ts';
import type { Guesser } from './guess.ts';
import { hasContent, textBetween, type Token, type Tokens } from './tokens.ts';
import { isNegator } from '../text/index.ts';
import { connectors, forms, isNoise, purposeOpeners } from './words.ts';

/** Tokens between names, stops and joining words. */
interface Piece {
  readonly from: number;
  readonly to: number;
}

export interface Leftover {
  /** Names that were guessed. */
  readonly guessed: readonly Found[];
  /** What could not be read, as typed, with its first token. */
  readonly unread: readonly { readonly from: number; readonly text: string }[];
  /** True where something unknown is denied ("no blorbex"). */
  readonly denied: boolean;
}

const LONGEST_GUESS = 3;
/** In a purpose ("for my torn ligament") only a long word is tried. */
const SHORTEST_IN_PURPOSE = 7;
/** Four letters after a biological medicine tell the maker: bevacizumab-awwb. */
const BIOLOGICAL = /(?:mab|cept|stim|ase|kin|cog|alfa|beta|lin|toxina|ept)$/u;

/** Reads what the names found leave over. */
export function readLeftover(typed: Tokens, found: readonly Found[], guesser: Guesser): Leftover {
  const guessed: Found[] = [];
  const unread: { from: number; text: string }[] = [];
  let denied = false;
  for (const piece of piecesBetween(typed.tokens, found)) {
    const read = readPiece(typed, piece, guesser);
    guessed.push(...read.guessed);
    unread.push(...read.unread);
    denied ||= read.denied;
  }
  return { guessed, unread, denied };
}

function piecesBetween(tokens: readonly Token[], found: readonly Found[]): Piece[] {
  const pieces: Piece[] = [];
  const taken = new Map(found.map((item) => [item.from, item]));
  let start: number | null = null;
  const close = (end: number): void => {
    if (start !== null) pieces.push({ from: start, to: end });
    start = null;
  };
  for (let i = 0; i < tokens.length; i++) {
    const item = taken.get(i);
    if (item !== undefined) {
      close(i - 1);
      i = item.to;
      if (isMakerCode(tokens, i, item)) i += 2;
    } else if (isBorder(tokens, i)) close(i - 1);
    else start ??= i;
  }
  close(tokens.length - 1);
  return pieces;
}

function isBorder(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token === undefined || token.kind === 'stop' || token.kind === 'bracket') return true;
  return token.kind === 'joint' ? token.key !== '-' && token.key !== '#' : connectors.has(token.key);
}

function isMakerCode(tokens: readonly Token[], last: number, { name }: Found): boolean {
  const [dash, code] = [tokens[last + 1], tokens[last + 2]];
  return (
    dash?.key === '-' &&
    dash.glued &&
    code?.kind === 'word' &&
    code.glued &&
    code.key.length === 4 &&
    BIOLOGICAL.test(name.key)
  );
}

function readPiece(typed: Tokens, piece: Piece, guesser: Guesser): Leftover {
  const content: number[] = [];
  for (let i = piece.from; i <= piece.to; i++) if (isContent(typed.tokens[i])) content.push(i);
  if (content.length === 0) return { guessed: [], unread: [], denied: false };
  const guessed = guessIn(typed.tokens, piece, content, guesser);
  const rest = content.filter(
    (i) => !guessed.some((item) => item.from <= i && i <= item.to) && !isPurpose(typed.tokens, piece, i),
  );
  if (rest.length > 0 && isDeniedUnknown(typed.tokens, piece, rest[0] ?? piece.from))
    return { guessed, unread: [], denied: true };
  return {
    guessed,
    unread: runs(rest).map(([from, to]) => ({ from, text: textBetween(typed, from, to) })),
    denied: false,
  };
}

const isContent = (token: Token | undefined): boolean => token?.kind === 'word' && !isNoise(token.key);

function isPurpose(tokens: readonly Token[], { from }: Piece, at: number): boolean {
  return tokens.slice(from, at).some((token) => purposeOpeners.has(token.key));
}

function isDeniedUnknown(tokens: readonly Token[], { from }: Piece, first: number): boolean {
  const before = tokens
    .slice(from, first)
    .filter(hasContent)
    .map((token) => token.key);
  const at = before.findLastIndex(isNegator);
  return at >= 0 && !before.slice(at).some((word) => word === 'sure' || word === 'know' || word === 'only');
}

/** Runs of token positions that lie side by side, apart from single signs and noise between them. */
function runs(positions: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const position of positions) {
    const last = found.at(-1);
    if (last !== undefined && position - last[1] <= 3) last[1] = position;
    else found.push([position, position]);
  }
  return found;
}

interface Try {
  readonly found: Found;
  readonly distance: number;
  readonly length: number;
}

/** Guesses at one to three neighbouring words, nearest first, as long as they do not overlap. */
function guessIn(tokens: readonly Token[], piece: Piece, content: readonly number[], guesser: Guesser): Found[] {
  const tries: Try[] = [];
  for (let from = piece.from; from <= piece.to; from++) {
    for (let to = from; to < from + 2 * LONGEST_GUESS && to <= piece.to; to++) {
      if (!content.some((i) => from <= i && i <= to)) continue;
      const attempt = tryWindow(tokens, { from, to }, piece, guesser);
      if (attempt !== null) tries.push(attempt);
    }
  }
  tries.sort((a, b) => a.distance - b.distance || b.length - a.length || a.found.from - b.found.from);
  const chosen: Found[] = [];
  for (const { found } of tries)
    if (chosen.every((item) => item.to < found.from || found.to < item.from)) chosen.push(found);
  return chosen;
}

const saysSomethingElse = ({ kind, key }: Token): boolean => kind === 'number' || (isNoise(key) && key.length > 1);

function tryWindow(tokens: readonly Token[], { from, to }: Piece, piece: Piece, guesser: Guesser): Try | null {
  const words = tokens.slice(from, to + 1).filter(hasContent);
  const [first, last] = [tokens[from], tokens[to]];
  if (first === undefined || last === undefined || first !== words[0] || last !== words.at(-1)) return null;
  if (!isGuessable(words)) return null;
  const key = words.map((token) => token.key.replace(/[^a-z0-9]+/gu, '')).join('');
  if (isPurpose(tokens, piece, from) && key.length < SHORTEST_IN_PURPOSE) return null;
  const guess = guesser.guess(key, words.length);
  // A form belongs to the guess only where the name has it too: green tea extract is not green tea.
  if (guess === null || (words.length > 1 && saysSomethingElse(last) && !guess.name.key.endsWith(last.key)))
    return null;
  const { name, confidence, certain, alternatives, distance } = guess;
  return { found: { from, to, name, confidence, certain, alternatives }, distance, length: key.length };
}

/** Several words must not begin or end with one that says something else ("daily", "20"); they may end with a form. */
function isGuessable(words: readonly Token[]): boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (words.length > LONGEST_GUESS || first === undefined || last === undefined) return false;
  return words.length === 1 || !(saysSomethingElse(first) || (saysSomethingElse(last) && !forms.has(last.key)));
}
