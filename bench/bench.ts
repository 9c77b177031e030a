/** One measured thing. */

export interface Bench {
  readonly name: string;
  /** Median, in `unit`. */
  readonly value: number;
  readonly unit: 'ms' | 'kB gzip' | 'MiB';
  /** Must not be exceeded; `null` where the figure is for information. */
  readonly target: number | null;
  readonly baseline: { readonly name: string; readonly value: number } | null;
  /** `value / baseline`; `null` without a baseline. */
  readonly ratio: number | null;
}

/** Three digits are more than a second run will confirm. */
export const round = (value: number): number => Number(value.toPrecision(3));

/** A bench beside its baseline. */
export function bench(
  name: string,
  value: number,
  options: { unit?: Bench['unit']; target?: number; baseline?: { name: string; value: number } } = {},
): Bench {
  const { unit = 'ms', target = null, baseline = null } = options;
  return {
    name,
    value: round(value),
    unit,
    target,
    baseline: baseline === null ? null : { name: baseline.name, value: round(baseline.value) },
    ratio: baseline === null ? null : round(value / baseline.value),
  };
}
