/** How Apple Health writes times, quantities and kinds of records. */
import type { MeasuredQuantity } from '@clearleaf/core/journal';
import type { SleepStage } from './sleep.ts';

export interface HealthTime {
  /** Milliseconds since 1970. */
  readonly instant: number;
  /** Days since 1970-01-01 as the text has them. */
  readonly day: number;
  /** Local time minus UTC, in milliseconds. Of the phone when it wrote the file, not of the event. */
  readonly offset: number;
}

export const DAY = 86_400_000;
const MINUTE = 60_000;
const LENGTH = 'yyyy-MM-dd HH:mm:ss +0000'.length;

/** Reads `2024-01-15 10:00:00 -0800`, digit by digit because there are millions of them. `null` where it is none. */
export function readHealthTime(text: string | undefined): HealthTime | null {
  if (text === undefined || text.length !== LENGTH) return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const date = digits(text, 8, 2);
  const midnight = Date.UTC(year, month - 1, date);
  const time = digits(text, 11, 2) * 60 + digits(text, 14, 2);
  const minutes = digits(text, 21, 2) * 60 + digits(text, 23, 2);
  const sign = text.charAt(20) === '-' ? -1 : 1;
  const offset = sign * minutes * MINUTE;
  const instant = midnight + time * MINUTE + digits(text, 17, 2) * 1_000 - offset;
  if (Number.isNaN(instant) || year < 1900 || year > 2199 || month < 1 || month > 12) return null;
  // A day that the month does not have would otherwise become one of the next.
  if (new Date(midnight).getUTCDate() !== date || time >= 1_440 || minutes > 16 * 60) return null;
  return { instant, day: midnight / DAY, offset };
}

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

export interface Quantity {
  readonly what: MeasuredQuantity;
  readonly part?: 'systolic' | 'diastolic';
  /** What one of each unit is in the unit of the journal. */
  readonly units: Readonly<Record<string, number>>;
}

const perMinute = { 'count/min': 1, 'count/s': 60 };
/** The conventional millimetre of mercury is 133.322387415 Pa. */
const pressure = { mmHg: 1, cmHg: 10, kPa: 1 / 0.133322387415 };

/** Quantities that the journal keeps, by the type of the record. */
export const quantities: ReadonlyMap<string, Quantity> = new Map<string, Quantity>([
  ['HKQuantityTypeIdentifierHeartRate', { what: 'heart-rate', units: perMinute }],
  ['HKQuantityTypeIdentifierRestingHeartRate', { what: 'resting-heart-rate', units: perMinute }],
  [
    'HKQuantityTypeIdentifierHeartRateVariabilitySDNN',
    { what: 'heart-rate-variability-sdnn', units: { ms: 1, s: 1_000 } },
  ],
  ['HKQuantityTypeIdentifierRespiratoryRate', { what: 'respiratory-rate', units: perMinute }],
  // Called percent and written as a fraction.
  ['HKQuantityTypeIdentifierOxygenSaturation', { what: 'oxygen-saturation', units: { '%': 100 } }],
  ['HKQuantityTypeIdentifierBodyMass', { what: 'weight', units: { kg: 1, g: 0.001, lb: 0.45359237, st: 6.35029318 } }],
  ['HKQuantityTypeIdentifierDietaryCaffeine', { what: 'caffeine', units: { mg: 1, g: 1_000, mcg: 0.001 } }],
  ['HKQuantityTypeIdentifierStepCount', { what: 'steps', units: { count: 1 } }],
  ['HKQuantityTypeIdentifierBloodPressureSystolic', { what: 'blood-pressure', part: 'systolic', units: pressure }],
  ['HKQuantityTypeIdentifierBloodPressureDiastolic', { what: 'blood-pressure', part: 'diastolic', units: pressure }],
]);

export const SLEEP = 'HKCategoryTypeIdentifierSleepAnalysis';

/** What a stretch of sleep is; `null` where the person lay awake; nothing where the word is not known. */
export const sleepStages: ReadonlyMap<string, SleepStage | null> = new Map<string, SleepStage | null>([
  ['HKCategoryValueSleepAnalysisInBed', 'in-bed'],
  ['HKCategoryValueSleepAnalysisAwake', null],
  ['HKCategoryValueSleepAnalysisAsleep', 'asleep'],
  ['HKCategoryValueSleepAnalysisAsleepUnspecified', 'asleep'],
  ['HKCategoryValueSleepAnalysisAsleepCore', 'stage'],
  ['HKCategoryValueSleepAnalysisAsleepDeep', 'stage'],
  ['HKCategoryValueSleepAnalysisAsleepREM', 'stage'],
]);
