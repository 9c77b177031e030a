/**
 * Concentrations as a laboratory or a simulation gives them, made ready for an analysis.
 *
 * What lies below the limit of quantification is treated as PKNCA treats it unless told otherwise (`conc.blq`: first
 * keep, middle drop, last keep): 0 before the first measurable concentration, missing between two measurable ones,
 * and no part of an area to the last measurable one. A missing sample is dropped.
 */

/** Why a figure cannot be had. */
export type NotComputableReason =
  /** No sample is measurable. */
  | 'nothing-measurable'
  /** Areas begin at the dose, and no sample was taken then. */
  | 'no-sample-at-dose'
  /** Fewer than three measurable samples after the highest. */
  | 'too-few-samples-after-peak'
  /** No choice of the last samples declines. */
  | 'no-decline'
  /** The amount that reached the blood as this analyte is not known. */
  | 'dose-unknown'
  /** Asked for no interval between doses. */
  | 'no-interval'
  /** Doses before this one are still in the curve, so that a figure of one dose alone cannot be read from it. */
  | 'earlier-doses-remain'
  /** Asked for no threshold. */
  | 'no-threshold';

/** A figure that cannot be had; never NaN. */
export interface NotComputable {
  readonly notComputable: NotComputableReason;
}

export type Figure = number | NotComputable;

export const isComputed = (figure: Figure): figure is number => typeof figure === 'number';

export const notComputable = (reason: NotComputableReason): NotComputable => ({ notComputable: reason });

/** One curve as it was sampled. */
export interface Samples {
  /** h after the dose, ascending, none twice, from 0 on. */
  readonly times: ArrayLike<number>;
  /** ng/mL, >= 0, beside the times; NaN where a sample is missing. */
  readonly concentrations: ArrayLike<number>;
}

/** What can be analysed: measurable samples, and zeros before the first of them. */
export interface CleanSamples {
  readonly times: readonly number[];
  readonly concentrations: readonly number[];
}

/**
 * @param limit Limit of quantification, ng/mL: what is below it, and 0, is not measurable.
 * @throws RangeError where times do not ascend from 0 on, or a concentration is negative or infinite.
 */
export function cleanSamples(samples: Samples, limit: number): CleanSamples {
  expect(limit >= 0 && Number.isFinite(limit), 'a finite limit of quantification >= 0', limit);
  checkSamples(samples);
  const isMeasurable = (concentration: number): boolean => concentration > 0 && concentration >= limit;
  const times: number[] = [];
  const concentrations: number[] = [];
  let measurableSeen = false;
  for (let i = 0; i < samples.times.length; i++) {
    const concentration = samples.concentrations[i] ?? Number.NaN;
    const measurable = isMeasurable(concentration);
    measurableSeen ||= measurable;
    if (Number.isNaN(concentration) || (measurableSeen && !measurable)) continue;
    times.push(samples.times[i] ?? 0);
    concentrations.push(measurable ? concentration : 0);
  }
  return measurableSeen ? { times, concentrations } : { times: [], concentrations: [] };
}

function checkSamples({ times, concentrations }: Samples): void {
  expect(times.length === concentrations.length, `${times.length} concentrations`, concentrations.length);
  let before = -1;
  for (let i = 0; i < times.length; i++) {
    const [time, concentration] = [times[i] ?? Number.NaN, concentrations[i] ?? Number.NaN];
    if (!(time >= 0 && time > before && time < Infinity)) throw unexpected('finite times that ascend from 0 on', time);
    if (concentration < 0 || concentration === Infinity) throw unexpected('a finite concentration >= 0', concentration);
    before = time;
  }
}

function expect(holds: boolean, expected: string, got: number): void {
  if (!holds) throw unexpected(expected, got);
}

const unexpected = (expected: string, got: number): RangeError =>
  new RangeError(`Cannot analyse a curve: expected ${expected}, got ${got}`);
