/**
 * Exposure, what the body has got used to, and the deficit between them: the terms of M3.
 *
 * Exposure `C` of a dose rises with the absorption rate and falls with the effect half-life, one unit of dose peaking
 * at 1. Adaptation follows it, `dA/dt = (C - A) / tau`. The deficit is `W = max(0, A - C)`: taken away from what the
 * body expects. A dose waiting to be absorbed, C and A are a chain of first-order steps, so between two doses each is
 * a sum of exponentials, written here with divided differences: exact at any distance, also where two rates meet.
 */
import { decay, decayDifference2, decayDifference3 } from '../pharmacokinetics/index.ts';

/** Doses in the order in which they were taken. */
export interface DoseSeries {
  /** Days, ascending. */
  readonly times: ArrayLike<number>;
  /** In any one unit, >= 0; exposure and adaptation are then in peaks of one such unit. */
  readonly amounts: ArrayLike<number>;
}

export interface AdaptationModel {
  /** Hours in which the effect of a dose halves: shorter than the terminal half-life in blood, which belongs to low levels. */
  readonly halfLife: number;
  /** Days in which the body comes nearer to a new level by 63 %. */
  readonly tau: number;
  /** Absorption per hour; default 1.5. */
  readonly absorption?: number;
}

/** Exposure and adaptation at the times asked for. */
export interface ExposureSeries {
  readonly exposure: Float64Array;
  readonly adaptation: Float64Array;
}

const ABSORPTION = 1.5;
const HOURS = 24;

/** Rates per day: absorption, elimination, adaptation. */
interface Rates {
  readonly ka: number;
  readonly ke: number;
  readonly kt: number;
}

function ratesOf({ halfLife, tau, absorption = ABSORPTION }: AdaptationModel): Rates {
  const rates = { ka: absorption * HOURS, ke: (Math.LN2 * HOURS) / halfLife, kt: 1 / tau };
  for (const [name, rate] of Object.entries(rates))
    if (!(rate > 0 && Number.isFinite(rate)))
      throw new RangeError(`Cannot follow doses with a rate ${name} of ${rate} per day: expected more than 0`);
  return rates;
}

/** Highest exposure after one unit of dose, not yet scaled to peak at 1. */
function peakOf({ ka, ke }: Rates): number {
  const ratio = Math.log(ka / ke);
  const apart = ka - ke;
  const at = Math.abs(apart) < 1e-9 * ka ? 1 / ka : ratio / apart;
  return ka * at * decayDifference2(ka * at, ke * at, decay(ka * at), decay(ke * at));
}

/**
 * Exposure and adaptation after these doses, from nothing before the first.
 * @param at Days, ascending.
 * @throws RangeError where doses or times do not ascend, or an amount is no amount.
 */
export function exposureOf(doses: DoseSeries, at: ArrayLike<number>, model: AdaptationModel): ExposureSeries {
  checkDoses(doses, at);
  const rates = ratesOf(model);
  const { ka, ke, kt } = rates;
  const scale = 1 / peakOf(rates);
  const exposure = new Float64Array(at.length);
  const adaptation = new Float64Array(at.length);
  let now = Math.min(doses.times[0] ?? 0, at[0] ?? 0);
  let [waiting, level, adapted] = [0, 0, 0];
  const moveTo = (time: number): void => {
    const days = time - now;
    if (days <= 0) return;
    const [a, e, t] = [ka * days, ke * days, kt * days];
    const [leftA, leftE, leftT] = [decay(a), decay(e), decay(t)];
    adapted =
      adapted * leftT + level * t * decayDifference2(e, t, leftE, leftT) + waiting * t * a * decayDifference3(a, e, t);
    level = level * leftE + waiting * a * decayDifference2(a, e, leftA, leftE);
    waiting *= leftA;
    now = time;
  };
  let dose = 0;
  for (let i = 0; i < at.length; i++) {
    const time = at[i] ?? 0;
    for (; dose < doses.times.length && (doses.times[dose] ?? 0) <= time; dose++) {
      moveTo(doses.times[dose] ?? 0);
      waiting += (doses.amounts[dose] ?? 0) * scale;
    }
    moveTo(time);
    exposure[i] = level;
    adaptation[i] = adapted;
  }
  return { exposure, adaptation };
}

