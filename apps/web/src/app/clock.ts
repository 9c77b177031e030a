/** The one place where the page asks what day it is: the day on the person's own calendar. */
import { plainDate, type PlainDate } from '@clearleaf/core/quantity';
import { useSyncExternalStore } from 'react';

export function today(now: Date = new Date()): PlainDate {
  const two = (n: number): string => String(n).padStart(2, '0');
  return plainDate(`${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}

const subscribe = (changed: () => void): (() => void) => {
  // A phone may wake up days later with the page still open.
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
};

/** Today, also after the page has slept over midnight. */
export const useToday = (): PlainDate => useSyncExternalStore(subscribe, () => today());
