/** What stands in the column "detail" of Bearable: names with a severity, a unit or a strength in the last brackets. */

export interface Detail {
  readonly name: string;
  /** What the last brackets hold; `null` where there are none. */
  readonly bracket: string | null;
}

/** One item. Brackets may belong to the name, as in "Back (mid) pain (Unbearable)", so only the last ones count. */
export function readDetail(text: string): Detail {
  const match = /^(.*)\(([^()]*)\)$/s.exec(text.trim());
  const name = (match?.[1] ?? '').trim();
  return match === null || name === ''
    ? { name: text.trim(), bracket: null }
    : { name, bracket: (match[2] ?? '').trim() };
}

/** The items of a cell: parted by bars, semicolons, lines, or a comma after a bracket. */
export const readDetails = (text: string): readonly Detail[] =>
  text
    .split(/\s*[|;\n]\s*|(?<=\))\s*,\s*/)
    .filter((item) => item.trim() !== '')
    .map(readDetail);

const SEVERITIES: Readonly<Record<string, number>> = { none: 0, mild: 1, moderate: 2, severe: 3, unbearable: 4 };
export const severityScale = { min: 0, max: 4 };

/** 1 to 4 for Mild to Unbearable; `null` for anything else. */
export function severityOf(word: string | null): number | null {
  const key = (word ?? '').toLowerCase();
  return Object.hasOwn(SEVERITIES, key) ? (SEVERITIES[key] ?? null) : null;
}

/** A number, or one of so many: `3/5`. */
export function readScore(text: string): { readonly value: number; readonly of: number | null } | null {
  const match = /^(-?\d+(?:[.,]\d+)?)(?:\s*\/\s*(\d+(?:\.\d+)?))?$/.exec(text.trim());
  if (match === null) return null;
  const value = Number((match[1] ?? '').replace(',', '.'));
  const of = match[2] === undefined ? null : Number(match[2]);
  return Number.isFinite(value) ? { value, of } : null;
}
