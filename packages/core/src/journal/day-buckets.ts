/**
 * Which of several days an entry belongs to, by the clock of the person then: each entry carries its own zone.
 *
 * The bounds of the days are reckoned once a zone; asking the zone's rules for each entry would be far slower.
 */
import { addDays, type PlainDate } from '../quantity/index.ts';
import { dayBounds, dayOf, daysFrom, type InstantRange } from '../quantity/time.ts';

/** The days from `first` to `last`, both included. */
export interface DayRange {
  readonly first: PlainDate;
  readonly last: PlainDate;
  /** Minutes after midnight at which the person's day begins, 0 by default. */
  readonly dayStartsAt?: number | undefined;
}

/** See the head of the file. */
export interface DayBuckets {
  readonly days: readonly PlainDate[];
  /** Every instant that may belong to one of the days, in any zone. */
  readonly reach: InstantRange;
  /** Which of `days` the entry belongs to; -1 for none. */
  placeOf(entry: { readonly at: number; readonly zone: string }): number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** No clock is further from UTC than 14 hours; what comes on top is for zones as they once were. */
const FARTHEST_ZONE = 16 * HOUR;

/** Buckets for a range of days. */
export function dayBuckets({ first, last, dayStartsAt = 0 }: DayRange): DayBuckets {
  const days = daysFrom(first, last);
  const startsByZone = new Map<string, readonly number[]>();
  const startsIn = (zone: string): readonly number[] => {
    const known = startsByZone.get(zone);
    if (known !== undefined) return known;
    const readable = knownZone(zone);
    const starts = [...days, addDays(last, 1)].map((day) => dayBounds(day, readable, dayStartsAt).from);
    startsByZone.set(zone, starts);
    return starts;
  };
  return {
    days,
    reach: { from: Date.parse(first) - FARTHEST_ZONE, to: Date.parse(last) + 2 * DAY + FARTHEST_ZONE },
    placeOf: ({ at, zone }) => {
      const place = lastStart(startsIn(zone), at);
      return place < days.length ? place : -1;
    },
  };
}

/** The last start that is not after `at`; -1 where all are. Of a day that a zone left out, the one after it. */
function lastStart(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** `zone`, or UTC where this engine does not know it; see `shownTime`. */
export function knownZone(zone: string): string {
  try {
    dayOf(0, zone);
    return zone;
  } catch (error) {
    if (error instanceof RangeError) return 'UTC';
    throw error;
  }
}
