/** `clearleaf trial status` and `trial analyse` without a file: the trial of the journal, day by day, and its answer. */
import { analyseStarted } from '@clearleaf/core/trial/analyse-started';
import { type TrialDay, trialRows, type TrialStanding, trialStanding } from '@clearleaf/core/trial/calendar';
import { placeIn, type StartedTrial, startedTrials } from '@clearleaf/core/trial/started';
import { plainDate } from '@clearleaf/core/quantity';
import type { Context, Outcome, Typed } from '../command.ts';
import { bad } from '../input/read.ts';
import { withJournal } from '../journal/open.ts';
import { say, sayDay } from '../messages/say.ts';
import { closing, section, titleLine } from '../pages/parts.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';
import { answerPage, type Shown, valueOf } from './answer-page.ts';
import { sha256 } from './plan.ts';
import { questionLabel, periodLine, sayRunIn } from './plan-page.ts';

/** The latest trial of the journal. */
async function withTrial(
  typed: Typed,
  context: Context,
  work: (trial: StartedTrial, standing: TrialStanding) => Outcome,
): Promise<Outcome> {
  return withJournal(typed, context, ({ book }) => {
    const trial = startedTrials(book, sha256).at(-1);
    if (trial === undefined) throw bad('nothing', 'FILE', null, say('app.expectedTrialStarted'));
    return Promise.resolve(work(trial, trialStanding(book, trial, context.at)));
  });
}

export async function journalStatus(typed: Typed, context: Context): Promise<Outcome> {
  return withTrial(typed, context, (trial, standing) => {
    const { frozen, unchanged, days, entry } = trial;
    const { phase, day, calendar, rated, missing, asPlanned, otherwise } = standing;
    const { period } = placeIn(trial, context.at);
    return {
      exit: unchanged ? 0 : 1,
      value: {
        schema: 'clearleaf.trial-status/1',
        phase,
        day,
        days,
        period,
        unchanged,
        hash: frozen.hash,
        id: entry.id,
        rated,
        missing,
        asPlanned,
        otherwise,
        calendar,
      },
      page: () => statusPage(trial, standing, context),
    };
  });
}

function statusPage(trial: StartedTrial, standing: TrialStanding, context: Context): string[] {
  const { width, at, ink } = context;
  const { frozen, days, unchanged } = trial;
  const { protocol, hash } = frozen;
  const { day, rated, missing, asPlanned, otherwise, calendar } = standing;
  return stack(
    titleLine(say('app.trialPlanTitle', { outcome: protocol.outcome.name }), at, context),
    ...nowLines(trial, standing, context).map((line) => paragraph(line, width)),
    day < 1 ? [] : paragraph(say('app.trialCounts', { rated, missing }), width),
    asPlanned + otherwise === 0 ? [] : paragraph(say('app.trialKept', { asPlanned, otherwise }), width),
    section(
      say('app.trialCalendar'),
      [...weeksOf(calendar, days), ...paragraph(say('app.trialCalendarKey'), width).map(ink.quiet)],
      context,
    ),
    paragraph(say('app.trialUntouched', { same: unchanged ? 'yes' : 'no' }), width),
    paragraph(say('app.trialStop'), width),
    paragraph(say('app.trialHash', { hash }), width).map(ink.quiet),
    closing(context),
  );
}

function nowLines(trial: StartedTrial, { phase, day }: TrialStanding, { at }: Context): readonly string[] {
  const { protocol } = trial.frozen;
  const { period } = placeIn(trial, at);
  const today = say('app.trialToday', { day, days: trial.days });
  switch (phase) {
    case 'before':
      return [say('app.trialBefore', { day: sayDay(trial.first) })];
    case 'over':
      return [say('app.trialOver', { day: sayDay(trial.last) })];
    case 'ended':
      return [say('app.trialEndedEarly', { day: sayDay(trial.endedOn ?? plainDate(at)) })];
    case 'run-in':
      return [today, sayRunIn(protocol)];
    case 'period':
      return [today, ...(period === null ? [] : [periodLine(period, protocol)])];
  }
}

const WEEK = 7;
const MARKS = { rated: 'x', missing: '-', today: '>', ahead: ' ' } as const;

/** A row a week: each day its condition and its mark. */
function weeksOf(calendar: readonly TrialDay[], days: number): readonly string[] {
  return Array.from({ length: Math.ceil(Math.min(days, calendar.length) / WEEK) }, (_, week) => {
    const row = calendar.slice(week * WEEK, (week + 1) * WEEK);
    const marks = row.map((one) => `${letterOf(one)}${MARKS[one.state]}`).join(' ');
    return `${row[0] === undefined ? '' : sayDay(row[0].date)}  ${marks}`;
  });
}

function letterOf({ condition, washout }: TrialDay): string {
  if (condition === null) return '.';
  const letter = condition === 0 ? 'U' : 'O';
  return washout ? letter.toLowerCase() : letter;
}

/** What a frozen protocol has answered, and a table has not. */
const FROZEN = [
  '--outcome',
  '--condition',
  '--day',
  '--dose',
  '--from-none',
  '--baseline',
  '--mcid',
  '--scale',
  '--words',
  '--model',
  '--prior',
  '--no-trend',
  '--weekday',
  '--covariate',
  '--also',
  '--block',
  '--washout',
  '--randomised',
  '--higher-is-better',
];

export async function analyseJournal(typed: Typed, context: Context): Promise<Outcome> {
  const other = FROZEN.find((flag) => typed.options[flag] !== undefined);
  if (other !== undefined)
    throw bad('bad-arguments', other, typed.options[other]?.at(-1) ?? null, say('app.expectedTrialFrozen'));
  return withTrial(typed, context, (trial, standing) => {
    const { protocol } = trial.frozen;
    const { isOver, rated, missing, asPlanned, otherwise } = standing;
    const answer = analyseStarted({
      rows: trialRows(standing, trial),
      protocol,
      isOver,
      unchanged: trial.unchanged,
    });
    if (typeof answer === 'string')
      throw bad('bad-data', 'FILE', null, say('app.trialProblem', { problem: answer.replaceAll('-', '') }));
    const shown: Shown = {
      baseline: say('trial.usualUse'),
      other: questionLabel(protocol.question),
      outcome: protocol.outcome.name,
      options: { ...protocol.outcome, prior: protocol.prior },
      exploratory: answer.exploratory,
    };
    const more = { hash: trial.frozen.hash, phase: standing.phase, rated, missing, asPlanned, otherwise };
    return {
      exit: 0,
      value: valueOf(answer.analysis, shown, { trial: more }),
      page: () => [
        ...answerPage(answer.analysis, shown, context),
        ...(asPlanned + otherwise === 0 ? [] : item(say('app.trialKept', { asPlanned, otherwise }), context.width)),
      ],
    };
  });
}