function checkDoses({ times, amounts }: DoseSeries, at: ArrayLike<number>): void {
  if (times.length !== amounts.length) throw new RangeError('Cannot follow doses: expected an amount for each time');
  for (const [name, days] of [
    ['doses', times],
    ['times', at],
  ] as const)
    for (let i = 0; i < days.length; i++)
      if (!Number.isFinite(days[i]) || (i > 0 && (days[i] ?? 0) < (days[i - 1] ?? 0)))
        throw new RangeError(`Cannot follow doses: expected ${name} that ascend, got day ${String(days[i])} at ${i}`);
  const wrong = Array.from(amounts).find((amount) => !(amount >= 0 && Number.isFinite(amount)));
  if (wrong !== undefined) throw new RangeError(`Cannot follow doses: expected amounts of 0 or more, got ${wrong}`);
}

/** A concentration known at moments, a straight line between them: from the exposure model, in place of doses. */
export interface ConcentrationCurve {
  /** Days, strictly ascending; at least one. */
  readonly times: ArrayLike<number>;
  /** In any one unit, as many. */
  readonly values: ArrayLike<number>;
}

/**
 * Exposure and adaptation by a concentration that was computed elsewhere; exact for the straight lines between its
 * moments. Before its first moment the body is taken to have been used to the mean of its first `tau` days.
 * @param at Days, ascending, within the curve.
 */
export function exposureOfCurve(curve: ConcentrationCurve, at: ArrayLike<number>, tau: number): ExposureSeries {
  const { times, values } = curve;
  const exposure = new Float64Array(at.length);
  const adaptation = new Float64Array(at.length);
  const first = times[0] ?? 0;
  let adapted = meanUntil(curve, first + tau);
  let place = 0;
  for (let i = 0; i < at.length; i++) {
    const time = at[i] ?? 0;
    if (!(time >= first && time <= (times[times.length - 1] ?? first)))
      throw new RangeError(`Cannot read a concentration at day ${time}: the curve does not reach it`);
    for (; (times[place + 1] ?? Number.POSITIVE_INFINITY) <= time; place++)
      adapted = along(adapted, segment(curve, place, times[place + 1] ?? time), tau);
    const part = segment(curve, place, time);
    exposure[i] = part.end;
    adaptation[i] = along(adapted, part, tau);
  }
  return { exposure, adaptation };

  function segment({ times: on }: ConcentrationCurve, from: number, until: number): Segment {
    const start = values[from] ?? 0;
    const whole = (on[from + 1] ?? until) - (on[from] ?? until);
    const days = until - (on[from] ?? until);
    const slope = whole > 0 ? ((values[from + 1] ?? start) - start) / whole : 0;
    return { start, end: start + slope * days, slope, days };
  }
}

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly slope: number;
  readonly days: number;
}

/** Adaptation after a straight stretch of exposure. */
function along(adapted: number, { start, slope, days }: Segment, tau: number): number {
  const gained = -Math.expm1(-days / tau);
  return adapted * (1 - gained) + start * gained + slope * (days - tau * gained);
}

function meanUntil({ times, values }: ConcentrationCurve, until: number): number {
  let [area, days] = [0, 0];
  for (let i = 1; i < times.length && (times[i] ?? 0) <= until; i++) {
    const step = (times[i] ?? 0) - (times[i - 1] ?? 0);
    area += (step * ((values[i] ?? 0) + (values[i - 1] ?? 0))) / 2;
    days += step;
  }
  return days > 0 ? area / days : (values[0] ?? 0);
}

/** `max(0, A - C)`. */
export const deficitOf = ({ exposure, adaptation }: ExposureSeries): Float64Array =>
  exposure.map((level, i) => Math.max(0, (adaptation[i] ?? 0) - level));
