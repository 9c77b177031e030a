/**
 * Locks the journal when nobody has touched the page for a while, also while it lies hidden.
 *
 * Timers sleep with a phone, so the time of the last touch is compared with the clock when the page wakes up.
 */
import { readKey, writeKey } from '../store/storage.ts';

const KEY = 'lock-after';
const DEFAULT_MINUTES = 5;
/** Minutes that can be chosen. 0 is "only when I say so". */
export const lockChoices = [1, 5, 15, 60, 0] as const;
const MINUTE = 60_000;
const LOOK_EVERY = 5_000;
const touches = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'scroll'] as const;

export function lockAfterMinutes(): number {
  const kept = Number(readKey(KEY) ?? Number.NaN);
  return lockChoices.find((choice) => choice === kept) ?? DEFAULT_MINUTES;
}

export const setLockAfterMinutes = (minutes: number): void => void writeKey(KEY, String(minutes));

function createLockTimer() {
  const state: { last: number; timer: number | undefined; lock: (() => void) | null } = {
    last: 0,
    timer: undefined,
    lock: null,
  };
  const touched = (): void => {
    state.last = Date.now();
  };
  const look = (): void => {
    const minutes = lockAfterMinutes();
    if (minutes > 0 && Date.now() - state.last >= minutes * MINUTE) state.lock?.();
  };
  return {
    start: (lock: () => void): void => {
      state.lock = lock;
      touched();
      for (const kind of touches) document.addEventListener(kind, touched, { passive: true, capture: true });
      document.addEventListener('visibilitychange', look);
      window.clearInterval(state.timer);
      state.timer = window.setInterval(look, LOOK_EVERY);
    },
    stop: (): void => {
      state.lock = null;
      window.clearInterval(state.timer);
      for (const kind of touches) document.removeEventListener(kind, touched, { capture: true });
      document.removeEventListener('visibilitychange', look);
    },
  };
}

const timer = createLockTimer();
export const startLockTimer = timer.start;
export const stopLockTimer = timer.stop;
