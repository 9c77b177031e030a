/** Conditions and reasons. Their readers find words anywhere in a text, so the shortest runs that mean something are kept. */
import { type Candidate, score } from './candidate.ts';
import { modeAt } from './context.ts';
import type { Readers } from './readers.ts';
import { clausesWith, contentOf, cueBonus, isWithin, type Meaning, runs, type Sentence, textIn } from './sentence.ts';
import { negators } from './words.ts';

const LONGEST_CONDITION = 8;
const LONGEST_REASON = 5;

/** Stands for a condition that no rule speaks of. */
const NO_RULE = 'no rule';
/** "cough" in "cough syrup" is little against a medicine that holds the word. */
const NO_RULE_BONUS = -5;

/**
 * Keeps the shortest runs: a run counts only where it means more than the runs within it do together, so that
 * "Zoloft and pregnant" is not a condition of three words.
 */
function coresOf(all: readonly Meaning[]): Meaning[] {
  return all.filter(({ span, meaning }) => {
    const within = all.filter((other) => other.span !== span && isWithin(other.span, span));
    return !meaning.every((id) => within.some((other) => other.meaning.includes(id)));
  });
}

export function conditionCandidates(sentence: Sentence, readers: Readers): Candidate[] {
  const meanings: Meaning[] = [];
  const clauses = clausesWith(sentence, (text) => readers.condition(text).recognised);
  for (const span of runs(sentence, LONGEST_CONDITION, (word) => !negators.has(word) || word === 'not')) {
    if (!clauses.has(sentence.tokens[span.from]?.clause ?? 0)) continue;
    const reading = readers.condition(textIn(sentence, span));
    if (!reading.recognised || reading.setAside === 'denied' || reading.setAside === 'someone-else') continue;
    meanings.push({ span, meaning: reading.conditions.length > 0 ? reading.conditions : [NO_RULE] });
  }
  return coresOf(meanings).map(({ span, meaning }): Candidate => {
    const bonus = cueBonus(sentence, span, 'condition') + (meaning.includes(NO_RULE) ? NO_RULE_BONUS : 0.5);
    return { ...span, as: 'condition', value: null, score: score(contentOf(sentence, span), bonus) };
  });
}

export function reasonCandidates(sentence: Sentence, readers: Readers): Candidate[] {
  const meanings: Meaning[] = [];
  const clauses = clausesWith(sentence, (text) => readers.reason(text).indication !== null);
  for (const span of runs(sentence, LONGEST_REASON, () => true)) {
    if (!clauses.has(sentence.tokens[span.from]?.clause ?? 0)) continue;
    const { indication, near } = readers.reason(textIn(sentence, span));
    if (indication === null || (near && modeAt(sentence.tokens, span.from)?.mode !== 'reason')) continue;
    meanings.push({ span, meaning: [indication] });
  }
  return coresOf(meanings).map(({ span }): Candidate => {
    const cue = modeAt(sentence.tokens, span.from);
    // What is only named is what the person lives with; "for" makes it the reason.
    const bonus = cue?.mode !== 'reason' ? -0.5 : cue.strong ? 1.5 : 0.5;
    return { ...span, as: 'reason', value: null, score: score(contentOf(sentence, span), bonus) };
  });
}
