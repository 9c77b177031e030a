/** What no reader took: it joins the part it describes, becomes a named unknown, or is handed back. */
import type { Candidate } from './candidate.ts';
import { clauseStart, modeAt } from './context.ts';
import { isFiller, isQuantity, type Sentence } from './sentence.ts';
import { type Span, type Token, wordAt, wordsOfSpan } from './tokens.ts';
import { NOT_YET, negators } from './words.ts';

/** Adds the words that stay to the parts they belong to, and gives back the others. */
export function gatherRest(
  sentence: Sentence,
  parts: readonly Candidate[],
  aside: ReadonlySet<number>,
): { readonly parts: Candidate[]; readonly leftover: Span[] } {
  const grown = [...parts].sort((a, b) => a.from - b.from);
  const leftover: Span[] = [];
  for (const rest of restSpans(sentence, grown, aside)) {
    if (growInto(sentence, grown, rest)) continue;
    const named = namedUnknown(sentence, grown, rest);
    if (named !== null) grown.push(named);
    else leftover.push(rest);
  }
  return { parts: grown.sort((a, b) => a.from - b.from), leftover };
}

/** Runs of words that carry meaning and that no part holds. A filler, a break or a part ends a run. */
function restSpans({ tokens, closed }: Sentence, parts: readonly Candidate[], aside: ReadonlySet<number>): Span[] {
  const taken = new Set(parts.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
  const spans: Span[] = [];
  let from = -1;
  tokens.forEach((token, at) => {
    const isFree = !token.isBreak && !taken.has(at) && !aside.has(at) && !closed.has(at) && isOpen(tokens, at);
    const isSign = token.isBreak && !/^[,;:!?.()[\]{}"“”…|\n +/*–—-]+$/u.test(token.text);
    if (isFree || isSign) from = from === -1 ? at : from;
    else if (from !== -1) {
      spans.push({ from, to: at });
      from = -1;
    }
  });
  if (from !== -1) spans.push({ from, to: tokens.length });
  return spans;
}

/** A word that says something of its own. */
function isOpen(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  return !isFiller(word) && !negators.has(word) && !isWishToStop(tokens, at);
}

/** "trying to quit" says no more than that it is still used. */
function isWishToStop(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:quit|stop)$/.test(wordAt(tokens, at))) return false;
  return NOT_YET.test(wordsOfSpan(tokens, { from: clauseStart(tokens, at), to: at }));
}

/** Said of a condition or a reason, these belong to it whatever they are: "knee surgery", "lower back pain". */
const DESCRIBED = new Set(['condition', 'reason', 'denied', 'not-used', 'withdrawal']);

/** Lets the neighbouring part grow over the words; false where they are not its own. */
function growInto({ tokens }: Sentence, parts: Candidate[], rest: Span): boolean {
  const words = tokens.slice(rest.from, rest.to).map((token) => token.word);
  const areQuantities = words.every(isQuantity);
  const owns = (part: Candidate): boolean =>
    DESCRIBED.has(part.as) || (areQuantities && (part.as === 'medicine' || part.as === 'product' || part.as === 'use'));
  const index = parts.findIndex((part) => (part.to === rest.from || part.from === rest.to) && owns(part));
  const part = parts[index];
  if (part !== undefined) {
    parts[index] = { ...part, from: Math.min(part.from, rest.from), to: Math.max(part.to, rest.to) };
    return true;
  }
  if (!areQuantities || words.some((word) => /^\d/.test(word) && !/^\d{4}$/.test(word))) return false;
  parts.push({ ...rest, as: 'not-used', value: null, score: 0 });
  return true;
}

/** "I take floopazine": whatever it is, it was said to be a medicine, so it is listed as one that nobody knows. */
function namedUnknown({ tokens }: Sentence, parts: readonly Candidate[], rest: Span): Candidate | null {
  const cue = modeAt(tokens, rest.from);
  if (cue === null || !cue.strong) return null;
  if (cue.mode === 'place')
    return parts.some((part) => part.as === 'place') ? null : { ...rest, as: 'place', value: null, score: 0 };
  return { ...rest, as: cue.mode, value: null, score: 0 };
}
