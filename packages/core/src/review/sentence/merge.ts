/** Parts that stand side by side and are one thing: "sleep apnea", "arthritis pain". */
import type { Candidate } from './candidate.ts';
import type { Readers } from './readers.ts';
import { isFiller, type Sentence, textIn } from './sentence.ts';
import { wordsOfSpan } from './tokens.ts';

/** Joins neighbours whose words together mean what one of them means already. */
export function mergeNeighbours(sentence: Sentence, parts: readonly Candidate[], readers: Readers): Candidate[] {
  const merged: Candidate[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    const whole = last === undefined || last.to !== part.from ? null : wholeOf(sentence, last, part, readers);
    if (whole === null) merged.push(part);
    else merged[merged.length - 1] = whole;
  }
  return merged;
}

/** Behind the name of a substance, these make it a condition: the substance is not what is taken now. */
const DISORDER = /^(?:addiction|addict|abuse|misuse|dependence|dependency|use disorder|problem|overdose|cravings?)\b/u;

/**
 * Gives a condition the time that stands beside it: "surgery in 2015" and "surgery next Tuesday" are not the same.
 * Fillers may stand between, other parts may not.
 */
export function withTimes(sentence: Sentence, parts: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const areTimeAndCondition = last !== undefined && [last.as, part.as].sort().join() === 'condition,not-used';
    if (last !== undefined && areTimeAndCondition && isBetweenFillers(sentence, last, part)) {
      joined[joined.length - 1] = { ...(last.as === 'condition' ? last : part), from: last.from, to: part.to };
    } else joined.push(part);
  }
  return joined;
}

function isBetweenFillers({ tokens }: Sentence, left: Candidate, right: Candidate): boolean {
  return tokens.slice(left.to, right.from).every(({ isBreak, word }) => !isBreak && isFiller(word));
}

const isHealth = ({ as }: Candidate): boolean => as === 'condition' || as === 'reason';

function wholeOf(sentence: Sentence, left: Candidate, right: Candidate, readers: Readers): Candidate | null {
  if (left.as === 'medicine' && DISORDER.test(wordsOfSpan(sentence.tokens, right)))
    return { ...right, from: left.from };
  if (left.as === 'medicine' && right.as === 'medicine') return sameMedicine(sentence, left, right, readers);
  if (!isHealth(left) || !isHealth(right)) return null;
  const whole = { ...left, to: right.to };
  const text = textIn(sentence, whole);
  const own = left.as === 'condition' ? left : right;
  const before = own.as === 'condition' ? readers.condition(textIn(sentence, own)).conditions : [];
  if (before.length === 0) {
    const { indication } = readers.reason(textIn(sentence, right));
    return indication !== null && readers.reason(text).indication === indication ? { ...whole, as: right.as } : null;
  }
  const after = readers.condition(text).conditions;
  return after.length === before.length && after.every((id) => before.includes(id))
    ? { ...whole, as: 'condition' }
    : null;
}

/** "Xanax bars": both words name one thing. */
function sameMedicine(sentence: Sentence, left: Candidate, right: Candidate, readers: Readers): Candidate | null {
  const namesOf = (part: Candidate): string =>
    readers
      .medicine(textIn(sentence, part))
      .matches.map(({ ingredient }) => ingredient)
      .join();
  return namesOf(left) === namesOf(right) ? { ...left, to: right.to } : null;
}
