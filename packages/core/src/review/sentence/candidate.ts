/** A proposal: "these words are a medicine". The best set of proposals that do not overlap becomes the reading. */
import type { Withdrawal, Use, ProductKind } from '../../journal/index.ts';
import type { Span } from './tokens.ts';

/** What a part of a sentence was taken to be. */
export type PartKind =
  | 'age' | 'place' | 'product' | 'use' | 'withdrawal' | 'medicine' | 'condition' | 'reason'
  /** Somebody else's: read, and left out of the person's state. */
  | 'someone-else'
  /** Said not to be so, or to be over: read, and left out of the person's state. */
  | 'denied' | 'stopped'
  /** A time or an amount, which no rule here uses. */
  | 'not-used';

export interface Candidate extends Span {
  readonly as: PartKind;
  /** The value for the state: a number for an age, a word of the schema, or `null` where the typed text itself is the value. */
  readonly value: number | Use | Withdrawal | ProductKind | string | null;
  /** Higher is better; the sum decides. About ten a word. */
  readonly score: number;
}

/** Points for one word that carries meaning. */
export const WORD_POINTS = 10;

/**
 * The set of candidates that do not overlap and whose scores add up to the most.
 * Weighted interval scheduling; of equal sets, the one whose parts begin earlier.
 */
export function bestCover(candidates: readonly Candidate[], length: number): Candidate[] {
  const startingAt: Candidate[][] = Array.from({ length }, () => []);
  for (const candidate of candidates) startingAt[candidate.from]?.push(candidate);
  const best: { score: number; pick: Candidate | null }[] = Array.from({ length: length + 1 }, () => ({ score: 0, pick: null }));
  for (let from = length - 1; from >= 0; from -= 1) {
    let here = { score: best[from + 1]?.score ?? 0, pick: null as Candidate | null };
    for (const candidate of startingAt[from] ?? []) {
      const score = candidate.score + (best[candidate.to]?.score ?? 0);
      if (score > here.score) here = { score, pick: candidate };
    }
    best[from] = here;
  }
  const cover: Candidate[] = [];
  for (let at = 0; at < length; ) {
    const pick = best[at]?.pick ?? null;
    if (pick !== null) cover.push(pick);
    at = pick === null ? at + 1 : pick.to;
  }
  return cover;
}
