/** Where an hour lies in the picture: the square root gives the first days the room that they need. */

const DAY = 24;
/** Hours at which the axis may be marked. */
const MARKS = [12, 24, 48, 72, 120, 168, 240, 336, 504, 720, 1440, 2160, 4320, 8760];
/** Percent of the width that a mark needs. */
const ROOM = 11;

export interface Scale {
  /** h at the right edge. */
  readonly end: number;
  /** Percent of the width, 0 to 100. */
  readonly place: (hours: number) => number;
  /** h, those that have room. */
  readonly marks: readonly number[];
}

/** @param latest h, the latest that must be seen; more than 0. */
export function scaleTo(latest: number): Scale {
  const end = Math.ceil(latest / DAY) * DAY;
  const place = (hours: number): number => 100 * Math.sqrt(Math.min(hours, end) / end);
  const marks: number[] = [];
  for (const mark of MARKS) {
    const at = place(mark);
    const before = place(marks.at(-1) ?? 0);
    if (mark < end && at - before >= ROOM && at <= 100 - ROOM / 2) marks.push(mark);
  }
  return { end, place, marks };
}
