/** A proposal: "these words are a medicine". The best set of proposals that do not overlap becomes the reading. */
import type { Span } from './tokens.ts';

/** What a part of a sentence was taken to be. */
export type PartKind =
  | 'age'
  | 'place'
  | 'product'
  | 'use'
  | 'withdrawal'
  | 'medicine'
  | 'condition'
  | 'reason'
  /** Somebody else's: read, and left out of the person's state. */
  | 'someone-else'
  /** Said not to be so, or to be over: read, and left out of the person's state. */
  | 'denied'
  | 'stopped'
  /** A time or an amount, which no rule here uses. */
  | 'not-used';

export interface Candidate extends Span {
  readonly as: PartKind;
  /** The value for the state: a number for an age, a word of the schema, or `null` where the typed text itself is the value. */
  readonly value: number | string | null;
  /** Higher is better; the sum decides. See {@link score}. */
  readonly score: number;
}

/** Ten for each word, so that explaining more words always counts most. */
const WORD_POINTS = 10;
/** Makes one part of two words better than two parts of one. */
const LENGTH_POINTS = 0.5;

/**
 * The score of a part.
 * @param words How many words it explains.
 * @param bonus From -3 to 3, for each word: how sure the reader is, which decides between readings of the same words.
 */
export const score = (words: number, bonus: number): number =>
  words * (WORD_POINTS + bonus) + LENGTH_POINTS * words * words;

/** The best that can be made of the words from one token on. */
interface Rest {
  readonly score: number;
  readonly pick: Candidate | null;
}

const NOTHING: Rest = { score: 0, pick: null };

/**
 * The set of candidates that do not overlap and whose scores add up to the most.
 * Weighted interval scheduling; of equal sets, the one whose parts begin earlier.
 */
export function bestCover(candidates: readonly Candidate[], length: number): Candidate[] {
  const rests: Rest[] = Array.from({ length: length + 1 }, () => NOTHING);
  for (let from = length - 1; from >= 0; from -= 1) rests[from] = bestFrom(from, candidates, rests);
  const cover: Candidate[] = [];
  for (let at = 0; at < length; ) {
    const { pick } = restAt(rests, at);
    if (pick !== null) cover.push(pick);
    at = pick === null ? at + 1 : pick.to;
  }
  return cover;
}

const restAt = (rests: readonly Rest[], at: number): Rest => rests[at] ?? NOTHING;

function bestFrom(from: number, candidates: readonly Candidate[], rests: readonly Rest[]): Rest {
  let best: Rest = { score: restAt(rests, from + 1).score, pick: null };
  for (const pick of candidates) {
    if (pick.from !== from) continue;
    const sum = pick.score + restAt(rests, pick.to).score;
    if (sum > best.score) best = { score: sum, pick };
  }
  return best;
}
