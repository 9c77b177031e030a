/** What our own export is called, and how its versions are read. */

export const JOURNAL_FORMAT = 'clearleaf.journal';
/** Semantic: a later minor version only adds keys, which are kept; a later major version is refused. */
export const JOURNAL_FORMAT_VERSION = '1.1.0';
export const MAJOR_VERSION = 1;

/** The number before the first dot; `null` where the text is no version. */
export function majorOf(version: string): number | null {
  const match = /^(\d{1,6})\.\d{1,6}\.\d{1,6}$/.exec(version);
  return match === null ? null : Number(match[1]);
}
