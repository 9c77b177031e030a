/** A table of one person's days, and what of it is analysed. */

/** One question: an outcome under two conditions, in one person. */
export interface TrialTable {
  /** Days, strictly ascending; several entries a day as hours / 24. */
  readonly days: Float64Array;
  /** What was rated, as many; `NaN` is missing. */
  readonly outcome: Float64Array;
  /** 0 the baseline, 1 what it is compared with; as many. */
  readonly condition: Uint8Array;
  /** The block that a row was randomised in; where the person had none, `null`. */
  readonly block?: Float64Array | null;
  /** Other columns to hold still, each as long; `NaN` is missing. */
  readonly covariates?: readonly Float64Array[];
}

/** Rows that count: an outcome and every covariate is known, and no washout after a change of condition. */
export function analysedRows(table: TrialTable, washoutDays = 0): readonly number[] {
  const rows: number[] = [];
  let periodStart = table.days[0] ?? 0;
  for (let i = 0; i < table.days.length; i++) {
    const day = table.days[i] ?? 0;
    if (i > 0 && table.condition[i] !== table.condition[i - 1]) periodStart = day;
    // The first period follows no other condition.
    const isWashout = periodStart !== table.days[0] && day - periodStart < washoutDays;
    const values = [table.outcome, ...(table.covariates ?? [])].map((column) => column[i] ?? Number.NaN);
    if (!isWashout && values.every(Number.isFinite)) rows.push(i);
  }
  return rows;
}

/** Only these rows. */
export function pickRows(table: TrialTable, rows: readonly number[]): TrialTable {
  const pick = (column: Float64Array): Float64Array => Float64Array.from(rows, (i) => column[i] ?? Number.NaN);
  return {
    days: pick(table.days),
    outcome: pick(table.outcome),
    condition: Uint8Array.from(rows, (i) => table.condition[i] ?? 0),
    block: table.block === null || table.block === undefined ? null : pick(table.block),
    covariates: (table.covariates ?? []).map(pick),
  };
}

/** Values of the outcome under each condition. */
export const outcomesBy = ({ outcome, condition }: TrialTable): readonly [readonly number[], readonly number[]] => [
  Array.from(outcome).filter((_, i) => condition[i] === 0),
  Array.from(outcome).filter((_, i) => condition[i] === 1),
];

export const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Share of the entries of each condition that are missing. */
export function missingShares({ outcome, condition }: TrialTable): readonly [number, number] {
  const share = (which: number): number => {
    const values = Array.from(outcome).filter((_, i) => condition[i] === which);
    return values.length === 0 ? 0 : values.filter((value) => !Number.isFinite(value)).length / values.length;
  };
  return [share(0), share(1)];
}
