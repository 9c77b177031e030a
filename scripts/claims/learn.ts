/**
 * Learns one head: a softmax over its classes, by stochastic gradient steps of AdaGrad (Duchi 2011) in a fixed order.
 * Everything is seeded, so the same sentences give the same weights.
 */
import { FEATURE_COUNT, MOST_WEIGHT, type StoredHead, packWeights } from '@clearleaf/core/claims/check';

/** One sentence to learn from. `weight` 1 is an ordinary one. */
export interface Example {
  readonly places: readonly number[];
  readonly values: readonly number[];
  readonly target: number;
  readonly weight: number;
}

export interface LearnOptions {
  readonly classes: readonly string[];
  /** Weights to begin with: place, class, weight. */
  readonly prior: readonly (readonly [number, number, number])[];
  readonly rounds: number;
  /** Pull towards the prior in every step. */
  readonly decay: number;
}

/** A generator of whole numbers below `limit` (mulberry32). */
function random(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

function shuffled<T>(items: readonly T[], next: (limit: number) => number): T[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = next(at + 1);
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}

/** Learns a head and stores it in whole steps; weights that round to nothing are left out. */
export function learn(examples: readonly Example[], options: LearnOptions): StoredHead {
  const count = options.classes.length;
  const weights = new Float32Array(FEATURE_COUNT * count);
  const start = new Float32Array(FEATURE_COUNT * count);
  for (const [place, index, weight] of options.prior)
    weights[place * count + index] = start[place * count + index] = weight;
  const squares = new Float32Array(FEATURE_COUNT * count).fill(0.05);
  const next = random(7);
  // The mean of the later rounds, not the last step, is kept: it depends less on the order of the sentences.
  const mean = new Float32Array(FEATURE_COUNT * count);
  const settled = Math.floor(options.rounds / 2);
  for (let round = 0; round < options.rounds; round += 1) {
    for (const example of shuffled(examples, next))
      step(example, { weights, start, squares, count, decay: options.decay });
    if (round >= settled)
      for (let cell = 0; cell < mean.length; cell += 1)
        mean[cell] = (mean[cell] ?? 0) + (weights[cell] ?? 0) / (options.rounds - settled);
  }
  return stored(mean, options.classes);
}

interface State {
  readonly weights: Float32Array;
  readonly start: Float32Array;
  readonly squares: Float32Array;
  readonly count: number;
  readonly decay: number;
}

const RATE = 0.25;
/** Weights of so few steps are noise: left out, they change no answer and halve the table. */
const LEAST_KEPT = 1;

function sharesAt({ places, values }: Example, { weights, count }: State): Float64Array {
  const scores = new Float64Array(count);
  for (const [at, place] of places.entries())
    for (let index = 0; index < count; index += 1)
      scores[index] = (scores[index] ?? 0) + (weights[place * count + index] ?? 0) * (values[at] ?? 0);
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function step(example: Example, state: State): void {
  for (const [index, share] of sharesAt(example, state).entries()) {
    const error = (share - (index === example.target ? 1 : 0)) * example.weight;
    if (Math.abs(error) >= 1e-4) adjust(example, state, index, error);
  }
}

function adjust(
  { places, values }: Example,
  { weights, start, squares, count, decay }: State,
  index: number,
  error: number,
): void {
  for (const [at, place] of places.entries()) {
    const cell = place * count + index;
    const weight = weights[cell] ?? 0;
    const gradient = error * (values[at] ?? 0) + decay * (weight - (start[cell] ?? 0));
    const square = (squares[cell] ?? 0) + gradient * gradient;
    squares[cell] = square;
    weights[cell] = weight - (RATE * gradient) / Math.sqrt(square);
  }
}

function stored(weights: Float32Array, classes: readonly string[]): StoredHead {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = Number((Math.max(largest, 0.01) / MOST_WEIGHT).toPrecision(4));
  const places: [number, number][][] = [];
  for (let place = 0; place < FEATURE_COUNT; place += 1) {
    const cells: [number, number][] = [];
    for (let index = 0; index < classes.length; index += 1) {
      const whole = Math.round((weights[place * classes.length + index] ?? 0) / scale);
      if (Math.abs(whole) > LEAST_KEPT) cells.push([index, Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, whole))]);
    }
    places.push(cells);
  }
  return { classes, scale, weights: packWeights(places) };
}
