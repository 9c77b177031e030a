/** The times of a picture. */
import type { EvenTimes } from './run-even.ts';

/** Even times, or any, ascending. */
export type Times = EvenTimes | Float64Array;

export const isEven = (times: Times): times is EvenTimes => !(times instanceof Float64Array);

export const timesOf = (times: Times): Float64Array =>
  isEven(times) ? Float64Array.from({ length: times.count }, (_, i) => times.start + i * times.step) : times;

/** So many of them from one on. */
export const stretchOf = (times: Times, from: number, count: number): Times =>
  isEven(times) ? { start: times.start + from * times.step, step: times.step, count } : times.slice(from, from + count);
