/**
 * What a day's readings come to: a watch writes millions of heart rates, and a journal needs a day's median, lowest
 * and highest. Bounded in memory, whatever the order and number of readings.
 */
import { measurementUnits, type EntryOf, type MeasuredQuantity } from '@clearleaf/core/journal';

type Payload = EntryOf<'measurement'>['payload'];

/** How finely a median is told apart, in the unit of the quantity; lowest and highest are kept as they are. */
const resolution = {
  'resting-heart-rate': 1,
  'heart-rate': 1,
  'heart-rate-variability-sdnn': 1,
  'heart-rate-variability-rmssd': 1,
  'respiratory-rate': 0.5,
  'oxygen-saturation': 0.5,
} as const satisfies Partial<Record<MeasuredQuantity, number>>;
/** Quantities of which a day's median is kept. */
export type DailyQuantity = keyof typeof resolution;
export const isDailyQuantity = (what: MeasuredQuantity): what is DailyQuantity => Object.hasOwn(resolution, what);

/** The highest value that a body can show, by quantity; what lies above is a fault of the device or the file. */
const highest: Readonly<Record<DailyQuantity, number>> = {
  'resting-heart-rate': 300,
  'heart-rate': 400,
  'heart-rate-variability-sdnn': 1_000,
  'heart-rate-variability-rmssd': 1_000,
  'respiratory-rate': 200,
  'oxygen-saturation': 100,
};

export interface DaySummary {
  readonly what: MeasuredQuantity;
  /** Days since 1970-01-01 in local time. */
  readonly day: number;
  /** Local time minus UTC where the day's first reading was made, in milliseconds. */
  readonly offset: number;
  readonly payload: Payload;
}

export interface DaySummaries {
  /** Takes a reading; false where it cannot be one. */
  add(what: DailyQuantity, place: DayPlace, value: number): boolean;
  /** Takes steps of one device; false where they cannot be. */
  addSteps(place: DayPlace, source: number, steps: number): boolean;
  /** In no particular order. */
  summaries(): DaySummary[];
}
export interface DayPlace {
  readonly day: number;
  readonly offset: number;
}

/** About three hundred years: more days than that are no person's. */
const MOST_DAYS = 110_000;
const MOST_STEPS = 500_000;
/** Devices that count steps, by day; more than these count as the last. */
const MOST_SOURCES = 16;

export function daySummaries(): DaySummaries {
  const medians = new Map<DailyQuantity, Map<number, Histogram>>();
  const steps = new Map<number, StepDay>();
  return {
    add(what, { day, offset }, value) {
      if (!(value > 0) || value > highest[what]) return false;
      let days = medians.get(what);
      if (days === undefined) medians.set(what, (days = new Map<number, Histogram>()));
      let histogram = days.get(day);
      if (histogram === undefined) {
        if (days.size >= MOST_DAYS) return false;
        days.set(day, (histogram = new Histogram(resolution[what], offset)));
      }
      histogram.add(value);
      return true;
    },
    addSteps({ day, offset }, source, count) {
      if (!(count >= 0) || count > MOST_STEPS) return false;
      let here = steps.get(day);
      if (here === undefined) {
        if (steps.size >= MOST_DAYS) return false;
        steps.set(day, (here = { offset, bySource: [], readings: [] }));
      }
      const index = Math.min(source, MOST_SOURCES - 1);
      here.bySource[index] = (here.bySource[index] ?? 0) + count;
      here.readings[index] = (here.readings[index] ?? 0) + 1;
      return true;
    },
    summaries: () => [
      ...[...medians].flatMap(([what, days]) =>
        [...days].map(([day, histogram]) => ({
          what,
          day,
          offset: histogram.offset,
          payload: { what, unit: measurementUnits[what], ...histogram.summary() },
        })),
      ),
      ...[...steps].flatMap(([day, here]) => stepSummary(day, here)),
    ],
  };
}

interface StepDay {
  readonly offset: number;
  readonly bySource: number[];
  readonly readings: number[];
}

/** A phone and a watch count the same steps, so the day is that of the device that counted most, never their sum. */
function stepSummary(day: number, { offset, bySource, readings }: StepDay): DaySummary[] {
  let best = -1;
  bySource.forEach((count, index) => {
    if (best < 0 || count > (bySource[best] ?? 0)) best = index;
  });
  const value = Math.round(bySource[best] ?? 0);
  const count = readings[best];
  if (count === undefined) return [];
  return [{ what: 'steps', day, offset, payload: { what: 'steps', unit: '{steps}', value, statistic: 'sum', count } }];
}

const GROWTH = 32;

/** How often each value came, over the span of values that did come. */
class Histogram {
  readonly offset: number;
  private readonly step: number;
  private first = 0;
  private counts = new Uint32Array(0);
  private count = 0;
  private lowest = Infinity;
  private highest = -Infinity;

  constructor(step: number, offset: number) {
    this.step = step;
    this.offset = offset;
  }

  add(value: number): void {
    const bin = Math.round(value / this.step);
    if (bin < this.first || bin >= this.first + this.counts.length) this.cover(bin);
    const index = bin - this.first;
    this.counts[index] = (this.counts[index] ?? 0) + 1;
    this.count += 1;
    if (value < this.lowest) this.lowest = value;
    if (value > this.highest) this.highest = value;
  }

  summary(): Pick<Payload, 'value' | 'statistic' | 'minimum' | 'maximum' | 'count'> {
    const value = this.count === 1 ? this.lowest : this.median();
    return {
      value: rounded(value),
      statistic: 'median',
      minimum: rounded(this.lowest),
      maximum: rounded(this.highest),
      count: this.count,
    };
  }

  private median(): number {
    const low = this.atRank(Math.floor((this.count - 1) / 2));
    const high = this.atRank(Math.floor(this.count / 2));
    // The bins round; the median of real readings never lies outside them.
    return Math.min(this.highest, Math.max(this.lowest, ((low + high) / 2) * this.step));
  }

  private atRank(rank: number): number {
    let seen = 0;
    for (let index = 0; index < this.counts.length; index += 1) {
      seen += this.counts[index] ?? 0;
      if (seen > rank) return this.first + index;
    }
    throw new Error(`No reading of rank ${rank} among ${this.count}`);
  }

  private cover(bin: number): void {
    const isEmpty = this.counts.length === 0;
    const from = isEmpty ? bin - (bin % GROWTH) : Math.min(this.first, bin - (bin % GROWTH));
    const to = Math.max(isEmpty ? 0 : this.first + this.counts.length, bin - (bin % GROWTH) + GROWTH);
    const counts = new Uint32Array(to - from);
    if (!isEmpty) counts.set(this.counts, this.first - from);
    this.first = from;
    this.counts = counts;
  }
}

/** To a thousandth: a conversion leaves digits that no device measured. */
export const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
