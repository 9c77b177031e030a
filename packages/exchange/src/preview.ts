/** What a person sees before anything is written. */
import { compareHappened, isEntry, type EntryKind } from '@clearleaf/core/journal';
import type { AmountUnit, ImportPlan, ImportPreview, Reading } from './types.ts';

const EXAMPLES = 20;
const SIGNIFICANT = 10;

/** Counts, span and sums of what the plan would write, with everything that was left out and why. */
export function previewOf(reading: Reading, plan: ImportPlan): ImportPreview {
  const entries = plan.entries.filter(isEntry);
  const counts: Partial<Record<EntryKind, number>> = {};
  const totals = new Map<AmountUnit, { total: number; doses: number }>();
  let dosesWithoutAmount = 0;
  let first: number | null = null;
  let last: number | null = null;
  for (const entry of entries) {
    counts[entry.kind] = (counts[entry.kind] ?? 0) + 1;
    first = first === null ? entry.at : Math.min(first, entry.at);
    last = last === null ? entry.at : Math.max(last, entry.at);
    if (entry.kind !== 'dose') continue;
    const { value, unit } = entry.payload.amount;
    if (value === null) {
      dosesWithoutAmount += 1;
      continue;
    }
    const sum = totals.get(unit) ?? { total: 0, doses: 0 };
    totals.set(unit, { total: sum.total + value, doses: sum.doses + 1 });
  }
  return {
    format: reading.format,
    counts,
    first,
    last,
    totals: [...totals].map(([unit, { total, doses }]) => ({
      unit,
      total: Number(total.toPrecision(SIGNIFICANT)),
      doses,
    })),
    dosesWithoutAmount,
    added: plan.added,
    already: plan.already,
    changed: plan.changed,
    rejected: plan.rejected.length,
    skipped: reading.skipped,
    dropped: reading.dropped,
    warnings: reading.warnings,
    examples: entries.slice(0, EXAMPLES).sort(compareHappened),
  };
}
