/** How many slips of the finger lie between two words. */

/** The last three rows of the table of distances; each is as long as the second word and one. */
interface Rows {
  readonly beforeLast: Int32Array;
  readonly last: Int32Array;
  readonly row: Int32Array;
}

/**
 * Optimal string alignment distance (insert, delete, replace, swap neighbours), stopped at `limit`.
 * @returns the distance, or `limit + 1` as soon as it must be larger.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const empty = (): Int32Array => new Int32Array(b.length + 1);
  let rows: Rows = { beforeLast: empty(), last: empty().map((_, j) => j), row: empty() };
  for (let i = 1; i <= a.length; i++) {
    if (fillRow(a, b, i, rows) > limit) return limit + 1;
    rows = { beforeLast: rows.last, last: rows.row, row: rows.beforeLast };
  }
  return Math.min(rows.last[b.length] ?? 0, limit + 1);
}

/** Fills the row of the first `i` letters of `a`, and gives its smallest entry: no later entry can be smaller. */
function fillRow(a: string, b: string, i: number, { beforeLast, last, row }: Rows): number {
  row[0] = i;
  let smallest = i;
  for (let j = 1; j <= b.length; j++) {
    const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
    let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
    if (!same && areSwapped(a, b, i, j)) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
    row[j] = cost;
    if (cost < smallest) smallest = cost;
  }
  return smallest;
}

/** True where the two letters before place `i` of `a` are those before place `j` of `b`, the other way round. */
function areSwapped(a: string, b: string, i: number, j: number): boolean {
  return i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
}
