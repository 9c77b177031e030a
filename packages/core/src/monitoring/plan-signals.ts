/** What the person wrote down for themselves, beside what they took: limits, and steps down. */
import { addDays, type PlainDate } from '../quantity/index.ts';
import { notEnough, reading, seriesOf } from './reading.ts';
import type { OwnLimit, SignalDay, SignalDose, SignalRows } from './rows.ts';
import type { SignalReading, SignalSeries } from './types.ts';
import { meanOf } from './weekly.ts';

const DAYS = 14;
const FEWEST_KEPT = 7;
const OVER_ON = 5;
const FOUR_WEEKS = 28;
const SHOWN = 84;

/** The limit that holds on a day: the one that began last. */
const limitOn = ({ limits }: SignalRows, date: PlainDate): OwnLimit | null =>
  limits.reduce<OwnLimit | null>(
    (held, one) => (one.from <= date && (held === null || one.from >= held.from) ? one : held),
    null,
  );

const isLimit = (limit: OwnLimit | null): limit is OwnLimit =>
  limit !== null && (limitValue(limit) !== null || limit.dosesPerDay !== null);
const limitValue = ({ perDay }: OwnLimit): number | null => perDay?.value ?? null;

/** A dose in the unit of a limit; `null` where it cannot be read in it. */
function inUnit({ amount, grams }: SignalDose, unit: string): number | null {
  if (unit === 'g' && grams !== null) return grams;
  return amount.unit === unit ? amount.value : null;
}

/** The largest of the kinds, because kinds are never added; doses that cannot be read in the unit are left out. */
function takenIn({ doses }: SignalDay, unit: string): number {
  const kinds = [...new Set(doses.map(({ kind }) => kind))];
  return Math.max(
    0,
    ...kinds.map((kind) =>
      doses.filter((dose) => dose.kind === kind).reduce((sum, dose) => sum + (inUnit(dose, unit) ?? 0), 0),
    ),
  );
}

/** Scales and rounding make 6.0 g of 6 g. */
const SLACK = 1.001;

function isOver(day: SignalDay, limit: OwnLimit): boolean {
  const { perDay, dosesPerDay } = limit;
  const value = limitValue(limit);
  return (
    (dosesPerDay !== null && day.doses.length > dosesPerDay) ||
    (perDay !== null && value !== null && takenIn(day, perDay.unit) > value * SLACK)
  );
}

/** More than the person's own plan says, on five of fourteen days. */
export function ownLimits(rows: SignalRows): SignalReading {
  const days = rows.days.slice(-DAYS).filter(({ kept }) => kept);
  const limited = days.flatMap((day) => {
    const limit = limitOn(rows, day.date);
    return isLimit(limit) ? [{ day, limit }] : [];
  });
  if (limited.length === 0) return notEnough('limits', rows.limits.some(isLimit) ? 'few-days' : 'no-plan');
  if (limited.length < FEWEST_KEPT) return notEnough('limits', 'few-days');
  const over = limited.filter(({ day, limit }) => isOver(day, limit)).length;
  return reading('limits', over >= OVER_ON, {
    figures: { over, of: limited.length },
    series: pictureOf(rows, limited.at(-1)?.limit ?? null),
  });
}

function pictureOf({ days }: SignalRows, limit: OwnLimit | null): SignalSeries | null {
  if (limit === null) return null;
  const shown = days.slice(-SHOWN);
  const measure = measureOf(limit);
  const values = shown.map((day) => (day.kept ? measure.valueOf(day) : null));
  return seriesOf(shown, values, { unit: measure.unit, shift: null, line: measure.limit });
}

interface Measure {
  readonly unit: 'doses' | 'grams' | 'units';
  readonly written: string;
  readonly limit: number;
  readonly valueOf: (day: SignalDay) => number;
}

/** What a limit limits: the amount where it names one, else the number of doses. */
function measureOf(limit: OwnLimit): Measure {
  const { perDay, dosesPerDay } = limit;
  const value = limitValue(limit);
  if (perDay === null || value === null)
    return { unit: 'doses', written: '', limit: dosesPerDay ?? 0, valueOf: ({ doses }) => doses.length };
  const { unit } = perDay;
  return {
    unit: unit === 'g' ? 'grams' : 'units',
    written: unit,
    limit: value,
    valueOf: (day) => takenIn(day, unit),
  };
}

/** A step counts as one down where it lies at least this share below what was taken. */
const STEP_SHARE = 0.9;
/** Of the way down, at least so much must be gone again. */
const GONE = 0.75;
const FEWEST_AROUND = 14;

interface Step {
  readonly from: PlainDate;
  readonly limit: OwnLimit;
  readonly before: number;
  readonly now: number;
  readonly measure: Measure;
}

/** A step down after which the amount of the last four weeks is about what it was before the step. */
export function reductions(rows: SignalRows): SignalReading {
  const last = rows.days.at(-1)?.date;
  const planned = rows.limits.filter(isLimit);
  if (last === undefined || planned.length === 0) return notEnough('reductions', 'no-plan');
  const steps = planned.flatMap((limit): Step[] => {
    if (addDays(limit.from, FOUR_WEEKS) > last) return [];
    const measure = measureOf(limit);
    const before = meanBetween(rows, measure, addDays(limit.from, -FOUR_WEEKS), addDays(limit.from, -1));
    const now = meanBetween(rows, measure, addDays(last, 1 - FOUR_WEEKS), last);
    return before === null || now === null || measure.limit >= STEP_SHARE * before
      ? []
      : [{ from: limit.from, limit, before, now, measure }];
  });
  const [latest] = steps.toSorted((a, b) => (a.from < b.from ? 1 : -1));
  if (latest === undefined) return notEnough('reductions', 'recent-step');
  const isBack = ({ before, now, measure }: Step): boolean => now >= before - (1 - GONE) * (before - measure.limit);
  const shown = steps.find(isBack) ?? latest;
  return reading('reductions', steps.some(isBack), {
    figures: {
      day: shown.from,
      before: shown.before,
      now: shown.now,
      limit: shown.measure.limit,
      unit: shown.measure.unit,
      written: shown.measure.written,
    },
    series: pictureOf(rows, shown.limit),
  });
}

function meanBetween({ days }: SignalRows, { valueOf }: Measure, from: PlainDate, to: PlainDate): number | null {
  const values = days.filter(({ kept, date }) => kept && date >= from && date <= to).map(valueOf);
  return values.length < FEWEST_AROUND ? null : meanOf(values);
}
