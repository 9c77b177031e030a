/** What use itself shows: amount, number, distance, hour and strength of doses. */
import type { DoseHolding, SignalDay, SignalDose, SignalRows } from './rows.ts';
import { notEnough, reading, seriesOf } from './reading.ts';
import type { Lack, SeriesUnit, SignalReading } from './types.ts';
import { EARLIER_WEEKS, meanOf, medianOf, RECENT_WEEKS, SHIFT_CHANCE, type Shift, shiftOf } from './weekly.ts';

type Daily = readonly (number | null)[];
type Kind = DoseHolding['kind'];

const RECENT_DAYS = RECENT_WEEKS * 7;
const ALL_DAYS = (RECENT_WEEKS + EARLIER_WEEKS) * 7;
/** A shift by less than this share of what it was is not raised, however sure it is. */
const LEAST_SHARE = 0.1;
/** The least noise of a weekly value, as a share of its level. */
const NOISE_SHARE = 0.03;

/** Doses whose amount is not known, at most this share of them, leave their day out; more, and nothing can be said. */
const MOST_UNKNOWN = 0.1;

const daysOf = ({ days }: SignalRows): readonly SignalDay[] => days.slice(-ALL_DAYS);

/** `null` on days that were not kept, or where `valueOf` has none. */
const daily = (days: readonly SignalDay[], valueOf: (day: SignalDay) => number | null): Daily =>
  days.map((day) => (day.kept ? valueOf(day) : null));

const rises = (shift: Shift, least: number): boolean =>
  shift.chanceOfRise <= SHIFT_CHANCE && shift.recent - shift.earlier >= least;

/** Rows of one kind of product, measured in one way. */
interface Measured {
  readonly kind: Kind;
  readonly unit: SeriesUnit;
  /** The unit as it was written, where no other measure fits. */
  readonly written: string;
  readonly valueOf: (dose: SignalDose) => number | null;
  /** Low and high end of the milligrams as a share of their mean, where they are milligrams. */
  readonly spread: { readonly low: number; readonly high: number } | null;
}

/** More of one kind of product a day. Leaf, extract and isolated 7-OH are looked at one by one. */
export function escalation(rows: SignalRows): SignalReading {
  const days = daysOf(rows);
  const kinds = [...new Set(days.flatMap(({ doses }) => doses.map(({ kind }) => kind)))];
  const readings = kinds.map((kind) => escalationOf(days, kind));
  return (
    readings.find(({ state }) => state === 'raised') ??
    readings.find(({ state }) => state === 'not-raised') ??
    readings[0] ??
    notEnough('escalation', 'few-doses')
  );
}

function escalationOf(days: readonly SignalDay[], kind: Kind): SignalReading {
  const measured = measureOf(days, kind);
  if (measured === null) return notEnough('escalation', 'amounts');
  const values = daily(days, ({ doses }) => sumOf(doses, measured));
  const shift = shiftOf(values, NOISE_SHARE * meanOf(values.filter((value) => value !== null)));
  if (shift === null) return notEnough('escalation', 'few-days');
  const { spread, unit, written } = measured;
  return reading('escalation', rises(shift, LEAST_SHARE * shift.earlier), {
    figures: {
      ...shiftFigures(shift),
      unit: unit.replaceAll('-', ''),
      written,
      kind: kind ?? 'unknown',
      hasRange: spread === null ? 'no' : 'yes',
      low: shift.recent * (spread?.low ?? 1),
      high: shift.recent * (spread?.high ?? 1),
    },
    series: seriesOf(days, values, { unit, shift }),
  });
}

