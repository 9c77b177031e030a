/**
 * `exp(-x)` and its divided differences for the inner loops: no allocation, and the exponential from two tables and a
 * short polynomial. Relative error of {@link decay} below 1e-14 up to x = 50 and 2e-13 up to 700; of the differences
 * below 1e-11. `divided-difference.ts` is the plain version, and the oracle of the tests.
 */

/** Steps of the table per halving. */
const STEPS = 1024;

/**
 * The table of {@link decay}: 1,024 steps of one halving, then 1076 halvings. Inner loops hold it in a local variable:
 * bundlers make module constants variables, which the engine then reads anew each time.
 */
export const DECAYS: Float64Array = Float64Array.from({ length: STEPS + 1076 }, (_, i) =>
  i < STEPS ? 2 ** (-i / STEPS) : 2 ** (STEPS - i),
);

/** From here on {@link decay} gives 0; 2^-1074 is the last number that a computer holds. */
export const DECAYED = 744;

/** `exp(-x)` for x from 0 to {@link DECAYED}; `table` is {@link DECAYS}. */
export function decayWithin(x: number, table: Float64Array): number {
  // 1024 / ln 2 and ln 2 / 1024.
  const n = (x * 1477.3197218702985 + 0.5) | 0;
  const r = n * 0.0006769015435155716 - x;
  // |r| <= ln 2 / 2048, so that r^4 / 24 is below 1e-15.
  const near = 1 + r * (1 + r * (1 / 2 + r * (1 / 6)));
  return (table[n & 1023] ?? 0) * (table[1024 + (n >> 10)] ?? 0) * near;
}

/** `exp(-x)` for x >= 0. */
export const decay = (x: number): number => (x < DECAYED ? decayWithin(x, DECAYS) : 0);

/** Points nearer than this take the series in {@link decayDifference2}. */
const NEAR_TWO = 0.02;

/** `-f[x, y]` of `f = exp(-x)`, given `ex = exp(-x)` and `ey = exp(-y)`. */
export function decayDifference2(x: number, y: number, ex: number, ey: number): number {
  const gap = y - x;
  if (gap > NEAR_TWO || gap < -NEAR_TWO) return (ex - ey) / gap;
  return (
    ey * (1 + gap * (1 / 2 + gap * (1 / 6 + gap * (1 / 24 + gap * (1 / 120 + gap * (1 / 720 + gap * (1 / 5040)))))))
  );
}

/** Points within this of one another take the series in the differences of three and four points. */
const NEAR_MANY = 0.5;
/** Terms of those series; the next is below 1e-17 of the first. */
const TERMS = 13;

/** `f[x, y, z]` of `f = exp(-x)`; the points in any order. */
export function decayDifference3(x: number, y: number, z: number): number {
  const low = Math.min(x, y, z);
  const high = Math.max(x, y, z);
  const middle = Math.max(Math.min(x, y), Math.min(Math.max(x, y), z));
  const spread = high - low;
  const last = decay(high);
  if (spread < NEAR_MANY) return last * seriesOfTwo(spread, high - middle);
  const between = decay(middle);
  return (decayDifference2(low, middle, decay(low), between) - decayDifference2(middle, high, between, last)) / spread;
}

/** `-f[0, x, y, z]`; the points >= 0 in any order. What an even intake makes of the last of three steps. */
export function decayDifference4(x: number, y: number, z: number): number {
  const high = Math.max(x, y, z);
  const low = Math.min(x, y, z);
  const middle = Math.max(Math.min(x, y), Math.min(Math.max(x, y), z));
  if (high < NEAR_MANY) return decay(high) * seriesOfThree(high, high - low, high - middle);
  return (decayDifference3(0, low, middle) - decayDifference3(low, middle, high)) / high;
}

/** `sum of h_k(a, b) / (k + 2)!`, every term >= 0. */
function seriesOfTwo(a: number, b: number): number {
  let factor = 1 / 2;
  let one = 1;
  let two = 1;
  let sum = factor;
  for (let k = 1; k < TERMS; k++) {
    one *= a;
    two = one + b * two;
    factor /= k + 2;
    sum += two * factor;
  }
  return sum;
}

/** `sum of h_k(a, b, c) / (k + 3)!`, every term >= 0. */
function seriesOfThree(a: number, b: number, c: number): number {
  let factor = 1 / 6;
  let one = 1;
  let two = 1;
  let three = 1;
  let sum = factor;
  for (let k = 1; k < TERMS; k++) {
    one *= a;
    two = one + b * two;
    three = two + c * three;
    factor /= k + 3;
    sum += three * factor;
  }
  return sum;
}
