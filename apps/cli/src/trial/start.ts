/** `clearleaf trial start` and `trial stop`: a protocol is fixed, and from then on stands in the journal. */
import { editOf, entriesFrom } from '@clearleaf/core/journal';
import { dayOf } from '@clearleaf/core/quantity/time';
import {
  type DailyNoise,
  drawSchedule,
  type FrozenProtocol,
  freezeProtocol,
  isAsFrozen,
  noiseOfRunIn,
  powerOf,
  reliefOrBenefit,
  type TrialPower,
  type TrialProtocol,
} from '@clearleaf/core/trial';
import { recentRows } from '@clearleaf/core/trial/calendar';
import { journalStandsAgainst } from '@clearleaf/core/trial/guard-journal';
import { runningTrial, startedTrials, trialDraft } from '@clearleaf/core/trial/started';
import type { Context, Outcome, Typed } from '../command.ts';
import { bad } from '../input/read.ts';
import { handleOf } from '../journal/find.ts';
import { type OpenJournal, withJournal } from '../journal/open.ts';
import { say } from '../messages/say.ts';
import { paragraph, stack } from '../terminal/layout.ts';
import { readNoise, readPerson, readPlan, readProtocol, sha256 } from './plan.ts';
import { plannedPage, questionLabel, refusedPage } from './plan-page.ts';
import { readProtocolFile } from './protocol-file.ts';

const SCHEMA = 'clearleaf.trial-start/1';

export async function startTrial(typed: Typed, context: Context): Promise<Outcome> {
  const frozen = readFrozen(typed, context);
  const { protocol } = frozen;
  const today = dayOf(context.around.now.getTime(), context.around.zone);
  if (protocol.startOn < today)
    throw bad('bad-time', '--start', protocol.startOn, say('app.expectedTrialFirstDay', { today }));
  return withJournal(typed, context, async (journal) => {
    const { book, pen, write } = journal;
    const now = context.around.now.getTime();
    const against = journalStandsAgainst(protocol, {
      book,
      asked: readPerson(typed.options),
      now,
      today,
      started: startedTrials(book, sha256),
      relief: reliefOrBenefit(book, reliefQuestion(protocol, now)),
    });
    if (against.length > 0)
      return {
        exit: 1,
        value: { schema: SCHEMA, started: false, against },
        page: () => refusedPage(against, context),
      };
    const text = say('app.trialEvent', { outcome: protocol.outcome.name, other: questionLabel(protocol.question) });
    const [entry] = entriesFrom([trialDraft(frozen, text, { at: now, zone: context.around.zone })], pen);
    if (entry === undefined) throw new RangeError('Cannot start a trial: expected one entry');
    await write([entry]);
    const schedule = drawSchedule(protocol.design, protocol.seed);
    const power = powerFrom(protocol, readNoise(typed.options) ?? ownNoise(journal, protocol, today));
    const handle = handleOf(entry, book);
    return {
      exit: 0,
      value: { schema: SCHEMA, started: true, id: entry.id, handle, ...frozen, schedule, power },
      page: () =>
        stack(
          plannedPage({ frozen, schedule, power }, context),
          paragraph(say('app.trialStarted', { handle }), context.width),
        ),
    };
  });
}

/** Of a file that `trial plan` wrote, else of what was typed. */
function readFrozen(typed: Typed, context: Context): FrozenProtocol {
  const [file] = typed.operands;
  if (file === undefined) return freezeProtocol(readProtocol(readPlan(typed), typed.options, context), sha256);
  const frozen = readProtocolFile(file);
  if (!isAsFrozen(frozen, sha256)) throw bad('bad-file', 'FILE', file, say('app.expectedTrialUntouched'));
  return frozen;
}

const reliefQuestion = ({ outcome }: TrialProtocol, until: number) => ({
  rating: outcome.name,
  higherIsBetter: outcome.higherIsBetter,
  scale: outcome.scale,
  mcid: outcome.mcid,
  until,
});

/** Days looked back at, and how many of them must be rated. */
const LOOK_BACK = 28;
const FEWEST_RATED = 10;

/** How the person's own days vary; `null` where too few of the last four weeks were rated. */
function ownNoise(
  { book }: Pick<OpenJournal, 'book'>,
  { outcome }: TrialProtocol,
  today: ReturnType<typeof dayOf>,
): DailyNoise | null {
  const { days, outcome: values } = recentRows(book, outcome.name, { today, length: LOOK_BACK });
  if (days.length < FEWEST_RATED) return null;
  return noiseOfRunIn(days, values, outcome.scale.high - outcome.scale.low);
}

const powerFrom = ({ design, washoutDays, outcome }: TrialProtocol, noise: DailyNoise | null): TrialPower | null =>
  noise === null ? null : powerOf(design, washoutDays, noise, outcome.mcid);

/** The person ends it; the days so far stay. */
export async function stopTrial(typed: Typed, context: Context): Promise<Outcome> {
  return withJournal(typed, context, async ({ book, pen, write }) => {
    const now = context.around.now.getTime();
    const today = dayOf(now, context.around.zone);
    const running = runningTrial(startedTrials(book, sha256), today);
    if (running === null) throw bad('nothing', 'trial stop', null, say('app.expectedTrialRunning'));
    await write([editOf(running.entry, { payload: { until: now } }, pen)]);
    return {
      exit: 0,
      value: { schema: 'clearleaf.trial-stop/1', id: running.entry.id, endedOn: today, hash: running.frozen.hash },
      page: () => paragraph(say('app.trialStopped'), context.width),
    };
  });
}
