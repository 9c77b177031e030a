/** Which substance a typed word means. */
import type { WithdrawalFacts } from './facts.ts';
import type { Substance } from './types.ts';

const folded = (text: string): string => text.trim().toLowerCase().replace(/\s+/gu, ' ');

/** The substance that `text` names, by one of the words of the facts; `null` where it is none of them. Never by part of a word. */
export function readSubstance(text: string, facts: WithdrawalFacts): Substance | null {
  const typed = folded(text);
  return facts.substances.find(({ words }) => words.some((word) => folded(word) === typed))?.of ?? null;
}
