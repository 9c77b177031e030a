/** A planned trial for the terminal: what it could tell, its schedule, and what holds it fast. */
import { addDays, plainDate } from '@clearleaf/core/quantity';
import {
  type DesignProblem,
  type FrozenProtocol,
  sayPeriod,
  sayPower,
  sayQuestion,
  sayRefusal,
  type TrialPeriod,
  type TrialPower,
  type TrialProtocol,
  type TrialQuestion,
  type TrialRefusal,
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
    against.flatMap((reason) => item(sayRefusal(reason, say), width)),
    paragraph(say('app.helpMore'), width),
    closing(context),
  );
}

const words = { speak: say, sayDay };

/** A period as one line, with its days of the calendar. */
export const periodLine = (period: TrialPeriod, protocol: TrialProtocol): string => sayPeriod(period, protocol, words);

/** What is tried against the usual. */
export const questionLabel = (question: TrialQuestion): string => sayQuestion(question, say);

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
      : sayPower(power, say).flatMap((line) => item(line, width));
  const days = [sayRunIn(protocol), ...schedule.map((period) => periodLine(period, protocol))];
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
