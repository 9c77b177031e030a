/**
 * Is the difference between two totals more than measurement usually gives?
 *
 * The smallest change that matters grows with where a person started: one fixed figure overstates change in mild
 * cases and understates it in severe ones. So a change counts from the larger of the published figure and a share of
 * the person's own start. The research gives 20 to 25 % for that share; the careful end is used.
 */
import type { Change, ChangeVerdict, Pack, TotalAt } from './types.ts';

const SHARE_OF_BASELINE = 0.25;
const MILLISECONDS_PER_DAY = 86_400_000;
/** Means of thirds are not exact in binary; a difference this small is none. */
const EPSILON = 1e-9;

/** Compares two totals of one instrument. `before` is the person's own start. */
export function changeOf(pack: Pack, before: TotalAt, after: TotalAt): Change {
  const matters = pack.fact.changeThatMatters;
  const difference = before.total === null || after.total === null ? null : after.total - before.total;
  const threshold =
    matters === null || before.total === null ? null : Math.max(matters.value, SHARE_OF_BASELINE * before.total);
  return {
    instrument: pack.instrument,
    difference,
    threshold,
    verdict: verdictOf(difference, threshold, windowsOverlap(pack, before.at, after.at)),
    direction: directionOf(difference),
    higherIs: pack.higherIs,
    reading: matters?.reading ?? null,
    sources: pack.fact.sources,
  };
}

/** The time that an assessment speaks of; `null` where how far it looks back was not seen. */
export function windowOf(pack: Pack, at: number): { readonly from: number; readonly to: number } | null {
  const { recallDays } = pack.fact;
  return recallDays === null ? null : { from: at - recallDays * MILLISECONDS_PER_DAY, to: at };
}

function windowsOverlap(pack: Pack, before: number, after: number): boolean {
  const window = windowOf(pack, Math.max(before, after));
  return window !== null && window.from < Math.min(before, after);
}

function verdictOf(difference: number | null, threshold: number | null, overlap: boolean): ChangeVerdict {
  if (difference === null) return 'no-total';
  if (threshold === null) return 'no-figure';
  if (overlap) return 'windows-overlap';
  return Math.abs(difference) >= threshold - EPSILON ? 'may-be-real' : 'not-told-apart';
}

function directionOf(difference: number | null): Change['direction'] {
  if (difference === null) return null;
  if (Math.abs(difference) < EPSILON) return 'same';
  return difference > 0 ? 'up' : 'down';
}
