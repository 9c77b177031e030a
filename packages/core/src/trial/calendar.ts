/**
 * A started trial day by day: what was planned, what was rated, and whether what was taken is nearer to that plan than
 * to the other one. The days are analysed as they were planned, whatever was taken; how many went otherwise stands beside.
 */
import type { EntryOf, JournalBook } from '../journal/index.ts';
import { type DaySummary, summariseDays } from '../journal/summary.ts';
import { addDays, daysBetween, type PlainDate } from '../quantity/index.ts';
import { shownTime } from '../quantity/time.ts';
import { type AmountOf, gramsOf } from './relief-rows.ts';
import { placeIn, type StartedTrial, type TrialPhase } from './started.ts';
import { meanOf, type TrialTable } from './table.ts';

export type DayState =
  /** Its outcome was rated. */
  | 'rated'
  /** It is past, and was not. */
  | 'missing'
  | 'today'
  | 'ahead';

export interface TrialDay {
  /** From 1, the run-in counted. */
  readonly day: number;
  readonly date: PlainDate;
  /** 0 as usual, 1 the other; in the run-in `null`, and everything is as usual. */
  readonly condition: 0 | 1 | null;
  /** The pair; in the run-in `null`. */
  readonly block: number | null;
  /** Share of the usual amount, of a design by steps; else `null`. */
  readonly share: number | null;
  /** Left out of the analysis: it follows a change too closely. */
  readonly washout: boolean;
  readonly state: DayState;
  /** Mean of the ratings of the day's check-ins; `null` without one. */
  readonly outcome: number | null;
  /** The same of the exploratory outcomes, in the order of the protocol. */
  readonly others: readonly (number | null)[];
  /** Nearer to the plan of this day than to the other; `null` where that is not known. */
  readonly asPlanned: boolean | null;
}

export interface TrialStanding {
  readonly today: PlainDate;
  readonly phase: TrialPhase;
  /** Of today, from 1. */
  readonly day: number;
  readonly calendar: readonly TrialDay[];
  /** Of days that are past, and today where it is rated. */
  readonly rated: number;
  readonly missing: number;
  /** Of days under a plan of which it is known. */
  readonly asPlanned: number;
  readonly otherwise: number;
  /** No more days will be analysed. */
  readonly isOver: boolean;
}

/** @param amountOf Default: grams of leaf. */
export function trialStanding(
  book: JournalBook,
  trial: StartedTrial,
  today: PlainDate,
  amountOf: AmountOf = gramsOf(book),
): TrialStanding {
  const { phase, day } = placeIn(trial, today);
  const calendar = calendarOf(book, trial, today, amountOf);
  const count = (of: (one: TrialDay) => boolean): number => calendar.filter(of).length;
  return {
    today,
    phase,
    day,
    calendar,
    rated: count(({ state, outcome }) => state === 'rated' || (state === 'today' && outcome !== null)),
    missing: count(({ state }) => state === 'missing'),
    asPlanned: count(({ asPlanned }) => asPlanned === true),
    otherwise: count(({ asPlanned }) => asPlanned === false),
    isOver: phase === 'over' || phase === 'ended',
  };
}

function calendarOf(book: JournalBook, trial: StartedTrial, today: PlainDate, amountOf: AmountOf): readonly TrialDay[] {
  const { protocol } = trial.frozen;
  const last = trial.endedOn === null ? trial.last : addDays(trial.endedOn, -1);
  const days = summariseDays(book, { first: trial.first, last });
  const taken = days.map((day) => takenOn(day, amountOf));
  const usual = usualOf(taken.slice(0, protocol.runInDays));
  return days.map((summary, i): TrialDay => {
    const inPeriod = i + 1 - protocol.runInDays;
    const period = trial.schedule.find(({ from, to }) => from <= inPeriod && inPeriod <= to) ?? null;
    const outcome = ratingOf(summary, protocol.outcome.name);
    const part = taken[i];
    return {
      day: i + 1,
      date: summary.date,
      condition: period?.condition ?? null,
      block: period?.block ?? null,
      share: period?.share ?? null,
      washout: period !== null && isWashout(trial, period, inPeriod),
      state: stateOf(summary.date, today, outcome),
      outcome,
      others: protocol.otherOutcomes.map((name) => ratingOf(summary, name)),
      asPlanned:
        period === null || part === undefined || summary.date > today
          ? null
          : wentAsPlanned(part, usual, { question: protocol.question, period }),
    };
  });
}

function stateOf(date: PlainDate, today: PlainDate, outcome: number | null): DayState {
  if (date === today) return 'today';
  if (date > today) return 'ahead';
  return outcome === null ? 'missing' : 'rated';
}

