/**
 * Finds what words name in a note: whole words of one clause, in any order, not denied and not of somebody else. What is
 * wrongly found is a sentence that the person can see beside the signal.
 */
import { fold, isAboutSomeoneElse, isNegated, wordsOf } from '../text/index.ts';

/** All groups of a pattern must stand in one clause; `|` separates alternatives, a last `*` stands for any ending. */
export interface WordPattern {
  readonly all: readonly string[];
  /** True where the denial belongs to what is said: "could not stop". */
  readonly denies?: boolean;
  /** None of these in the clause. */
  readonly without?: string;
}

const CLAUSE_END = /[;!?\n]+|[,.](?=\s|$)|\b(?:but|however|although|though|except)\b/u;

/** True where one clause of the text fits one of the patterns. */
export function saysOneOf(text: string, patterns: readonly WordPattern[]): boolean {
  return fold(text)
    .split(CLAUSE_END)
    .some((clause) => {
      const words = wordsOf(clause);
      return patterns.some((pattern) => fits(words, pattern) && !isSetAside(clause, words, pattern));
    });
}

const fits = (words: readonly string[], { all }: WordPattern): boolean =>
  all.every((group) => words.some((word) => isOneOf(word, group)));

function isSetAside(clause: string, words: readonly string[], { all, denies = false, without }: WordPattern): boolean {
  if (without !== undefined && words.some((word) => isOneOf(word, without))) return true;
  if (isAboutSomeoneElse(clause)) return true;
  if (denies) return false;
  const first = words.findIndex((word) => isOneOf(word, all[0] ?? ''));
  // A denial reaches what follows it: "no nausea"; not what stands before: "nausea, could not eat" is two clauses.
  return isNegated(words.slice(0, Math.max(first, 0)).join(' '));
}

const isOneOf = (word: string, group: string): boolean =>
  group.split('|').some((one) => (one.endsWith('*') ? word.startsWith(one.slice(0, -1)) : word === one));
