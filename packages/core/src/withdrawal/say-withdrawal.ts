/** Hours and ranges in words, and the two findings that say where somebody is and what sources place ahead. */
import type { Certainty, Finding, Source } from '../finding/index.ts';
import type { WithdrawalMessageId } from '../message/en-withdrawal.ts';
import type { Speak } from '../message/index.ts';
import type { PlainDate } from '../quantity/index.ts';
import { type Course, type HourRange, stages, type Substance } from './types.ts';

type Say = Speak<WithdrawalMessageId>;

const DAY = 24;
/** From here on, days are easier to read than hours. */
const HOURS_UNTIL = 72;

/** "30 hours", "5 days", "4 days 4 hours". @param hours 0 or more; parts of an hour are left out. */
export function sayHours(hours: number, speak: Say): string {
  const whole = Math.floor(hours);
  const days = Math.floor(whole / DAY);
  const rest = whole % DAY;
  if (whole <= HOURS_UNTIL) return speak('withdrawal.hours', { count: whole });
  const inDays = speak('withdrawal.days', { count: days });
  if (rest === 0) return inDays;
  return speak('withdrawal.daysHours', { days: inDays, hours: speak('withdrawal.hours', { count: rest }) });
}

/** "8 to 24 hours", "4 to 10 days", "36 hours to 9 days", "up to 7 days". */
export function sayRange({ from, to }: HourRange, speak: Say): string {
  if (from === to) return sayHours(from, speak);
  if (from === 0) return speak('withdrawal.upTo', { to: sayHours(to, speak) });
  if (to <= HOURS_UNTIL) return speak('withdrawal.hourRange', { from, to });
  if (from >= DAY && from % DAY === 0 && to % DAY === 0)
    return speak('withdrawal.dayRange', { from: from / DAY, to: to / DAY });
  return speak('withdrawal.mixedRange', { from: sayHours(from, speak), to: sayHours(to, speak) });
}

/** `7-oh`, as messages select it. */
export const saySubstance = (substance: Substance, speak: Say): string =>
  speak('withdrawal.substance', { substance: substance === '7-oh' ? 'sevenoh' : substance.replace('-', '') });

interface Asked {
  readonly substance: Substance;
  readonly hours: number | null;
  readonly courses: readonly Course[];
}

/** Where the person is, counted over the sources; `null` where the time is not known or no source describes a course. */
export function nowFinding({ substance, hours, courses }: Asked, speak: Say): Finding | null {
  if (hours === null || courses.length === 0) return null;
  const time = sayHours(hours, speak);
  const parts = stages
    .map((stage) => ({ stage, count: courses.filter((course) => course.stage === stage).length }))
    .filter(({ count }) => count > 0)
    .map(({ stage, count }) => speak('withdrawal.nowPart', { count, stage: stage.replace('-', '') }));
  return {
    ...common(courses, speak),
    rule: 'withdrawal/now',
    about: speak('withdrawal.aboutNow', { substance: saySubstance(substance, speak), time }),
    statement: speak('withdrawal.now', { time, parts: parts.join('; ') }),
    action: speak('withdrawal.nowAction'),
    why: speak('withdrawal.nowWhy'),
  };
}

const events = ['begins', 'worst', 'eases'] as const;

/** What sources place ahead of the person, as the span of them all; of the whole course where the time is not known. */
export function nextFinding({ substance, hours, courses }: Asked, speak: Say): Finding | null {
  if (courses.length === 0) return null;
  const parts = events.flatMap((event) => {
    const ahead = courses.flatMap((course) => course[event] ?? []).filter(({ to }) => hours === null || to > hours);
    if (ahead.length === 0) return [];
    const range = { from: Math.min(...ahead.map(({ from }) => from)), to: Math.max(...ahead.map(({ to }) => to)) };
    return [speak('withdrawal.nextPart', { event, range: sayRange(range, speak) })];
  });
  return {
    ...common(courses, speak),
    rule: 'withdrawal/next',
    about: speak('withdrawal.aboutNext', { substance: saySubstance(substance, speak) }),
    statement: parts.length === 0 ? speak('withdrawal.nextNone') : speak('withdrawal.next', { parts: parts.join(' ') }),
    action: speak('withdrawal.nextAction'),
    why: '',
  };
}

/** Without one verified source it is not known; it never counts as minor, because withdrawal is hard. */
function common(
  courses: readonly Course[],
  speak: Say,
): Pick<Finding, 'severity' | 'certainty' | 'caveats' | 'sources' | 'asOf'> {
  const unverified = courses.filter(({ verified }) => !verified).length;
  return {
    severity: unverified === courses.length ? 'unknown' : 'moderate',
    certainty: leastSure(courses),
    caveats: [
      speak('withdrawal.caveatPeopleDiffer'),
      ...(unverified === 0 ? [] : [speak('withdrawal.caveatSomeUnverified', { unverified, total: courses.length })]),
    ],
    sources: distinct(courses.flatMap(({ sources }) => sources)),
    asOf: courses.map(({ asOf }) => asOf).reduce((a, b): PlainDate => (a > b ? a : b)),
  };
}

const fromLeastSure: readonly Certainty[] = ['none', 'veryLow', 'low', 'moderate', 'high'];
const leastSure = (courses: readonly Course[]): Certainty =>
  fromLeastSure.find((certainty) => courses.some((course) => course.certainty === certainty)) ?? 'none';

const distinct = (sources: readonly Source[]): Source[] => [
  ...new Map(sources.map((source) => [source.id, source])).values(),
];
