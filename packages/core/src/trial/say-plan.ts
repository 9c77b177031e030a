/** A plan as sentences: what is tried, when, what it could tell, and what stands against it. */
import type { TrialMessageId } from '../message/en-trial.ts';
import type { Speak } from '../message/index.ts';
import { addDays, type PlainDate, plainDate } from '../quantity/index.ts';
import type { TrialPeriod, TrialPower, TrialProtocol } from './design.ts';
import type { TrialQuestion } from './guard.ts';

type Say = Speak<TrialMessageId>;

/** What is tried against the usual. */
export function sayQuestion(question: TrialQuestion, speak: Say): string {
  if (question.kind === 'reduction')
    return speak('trial.reductionLabel', { percent: Math.round(100 * question.share) });
  return question.kind === 'time'
    ? speak('trial.timeLabel', { hours: question.hoursLater })
    : speak('trial.productLabel');
}

/** A period as one line, with its days of the calendar. */
export function sayPeriod(
  period: TrialPeriod,
  { question, runInDays, startOn }: TrialProtocol,
  { speak, sayDay }: { readonly speak: Say; readonly sayDay: (day: PlainDate) => string },
): string {
  const day = (number: number): string => sayDay(addDays(plainDate(startOn), runInDays + number - 1));
  return speak('trial.period', {
    from: runInDays + period.from,
    to: runInDays + period.to,
    first: day(period.from),
    last: day(period.to),
    share: period.share === null ? 'none' : 'some',
    percent: Math.round(100 * (period.share ?? 1)),
    condition: period.condition === 0 ? 'usual' : 'other',
    other: sayQuestion(question, speak),
  });
}

/** The chance to see a difference, one line for each size of it. */
export const sayPower = ({ days, chances }: TrialPower, speak: Say): readonly string[] =>
  chances.map(({ effect, chance }) => speak('trial.power', { days, effect, tenths: Math.round(10 * chance) }));

/** Why there is no trial. */
export const sayRefusal = (reason: string, speak: Say): string =>
  speak('trial.refusal', { reason: reason.replaceAll('-', '') });
