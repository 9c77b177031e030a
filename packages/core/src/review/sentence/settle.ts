/** Decides what "daily" and "stopped" belong to: the kratom, or the medicine beside it. */
import type { Candidate } from './candidate.ts';
import { clauseEnd, clauseStart } from './context.ts';
import type { Sentence } from './recognise.ts';
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
  const inClause = cover.filter((part) => part !== use && part.from >= start && part.to <= end && part.as !== 'not-used');
  const left = inClause.filter((part) => part.to <= use.from).at(-1);
  const owner = left ?? inClause.find((part) => SUBSTANCES.has(part.as));
  if (owner === undefined || owner.as === 'product' || owner.as === 'use' || owner.as === 'age') settled.push(use);
  else if (owner === left && owner.as === 'medicine' && settled.at(-1) === owner) settled[settled.length - 1] = { ...owner, to: use.to };
  else settled.push({ ...use, as: 'not-used', value: null });
}

const STOP = /^(?:stopped|quit)$/;
/** What may stand between "quit" and kratom, or after a bare "quit". */
const BETWEEN = /^(?:taking|using|drinking|it|all|my|the|kratom|cold|turkey|completely|entirely|about|a|few|around|almost|after|since|last|on|in)$/;

/** "quit 3 days ago", "stopped taking kratom": the use is over. "trying to quit" and "quit my job" are not that. */
function stops(sentence: Sentence, cover: readonly Candidate[]): Candidate[] {
  const { tokens } = sentence;
  return tokens.flatMap((token, at): Candidate[] => {
    if (token.isBreak || sentence.closed.has(at) || cover.some((part) => part.from <= at && at < part.to)) return [];
    const isUsedTo = token.word === 'used' && tokens[at + 1]?.word === 'to' && /^(?:take|use|drink)$/.test(tokens[at + 2]?.word ?? '');
    const isNoLonger = token.word === 'no' && tokens[at + 1]?.word === 'longer';
    if (!STOP.test(token.word) && !isUsedTo && !isNoLonger) return [];
    const before = tokens.slice(clauseStart(tokens, at), at).map(({ word }) => word).join(' ');
    if (NOT_YET.test(before)) return [];
    const to = isUsedTo ? at + 3 : isNoLonger ? at + 2 : at + 1;
    return isOfKratom(sentence, to, cover) ? [{ from: at, to, as: 'use', value: 'stopped', score: 0 }] : [];
  });
}

function isOfKratom({ tokens }: Sentence, from: number, cover: readonly Candidate[]): boolean {
  for (let at = from; at < clauseEnd(tokens, from); ) {
    const part = cover.find((candidate) => candidate.from <= at && at < candidate.to);
    if (part?.as === 'product') return true;
    if (part !== undefined && part.as !== 'not-used' && part.as !== 'withdrawal') return false;
    if (part === undefined && !BETWEEN.test(tokens[at]?.word ?? '')) return /^(?:and|but|because|so|now|i)$/.test(tokens[at]?.word ?? '');
    // "quit drinking" with nothing behind it is alcohol.
    if (part === undefined && /^(?:drinking)$/.test(tokens[at]?.word ?? '') && at + 1 >= clauseEnd(tokens, from)) return false;
    at = part === undefined ? at + 1 : part.to;
  }
  return true;
}
