/**
 * The emergency signs of the open journal that lead now. Small enough for the first visit, because the review reads it;
 * `watch-signs.ts`, which comes with a journal, writes it.
 */
import type { RedFlag } from '@clearleaf/core/monitoring';
import type { Sign } from '@clearleaf/core/safety';
import { useSyncExternalStore } from 'react';

export interface Leading {
  readonly flags: readonly RedFlag[];
  /** For the review; none of a made-up journal. */
  readonly signs: readonly Sign[];
  /** False where the facts did not arrive, so that nothing was read. */
  readonly wasRead: boolean;
}

export const NOTHING_LEADS: Leading = { flags: [], signs: [], wasRead: true };

function createLeadingCell() {
  const listeners = new Set<() => void>();
  const cell: { now: Leading } = { now: NOTHING_LEADS };
  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: (): Leading => cell.now,
    set: (next: Leading): void => {
      cell.now = next;
      for (const listener of listeners) listener();
    },
  };
}

export const leading = createLeadingCell();
export const useLeading = (): Leading => useSyncExternalStore(leading.subscribe, leading.get);
