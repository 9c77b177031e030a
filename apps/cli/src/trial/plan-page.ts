/** A planned trial for the terminal: what it could tell, its schedule, and what holds it fast. */
import { addDays, plainDate } from '@clearleaf/core/quantity';
import type {
  DesignProblem,
  FrozenProtocol,
  TrialPeriod,
  TrialPower,
  TrialProtocol,
  TrialQuestion,
  TrialRefusal,
} from '@clearleaf/core/trial';
import type { JournalRefusal } from '@clearleaf/core/trial/guard-journal';
import type { Context } from '../command.ts';
import { say, sayDay } from '../messages/say.ts';
import { closing, section, titleLine } from '../pages/parts.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';

export function refusedPage(
  against: readonly (TrialRefusal | DesignProblem | JournalRefusal)[],
  context: Context,
): string[] {
  const { width, ink } = context;
  return stack(
    paragraph(ink.bold(say('app.trialNotPlanned')), width),
    against.flatMap((reason) => item(say('trial.refusal', { reason: reason.replaceAll('-', '') }), width)),
    paragraph(say('app.helpMore'), width),
    closing(context),
  );
}

/** A period as one line, with its days of the calendar. */
export function sayPeriod(period: TrialPeriod, { question, runInDays, startOn }: TrialProtocol): string {
  const day = (number: number): string => sayDay(addDays(plainDate(startOn), runInDays + number - 1));
  return say('trial.period', {
    from: runInDays + period.from,
    to: runInDays + period.to,
    first: day(period.from),
    last: day(period.to),
    share: period.share === null ? 'none' : 'some',
    percent: Math.round(100 * (period.share ?? 1)),
    condition: period.condition === 0 ? 'usual' : 'other',
    other: questionLabel(question),
  });
}

/** What is tried against the usual. */
export function questionLabel(question: TrialQuestion): string {
  if (question.kind === 'reduction') return say('trial.reductionLabel', { percent: Math.round(100 * question.share) });
  return question.kind === 'time' ? say('trial.timeLabel', { hours: question.hoursLater }) : say('trial.productLabel');
}

export function sayRunIn({ runInDays, startOn, outcome }: TrialProtocol): string {
  const first = plainDate(startOn);
  return say('app.trialRunIn', {
    days: runInDays,
    first: sayDay(first),
    last: sayDay(addDays(first, runInDays - 1)),
    outcome: outcome.name,
  });
}

interface Planned {
  readonly frozen: FrozenProtocol;
  readonly schedule: readonly TrialPeriod[];
  readonly power: TrialPower | null;
}

export function plannedPage({ frozen, schedule, power }: Planned, context: Context): string[] {
  const { width, at, ink } = context;
  const { protocol, hash } = frozen;
  const chances =
    power === null
      ? paragraph(say('app.trialPowerUnknown'), width)
      : power.chances.flatMap(({ effect, chance }) =>
          item(say('trial.power', { days: power.days, effect, tenths: Math.round(10 * chance) }), width),
        );
  const days = [sayRunIn(protocol), ...schedule.map((period) => sayPeriod(period, protocol))];
  return stack(
    titleLine(say('app.trialPlanTitle', { outcome: protocol.outcome.name }), at, context),
    section(say('app.trialPowerTitle'), chances, context),
    section(
      say('app.trialScheduleTitle', { seed: protocol.seed }),
      days.flatMap((line) => item(line, width)),
      context,
    ),
    paragraph(say('app.trialWashout', { days: protocol.washoutDays }), width),
    paragraph(say('app.trialStop'), width),
    paragraph(say('app.trialHash', { hash }), width).map(ink.quiet),
    closing(context),
  );
}
