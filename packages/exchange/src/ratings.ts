/** Ratings of other programs on our scale of 0 to 10, with what stood in the file kept beside them. */
import type { EntryOf } from '@clearleaf/core/journal';
import type { ScaleAnswer } from './types.ts';

/** A number as the other program had it, and where its scale is known from. */
export interface ForeignRating {
  readonly name: string;
  readonly value: number;
  readonly scale: ScaleAnswer;
  readonly source: 'file' | 'asked';
  /** The word for it, where the program uses words. */
  readonly label?: string | undefined;
}

const HIGHEST = 10;

/** `value` on 0 to 10, to two decimals; `null` outside its scale. */
export function ratingOnTen(value: number, { min, max }: ScaleAnswer): number | null {
  const share = (value - min) / (max - min);
  return share >= 0 && share <= 1 ? Math.round(share * HIGHEST * 100) / 100 : null;
}

/** A check-in with these ratings, without those outside their scale. A later file may say more: `scales` keeps what it said. */
export function checkInOf(ratings: readonly ForeignRating[], note: string | null): EntryOf<'check-in'>['payload'] {
  const values: Record<string, number> = {};
  const scales: Record<string, object> = {};
  for (const { name, value, scale, source, label } of ratings) {
    const rating = ratingOnTen(value, scale);
    // An object cannot hold this name as one of its own by assignment.
    if (rating === null || name === '__proto__') continue;
    values[name] = rating;
    scales[name] = { value, min: scale.min, max: scale.max, source, ...(label === undefined ? {} : { label }) };
  }
  const payload = { anchor: 'other' as const, ratings: values, scales };
  return note === null ? payload : { ...payload, note };
}

/** The lowest and highest of the numbers, of which there is at least one. */
export function spanOf(values: readonly number[]): ScaleAnswer {
  let [min, max] = [values[0] ?? 0, values[0] ?? 0];
  for (const value of values) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return { min, max };
}
