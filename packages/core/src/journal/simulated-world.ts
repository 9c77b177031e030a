/**
 * The world that the simulated journal comes from. A dose ends what is missing and does nothing else: pain, mood and a
 * runny nose follow the deficit that earlier doses left, by numbers that anybody can read here.
 */

/** How the ratings of the simulated journal were made: what a page may reveal once it has said what it found. */
export const simulatedTruth = {
  /** The rating that the first question is about; lower is better. */
  rating: 'Pain',
  /** Rated too, and a sign of withdrawal. */
  withdrawalRating: 'Runny nose',
  /** Points by which the effect of a dose lowers pain of itself. */
  benefit: 0,
  /** Points that pain is higher for each gram (at its peak) that the body expects and does not have. */
  cost: 1.8,
  /** Hours in which the effect of a dose halves. */
  halfLife: 4,
  /** Days in which the body gets used to a change by 63 %. */
  tau: 5,
  /** Pain of somebody who takes none and is used to none. */
  without: 3,
  /** Days of the journal that pass on much less. */
  lowerUse: { from: 50, to: 71 },
} as const;

/** An amount at a moment: `day` counts from the start, its fraction is the time of day. */
export interface SimulatedDose {
  readonly day: number;
  readonly grams: number;
}

const STEPS = 96;
/** Absorption per day. */
const KA = 36;

/**
 * What is missing at a moment, in grams at their peak: in steps of a quarter of an hour.
 * @param doses In the order of time.
 */
export function worldOf(doses: readonly SimulatedDose[], until: number): (day: number) => number {
  const { halfLife, tau } = simulatedTruth;
  const ke = (Math.LN2 * 24) / halfLife;
  const peak = Math.log(KA / ke) / (KA - ke);
  const scale = 1 / (Math.exp(-ke * peak) - Math.exp(-KA * peak));
  const from = Math.floor(doses[0]?.day ?? 0);
  const deficit = new Float64Array((Math.ceil(until) - from) * STEPS);
  let [slow, fast, used, next] = [0, 0, 0, 0];
  for (let step = 0; step < deficit.length; step++) {
    slow *= Math.exp(-ke / STEPS);
    fast *= Math.exp(-KA / STEPS);
    for (; (doses[next]?.day ?? Number.POSITIVE_INFINITY) <= from + step / STEPS; next++) {
      slow += (doses[next]?.grams ?? 0) * scale;
      fast += (doses[next]?.grams ?? 0) * scale;
    }
    used += (slow - fast - used) / tau / STEPS;
    deficit[step] = Math.max(0, used - (slow - fast));
  }
  return (day) => deficit[Math.min(deficit.length - 1, Math.floor((day - from) * STEPS))] ?? 0;
}

export interface Chance {
  between(least: number, most: number): number;
  happens(probability: number): boolean;
  bytes(length: number): Uint8Array;
}

/** Mulberry32 (Ettinger 2017, public domain): small, repeatable, good enough to look like chance. Never for anything secret. */
export function createChance(seed: number): Chance {
  const state = { now: seed >>> 0 };
  const next = (): number => {
    state.now = (state.now + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state.now ^ (state.now >>> 15), state.now | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    between: (least, most) => least + next() * (most - least),
    happens: (probability) => next() < probability,
    bytes: (length) => Uint8Array.from({ length }, () => Math.floor(next() * 256)),
  };
}

/** Standard normal. */
export const normal = ({ between }: Chance): number =>
  Math.sqrt(-2 * Math.log(1 - between(0, 1))) * Math.cos(2 * Math.PI * between(0, 1));

/** Good and bad days, each like the one before. */
export function dailyLevels(chance: Chance, days: number): readonly number[] {
  const levels = [normal(chance)];
  while (levels.length < days) levels.push(0.5 * (levels.at(-1) ?? 0) + Math.sqrt(0.75) * normal(chance));
  return levels;
}