/** The run-in is as usual, so that a first period of the other condition follows a change too. */
function isWashout(
  { frozen, schedule }: StartedTrial,
  period: StartedTrial['schedule'][number],
  inPeriod: number,
): boolean {
  const before = schedule[schedule.indexOf(period) - 1];
  const isChange =
    before === undefined
      ? period.condition === 1
      : before.condition !== period.condition || before.share !== period.share;
  return isChange && inPeriod - period.from < frozen.protocol.washoutDays;
}

/** Only of check-ins: ratings before doses are the more the more doses are taken, which is what a trial changes. */
function ratingOf({ entries }: DaySummary, name: string): number | null {
  const wanted = name.trim().toLowerCase();
  const values = entries.flatMap((entry) =>
    entry.kind === 'check-in'
      ? Object.entries(entry.payload.ratings).flatMap(([key, value]) => (key.toLowerCase() === wanted ? [value] : []))
      : [],
  );
  return values.length === 0 ? null : meanOf(values);
}

interface Taken {
  /** Of one thing; `null` where a dose has no known amount, or none is written down. */
  readonly amount: number | null;
  /** Hour of the day of the first; `null` without one. */
  readonly firstHour: number | null;
}

function takenOn({ doses }: DaySummary, amountOf: AmountOf): Taken {
  const amounts = doses.map(amountOf);
  const [first] = doses;
  return {
    // A day without a dose may be one on which nobody wrote.
    amount:
      doses.length === 0 || amounts.includes(null) ? null : amounts.reduce<number>((sum, one) => sum + (one ?? 0), 0),
    firstHour: first === undefined ? null : hourOf(first),
  };
}

function hourOf(dose: EntryOf<'dose'>): number {
  const { hour, minute } = shownTime(dose);
  return hour + minute / 60;
}

/** Days of the run-in that must be known before anything is called usual. */
const FEWEST_USUAL = 5;

function usualOf(runIn: readonly Taken[]): Taken {
  const median = (values: readonly number[]): number | null =>
    values.length < FEWEST_USUAL ? null : (values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null);
  return {
    amount: median(runIn.flatMap(({ amount }) => amount ?? [])),
    firstHour: median(runIn.flatMap(({ firstHour }) => firstHour ?? [])),
  };
}

/** How far from a held step a day may lie: steps are a tenth at most. */
const HALF_STEP = 0.05;

function wentAsPlanned(
  taken: Taken,
  usual: Taken,
  {
    question,
    period,
  }: {
    readonly question: StartedTrial['frozen']['protocol']['question'];
    readonly period: StartedTrial['schedule'][number];
  },
): boolean | null {
  if (question.kind === 'time') {
    if (taken.firstHour === null || usual.firstHour === null) return null;
    const isLater = taken.firstHour > usual.firstHour + question.hoursLater / 2;
    return isLater === (period.condition === 1);
  }
  if (question.kind !== 'reduction' || taken.amount === null || usual.amount === null) return null;
  if (period.share !== null && period.condition === 1) return taken.amount <= (period.share + HALF_STEP) * usual.amount;
  const isLess = taken.amount <= (1 - question.share / 2) * usual.amount;
  return isLess === (period.condition === 1);
}

/** What is analysed: every day under a plan up to today, with its condition by the calendar. */
export interface TrialRows {
  readonly table: TrialTable;
  /** Exploratory outcomes, each with a value a row. */
  readonly others: readonly { readonly name: string; readonly values: Float64Array }[];
}

export function trialRows({ calendar, today }: TrialStanding, { frozen }: StartedTrial): TrialRows {
  const rows = calendar.filter(
    ({ condition, washout, date, outcome }) =>
      condition !== null && !washout && (date < today || (date === today && outcome !== null)),
  );
  const numbers = (of: (day: TrialDay) => number | null): Float64Array =>
    Float64Array.from(rows, (row) => of(row) ?? Number.NaN);
  return {
    table: {
      days: numbers(({ day }) => day),
      outcome: numbers(({ outcome }) => outcome),
      condition: Uint8Array.from(rows, ({ condition }) => condition ?? 0),
      block: numbers(({ block }) => block),
    },
    others: frozen.protocol.otherOutcomes.map((name, k) => ({
      name,
      values: numbers(({ others }) => others[k] ?? null),
    })),
  };
}

/** Rated days of the `length` days before `today`: what a trial could tell is reckoned from them before it begins. */
export function recentRows(
  book: JournalBook,
  name: string,
  { today, length }: { readonly today: PlainDate; readonly length: number },
): { readonly days: Float64Array; readonly outcome: Float64Array } {
  const first = addDays(today, -length);
  const rated = summariseDays(book, { first, last: addDays(today, -1) }).flatMap((day) => {
    const value = ratingOf(day, name);
    return value === null ? [] : [{ day: daysBetween(first, day.date), value }];
  });
  return {
    days: Float64Array.from(rated, ({ day }) => day),
    outcome: Float64Array.from(rated, ({ value }) => value),
  };
}
