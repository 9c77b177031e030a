/**
 * A trial in the journal of the person: an event that holds the frozen protocol and its hash, so that a program that does
 * not know trials still shows when it began, keeps it, and hands it on.
 */
import type { EntryDraft, EntryOf, JournalBook } from '../journal/index.ts';
import { addDays, daysBetween, type PlainDate, plainDate } from '../quantity/index.ts';
import { shownTime } from '../quantity/time.ts';
import { drawSchedule, type FrozenProtocol, isAsFrozen, type TrialPeriod, type TrialProtocol } from './design.ts';
import { frozenProtocolSchema } from './protocol-schema.ts';

/** The category of such an event. */
export const TRIAL_CATEGORY = 'trial';

export interface StartedTrial {
  readonly entry: EntryOf<'event'>;
  readonly frozen: FrozenProtocol;
  /** The hash is that of the protocol. */
  readonly unchanged: boolean;
  readonly schedule: readonly TrialPeriod[];
  /** Days in all, the run-in counted. */
  readonly days: number;
  readonly first: PlainDate;
  readonly last: PlainDate;
  /** The day on which the person ended it before its last; else `null`. */
  readonly endedOn: PlainDate | null;
}

/** What `entriesFrom` makes an entry of. @param text what any program shows of it */
export const trialDraft = (
  frozen: FrozenProtocol,
  text: string,
  { at, zone }: { readonly at: number; readonly zone: string },
): EntryDraft<'event'> => ({
  kind: 'event',
  at,
  zone,
  // Zod's type of an open object is a record; the protocol is one.
  payload: { text, category: TRIAL_CATEGORY, trial: { hash: frozen.hash, protocol: { ...frozen.protocol } } },
});

/** Days in all, the run-in counted. */
export const daysOf = ({ runInDays }: TrialProtocol, schedule: readonly TrialPeriod[]): number =>
  runInDays + (schedule.at(-1)?.to ?? 0);

/** Every trial that was started, the latest last; what a later version wrote and this one cannot read is left out. */
export function startedTrials(book: JournalBook, sha256: (text: string) => string): readonly StartedTrial[] {
  return book.all('event').flatMap((entry): StartedTrial[] => {
    const read = frozenProtocolSchema.safeParse(entry.payload.trial);
    if (!read.success) return [];
    const frozen = read.data;
    const { protocol } = frozen;
    const schedule = drawSchedule(protocol.design, protocol.seed);
    const days = daysOf(protocol, schedule);
    const first = plainDate(protocol.startOn);
    const last = addDays(first, days - 1);
    const { until } = entry.payload;
    const end = until === undefined ? null : shownTime({ at: until, zone: entry.zone }).date;
    return [
      {
        entry,
        frozen,
        unchanged: isAsFrozen(frozen, sha256),
        schedule,
        days,
        first,
        last,
        endedOn: end !== null && end < last ? end : null,
      },
    ];
  });
}

/** The one whose days are not over on this day, or that has still to begin. */
export const runningTrial = (trials: readonly StartedTrial[], today: PlainDate): StartedTrial | null =>
  trials.findLast(({ last, endedOn }) => (endedOn ?? last) >= today && endedOn === null) ?? null;

export type TrialPhase = 'before' | 'run-in' | 'period' | 'over' | 'ended';

/** Where a day lies in a trial. */
export interface TrialPlace {
  readonly phase: TrialPhase;
  /** From 1; 0 and less before it. */
  readonly day: number;
  /** `null` in the run-in, before and after. */
  readonly period: TrialPeriod | null;
}

export function placeIn(
  { schedule, frozen, days, first, endedOn }: Pick<StartedTrial, 'schedule' | 'frozen' | 'days' | 'first' | 'endedOn'>,
  today: PlainDate,
): TrialPlace {
  const { runInDays } = frozen.protocol;
  const day = daysBetween(first, today) + 1;
  const period = schedule.find(({ from, to }) => from <= day - runInDays && day - runInDays <= to) ?? null;
  if (endedOn !== null && endedOn <= today) return { phase: 'ended', day, period: null };
  const phase = day < 1 ? 'before' : day > days ? 'over' : day <= runInDays ? 'run-in' : 'period';
  return { phase, day, period };
}
