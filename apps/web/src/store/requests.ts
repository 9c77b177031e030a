/**
 * Every request this page has made, as the browser itself lists them, so that "to nobody else" can be seen
 * and not only claimed.
 */
import { useSyncExternalStore } from 'react';

export interface RequestList {
  readonly own: readonly string[];
  readonly foreign: readonly string[];
}

function createRequestList() {
  const listeners = new Set<() => void>();
  const own = new Set<string>([window.location.href.split('#')[0] ?? '']);
  const foreign = new Set<string>();
  const cell: { now: RequestList } = { now: { own: [...own], foreign: [] } };
  const note = (entries: PerformanceEntryList): void => {
    for (const { name } of entries) {
      const url = new URL(name, window.location.href);
      (url.origin === window.location.origin || url.protocol === 'data:' || url.protocol === 'blob:'
        ? own
        : foreign
      ).add(name);
    }
    cell.now = { own: [...own], foreign: [...foreign] };
    for (const listener of listeners) listener();
  };
  new PerformanceObserver((list) => note(list.getEntries())).observe({ type: 'resource', buffered: true });
  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: (): RequestList => cell.now,
  };
}

const requests = createRequestList();
export const useRequests = (): RequestList => useSyncExternalStore(requests.subscribe, requests.get);
