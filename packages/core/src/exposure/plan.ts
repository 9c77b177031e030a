/**
 * What the person's own plan comes to, for "what if": an amount a day, in the product that was taken last.
 *
 * A plan names days and no times of day, and none are made up: its amount is drawn as if it were taken evenly over
 * every hour of the day. Nothing here proposes an amount or a time.
 */
import type { EntryOf, JournalBook } from '../journal/index.ts';
import { addDays, type PlainDate } from '../quantity/index.ts';
import { dayBounds, dayOf } from '../quantity/time.ts';
import { type ContentKind, doseContent } from '../product/index.ts';
import type { ProductFacts } from '../product/facts.ts';
import { type DoseRecord, type ExposureQuestion, HOUR, productKey } from './records.ts';
import type { Planned } from './types.ts';

interface PlanReading {
  readonly perDay: Planned['perDay'];
  readonly kind: ContentKind | null;
  readonly records: readonly DoseRecord[];
}

const NONE: PlanReading = { perDay: 'none', kind: null, records: [] };

/** @param asked with the version of the product that was taken last */
export function plannedRecords(
  book: JournalBook,
  asked: Pick<ExposureQuestion, 'now' | 'window' | 'zone'> & { readonly lastTaken: EntryOf<'product'> | null },
  facts: ProductFacts,
): PlanReading {
  const steps = book.latest('plan', asked.now)?.payload.steps ?? [];
  const days = daysAhead(asked).flatMap(({ day, from, to }) => {
    const step = steps.findLast((one) => one.from <= day);
    return step?.perDay === undefined ? [] : [{ amount: step.perDay, from, to }];
  });
  if (days.length === 0) return NONE;
  const { lastTaken } = asked;
  const records = days.flatMap(({ amount, from, to }) => {
    const content = doseContent(amount, lastTaken?.payload ?? null, facts);
    const { strength, basis } = content.mitragynine;
    if (lastTaken === null || content.amount === null || strength === null) return [];
    const hours = (to - from) / HOUR;
    // The share of the day that lies ahead takes the same share of its amount.
    const share = hours / HOURS_A_DAY;
    const own = { mean: content.amount.mean * share, sd: content.amount.sd * share };
    return [
      {
        dosing: { time: (from - asked.now) / HOUR, amount: own.mean * strength.mean, duration: hours },
        uncertain: { product: productKey(lastTaken, basis, book), amount: own, strength },
      },
    ];
  });
  if (records.length < days.length) return { perDay: 'not-known', kind: null, records: [] };
  const kind = doseContent(days[0]?.amount ?? { value: null, unit: 'g' }, lastTaken?.payload ?? null, facts).kind;
  return { perDay: 'known', kind, records };
}

const HOURS_A_DAY = 24;

interface DayAhead {
  readonly day: PlainDate;
  readonly from: number;
  readonly to: number;
}

/** The days from now to the end of the window, each from `now` on at the earliest. */
function daysAhead({ now, window, zone }: Pick<ExposureQuestion, 'now' | 'window' | 'zone'>): DayAhead[] {
  const days: DayAhead[] = [];
  for (let day = dayOf(now, zone); ; day = addDays(day, 1)) {
    const bounds = dayBounds(day, zone);
    if (bounds.from >= window.to) return days;
    days.push({ day, from: Math.max(now, bounds.from), to: bounds.to });
  }
}
