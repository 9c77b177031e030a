/** What the browser says of how firmly and how much it keeps. */
import type { StorageState } from './session-state.ts';

export const UNKNOWN_STORAGE: StorageState = { persisted: null, used: null, quota: null };

export async function storageState(): Promise<StorageState> {
  // Absent where the page is not served securely, and in some older browsers.
  const { storage } = navigator as { readonly storage?: StorageManager };
  if (storage === undefined) return UNKNOWN_STORAGE;
  try {
    const persisted = typeof storage.persisted === 'function' ? await storage.persisted() : null;
    const { usage, quota } = typeof storage.estimate === 'function' ? await storage.estimate() : {};
    return { persisted, used: usage ?? null, quota: quota ?? null };
  } catch {
    return UNKNOWN_STORAGE;
  }
}

/** Asks for a promise not to clear. Some browsers ask the person, some decide by themselves. */
export async function askToPersist(): Promise<StorageState> {
  const { storage } = navigator as { readonly storage?: StorageManager };
  if (storage !== undefined && typeof storage.persist === 'function') await storage.persist().catch(() => false);
  return storageState();
}
