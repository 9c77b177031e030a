/** Lengths of time, as people say them. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in whole units, the smaller ones being what is left of the larger. */
export interface SplitDuration {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** `milliseconds` in days of 24 hours, hours and whole minutes, rounded down: 7,800,000 is 2 hours 10 minutes. Less than nothing is nothing. */
export function splitDuration(milliseconds: number): SplitDuration {
  const length = Math.max(0, milliseconds);
  return {
    days: Math.floor(length / DAY),
    hours: Math.floor((length % DAY) / HOUR),
    minutes: Math.floor((length % HOUR) / MINUTE),
  };
}
