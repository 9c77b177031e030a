/**
 * A file that the person chose for backups, where the browser has the File System Access API. The way to the file is
 * kept in a small database of its own; the browser asks again whether the page may write.
 */
import { readKey, writeKey } from '../store/storage.ts';

const NAME = 'clearleaf-backup-file';
const STORE = 'handle';
const KEY = 'chosen';
const LAST = 'last-backup';

interface WritableHandle extends FileSystemFileHandle {
  queryPermission?(descriptor: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(descriptor: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}
type Picker = (options: { readonly suggestedName: string }) => Promise<WritableHandle>;

const picker = (): Picker | null =>
  (window as { readonly showSaveFilePicker?: Picker }).showSaveFilePicker?.bind(window) ?? null;

/** Whether a file can be chosen that is then written again and again. */
export const canChooseFile = (): boolean => picker() !== null;

/** When the last backup was made here, milliseconds since 1970; `null` where none was. */
export function lastBackup(): number | null {
  const kept = Number(readKey(LAST) ?? Number.NaN);
  return Number.isFinite(kept) ? kept : null;
}
export const noteBackup = (at: number): void => void writeKey(LAST, String(at));

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('Cannot use the storage')));
  });

async function withHandles<Result>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const opening = indexedDB.open(NAME, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
  const database = await done(opening);
  try {
    return await done(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

async function chosen(): Promise<WritableHandle | null> {
  try {
    return ((await withHandles('readonly', (store) => store.get(KEY))) as WritableHandle | undefined) ?? null;
  } catch {
    return null;
  }
}

/** The name of the chosen file, or `null`. */
export const chosenFileName = async (): Promise<string | null> => (await chosen())?.name ?? null;

/** Lets the person choose the file. False where they did not. */
export async function chooseBackupFile(suggestedName: string): Promise<boolean> {
  try {
    const handle = await picker()?.({ suggestedName });
    if (handle === undefined) return false;
    await withHandles('readwrite', (store) => store.put(handle, KEY));
    return true;
  } catch {
    return false;
  }
}

export async function forgetBackupFile(): Promise<void> {
  await done(indexedDB.deleteDatabase(NAME)).catch(() => undefined);
}

/**
 * Writes to the chosen file. `asked` says that the person has pressed something, so that the browser may ask them for
 * permission; without it only a permission that holds is used.
 */
export async function writeBackupFile(
  bytes: Uint8Array<ArrayBuffer>,
  asked: boolean,
): Promise<'written' | 'no-file' | 'no-permission'> {
  const handle = await chosen();
  if (handle === null) return 'no-file';
  try {
    const mode = { mode: 'readwrite' } as const;
    const held = (await handle.queryPermission?.(mode)) ?? 'granted';
    const permission = held === 'granted' || !asked ? held : await handle.requestPermission?.(mode);
    if (permission !== 'granted') return 'no-permission';
    // The browser writes beside the file and swaps when it is closed: a crash leaves the old backup whole.
    const file = await handle.createWritable();
    await file.write(bytes);
    await file.close();
    noteBackup(Date.now());
    return 'written';
  } catch {
    return 'no-permission';
  }
}
