/** The levels of a journal: read, followed, and given as a value and a page. */
import { existsSync } from 'node:fs';
import {
  type LevelAnalyte,
  doseModels,
  drawPart,
  levelAt,
  type LevelRange,
  measuredLevels,
  medicinesIn,
  prepareExposure,
  type PreparedPart,
  scenariosFor,
  trackPart,
} from '@clearleaf/core/exposure';
import type { JournalBook } from '@clearleaf/core/journal';
import { knownIngredients, readMedicine } from '@clearleaf/core/medicines';
import type { Effect } from '@clearleaf/core/pharmacokinetics';
import type { Context, Outcome, Typed } from '../command.ts';
import { refusal, showValue } from '../input/bad-input.ts';
import { withJournal } from '../journal/open.ts';
import { vaultPlace, withNamedJournal } from '../journal/place.ts';
import { say } from '../messages/say.ts';
import { paragraph } from '../terminal/layout.ts';
import { readWhole } from './read-number.ts';
import { levelsPage } from './levels-page.ts';
import type { Levels, PartLevels, ScenarioLevels } from './levels-types.ts';
import { levelsValue, SCHEMA } from './levels-value.ts';

const ADULT = 18;
const HOUR = 3_600_000;
const HOURS = 48;
const MOST_HOURS = 720;
const SUBJECTS = 1_000;
const MOST_SUBJECTS = 100_000;
const LARGEST_SEED = 4_294_967_295;

/** `clearleaf levels` */
export async function levelsOfJournal(typed: Typed, context: Context): Promise<Outcome> {
  const asked = readAsked(typed);
  const own = withNamedJournal(typed);
  const { path } = vaultPlace(own, context.around);
  if (!existsSync(path)) throw refusal('no-vault', 'JOURNAL', say('app.levelsNothing', { path: showValue(path) }));
  return withJournal(own, context, async ({ book }): Promise<Outcome> => {
    const { age } = book.journal(context.around.now.getTime()).state.person;
    if (age !== null && age < ADULT) return notOffered(context);
    const levels = await levelsOf(book, asked, context);
    return {
      exit: levels.prepared.notComputable === null ? 0 : 1,
      value: levelsValue(levels),
      page: () => levelsPage(levels, context),
    };
  });
}

const notOffered = ({ width }: Context): Outcome => ({
  exit: 1,
  value: { schema: SCHEMA, notComputable: 'under-age', parts: [] },
  page: () => paragraph(say('app.levelsUnderAge'), width),
});

interface Asked {
  readonly hours: number;
  readonly plan: boolean;
  readonly subjects: number;
  readonly seed: number;
}

function readAsked({ options }: Typed): Asked {
  const of = (flag: string): string | undefined => options[flag]?.at(-1);
  return {
    hours: readWhole(of('--hours'), { where: '--hours', from: 1, to: MOST_HOURS, otherwise: HOURS }),
    plan: options['--plan'] !== undefined,
    subjects: readWhole(of('--subjects'), { where: '--subjects', from: 1, to: MOST_SUBJECTS, otherwise: SUBJECTS }),
    seed: readWhole(of('--seed'), { where: '--seed', from: 0, to: LARGEST_SEED, otherwise: 1 }),
  };
}

async function levelsOf(book: JournalBook, asked: Asked, { rooms, around }: Context): Promise<Levels> {
  const now = around.now.getTime();
  const window = { from: now - asked.hours * HOUR, to: now + asked.hours * HOUR };
  const facts = { pharmacokinetics: rooms.pharmacokinetics(), product: rooms.product() };
  const ahead = asked.plan ? 'plan' : 'nothing';
  const prepared = prepareExposure(book, facts, { now, window, ahead, zone: around.zone });
  const index = await rooms.medicines();
  const medicines = medicinesIn(book, window, rooms.safety().drugLists, ({ payload }) =>
    knownIngredients(readMedicine(payload.text, index), payload.confirmed),
  );
  const models = doseModels(facts.pharmacokinetics);
  const times = { start: -asked.hours, step: 1, count: 2 * asked.hours + 1 };
  const draw = (part: PreparedPart, effect?: Effect): ReturnType<typeof drawPart> =>
    drawPart(
      trackPart(part, models, { ...asked, end: asked.hours, ...(effect === undefined ? {} : { effect }) }),
      times,
    );
  const parts = prepared.parts.map((part): PartLevels => {
    const drawn = draw(part);
    const levelsFor = (analyte: LevelAnalyte): LevelRange[] =>
      Array.from({ length: times.count }, (_, place) => levelAt(drawn, analyte, place));
    return {
      part,
      levels: {
        mitragynine: levelsFor('mitragynine'),
        '7-hydroxymitragynine': levelsFor('7-hydroxymitragynine'),
      },
    };
  });
  const scenarios = scenariosFor(medicines, facts.pharmacokinetics).map((scenario): ScenarioLevels => {
    const { most } = scenario;
    const under =
      most === null
        ? []
        : prepared.parts.map((part) => ({ part, level: levelAt(draw(part, most), 'mitragynine', asked.hours) }));
    return { scenario, now: under };
  });
  const measured = measuredLevels(book, window);
  return {
    prepared,
    zone: around.zone,
    subjects: asked.subjects,
    seed: asked.seed,
    parts,
    medicines,
    scenarios,
    measured,
  };
}