function sumOf(doses: readonly SignalDose[], { kind, valueOf }: Measured): number | null {
  const values = doses.filter((dose) => dose.kind === kind).map(valueOf);
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

/** Milligrams where all are known in one way, else grams, else the one unit that all are written in. */
function measureOf(days: readonly SignalDay[], kind: Kind): Measured | null {
  const doses = days.flatMap((day) => day.doses.filter((dose) => dose.kind === kind));
  const known = (valueOf: Measured['valueOf']): boolean =>
    doses.filter((dose) => valueOf(dose) === null).length <= MOST_UNKNOWN * doses.length;
  const mg = (dose: SignalDose): number | null => dose.mg?.mean ?? null;
  const bases = new Set(doses.filter((dose) => dose.mg !== null).map(({ basis }) => basis));
  const base = { kind, written: '', spread: null };
  if (bases.size === 1 && known(mg)) {
    const unit = kind === 'isolated-7-oh' ? 'mg-7-oh' : 'mg-mitragynine';
    return { ...base, unit, valueOf: mg, spread: spreadOf(doses) };
  }
  const grams = (dose: SignalDose): number | null => dose.grams;
  if (known(grams)) return { ...base, unit: 'grams', valueOf: grams };
  const [written, other] = [...new Set(doses.map(({ amount }) => amount.unit))];
  const units = (dose: SignalDose): number | null => dose.amount.value;
  if (written === undefined || other !== undefined || !known(units)) return null;
  return { ...base, unit: 'units', written, valueOf: units };
}

function spreadOf(doses: readonly SignalDose[]): Measured['spread'] {
  const known = doses.flatMap(({ mg }) => (mg === null ? [] : [mg]));
  const mean = meanOf(known.map((mg) => mg.mean));
  return { low: meanOf(known.map((mg) => mg.low)) / mean, high: meanOf(known.map((mg) => mg.high)) / mean };
}

const shiftFigures = ({ earlier, recent, slope }: Shift): Record<string, number> => ({
  earlier,
  recent,
  slope,
  change: earlier === 0 ? 0 : Math.abs(recent / earlier - 1),
});

/** More doses a day. */
export function doseCount(rows: SignalRows): SignalReading {
  const days = daysOf(rows);
  const values = daily(days, ({ doses }) => doses.length);
  if (days.every(({ doses }) => doses.length === 0)) return notEnough('dose-count', 'few-doses');
  const shift = shiftOf(values, NOISE_SHARE * meanOf(values.filter((value) => value !== null)));
  if (shift === null) return notEnough('dose-count', 'few-days');
  return reading('dose-count', rises(shift, LEAST_SHARE * shift.earlier), {
    figures: shiftFigures(shift),
    series: seriesOf(days, values, { unit: 'doses', shift }),
  });
}

/** Shorter gaps between the doses of a day. */
export function gaps(rows: SignalRows): SignalReading {
  const days = daysOf(rows);
  const values = daily(days, ({ doses }) =>
    doses.length < 2 ? null : medianOf(doses.slice(1).map(({ hour }, i) => hour - (doses[i]?.hour ?? hour))),
  );
  const known = values.filter((value) => value !== null);
  const shift = shiftOf(values.map(negated), NOISE_SHARE * meanOf(known));
  if (shift === null) return notEnough('gaps', lackOf(days));
  const turned = { ...shift, earlier: -shift.earlier, recent: -shift.recent, slope: -shift.slope };
  return reading('gaps', rises(shift, LEAST_SHARE * turned.earlier), {
    figures: shiftFigures(turned),
    series: seriesOf(days, values, { unit: 'hours', shift: turned }),
  });
}

const negated = (value: number | null): number | null => (value === null ? null : -value);

/** Hours by which the first dose must have moved. */
const LEAST_HOURS = 0.75;
const NOISE_HOURS = 0.1;

/** The first dose of the day comes earlier. */
export function firstDose(rows: SignalRows): SignalReading {
  const days = daysOf(rows);
  const values = daily(days, firstHour);
  const shift = shiftOf(values.map(negated), NOISE_HOURS);
  if (shift === null) return notEnough('first-dose', lackOf(days));
  const turned = { ...shift, earlier: -shift.earlier, recent: -shift.recent, slope: -shift.slope };
  return reading('first-dose', rises(shift, LEAST_HOURS), {
    figures: { ...clockFigures('earlier', turned.earlier), ...clockFigures('recent', turned.recent) },
    series: seriesOf(days, values, { unit: 'clock', shift: turned }),
  });
}

const firstHour = ({ doses }: SignalDay): number | null => doses[0]?.hour ?? null;

/** Too few days at all, or too few with what it needs. */
const lackOf = (days: readonly SignalDay[]): Lack =>
  shiftOf(
    daily(days, () => 0),
    1,
  ) === null
    ? 'few-days'
    : 'few-doses';

/** An hour of the day as `HH:MM`. */
export function clockOf(hour: number): string {
  const minutes = Math.round(hour * 60) % 1_440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
const clockFigures = (name: string, hour: number): Record<string, string> => ({ [name]: clockOf(hour) });

const NEW_DAYS = 14;
const FEWEST_NEW = 10;
const FEWEST_BEFORE = 21;
const NEW_ON = 5;
/** Of the days before, so many in a hundred had a first dose before the hour that counts as early, less an hour. */
const EARLY_QUANTILE = 0.1;

/** A dose at an hour at which there was hardly ever one: an hour before nine in ten of the first doses of the weeks before. */
export function newEarlyDose(rows: SignalRows): SignalReading {
  const days = daysOf(rows);
  const recent = days.slice(-NEW_DAYS).filter(({ kept }) => kept);
  const before = days.slice(0, -NEW_DAYS).filter(({ kept, doses }) => kept && doses.length > 0);
  if (recent.length < FEWEST_NEW) return notEnough('new-early-dose', 'few-days');
  if (before.length < FEWEST_BEFORE) return notEnough('new-early-dose', 'few-doses');
  const sorted = before.flatMap((day) => firstHour(day) ?? []).toSorted((a, b) => a - b);
  const usual = sorted[Math.floor(EARLY_QUANTILE * sorted.length)] ?? 0;
  const early = usual - 1;
  const on = recent.filter((day) => (firstHour(day) ?? Number.POSITIVE_INFINITY) < early).length;
  return reading('new-early-dose', on >= NEW_ON, {
    figures: { days: on, of: recent.length, ...clockFigures('early', early), before: before.length },
    series: seriesOf(days, daily(days, firstHour), { unit: 'clock', shift: null, line: early }),
  });
}

const STRONG_DAYS = 5;
const STRONG_BEFORE = 0.1;
const STRONGER_BY = 1.25;
const FEWEST_KEPT = 14;

/** Extract or isolated 7-OH where there was hardly any, or a leaf that holds clearly more a gram by a measured or stated strength. */
export function strongerProduct(rows: SignalRows): SignalReading {
  const days = daysOf(rows);
  const recent = days.slice(-RECENT_DAYS).filter(({ kept }) => kept);
  const before = days.slice(0, -RECENT_DAYS).filter(({ kept }) => kept);
  if (Math.min(recent.length, before.length) < FEWEST_KEPT) return notEnough('stronger-product', 'few-days');
  const on = recent.filter(isStrong).length;
  const wasOn = before.filter(isStrong).length;
  const switched = on >= STRONG_DAYS && wasOn <= STRONG_BEFORE * before.length;
  const stronger = perGramOf(recent, before);
  const values = daily(days, (day) => day.doses.filter(isConcentrated).length);
  return reading('stronger-product', switched || stronger.isMore, {
    figures: {
      days: on,
      of: recent.length,
      before: wasOn,
      ofBefore: before.length,
      how: switched ? 'switched' : stronger.isMore ? 'stronger' : 'neither',
      now: stronger.now,
      was: stronger.was,
    },
    series: seriesOf(days, values, { unit: 'doses', shift: null }),
  });
}

/** Milligrams in a gram of leaf now and before, and whether that is clearly more. */
function perGramOf(recent: readonly SignalDay[], before: readonly SignalDay[]) {
  const [now, was] = [strengthOf(recent), strengthOf(before)];
  if (now === null || was === null) return { now: 0, was: 0, isMore: false };
  const isMore = now.basis === was.basis && now.perGram >= STRONGER_BY * was.perGram;
  return { now: now.perGram, was: was.perGram, isMore };
}

const isConcentrated = ({ kind }: SignalDose): boolean => kind === 'extract' || kind === 'isolated-7-oh';
const isStrong = ({ doses }: SignalDay): boolean => doses.some(isConcentrated);

/** A published range says the same of every leaf, so that only a sheet or a label can tell two apart. */
const TELLING: ReadonlySet<string> = new Set(['analysis', 'label']);

function strengthOf(days: readonly SignalDay[]): { readonly perGram: number; readonly basis: string } | null {
  const told = days.flatMap(({ doses }) =>
    doses.flatMap(({ kind, mg, grams, basis }) =>
      kind === 'leaf' && mg !== null && grams !== null && grams > 0 && TELLING.has(basis)
        ? [{ perGram: mg.mean / grams, basis }]
        : [],
    ),
  );
  const bases = new Set(told.map(({ basis }) => basis));
  const [basis] = bases;
  if (basis === undefined || bases.size > 1) return null;
  return { perGram: medianOf(told.map(({ perGram }) => perGram)), basis };
}
