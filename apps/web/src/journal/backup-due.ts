/** When a backup is due. */
const DUE_AFTER = 14 * 86_400_000;

export const backupIsDue = (last: number | null, now: number = Date.now()): boolean =>
  last === null || now - last > DUE_AFTER;
