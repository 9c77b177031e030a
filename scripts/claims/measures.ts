/** Figures for one run: F1, macro F1, confusion tables. */

/** Pairs of what is right and what was said. */
export type Pairs = readonly (readonly [truth: string, said: string])[];

export const share = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);
export const accuracy = (pairs: Pairs): number =>
  share(pairs.filter(([truth, said]) => truth === said).length, pairs.length);

/** F1 of one class. NaN where it is neither right nor said anywhere. */
export function f1(pairs: Pairs, name: string): number {
  const both = pairs.filter(([truth, said]) => truth === name && said === name).length;
  const truths = pairs.filter(([truth]) => truth === name).length;
  const saids = pairs.filter(([, said]) => said === name).length;
  return share(2 * both, truths + saids);
}

/** Mean F1 of the classes that are right somewhere. */
export function macroF1(pairs: Pairs): number {
  const names = [...new Set(pairs.map(([truth]) => truth))];
  return share(
    names.reduce((sum, name) => sum + (f1(pairs, name) || 0), 0),
    names.length,
  );
}

export const shown = (figure: number): string => (Number.isNaN(figure) ? '  -  ' : figure.toFixed(3));

/** A confusion table: rows are right, columns what was said. */
export function confusion(pairs: Pairs): string {
  const names = [...new Set(pairs.flat())].sort();
  const width = Math.max(...names.map(({ length }) => length), 6);
  const line = (cells: readonly string[]): string => cells.map((cell) => cell.padStart(width)).join(' ');
  return [
    line(['right\\said', ...names]),
    ...names.map((truth) =>
      line([truth, ...names.map((said) => String(pairs.filter(([a, b]) => a === truth && b === said).length))]),
    ),
    line(['F1', ...names.map((name) => shown(f1(pairs, name)))]),
  ].join('\n');
}
