/**
 * Areas under sampled curves, piece by piece between two samples.
 *
 * `linear-up-log-down`: straight where the concentration rises or meets zero, exponential where it falls (Gabrielsson
 * and Weiner 2012, Methods in Molecular Biology 929:377-389). `linear`: straight everywhere. A piece that falls by
 * almost nothing is taken through a form that keeps its digits.
 */
import type { CleanSamples } from './samples.ts';

export type AreaMethod = 'linear' | 'linear-up-log-down';

/** One piece: from `(t1, c1)` to `(t2, c2)`, h and ng/mL. */
interface Piece {
  readonly t1: number;
  readonly t2: number;
  readonly c1: number;
  readonly c2: number;
}

const isLog = ({ c1, c2 }: Piece, method: AreaMethod): boolean => method !== 'linear' && c2 < c1 && c2 > 0;

/** `ln(c1 / c2)` of a falling piece, also where the two all but meet. */
const fall = ({ c1, c2 }: Piece): number => (c1 > 2 * c2 ? Math.log(c1) - Math.log(c2) : Math.log1p((c1 - c2) / c2));

/** ng.h/mL. */
function pieceArea(piece: Piece, method: AreaMethod): number {
  const { t1, t2, c1, c2 } = piece;
  return isLog(piece, method) ? ((c1 - c2) * (t2 - t1)) / fall(piece) : ((c1 + c2) / 2) * (t2 - t1);
}

/** Area under concentration times time, ng.h^2/mL. A straight piece is a trapezoid of that product, as the field has it. */
function pieceMoment(piece: Piece, method: AreaMethod): number {
  const { t1, t2, c1, c2 } = piece;
  const hours = t2 - t1;
  if (!isLog(piece, method)) return ((t1 * c1 + t2 * c2) / 2) * hours;
  return t1 * pieceArea(piece, method) + c1 * hours ** 2 * firstMoment(fall(piece));
}

/** `(1 - exp(-x) (1 + x)) / x^2`: the first moment of a decay over one unit of time. Series where it would cancel. */
function firstMoment(x: number): number {
  if (x > 0.2) return (1 - Math.exp(-x) * (1 + x)) / x ** 2;
  let term = 1;
  let sum = 0;
  // Terms (-x)^n (n + 1) / (n + 2)!; the twelfth is below 1e-16 of the first.
  for (let n = 0; n < 12; n++) {
    term *= n === 0 ? 1 / 2 : -x / (n + 2);
    sum += term * (n + 1);
  }
  return sum;
}

/** Sum over the pieces up to `until`, the last of them cut there. */
function sumOfPieces(
  { times, concentrations }: CleanSamples,
  until: number,
  method: AreaMethod,
  of: (piece: Piece, method: AreaMethod) => number,
): number {
  let sum = 0;
  for (let i = 1; i < times.length; i++) {
    const t1 = times[i - 1] ?? 0;
    if (t1 >= until) break;
    const whole = { t1, t2: times[i] ?? 0, c1: concentrations[i - 1] ?? 0, c2: concentrations[i] ?? 0 };
    sum += of(whole.t2 <= until ? whole : { ...whole, t2: until, c2: valueWithin(whole, until, method) }, method);
  }
  return sum;
}

/** The concentration within a piece, by its rule. */
function valueWithin(piece: Piece, time: number, method: AreaMethod): number {
  const { t1, t2, c1, c2 } = piece;
  const share = (time - t1) / (t2 - t1);
  return isLog(piece, method) ? c1 * Math.exp(-share * fall(piece)) : c1 + share * (c2 - c1);
}

/** Area under the curve from the first sample to `until`, which lies within the samples; ng.h/mL. */
export const areaUntil = (samples: CleanSamples, until: number, method: AreaMethod): number =>
  sumOfPieces(samples, until, method, pieceArea);

/** Area under concentration times time, from the first sample to `until`; ng.h^2/mL. */
export const momentUntil = (samples: CleanSamples, until: number, method: AreaMethod): number =>
  sumOfPieces(samples, until, method, pieceMoment);

/** The concentration at a time within the samples, by the rule of its piece; `null` outside them. */
export function concentrationAt(samples: CleanSamples, time: number, method: AreaMethod): number | null {
  const { times, concentrations } = samples;
  const place = times.findLastIndex((sampled) => sampled <= time);
  const [t1, t2, c1, c2] = [times[place], times[place + 1], concentrations[place], concentrations[place + 1]];
  if (t1 === undefined || c1 === undefined) return null;
  if (t1 === time) return c1;
  return t2 === undefined || c2 === undefined ? null : valueWithin({ t1, t2, c1, c2 }, time, method);
}

/** h for which the curve lies above `threshold` (ng/mL, > 0), from the first to the last measurable sample. */
export const hoursAbove = (samples: CleanSamples, threshold: number, method: AreaMethod): number =>
  sumOfPieces(samples, Number.POSITIVE_INFINITY, method, (piece) => pieceAbove(piece, threshold, method));

function pieceAbove(piece: Piece, threshold: number, method: AreaMethod): number {
  const { t1, t2, c1, c2 } = piece;
  if (Math.min(c1, c2) >= threshold) return Math.max(c1, c2) > threshold ? t2 - t1 : 0;
  if (Math.max(c1, c2) <= threshold) return 0;
  const crossing = isLog(piece, method) ? Math.log(c1 / threshold) / fall(piece) : (threshold - c1) / (c2 - c1);
  return (t2 - t1) * (c1 > threshold ? crossing : 1 - crossing);
}
