/** Whether the window calls itself "Notes" and wears a plain icon. public/theme.js does the same before the first paint. */
import { useSyncExternalStore } from 'react';
import { say } from '../messages/speak.ts';
import { readKey, removeKey, writeKey } from './storage.ts';

const KEY = 'discreet';

function createDiscreet() {
  const listeners = new Set<() => void>();
  const cell = { now: readKey(KEY) === '1' };
  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: (): boolean => cell.now,
    set: (on: boolean): void => {
      cell.now = on;
      if (on) writeKey(KEY, '1');
      else removeKey(KEY);
      const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
      if (icon !== null) icon.href = on ? './notes.svg' : './icon.svg';
      for (const listener of listeners) listener();
    },
  };
}

export const discreet = createDiscreet();
export const useDiscreet = (): boolean => useSyncExternalStore(discreet.subscribe, discreet.get);

/** What the window of a page is called. */
export const windowTitle = (page: string, isDiscreet: boolean): string =>
  isDiscreet ? say('shell.discreet') : say('shell.title', { page });
