/** Figures that are further off than their tolerance, as text; none where all are near. */
export function misses(
  found: readonly (number | undefined)[],
  expected: readonly number[],
  tolerance: number,
): string[] {
  if (found.length !== expected.length) return [`${found.length} figures for ${expected.length}`];
  return expected.flatMap((value, i) => {
    const figure = found[i] ?? Number.NaN;
    return Math.abs(figure - value) < tolerance ? [] : [`figure ${i + 1}: ${figure}, not ${value}`];
  });
}
