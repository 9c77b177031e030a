/** Whether the page is kept for use without a network, and whether a newer version waits. */
import { useSyncExternalStore } from 'react';

export interface OfflineState {
  /** `unsupported` where the browser or the connection (plain http) does not allow it. */
  readonly state: 'unsupported' | 'preparing' | 'ready' | 'failed';
  readonly update: boolean;
  readonly online: boolean;
}

function createOfflineStore() {
  const listeners = new Set<() => void>();
  const supported = 'serviceWorker' in navigator && window.isSecureContext;
  const cell: { now: OfflineState; waiting: ServiceWorker | null } = {
    now: { state: supported ? 'preparing' : 'unsupported', update: false, online: navigator.onLine },
    waiting: null,
  };
  const set = (change: Partial<OfflineState>): void => {
    cell.now = { ...cell.now, ...change };
    for (const listener of listeners) listener();
  };
  window.addEventListener('online', () => set({ online: true }));
  window.addEventListener('offline', () => set({ online: false }));

  const watch = (registration: ServiceWorkerRegistration): void => {
    const look = (): void => {
      cell.waiting = registration.waiting;
      set({
        state: registration.active === null ? 'preparing' : 'ready',
        update: registration.waiting !== null && registration.active !== null,
      });
    };
    look();
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
    registration.installing?.addEventListener('statechange', look);
  };
  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: (): OfflineState => cell.now,
    /** Starts keeping the page. Called once the page itself is there. */
    start: async (): Promise<void> => {
      if (!supported) return;
      try {
        watch(await navigator.serviceWorker.register('./worker.js'));
      } catch {
        set({ state: 'failed' });
      }
    },
    /** Lets the newer version take over and shows it. */
    takeUpdate: (): void => {
      navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
      cell.waiting?.postMessage('take-over');
    },
    /** Removes the kept copy from this browser. */
    remove: async (): Promise<void> => {
      if (!supported) return;
      for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
      for (const name of await caches.keys()) if (name.startsWith('clearleaf-')) await caches.delete(name);
    },
  };
}

export const offline = createOfflineStore();
export const useOffline = (): OfflineState => useSyncExternalStore(offline.subscribe, offline.get);
