/** The levels of a journal: read, followed, and given as a value and a page. */
import { existsSync } from 'node:fs';
import {
  type LevelAnalyte,
  doseModels,
  drawPart,
  type DrawnPart,
  fitPart,
  type FitQuestion,
  type FittedPart,
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
import type { Effect, PharmacokineticModel } from '@clearleaf/core/pharmacokinetics';
import type { Context, Outcome, Typed } from '../command.ts';
import { refusal, showValue } from '../input/bad-input.ts';
import { bad } from '../input/read.ts';
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
  /** Fit the people to the laboratory values. */
  readonly measured: boolean;
  readonly subjects: number;
  readonly seed: number;
}

function readAsked({ options }: Typed): Asked {
  const of = (flag: string): string | undefined => options[flag]?.at(-1);
  return {
    hours: readWhole(of('--hours'), { where: '--hours', from: 1, to: MOST_HOURS, otherwise: HOURS }),
    plan: options['--plan'] !== undefined,
    measured: options['--measured'] !== undefined,
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
  const measured = measuredLevels(book, window);
  if (asked.measured && measured.length === 0)
    throw bad('empty', '--measured', null, say('app.expectedMeasured', { hours: asked.hours }));
  const { draw, refused } = drawerOf(doseModels(facts.pharmacokinetics), asked, { measured, now });
  const parts = prepared.parts.map((part) => partLevels(part, draw(part)));
  const scenarios = scenariosFor(medicines, facts.pharmacokinetics).map((scenario): ScenarioLevels => {
    const { most } = scenario;
    const under =
      most === null
        ? []
        : prepared.parts.map((part) => ({ part, level: levelAt(draw(part, most), 'mitragynine', asked.hours) }));
    return { scenario, now: under };
  });
  return {
    prepared,
    zone: around.zone,
    subjects: asked.subjects,
    seed: asked.seed,
    parts,
    medicines,
    scenarios,
    measured,
    refused: asked.measured ? refused(prepared.parts) : null,
  };
}

interface Drawer {
  /** One part by the hour, through all the hours that were asked for. */
  readonly draw: (part: PreparedPart, effect?: Effect) => DrawnPart;
  readonly refused: (parts: readonly PreparedPart[]) => FittedPart['refused'];
}

/** Draws parts with people of the models, or with people who agree with what was measured. */
function drawerOf(
  models: readonly PharmacokineticModel[],
  asked: Asked,
  own: Pick<FitQuestion, 'measured' | 'now'>,
): Drawer {
  const { hours, subjects, seed } = asked;
  const times = { start: -hours, step: 1, count: 2 * hours + 1 };
  const fits = new Map<PreparedPart, FittedPart>();
  const fitOf = (part: PreparedPart): FittedPart => {
    const fit = fits.get(part) ?? fitPart(part, models, { ...own, subjects, seed });
    fits.set(part, fit);
    return fit;
  };
  return {
    draw: (part, effect) => {
      const fitted = asked.measured ? fitOf(part) : null;
      const settings = {
        subjects,
        seed,
        end: hours,
        ...(effect === undefined ? {} : { effect }),
        // Where no model agrees with the values, the models are shown as they are.
        ...(fitted === null || fitted.people.length === 0 ? {} : { fitted }),
      };
      return drawPart(trackPart(part, models, settings), times);
    },
    refused: (parts) => parts.flatMap((part) => fitOf(part).refused),
  };
}

function partLevels(part: PreparedPart, drawn: DrawnPart): PartLevels {
  const { length } = drawn.together.times;
  const levelsFor = (analyte: LevelAnalyte): LevelRange[] =>
    Array.from({ length }, (_, place) => levelAt(drawn, analyte, place));
  return {
    part,
    levels: {
      mitragynine: levelsFor('mitragynine'),
      '7-hydroxymitragynine': levelsFor('7-hydroxymitragynine'),
    },
  };
}
