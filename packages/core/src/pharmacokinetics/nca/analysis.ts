/**
 * Non-compartmental analysis: what a sampled curve says without any model of the body.
 *
 * Names and rules are the field's (PKNCA, Phoenix). Every figure that cannot be had says why; none is NaN.
 */
import { type AreaMethod, areaUntil, concentrationAt, hoursAbove, momentUntil } from './area.ts';
import { type CleanSamples, cleanSamples, type Figure, isComputed, notComputable, type Samples } from './samples.ts';
import { type TerminalSlope, terminalSlope } from './terminal.ts';

/** How a curve is read. */
export interface NcaSettings {
  /** Default `linear-up-log-down`. */
  readonly method?: AreaMethod;
  /** Limit of quantification, ng/mL, >= 0; default 0, by which only 0 is not measurable. */
  readonly limitOfQuantification?: number;
  /** mg given as this analyte; without it, as for a metabolite, nothing per dose can be had. */
  readonly dose?: number;
  /** h to the next dose, > 0: for areas and troughs of one interval. */
  readonly interval?: number;
  /** The doses before this one still count in the curve; default no. */
  readonly earlierDoses?: boolean;
  /** ng/mL, > 0. */
  readonly threshold?: number;
}

/** Figures of one curve; concentrations in ng/mL, times in h, areas in ng.h/mL. */
export interface NcaFigures {
  readonly cMax: Figure;
  /** Of the first of equal peaks. */
  readonly tMax: Figure;
  /** The last measurable concentration, and its time. */
  readonly cLast: Figure;
  readonly tLast: Figure;
  /** From the dose to the last measurable sample. */
  readonly aucLast: Figure;
  /** To infinity, from the last concentration as observed. */
  readonly aucInfObserved: Figure;
  /** Share of `aucInfObserved` beyond the last sample, %. */
  readonly percentExtrapolated: Figure;
  /** 1/h. */
  readonly lambdaZ: Figure;
  readonly adjustedRSquared: Figure;
  /** How many samples gave the terminal slope. */
  readonly lambdaZSamples: Figure;
  readonly terminalHalfLife: Figure;
  /** CL/F, L/h: dose over area, to infinity after one dose; over the interval where earlier doses count, which is right at steady state. */
  readonly apparentClearance: Figure;
  /** Vz/F, L. */
  readonly apparentVolumeTerminal: Figure;
  /** h, the time to be absorbed included; after one dose. */
  readonly meanResidenceTime: Figure;
  /** Over one interval between doses; beyond the last sample it follows the terminal slope. */
  readonly aucPerInterval: Figure;
  /** Concentration at the end of the interval. */
  readonly trough: Figure;
  /** h above the threshold, up to the last measurable sample. */
  readonly timeAbove: Figure;
}

/** What several figures rest on. */
interface Curve {
  readonly samples: CleanSamples;
  readonly method: AreaMethod;
  readonly peak: number;
  readonly tLast: number;
  readonly cLast: number;
  readonly slope: TerminalSlope | Exclude<Figure, number>;
  readonly settings: NcaSettings;
}

/**
 * Analyses one curve.
 * @throws RangeError where the samples or a setting are outside their range.
 */
export function nonCompartmentalAnalysis(samples: Samples, settings: NcaSettings = {}): NcaFigures {
  checkSettings(settings);
  const clean = cleanSamples(samples, settings.limitOfQuantification ?? 0);
  const cMax = clean.concentrations.reduce((highest, one) => Math.max(highest, one), 0);
  const [tLast, cLast] = [clean.times.at(-1), clean.concentrations.at(-1)];
  if (tLast === undefined || cLast === undefined) return nothingMeasurable();
  const peak = clean.concentrations.indexOf(cMax);
  const { method = 'linear-up-log-down' } = settings;
  const curve: Curve = { samples: clean, method, peak, tLast, cLast, slope: terminalSlope(clean, peak), settings };
  const { slope } = curve;
  const aucInfObserved = areaToInfinity(curve);
  const lambdaZ = 'lambdaZ' in slope ? slope.lambdaZ : slope;
  const apparentClearance = clearanceOf(curve, aucInfObserved);
  return {
    cMax,
    tMax: clean.times[peak] ?? 0,
    cLast,
    tLast,
    aucLast: areaToLast(curve),
    aucInfObserved,
    percentExtrapolated: withTwo(aucInfObserved, lambdaZ, (area, rate) => (100 * cLast) / rate / area),
    lambdaZ,
    adjustedRSquared: 'lambdaZ' in slope ? slope.adjustedRSquared : slope,
    lambdaZSamples: 'lambdaZ' in slope ? slope.samples : slope,
    terminalHalfLife: isComputed(lambdaZ) ? Math.LN2 / lambdaZ : lambdaZ,
    apparentClearance,
    apparentVolumeTerminal: withTwo(apparentClearance, lambdaZ, (clearance, rate) => clearance / rate),
    meanResidenceTime: meanResidenceTime(curve, aucInfObserved),
    aucPerInterval: areaOfInterval(curve),
    trough: troughOf(curve),
    timeAbove: timeAbove(curve),
  };
}

