/**
 * Random numbers that are the same for the same seed, on every engine: for simulations that a test or a reader can
 * repeat. Never for keys.
 *
 * The generator is sfc32 by Chris Doty-Humphrey (PractRand): four 32-bit words, period about 2^128.
 */
import { normalQuantile } from './normal.ts';

/** A stream of numbers; each call moves it on. */
export interface RandomStream {
  /** Strictly between 0 and 1. */
  uniform(): number;
  /** Standard normal: mean 0, standard deviation 1. */
  normal(): number;
}

const WARM_UP = 15;
const TWO_TO_32 = 4_294_967_296;

/** The stream of a seed, a whole number from 0 to 2^32 - 1. */
export function randomStream(seed: number): RandomStream {
  if (!Number.isInteger(seed) || seed < 0 || seed >= TWO_TO_32)
    throw new RangeError(`Cannot seed with ${seed}: expected a whole number from 0 to 4294967295`);
  let a = 0x9e3779b9 | 0;
  let b = 0x243f6a88 | 0;
  let c = seed | 0;
  let counter = 1;
  const word = (): number => {
    const out = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + out) | 0;
    return out >>> 0;
  };
  // The first words still resemble the seed.
  for (let round = 0; round < WARM_UP; round++) word();
  // Half a step up keeps zero out, whose logarithm and quantile are infinite.
  const uniform = (): number => (word() + 0.5) / TWO_TO_32;
  return { uniform, normal: () => normalQuantile(uniform()) };
}
