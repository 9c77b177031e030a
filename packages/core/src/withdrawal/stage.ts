/** Where an hour lies in the course that one source describes. */
import type { Course, HourRange, Stage } from './types.ts';

export type Described = Pick<Course, 'begins' | 'worst' | 'eases' | 'little'>;

const isWithin = (hours: number, range: HourRange | null): boolean =>
  range !== null && range.from <= hours && hours <= range.to;

/**
 * What a source says of an hour after the last dose. Where its ranges overlap, the harder one counts; where it gives no
 * figure that decides, nothing is made up.
 * @param hours 0 or more.
 */
export function stageAt(hours: number, { begins, worst, eases, little }: Described): Stage {
  if (isWithin(hours, little)) return 'little';
  if (eases !== null && hours > eases.to) return 'past';
  if (isWithin(hours, worst)) return 'worst';
  if (isWithin(hours, eases)) return 'ending';
  if (worst !== null && hours > worst.to) return 'easing';
  if (begins === null) return 'unsaid';
  if (hours < begins.from) return 'before';
  return hours <= begins.to ? 'beginning' : 'under-way';
}
