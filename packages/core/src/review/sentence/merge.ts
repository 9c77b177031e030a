/** Parts that stand side by side and are one thing: "sleep apnea", "arthritis pain". */
import type { Candidate } from './candidate.ts';
import type { Readers } from './readers.ts';
import type { Sentence } from './sentence.ts';
import { textOfSpan, wordsOfSpan } from './tokens.ts';

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

const isHealth = ({ as }: Candidate): boolean => as === 'condition' || as === 'reason';

function wholeOf(sentence: Sentence, left: Candidate, right: Candidate, readers: Readers): Candidate | null {
  if (left.as === 'medicine' && DISORDER.test(wordsOfSpan(sentence.tokens, right)))
    return { ...right, from: left.from };
  if (!isHealth(left) || !isHealth(right)) return null;
  const whole = { ...left, to: right.to };
  const text = textOfSpan(sentence.text, sentence.tokens, whole);
  const own = left.as === 'condition' ? left : right;
  if (own.as === 'reason') {
    const { indication } = readers.reason(textOfSpan(sentence.text, sentence.tokens, right));
    return indication !== null && readers.reason(text).indication === indication ? whole : null;
  }
  const before = readers.condition(textOfSpan(sentence.text, sentence.tokens, own)).conditions;
  const after = readers.condition(text).conditions;
  return before.length > 0 && after.length === before.length && after.every((id) => before.includes(id))
    ? { ...whole, as: 'condition' }
    : null;
}
