/** From a journal to the series that relief and benefit are told apart by: one declared rating, and the doses. */
import type { EntryOf, JournalBook } from '../journal/index.ts';
import { shownTime } from '../quantity/time.ts';
import type { DoseSeries } from './adaptation.ts';

/** What is asked of a journal; declared before the answer is seen. */
export interface ReliefQuestion {
  /** Name of the rating, as check-ins have it. */
  readonly rating: string;
  /** Default false: lower is better. */
  readonly higherIsBetter?: boolean;
  readonly scale: { readonly low: number; readonly high: number };
  /** The smallest difference that matters, > 0. */
  readonly mcid: number;
  /** Names of ratings that are signs of withdrawal and not the question: yawning, runny nose, sweats. The worse the higher. */
  readonly withdrawalRatings?: readonly string[];
  /** Nothing after this instant is read. */
  readonly until: number;
}

/** How much of one thing a dose was; `null` is not known. One unit for all doses, whatever it is. */
export type AmountOf = (dose: EntryOf<'dose'>) => number | null;

/** A rating at a moment; the outcome turned so that it is worse the higher. */
export interface RatedMoment {
  /** Days from the first entry of the journal. */
  readonly day: number;
  readonly outcome: number;
  /** Mean of the signs of withdrawal rated with it; `NaN` where none was. */
  readonly withdrawal: number;
  /** Hours since the last dose; `NaN` before the first. */
  readonly hoursSince: number;
  /** Before the first dose of the person's own day. */
  readonly beforeFirst: boolean;
  /** Of a check-in or a dose that says that a dose is about to follow. */
  readonly beforeDose: boolean;
}

export interface ReliefRows {
  readonly moments: readonly RatedMoment[];
  /** Days from the first entry; amounts known. Where use began before the journal, its first days stand before it too. */
  readonly doses: DoseSeries;
  /** Days on which doses were taken, without those that were put before the journal. */
  readonly taken: readonly number[];
  /** Hour of the day, by the person's clock, of each in `taken`. */
  readonly hours: readonly number[];
  /** Doses whose amount is not known, and which no model holds. */
  readonly uncounted: number;
  /** Use had begun before the journal, or nothing says that it had not. */
  readonly usedBefore: boolean;
  /** Day of the last entry. */
  readonly end: number;
}

const DAY = 86_400_000;
const HOURS = 24;

/** Grams of leaf: by weight, or by what one unit of the product weighs. `null` of anything else than leaf. */
export function gramsOf(book: JournalBook): AmountOf {
  return ({ payload: { amount, product } }) => {
    const taken = product === null ? null : (book.productVersion(product)?.payload ?? null);
    if (amount.value === null || taken?.kind !== 'kratom') return null;
    if (amount.unit === 'g') return amount.value;
    if (amount.unit === 'mg') return amount.value / 1000;
    const unit = taken.units?.find(({ unit: known }) => known === amount.unit);
    return unit === undefined ? null : amount.value * unit.grams;
  };
}

/** Rows of the question, in order. */
export function reliefRows(book: JournalBook, question: ReliefQuestion, amountOf: AmountOf): ReliefRows {
  const { until } = question;
  const doses = book.all('dose').filter(({ at }) => at <= until);
  const checkIns = book.all('check-in').filter(({ at }) => at <= until);
  const first = Math.min(...[...doses, ...checkIns].map(({ at }) => at));
  const last = Math.max(...[...doses, ...checkIns].map(({ at }) => at));
  const dayOf = (at: number): number => (at - first) / DAY;
  const amounts = doses.map(amountOf);
  const counted = doses.flatMap(({ at }, i) => {
    const amount = amounts[i] ?? null;
    return amount === null ? [] : [{ day: dayOf(at), amount }];
  });
  const use = book.all('profile').find(({ payload }) => payload.use !== undefined && payload.use !== null)?.payload.use;
  const usedBefore = use !== 'never';
  return {
    moments: momentsOf(doses, checkIns, { question, dayOf }),
    doses: seriesOf(usedBefore ? [...before(counted), ...counted] : counted),
    taken: doses.map(({ at }) => dayOf(at)),
    hours: doses.map((dose) => hourOf(dose)),
    uncounted: amounts.filter((amount) => amount === null).length,
    usedBefore,
    end: Number.isFinite(last) ? dayOf(last) : 0,
  };
}

function hourOf(entry: { readonly at: number; readonly zone: string }): number {
  const { hour, minute } = shownTime(entry);
  return hour + minute / 60;
}

interface Dose {
  readonly day: number;
  readonly amount: number;
}

/** Days of the journal that stand for those before it, and how often: the slowest adaptation has then settled. */
const FIRST_DAYS = 14;
const REPEATS = 4;

/** Who used before the journal was used to it on its first day: its first fortnight, put before it. */
function before(doses: readonly Dose[]): readonly Dose[] {
  const early = doses.filter(({ day }) => day < FIRST_DAYS);
  return Array.from({ length: REPEATS }, (_, i) => (i - REPEATS) * FIRST_DAYS).flatMap((shift) =>
    early.map(({ day, amount }) => ({ day: day + shift, amount })),
  );
}

const seriesOf = (doses: readonly Dose[]): DoseSeries => ({
  times: Float64Array.from(doses, ({ day }) => day),
  amounts: Float64Array.from(doses, ({ amount }) => amount),
});

interface Reading {
  readonly question: ReliefQuestion;
  readonly dayOf: (at: number) => number;
}

function momentsOf(
  doses: readonly EntryOf<'dose'>[],
  checkIns: readonly EntryOf<'check-in'>[],
  { question, dayOf }: Reading,
): readonly RatedMoment[] {
  const said = [
    ...doses.map((dose) => ({ at: dose.at, zone: dose.zone, ratings: dose.payload.before ?? {}, beforeDose: true })),
    ...checkIns.map(({ at, zone, payload: { ratings, anchor } }) => ({
      at,
      zone,
      ratings,
      beforeDose: anchor === 'before-dose' || anchor === 'before-first-dose',
    })),
  ].filter(({ ratings }) => ratings[question.rating] !== undefined);
  const byTime = new Map<number, (typeof said)[number][]>();
  for (const one of said) byTime.set(one.at, [...(byTime.get(one.at) ?? []), one]);
  const times = doses.map(({ at }) => at);
  const days = doses.map((dose) => shownTime(dose).date);
  return [...byTime]
    .sort(([a], [b]) => a - b)
    .map(([at, same]): RatedMoment => {
      const earlier = countBefore(times, at);
      const last = times[earlier - 1];
      return {
        day: dayOf(at),
        outcome: mean(same.map(({ ratings }) => turned(ratings[question.rating] ?? 0, question))),
        withdrawal: mean(
          same.flatMap(({ ratings }) => (question.withdrawalRatings ?? []).flatMap((name) => ratings[name] ?? [])),
        ),
        hoursSince: last === undefined ? Number.NaN : (dayOf(at) - dayOf(last)) * HOURS,
        beforeFirst: same[0] !== undefined && days[earlier - 1] !== shownTime({ at, zone: same[0].zone }).date,
        beforeDose: same.some(({ beforeDose }) => beforeDose),
      };
    });
}

/** How many of ascending times lie before `at`. */
function countBefore(times: readonly number[], at: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const turned = (value: number, { higherIsBetter = false, scale }: ReliefQuestion): number =>
  higherIsBetter ? scale.low + scale.high - value : value;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
