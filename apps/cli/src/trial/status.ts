/** `clearleaf trial status`: a fixed protocol of a file, or a trial of the journal; whether it is as it was, and where today lies in it. */
import { addDays, daysBetween, plainDate } from '@clearleaf/core/quantity';
import { drawSchedule, type FrozenProtocol, isAsFrozen, type TrialPeriod } from '@clearleaf/core/trial';
import type { Context, Outcome, Typed } from '../command.ts';
import { say, sayDay } from '../messages/say.ts';
import { closing, titleLine } from '../pages/parts.ts';
import { paragraph, stack } from '../terminal/layout.ts';
import { journalStatus } from './journal-status.ts';
import { sha256 } from './plan.ts';
import { periodLine, sayRunIn } from './plan-page.ts';
import { readProtocolFile } from './protocol-file.ts';

export async function trialStatus(typed: Typed, context: Context): Promise<Outcome> {
  const [file] = typed.operands;
  if (file === undefined) return journalStatus(typed, context);
  const frozen = readProtocolFile(file);
  const { protocol } = frozen;
  const schedule = drawSchedule(protocol.design, protocol.seed);
  const days = protocol.runInDays + (schedule.at(-1)?.to ?? 0);
  const day = daysBetween(plainDate(protocol.startOn), context.at) + 1;
  const phase = day < 1 ? 'before' : day > days ? 'over' : day <= protocol.runInDays ? 'run-in' : 'period';
  const inPeriod = day - protocol.runInDays;
  const period = schedule.find(({ from, to }) => from <= inPeriod && inPeriod <= to) ?? null;
  const unchanged = isAsFrozen(frozen, sha256);
  return {
    exit: unchanged ? 0 : 1,
    value: { schema: 'clearleaf.trial-status/1', phase, day, days, period, unchanged, hash: frozen.hash },
    page: () => statusPage({ frozen, days, day, period, phase, unchanged }, context),
  };
}

interface Standing {
  readonly frozen: FrozenProtocol;
  readonly days: number;
  readonly day: number;
  readonly period: TrialPeriod | null;
  readonly phase: 'before' | 'over' | 'run-in' | 'period';
  readonly unchanged: boolean;
}

function statusPage({ frozen, days, day, period, phase, unchanged }: Standing, context: Context): string[] {
  const { width, at } = context;
  const { protocol } = frozen;
  const first = plainDate(protocol.startOn);
  const now = {
    before: () => [say('app.trialBefore', { day: sayDay(first) })],
    over: () => [say('app.trialOver', { day: sayDay(addDays(first, days - 1)) })],
    'run-in': () => [say('app.trialToday', { day, days }), sayRunIn(protocol)],
    period: () => [say('app.trialToday', { day, days }), ...(period === null ? [] : [periodLine(period, protocol)])],
  }[phase]();
  return stack(
    titleLine(say('app.trialPlanTitle', { outcome: protocol.outcome.name }), at, context),
    ...now.map((line) => paragraph(line, width)),
    paragraph(say('app.trialUntouched', { same: unchanged ? 'yes' : 'no' }), width),
    paragraph(say('app.trialStop'), width),
    closing(context),
  );
}
