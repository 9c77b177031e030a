/**
 * Whether a trial may begin, by what the person says and by what the journal holds. The journal can only add what stands
 * against it: that it is silent of a sign never says that there is none.
 */
import type { JournalBook } from '../journal/index.ts';
import { addDays, type PlainDate } from '../quantity/index.ts';
import { dayBuckets } from '../journal/summary.ts';
import type { AdaptationProblem } from './adaptation-fit.ts';
import { type DesignProblem, standsAgainst, type TrialProtocol } from './design.ts';
import type { TrialPerson, TrialRefusal } from './guard.ts';
import type { ReliefAnswer } from './relief.ts';
import { runningTrial, type StartedTrial } from './started.ts';

/** Of the journal, besides what stands against a trial of anybody. */
export const journalRefusals = ['no-recent-doses', 'trial-running'] as const;
export type JournalRefusal = (typeof journalRefusals)[number];

/** What was asked before the start; `null` was not. */
export type AskedPerson = Pick<
  TrialPerson,
  'age' | 'use' | 'withdrawal' | 'dependenceSigns' | 'pregnant' | 'clinician'
>;

export interface JournalGuard {
  readonly book: JournalBook;
  readonly asked: AskedPerson;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly today: PlainDate;
  /** Every trial in the journal. */
  readonly started: readonly StartedTrial[];
  /** Of the same outcome: relief of withdrawal is a sign of dependence. */
  readonly relief: ReliefAnswer | AdaptationProblem | null;
}

/** Days looked back at. */
const RECENT = 14;

/** Everything that stands against it, each once; nothing where it may begin. */
export function journalStandsAgainst(
  plan: Pick<TrialProtocol, 'question' | 'design'>,
  guard: JournalGuard,
): readonly (TrialRefusal | DesignProblem | JournalRefusal)[] {
  const recent = recentDoses(guard);
  const isStrong = recent.some(
    ({ payload }) => payload.product !== null && guard.book.productVersion(payload.product)?.payload.kind === '7-oh',
  );
  return [
    ...new Set([
      ...standsAgainst(plan, personOf(guard)),
      ...(recent.length === 0 ? (['no-recent-doses'] as const) : []),
      ...(isStrong ? (['seven-hydroxymitragynine'] as const) : []),
      ...(runningTrial(guard.started, guard.today) === null ? [] : (['trial-running'] as const)),
    ]),
  ];
}

function recentDoses({ book, today, now }: JournalGuard) {
  const buckets = dayBuckets({ first: addDays(today, -RECENT), last: today });
  return book.all('dose').filter((dose) => dose.at <= now && buckets.placeOf(dose) >= 0);
}

/** Of what was said and what is written down, always what holds back more. */
function personOf({ book, asked, now, today, relief }: JournalGuard): TrialPerson {
  const { state } = book.journal(now);
  const { age, use, withdrawal } = state.person;
  const isRelief = relief !== null && typeof relief !== 'string' && relief.verdict === RELIEF;
  return {
    age: youngerOf(asked.age, age),
    use: use === 'never' || use === 'stopped' ? use : (asked.use ?? use),
    withdrawal: withdrawal === 'kratom' || withdrawal === 'opioids' ? true : (asked.withdrawal ?? saidNone(withdrawal)),
    dependenceSigns: isRelief || withdrawalRated(book, today) ? true : asked.dependenceSigns,
    pregnant: state.conditions.some(({ text }) => /pregnan/iu.test(text)) ? true : asked.pregnant,
    clinician: asked.clinician,
  };
}

const saidNone = (withdrawal: string | null): boolean | null => (withdrawal === 'none' ? false : null);

const youngerOf = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);

const RELIEF = 'consistent with relief of withdrawal';

/** A rating called withdrawal, of at least so much, on so many of the recent days; a judgement, and a low bar. */
const RATED = 4;
const RATED_DAYS = 3;

function withdrawalRated(book: JournalBook, today: PlainDate): boolean {
  const buckets = dayBuckets({ first: addDays(today, -RECENT), last: today });
  const days = book
    .all('check-in')
    .filter(({ payload: { ratings } }) =>
      Object.entries(ratings).some(([name, value]) => /withdraw/iu.test(name) && value >= RATED),
    )
    .map((entry) => buckets.placeOf(entry));
  return new Set(days.filter((day) => day >= 0)).size >= RATED_DAYS;
}
