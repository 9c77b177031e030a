/** Seeded randomness for the fuzzers: the same seed gives the same cases on every machine. */

export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole, 0 to `below - 1`. */
  int(below: number): number;
  chance(probability: number): boolean;
  /** @throws RangeError of an empty list. */
  pick<T>(items: readonly T[]): T;
}

/** Mulberry32: 32 bits of state are enough to choose test inputs. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[int(items.length)];
      if (item === undefined) throw new RangeError('Cannot pick from an empty list');
      return item;
    },
  };
}
