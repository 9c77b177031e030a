/**
 * Addresses are kept after the `#`, so that any static server can host the page and no server learns
 * which part of it somebody reads.
 */
import { useSyncExternalStore } from 'react';

/** The parts of the address after `#/`, decoded: `#/library/laws/US-LA` is `['library', 'laws', 'US-LA']`. */
export type Route = readonly string[];

export function parseRoute(hash: string): Route {
  const path = hash.replace(/^#?\/?/, '');
  if (path === '') return [];
  return path
    .split('/')
    .filter((part) => part !== '')
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    });
}

/** Told at once when this program changes the address: `hashchange` comes later, and a chosen radio would flick back until then. */
const READDRESSED = 'clearleaf:readdressed';

/** The address of a route, for `href`. */
export const href = (...parts: readonly string[]): string => `#/${parts.map(encodeURIComponent).join('/')}`;

const changes = ['hashchange', READDRESSED] as const;

const subscribe = (changed: () => void): (() => void) => {
  for (const change of changes) window.addEventListener(change, changed);
  return () => {
    for (const change of changes) window.removeEventListener(change, changed);
  };
};

/** The hash as it stands now; components parse it. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => window.location.hash);

/** Tells the frame that the next address is a new page, to be read from its top. */
export const FOLLOWED = 'clearleaf:followed';

/** Goes to a route as if a link had been followed. */
export function goTo(...parts: readonly string[]): void {
  if (window.location.hash !== href(...parts)) window.dispatchEvent(new Event(FOLLOWED));
  readdress(...parts);
}

/** Another address for what is on the screen: the reading position and the focus stay. */
export function readdress(...parts: readonly string[]): void {
  window.location.hash = href(...parts);
  window.dispatchEvent(new Event(READDRESSED));
}
