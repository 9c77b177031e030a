/** What a person fills in for a check-in, and the check-in that it becomes. */
import type { EntryDraft, Journal } from '@clearleaf/core/journal';
import { dayOf, instantOf, wallTime } from '@clearleaf/core/quantity/time';
import { addDays, parsePlainDate, type PlainDate } from '@clearleaf/core/quantity';
import { sayJournal } from '../../messages/journal.ts';
import { localOf, readWhenField, whenOf, whenProblem, type When } from './When.tsx';
import type { CheckIn } from './words.ts';

export type Anchor = CheckIn['payload']['anchor'];

export interface CheckInFields {
  readonly anchor: Anchor;
  readonly when: When;
  readonly ratings: Readonly<Record<string, number>>;
  readonly expectancy: number | undefined;
  /** Clock times, `HH:MM`; empty where left out. */
  readonly sleptAt: string;
  readonly wokeAt: string;
  readonly sides: readonly string[];
  /** The entry that is changed: it may hold what has no field, such as how bad a side effect was. */
  readonly held?: CheckIn;
  readonly note: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const AFTER_DOSE_FROM = 45 * MINUTE;
const AFTER_DOSE_TO = 4 * HOUR;
const EVENING = 19;
const MORNING_ENDS = 11;
/** Minutes after midnight: who is awake at three has not begun a new day. */
const DAY_STARTS = 4 * 60;

/** The point of the day that is most likely meant. */
export function likelyAnchor({ doses }: Journal, now: number, zone: string): Anchor {
  const last = doses.at(-1);
  const since = last === undefined ? Number.POSITIVE_INFINITY : now - last.at;
  if (since >= AFTER_DOSE_FROM && since <= AFTER_DOSE_TO) return 'after-dose';
  const { hour } = wallTime(now, zone);
  if (hour >= EVENING || hour * 60 < DAY_STARTS) return 'evening';
  const isFirst = last === undefined || dayOf(last.at, zone, DAY_STARTS) !== dayOf(now, zone, DAY_STARTS);
  if (isFirst) return hour < MORNING_ENDS ? 'waking' : 'before-first-dose';
  return since > AFTER_DOSE_TO ? 'before-dose' : 'other';
}

export const emptyCheckIn = (anchor: Anchor): CheckInFields => ({
  anchor,
  when: { ago: 0 },
  ratings: {},
  expectancy: undefined,
  sleptAt: '',
  wokeAt: '',
  sides: [],
  note: '',
});

const clockText = (instant: number | undefined, zone: string): string =>
  instant === undefined ? '' : localOf(instant, zone).slice(11);

export function checkInFieldsOf(held: CheckIn): CheckInFields {
  const { at, zone, payload } = held;
  return {
    anchor: payload.anchor,
    when: whenOf(at, zone),
    ratings: payload.ratings,
    expectancy: payload.expectancy,
    sleptAt: clockText(payload.sleptAt, zone),
    wokeAt: clockText(payload.wokeAt, zone),
    sides: (payload.sideEffects ?? []).map(({ text }) => text),
    held,
    note: payload.note ?? '',
  };
}

export interface CheckInProblems {
  readonly when?: string;
  readonly ratings?: string;
}

export type CheckInReading =
  | { readonly ok: true; readonly draft: EntryDraft<'check-in'> }
  | { readonly ok: false; readonly problems: CheckInProblems };

export function readCheckIn(fields: CheckInFields, now: number, zone: string): CheckInReading {
  const when = readWhenField(fields.when, now, zone);
  const whenWords = whenProblem(when, zone);
  const note = fields.note.trim();
  const sleep = sleepOf(fields, when.kind === 'at' ? when.at : now, zone);
  const isEmpty =
    Object.keys(fields.ratings).length === 0 && fields.sides.length === 0 && note === '' && sleep.wokeAt === undefined;
  if (when.kind !== 'at' || isEmpty) {
    const problems: CheckInProblems = {
      ...(whenWords === null ? {} : { when: whenWords }),
      ...(isEmpty ? { ratings: sayJournal('diary.ratingsMissing') } : {}),
    };
    return { ok: false, problems };
  }
  const payload: EntryDraft<'check-in'>['payload'] = {
    anchor: fields.anchor,
    ratings: { ...fields.ratings },
    ...(fields.expectancy === undefined ? {} : { expectancy: fields.expectancy }),
    ...sleep,
    ...(fields.sides.length === 0 ? {} : { sideEffects: sidesOf(fields) }),
    ...(note === '' ? {} : { note }),
  };
  return { ok: true, draft: { kind: 'check-in', at: when.at, zone, payload } };
}

const sidesOf = ({ sides, held }: CheckInFields) =>
  sides.map((text) => held?.payload.sideEffects?.find((side) => side.text === text) ?? { text });

/** The night before `at`: one woke on that day, and fell asleep before that. */
function sleepOf(
  { sleptAt, wokeAt, held }: CheckInFields,
  at: number,
  zone: string,
): { readonly sleptAt?: number; readonly wokeAt?: number } {
  if (held?.at === at) {
    const { payload } = held;
    const isKept = sleptAt === clockText(payload.sleptAt, zone) && wokeAt === clockText(payload.wokeAt, zone);
    if (isKept) return sleepHeld(payload);
  }
  const today = dayOf(at, zone);
  const woke = clockBefore(wokeAt, today, zone, at);
  const slept = clockBefore(sleptAt, today, zone, woke ?? at);
  return { ...(slept === null ? {} : { sleptAt: slept }), ...(woke === null ? {} : { wokeAt: woke }) };
}

const sleepHeld = ({
  sleptAt,
  wokeAt,
}: CheckIn['payload']): { readonly sleptAt?: number; readonly wokeAt?: number } => ({
  ...(sleptAt === undefined ? {} : { sleptAt }),
  ...(wokeAt === undefined ? {} : { wokeAt }),
});

/** The last time before `limit` that the clock showed this, on `day` or the day before. */
function clockBefore(clock: string, day: PlainDate, zone: string, limit: number): number | null {
  const match = /^(\d{2}):(\d{2})$/.exec(clock);
  if (match === null) return null;
  for (const back of [0, -1]) {
    const date = parsePlainDate(addDays(day, back));
    if (date === null) continue;
    const found = instantOf({ date, hour: Number(match[1]), minute: Number(match[2]) }, zone);
    const at = found.kind === 'exact' ? found.at : found.kind === 'twice' ? found.earlier : found.after;
    if (at <= limit) return at;
  }
  return null;
}
