/** Decides what "daily" and "stopped" belong to: the kratom, or the medicine beside it. */
import type { Candidate } from './candidate.ts';
import { clauseEnd, clauseStart } from './context.ts';
import type { Sentence } from './recognise.ts';
import { wordAt } from './tokens.ts';
import { NOT_YET } from './words.ts';

/** Attaches words of frequency to their neighbours and finds "quit", "stopped" said of kratom. */
export function settleUse(sentence: Sentence, cover: readonly Candidate[]): Candidate[] {
  const settled: Candidate[] = [];
  for (const part of cover) {
    if (part.as !== 'use' || part.value === 'never' || part.value === 'stopped') settled.push(part);
    else attach(sentence, part, cover, settled);
  }
  return [...settled, ...stops(sentence, settled)].sort((a, b) => a.from - b.from);
}

const SUBSTANCES = new Set(['medicine', 'product', 'stopped', 'denied']);

function attach({ tokens }: Sentence, use: Candidate, cover: readonly Candidate[], settled: Candidate[]): void {
  const [start, end] = [clauseStart(tokens, use.from), clauseEnd(tokens, use.from)];
  const inClause = cover.filter(
    (part) => part !== use && part.from >= start && part.to <= end && part.as !== 'not-used',
  );
  const left = inClause.filter((part) => part.to <= use.from).at(-1);
  const owner = left ?? inClause.find((part) => SUBSTANCES.has(part.as));
  if (owner === undefined || owner.as === 'product' || owner.as === 'use' || owner.as === 'age') settled.push(use);
  else if (owner === left && owner.as === 'medicine' && settled.at(-1) === owner)
    settled[settled.length - 1] = { ...owner, to: use.to };
  else settled.push({ ...use, as: 'not-used', value: null });
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