/** The same for each figure: nothing could be measured, which is not the same as zero. */
function nothingMeasurable(): NcaFigures {
  const none = notComputable('nothing-measurable');
  return {
    cMax: none,
    tMax: none,
    cLast: none,
    tLast: none,
    aucLast: none,
    aucInfObserved: none,
    percentExtrapolated: none,
    lambdaZ: none,
    adjustedRSquared: none,
    lambdaZSamples: none,
    terminalHalfLife: none,
    apparentClearance: none,
    apparentVolumeTerminal: none,
    meanResidenceTime: none,
    aucPerInterval: none,
    trough: none,
    timeAbove: none,
  };
}

const withTwo = (a: Figure, b: Figure, of: (a: number, b: number) => number): Figure => {
  if (!isComputed(a)) return a;
  return isComputed(b) ? of(a, b) : b;
};

function areaToLast({ samples, method, tLast }: Curve): Figure {
  return samples.times[0] === 0 ? areaUntil(samples, tLast, method) : notComputable('no-sample-at-dose');
}

function areaToInfinity(curve: Curve): Figure {
  const { slope, cLast } = curve;
  const toLast = areaToLast(curve);
  if (!isComputed(toLast)) return toLast;
  return 'lambdaZ' in slope ? toLast + cLast / slope.lambdaZ : slope;
}

/** ng.h/mL times L/h is thousandths of a milligram. */
const MICROGRAMS_PER_MG = 1000;

function clearanceOf(curve: Curve, aucInfObserved: Figure): Figure {
  const { dose, earlierDoses = false } = curve.settings;
  if (dose === undefined) return notComputable('dose-unknown');
  const area = earlierDoses ? areaOfInterval(curve) : aucInfObserved;
  return isComputed(area) ? (MICROGRAMS_PER_MG * dose) / area : area;
}

function meanResidenceTime({ samples, method, tLast, cLast, slope, settings }: Curve, area: Figure): Figure {
  if (settings.earlierDoses === true) return notComputable('earlier-doses-remain');
  if (!isComputed(area)) return area;
  if (!('lambdaZ' in slope)) return slope;
  const rate = slope.lambdaZ;
  const moment = momentUntil(samples, tLast, method) + (cLast * tLast) / rate + cLast / rate ** 2;
  return moment / area;
}

function areaOfInterval(curve: Curve): Figure {
  const { samples, method, tLast, cLast, slope, settings } = curve;
  const { interval } = settings;
  if (interval === undefined) return notComputable('no-interval');
  if (samples.times[0] !== 0) return notComputable('no-sample-at-dose');
  const within = areaUntil(samples, Math.min(interval, tLast), method);
  if (interval <= tLast) return within;
  if (!('lambdaZ' in slope)) return slope;
  return within - (cLast * Math.expm1(-slope.lambdaZ * (interval - tLast))) / slope.lambdaZ;
}

function troughOf({ samples, method, tLast, cLast, slope, settings }: Curve): Figure {
  const { interval } = settings;
  if (interval === undefined) return notComputable('no-interval');
  const within = concentrationAt(samples, interval, method);
  if (within !== null) return within;
  if (interval < tLast) return notComputable('no-sample-at-dose');
  return 'lambdaZ' in slope ? cLast * Math.exp(-slope.lambdaZ * (interval - tLast)) : slope;
}

function timeAbove({ samples, method, settings }: Curve): Figure {
  const { threshold } = settings;
  return threshold === undefined ? notComputable('no-threshold') : hoursAbove(samples, threshold, method);
}

function checkSettings({ dose, interval, threshold }: NcaSettings): void {
  const positive = { dose, interval, threshold };
  for (const [name, value] of Object.entries(positive))
    if (value !== undefined && !(value > 0 && Number.isFinite(value)))
      throw new RangeError(`Cannot analyse a curve: expected ${name} > 0 and finite, got ${value}`);
}

/**
 * Troughs: the concentration just before each dose of a sampled regimen, ng/mL.
 * @param samples Of the whole regimen, times from its first dose.
 * @param doseTimes h of the doses after the first.
 * @returns One a dose; `null` where the samples do not reach it.
 */
export function troughs(
  samples: Samples,
  doseTimes: readonly number[],
  { method = 'linear-up-log-down', limitOfQuantification = 0 }: NcaSettings = {},
): readonly (number | null)[] {
  const clean = cleanSamples(samples, limitOfQuantification);
  return doseTimes.map((time) => concentrationAt(clean, time, method));
}
