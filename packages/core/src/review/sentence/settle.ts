/** Decides what "daily" and "stopped" belong to: the kratom, or the medicine beside it. */
import type { Candidate, PartKind } from './candidate.ts';
import { clauseEnd, clauseStart } from './context.ts';
import type { Sentence } from './sentence.ts';
import { wordAt } from './tokens.ts';
import { NOT_YET } from './words.ts';

/** Attaches words of frequency to their neighbours and finds "quit", "stopped" said of kratom. */
export function settleUse(sentence: Sentence, cover: readonly Candidate[]): Candidate[] {
  const settled: Candidate[] = [];
  for (const part of cover) {
    const isFrequency = part.as === 'use' && (part.value === 'daily' || part.value === 'sometimes');
    const owner = isFrequency ? ownerOf(sentence, part, cover) : null;
    const last = settled.at(-1);
    if (owner === null) settled.push(part);
    else if (last !== undefined && last === owner && owner.as === 'medicine')
      settled[settled.length - 1] = { ...owner, to: part.to };
    else settled.push({ ...part, as: 'not-used', value: null });
  }
  return [...settled, ...stops(sentence, settled)].sort((a, b) => a.from - b.from);
}

const SUBSTANCES = new Set<PartKind>(['medicine', 'product', 'stopped', 'denied']);
/** Beside these, how often is said of kratom. */
const OF_KRATOM = new Set<PartKind>(['product', 'use', 'age']);

/** What else in its clause a frequency belongs to; `null` where it is said of kratom. */
function ownerOf({ tokens }: Sentence, use: Candidate, cover: readonly Candidate[]): Candidate | null {
  const [start, end] = [clauseStart(tokens, use.from), clauseEnd(tokens, use.from)];
  const others = cover.filter(
    ({ from, to, as }) => from >= start && to <= end && from !== use.from && as !== 'not-used',
  );
  const left = others.filter(({ to }) => to <= use.from).at(-1);
  const owner = left ?? others.find(({ as }) => SUBSTANCES.has(as)) ?? null;
  return owner === null || OF_KRATOM.has(owner.as) ? null : owner;
}

/** A word of a clause, or one of its parts as a sign: `<product>`. */
interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** "quit", with what may stand between it and kratom, or behind a bare "quit". "quit drinking" alone is alcohol. */
const STOPPED_KRATOM =
  /^(?<stop>stopped|quit|used to (?:take|use|drink)|no longer)(?! drinking$| smoking\b)(?: (?:take|taking|use|using|drink|drinking))?(?: (?:it|all|my|the|cold|turkey|completely|entirely|about|a|few|around|almost|after|since|last|on|in|for|<not-used>|<withdrawal>))*(?: <product>|$| (?:and|but|because|so|now|i)\b)/;

/** "quit 3 days ago", "stopped taking kratom": the use is over. "trying to quit" and "quit my job" are not that. */
function stops(sentence: Sentence, cover: readonly Candidate[]): Candidate[] {
  const starts = sentence.tokens.flatMap((token, at) =>
    at === 0 || token.isBreak ? [token.isBreak ? at + 1 : at] : [],
  );
  return starts.flatMap((start) => {
    const pieces = piecesOf(sentence, start, cover);
    return pieces.flatMap((piece, index): Candidate[] => {
      const match = STOPPED_KRATOM.exec(textOf(pieces.slice(index)));
      if (match === null || NOT_YET.test(textOf(pieces.slice(0, index)))) return [];
      const words = (match.groups?.['stop'] ?? '').split(' ').length;
      return [{ from: piece.from, to: piece.from + words, as: 'use', value: 'stopped', score: 0 }];
    });
  });
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join(' ');

function piecesOf({ tokens, closed }: Sentence, start: number, cover: readonly Candidate[]): Piece[] {
  const pieces: Piece[] = [];
  const end = clauseEnd(tokens, start);
  for (let at = start; at < end; ) {
    const part = cover.find((candidate) => candidate.from <= at && at < candidate.to);
    const text = closed.has(at) ? '<someone-else>' : part === undefined ? wordAt(tokens, at) : `<${part.as}>`;
    pieces.push({ text, from: at, to: part?.to ?? at + 1 });
    at = part?.to ?? at + 1;
  }
  return pieces;
}
