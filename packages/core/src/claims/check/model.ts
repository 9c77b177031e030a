/**
 * The learned parts: linear heads over one table of features, trained by `scripts/claims/train.ts` on the sentences
 * of `reference/claims` and kept as small whole numbers.
 *
 * A head gives each of its classes the sum of the weights of the features that a sentence has. The weights are
 * rounded to whole steps, so every machine computes the same.
 */
import type { Features } from './features.ts';

/** One head: for each place that has weights, the classes and the weights, all in one run. At most 256 classes. */
export interface Head {
  readonly classes: readonly string[];
  /** What a step of one in a stored weight is worth. */
  readonly scale: number;
  /** Place by place: where its run begins in `cells`; one more at the end. */
  readonly offsets: Uint32Array;
  /** The class in the lowest eight bits, the weight above them. */
  readonly cells: Int32Array;
}

/** A head as it is stored: weights as text, place by place. */
export interface StoredHead {
  readonly classes: readonly string[];
  readonly scale: number;
  readonly weights: string;
}

const FIRST_CHARACTER = 35;
/** Numbers from 0 to 88 as one printable character; a backslash would be doubled, so it is stepped over. */
const character = (value: number): string => {
  const code = value + FIRST_CHARACTER;
  return String.fromCharCode(code >= 92 ? code + 1 : code);
};
const valueAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return (code > 92 ? code - 1 : code) - FIRST_CHARACTER;
};
const BASE = 89;
/** The largest stored weight, up or down. */
export const MOST_WEIGHT = 44;

/** Writes the weights of a head (place by place, class and whole weight) as text. */
export function packWeights(places: readonly (readonly (readonly [number, number])[])[]): string {
  return places
    .map((cells) =>
      cells
        .map(
          ([index, weight]) =>
            character(index % BASE) + character(Math.floor(index / BASE)) + character(weight + MOST_WEIGHT),
        )
        .join(''),
    )
    .join('!');
}

const CLASS_BITS = 8;
const CLASS = (1 << CLASS_BITS) - 1;

/** Reads a stored head. */
export function unpackHead({ classes, scale, weights }: StoredHead): Head {
  const runs = weights.split('!');
  const offsets = new Uint32Array(runs.length + 1);
  const cells: number[] = [];
  for (const [place, run] of runs.entries()) {
    offsets[place] = cells.length;
    for (let at = 0; at + 2 < run.length; at += 3)
      cells.push(
        ((valueAt(run, at + 2) - MOST_WEIGHT) << CLASS_BITS) | (valueAt(run, at) + valueAt(run, at + 1) * BASE),
      );
  }
  offsets[runs.length] = cells.length;
  return { classes, scale, offsets, cells: Int32Array.from(cells) };
}

/** Gives the score of each class, in the order of `classes` (not yet shares); they hold until it is asked again. */
export type Scorer = (features: Features, content?: number) => Float64Array;

/** Makes a scorer of a head. Its second argument is what the features of content count beside those of form. */
export function createScorer({ classes, scale, offsets, cells }: Head): Scorer {
  const scores = new Float64Array(classes.length);
  /**
   * Adds the weights of one place, each times `value`.
   *
   * A place has a class once, so four scores can be read before any is written: the processor need not wait for the
   * last one to be stored, which nearly halves the time of the step that takes longest.
   */
  const addRun = (from: number, to: number, value: number): void => {
    let cell = from;
    for (; cell + 3 < to; cell += 4) {
      const a = cells[cell] as number;
      const b = cells[cell + 1] as number;
      const c = cells[cell + 2] as number;
      const d = cells[cell + 3] as number;
      const scoreA = (scores[a & CLASS] as number) + (a >> CLASS_BITS) * value;
      const scoreB = (scores[b & CLASS] as number) + (b >> CLASS_BITS) * value;
      const scoreC = (scores[c & CLASS] as number) + (c >> CLASS_BITS) * value;
      const scoreD = (scores[d & CLASS] as number) + (d >> CLASS_BITS) * value;
      scores[a & CLASS] = scoreA;
      scores[b & CLASS] = scoreB;
      scores[c & CLASS] = scoreC;
      scores[d & CLASS] = scoreD;
    }
    for (; cell < to; cell += 1) {
      const one = cells[cell] as number;
      scores[one & CLASS] = (scores[one & CLASS] as number) + (one >> CLASS_BITS) * value;
    }
  };
  return ({ places, values, count, form }, content = 1) => {
    scores.fill(0);
    for (let at = 0; at < count; at += 1) {
      const place = places[at] as number;
      const value = (values[at] as number) * (at < form ? scale : scale * content);
      addRun(offsets[place] as number, offsets[place + 1] as number, value);
    }
    return scores;
  };
}

/** The place of the highest score, of equal ones the first. */
export function highest(scores: Float64Array): number {
  let best = 0;
  for (let at = 1; at < scores.length; at += 1) if ((scores[at] as number) > (scores[best] as number)) best = at;
  return best;
}

/** A class so much less likely than the best (in log odds) adds nothing to the sum of shares. */
const NOTHING = 14;

/** The best classes, with their shares of all (softmax), best first; of equal ones the earlier. */
export function bestOf(scores: Float64Array, most: number): { readonly at: number; readonly share: number }[] {
  const best: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] as number;
    if (best.length === most && score <= least) continue;
    let place = Math.min(best.length, most - 1);
    for (; place > 0 && score > (scores[best[place - 1] as number] as number); place -= 1)
      best[place] = best[place - 1] as number;
    best[place] = at;
    least = scores[best[best.length - 1] as number] as number;
  }
  const top = scores[best[0] ?? 0] ?? 0;
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const below = (scores[at] as number) - top;
    if (below > -NOTHING) sum += Math.exp(below);
  }
  return best.map((at) => ({ at, share: Math.exp((scores[at] ?? 0) - top) / sum }));
}
