/** What the words around a part say about it: whose it is, whether it is so, whether it is over, what it was announced as. */
import type { Span, Token } from './tokens.ts';
import { wordAt, wordsOfSpan } from './tokens.ts';
import { type Cue, cuePairs, cues, NOT_YET, negators, OWN, relatives, STOPPED, THIRD_PERSON } from './words.ts';

/** First token of the clause in which `at` stands. */
export function clauseStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && tokens[start - 1]?.isBreak === false) start -= 1;
  return start;
}

/** The token after the last of the clause in which `at` stands. */
export function clauseEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end < tokens.length && tokens[end]?.isBreak === false) end += 1;
  return end;
}

/** Parts of the sentence that speak of somebody else. `aside`: the relative is only mentioned ("live with my wife"). */
export function othersIn(tokens: readonly Token[]): {
  readonly spans: readonly Span[];
  readonly aside: ReadonlySet<number>;
} {
  const spans: Span[] = [];
  const aside = new Set<number>();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.isBreak || !relatives.has(bareRelative(token.word))) continue;
    const from = possessorStart(tokens, at);
    if (isOwn(tokens, from, at)) {
      for (let i = from; i <= at; i += 1) aside.add(i);
      continue;
    }
    const to = isSubject(tokens, at) ? reachOf(tokens, at) : at + 1;
    spans.push({ from, to });
    at = to - 1;
  }
  return { spans, aside };
}

const bareRelative = (word: string): string => word.replace(/(?:'s|s'|')$/u, '');
const OWNERS = /^(?:my|our|his|her|their|your|a|the|an)$/;
const LONGEST_DESCRIPTION = 4;

/** "my 16 year old daughter" begins at "my". */
function possessorStart(tokens: readonly Token[], at: number): number {
  const first = Math.max(clauseStart(tokens, at), at - LONGEST_DESCRIPTION);
  for (let i = at - 1; i >= first; i -= 1) if (OWNERS.test(tokens[i]?.word ?? '')) return i;
  return at;
}

/** "I take my son's Adderall", "pregnant with my second child": the person speaks of themselves. */
function isOwn(tokens: readonly Token[], from: number, at: number): boolean {
  const after = tokens[at + 1];
  if (
    after?.isBreak === false &&
    (after.word === 'who' || (THIRD_PERSON.test(after.word) && !/^(?:with|on|and)$/.test(after.word)))
  )
    return false;
  const before = wordsOfSpan(tokens, { from: clauseStart(tokens, from), to: from });
  return OWN.test(before) || (/'s?$/u.test(tokens[at]?.word ?? '') && /\b(?:take|taking|use|using)\b/.test(before));
}

/** True where the relative has, takes or is something; "family history of" counts. */
function isSubject(tokens: readonly Token[], at: number): boolean {
  const [word, after, second] = [wordAt(tokens, at), wordAt(tokens, at + 1), wordAt(tokens, at + 2)];
  const acts = (next: string): boolean => next === 'who' || THIRD_PERSON.test(next);
  if (/'s?$/u.test(word) || after === 'history' || acts(after)) return true;
  return after !== '' && (acts(second) || relatives.has(second));
}

/** To the end of the clause, or to where the person speaks of themselves again. */
function reachOf(tokens: readonly Token[], at: number): number {
  const end = clauseEnd(tokens, at);
  for (let i = at + 1; i < end - 1; i += 1) {
    if (
      /^(?:and|but|so|while)$/.test(tokens[i]?.word ?? '') &&
      /^(?:i|i'm|im|i've|ive|my)$/.test(tokens[i + 1]?.word ?? '')
    )
      return i;
  }
  return end;
}

const cueAt = (tokens: readonly Token[], at: number): Cue | null => {
  const [word, before] = [tokens[at], tokens[at - 1]];
  if (word === undefined || word.isBreak) return null;
  const pair = before?.isBreak === false ? cuePairs.get(`${before.word} ${word.word}`) : undefined;
  return pair ?? cues.get(word.word) ?? null;
};

/** What was announced before `at`: in this clause, or by a list in the clause before. */
export function modeAt(tokens: readonly Token[], at: number): Cue | null {
  for (let i = at - 1; i >= 0; i -= 1) {
    const token = tokens[i];
    if (token?.isBreak === true && !/^[,:(\n]$/u.test(token.text)) return null;
    const found = cueAt(tokens, i);
    if (found === null) continue;
    const isHere = token?.clause === tokens[at]?.clause;
    return isHere || (found.strong && found.mode !== 'place') ? found : null;
  }
  return null;
}

/** True where "no", "never", "don't" stands before the span in its clause and nothing has turned it. */
export function isDeniedAt(tokens: readonly Token[], span: Span): boolean {
  for (let i = span.from - 1; i >= clauseStart(tokens, span.from); i -= 1) {
    const word = tokens[i]?.word ?? '';
    if (/^(?:but|except|only|still|because|so|if)$/.test(word)) return false;
    if (negators.has(word)) return !/^(?:longer|sure|just|only|to)$/.test(wordAt(tokens, i + 1));
  }
  return false;
}

/** True where the words before the span say that it was left ("stopped taking", "used to take", "off"). */
export function isStoppedAt(tokens: readonly Token[], span: Span): boolean {
  const before = wordsOfSpan(tokens, { from: clauseStart(tokens, span.from), to: span.from });
  const match = STOPPED.exec(before);
  return match !== null && !NOT_YET.test(before.slice(0, match.index).trim());
}

/** Where the words that say "left" begin, before a part of which {@link isStoppedAt} holds. */
export function stopWordBefore(tokens: readonly Token[], from: number): number {
  for (let at = from - 1; at >= clauseStart(tokens, from); at -= 1) if (STOP_WORD.test(wordAt(tokens, at))) return at;
  return from;
}

const STOP_WORD = /^(?:stopped|quit|longer|used|came|got|weaned|went|discontinued|off)$/;
