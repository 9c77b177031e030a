/** What is held of one number, as a density on even places: for models whose posterior is no mixture of normals. */
import type { Chances } from './mixture.ts';

export interface TabulatedDensity {
  readonly start: number;
  readonly step: number;
  /** Share below each place, from 0 to 1. */
  readonly cumulative: Float64Array;
  readonly mean: number;
  readonly sd: number;
}

/** Logarithm below the largest at which the rest weighs nothing. */
const DEPTH = 25;
/** A mode further out than this (in log odds, log rates) is none. */
const FARTHEST = 60;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Tabulates a density with one top.
 * @param logDensity Up to a constant.
 * @param places Default 241.
 */
export function tabulateDensity(logDensity: (x: number) => number, places = 241): TabulatedDensity {
  const mode = modeOf(logDensity);
  const top = logDensity(mode);
  const reach = (sign: number): number => {
    let far = 0.05;
    while (far < 4 * FARTHEST && logDensity(mode + sign * far) > top - DEPTH) far *= 1.5;
    return mode + sign * far;
  };
  const start = reach(-1);
  const step = (reach(1) - start) / (places - 1);
  const density = Float64Array.from({ length: places }, (_, i) => Math.exp(logDensity(start + i * step) - top));
  const cumulative = new Float64Array(places);
  // The cubic through the four places around: what lies beyond the ends is nothing.
  for (let i = 1; i < places; i++) {
    const inner = (density[i - 1] ?? 0) + (density[i] ?? 0);
    const outer = (density[i - 2] ?? 0) + (density[i + 1] ?? 0);
    cumulative[i] = (cumulative[i - 1] ?? 0) + (step * (13 * inner - outer)) / 24;
  }
  const total = cumulative.at(-1) ?? 1;
  const moment = (of: (x: number) => number): number =>
    (step / total) * density.reduce((sum, value, i) => sum + value * of(start + i * step), 0);
  const mean = moment((x) => x);
  return {
    start,
    step,
    cumulative: cumulative.map((value) => value / total),
    mean,
    sd: Math.sqrt(moment((x) => (x - mean) ** 2)),
  };
}

/** Uphill from 0 by steps that double, then by golden section between the last three. */
function modeOf(logDensity: (x: number) => number): number {
  const sign = logDensity(0.01) > logDensity(-0.01) ? 1 : -1;
  let [before, here, step] = [-0.5, 0, 0.5];
  while (step < FARTHEST && logDensity(sign * (here + step)) > logDensity(sign * here)) {
    before = here;
    here += step;
    step *= 2;
  }
  let [low, high] = [before, here + step];
  while (high - low > 1e-4) {
    const width = GOLDEN * (high - low);
    if (logDensity(sign * (high - width)) > logDensity(sign * (low + width))) high = low + width;
    else low = high - width;
  }
  return (sign * (low + high)) / 2;
}

/** The share below `x`. */
export function tabulatedCdf({ start, step, cumulative }: TabulatedDensity, x: number): number {
  const place = (x - start) / step;
  if (place <= 0) return 0;
  const i = Math.floor(place);
  const u = place - i;
  const at = (k: number): number => cumulative[Math.max(0, i + k)] ?? 1;
  const [before, below, above, after] = [at(-1), at(0), at(1), at(2)];
  // Cubic of Catmull and Rom, so that a place between two is as good as the places are.
  return (
    below +
    0.5 *
      u *
      (above - before + u * (2 * before - 5 * below + 4 * above - after + u * (3 * (below - above) + after - before)))
  );
}

/** The value below which a share `p` lies, `p` strictly between 0 and 1. */
export function tabulatedQuantile({ start, step, cumulative }: TabulatedDensity, p: number): number {
  const above = cumulative.findIndex((share) => share >= p);
  const [high, low] = [cumulative[above] ?? 1, cumulative[above - 1] ?? 0];
  return start + step * (above - 1 + (p - low) / (high - low));
}

/** @param mcid In the units of the density, > 0. */
export function tabulatedChances(density: TabulatedDensity, mcid: number): Chances {
  const helps = tabulatedCdf(density, -mcid);
  const upToHarm = tabulatedCdf(density, mcid);
  return { helps, little: upToHarm - helps, harms: 1 - upToHarm, belowZero: tabulatedCdf(density, 0) };
}
