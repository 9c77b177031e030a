/**
 * F14: the simulator that the first figures of M3 came from, in steps of a quarter of an hour. A dose counts from the
 * step in which it is taken, and a step is read at its end: so an entry is read `STEP` later than it is written.
 */

/** Mulberry32 (Ettinger 2017, public domain). */
export function mulberry32(seed: number): () => number {
  const state = { now: seed >>> 0 };
  return () => {
    state.now = (state.now + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state.now ^ (state.now >>> 15), state.now | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Hours of a step. */
export const STEP = 0.25;
const DAYS = 84;
const STABLE = 28;
const PRE_RUN = 30;
const doseHours = [8.5, 13.5, 19] as const;
const entryHours = [8.25, 10.5, 13.25, 16, 18.75, 21.5] as const;
const [KA, KE, TAU] = [1.5, Math.LN2 / 4, 120] as const;

export interface Simulated {
  /** Hours from the first midnight. */
  readonly doses: readonly { readonly hour: number; readonly grams: number }[];
  readonly entries: readonly number[];
  /** At the entries. */
  readonly exposure: readonly number[];
  readonly adaptation: readonly number[];
  readonly outcome: readonly number[];
}

/**
 * 28 days of 3 x 4 g with a tenth skipped, 28 of a straight taper, 28 without; after 30 days of 3 x 4 g.
 * @param steps Steps an hour; 4 in the figures of F14.
 */
export function simulate(benefit: number, cost: number, steps = 1 / STEP): Simulated {
  const random = mulberry32(20_260_101);
  const doses = Array.from({ length: PRE_RUN + DAYS }, (_, i) => i - PRE_RUN).flatMap((day) =>
    doseHours.map((hour) => ({ hour: 24 * day + hour, grams: day < 0 ? 4 : gramsOn(day, random) })),
  );
  const entries = Array.from({ length: DAYS }, (_, day) => entryHours.map((hour) => 24 * day + hour)).flat();
  const { exposure, adaptation } = follow(doses, entries, steps);
  const noise = noiseAt(entries, random);
  const outcome = entries.map((_, i) => {
    const [c, a] = [exposure[i] ?? 0, adaptation[i] ?? 0];
    return 5 - benefit * c + cost * Math.max(0, a - c) + (noise[i] ?? 0);
  });
  return { doses: doses.filter(({ grams }) => grams > 0), entries, exposure, adaptation, outcome };
}

function gramsOn(day: number, random: () => number): number {
  const skipped = random() < 0.1;
  if (day < STABLE) return skipped ? 0 : 4;
  return day < 2 * STABLE ? 4 * (1 - (day - STABLE + 1) / STABLE) : 0;
}

function follow(doses: Simulated['doses'], entries: readonly number[], steps: number) {
  const step = 1 / steps;
  const fastest = Math.log(KA / KE) / (KA - KE);
  const scale = 1 / (Math.exp(-KE * fastest) - Math.exp(-KA * fastest));
  const gramsAt = new Map(doses.map(({ hour, grams }) => [Math.round(hour * steps), grams]));
  const wanted = new Set(entries.map((hour) => Math.round(hour * steps)));
  const [exposure, adaptation]: [number[], number[]] = [[], []];
  let [slow, fast, adapted] = [0, 0, 0];
  for (let k = -PRE_RUN * 24 * steps; k < DAYS * 24 * steps; k++) {
    const grams = gramsAt.get(k) ?? 0;
    slow = (slow + grams) * Math.exp(-KE * step);
    fast = (fast + grams) * Math.exp(-KA * step);
    const level = (slow - fast) * scale;
    adapted = level + (adapted - level) * Math.exp(-step / TAU);
    if (!wanted.has(k)) continue;
    exposure.push(level);
    adaptation.push(adapted);
  }
  return { exposure, adaptation };
}

/** Standard deviation 1, correlation 0.4 over 4 hours. */
function noiseAt(entries: readonly number[], random: () => number): readonly number[] {
  const normal = (): number => {
    const [u, v] = [random(), random()];
    return Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * v);
  };
  let noise = normal();
  return entries.map((hour, i) => {
    if (i === 0) return noise;
    const phi = 0.4 ** ((hour - (entries[i - 1] ?? 0)) / 4);
    noise = phi * noise + Math.sqrt(1 - phi * phi) * normal();
    return noise;
  });
}
