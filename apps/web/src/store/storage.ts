/**
 * The browser's own storage, which may be refused (private windows, strict settings, a full disk).
 *
 * Refusal is a normal state: the page then works without keeping anything and says so.
 */

/** Every key of ours starts with this. */
export const PREFIX = 'clearleaf.';

export function readKey(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** @returns false where the browser refused. */
export function writeKey(name: string, value: string): boolean {
  try {
    localStorage.setItem(PREFIX + name, value);
    return true;
  } catch {
    return false;
  }
}

export function removeKey(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept, so nothing is left.
  }
}

/** True where something written can be read back. */
export function storageWorks(): boolean {
  const probe = 'probe';
  const works = writeKey(probe, '1') && readKey(probe) === '1';
  removeKey(probe);
  return works;
}

/** Removes every key of ours. */
export function removeAllKeys(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // Nothing was kept, so nothing is left.
  }
}
