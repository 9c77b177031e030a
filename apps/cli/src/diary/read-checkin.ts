/** What a check-in holds, and a side effect as it is typed. */
import type { EntryOf } from '@clearleaf/core/journal';
import { readText } from '../input/read.ts';
import { readScore } from '../journal/ratings.ts';

export type CheckInPayload = EntryOf<'check-in'>['payload'];

/** What is to be written. */
export interface ReadCheckIn {
  readonly payload: CheckInPayload;
  readonly notes: readonly string[];
  /** Ratings that the person chose just now, to be asked for from here on. */
  readonly profile: readonly string[] | null;
}

/** `dry mouth=3`, or the text alone. */
export function readSideEffect(text: string): { text: string; severity?: number } {
  const at = text.lastIndexOf('=');
  if (at === -1) return { text };
  const severity = readScore(text.slice(at + 1), '--side-effect', text);
  return { text: readText(text.slice(0, at), '--side-effect'), severity };
}
