/** What was typed for a simulation, read: a model, and doses from the options or from a table. */
import { readFileSync, statSync } from 'node:fs';
import {
  type Dosing,
  type EventIndividual,
  type EventProblem,
  modelsOf,
  type PharmacokineticModel,
  readEventTable,
} from '@clearleaf/core/pharmacokinetics';
import type { Context, Typed } from '../command.ts';
import { type BadInput, showValue } from '../input/bad-input.ts';
import { bad } from '../input/read.ts';
import { say } from '../messages/say.ts';
import { readHours, readMilligrams, readWhole } from './read-number.ts';
import type { SimulationRequest } from './simulate-types.ts';

const SUBJECTS = 1_000;
const MOST_SUBJECTS = 20_000;
const LARGEST_SEED = 4_294_967_295;
const UNTIL = 120;
/** Ten years. */
const MOST_HOURS = 87_660;
const MOST_DOSES = 10_000;
/** Levels of people that are held at once. */
const MOST_LEVELS = 20_000_000;
const MOST_POINTS = 100_000;
const LARGEST_FILE = 16 * 1024 * 1024;

type Given = (flag: string) => string | undefined;

/** @throws BadInput */
export function readRequest({ options }: Typed, context: Context): SimulationRequest {
  const given: Given = (flag) => options[flag]?.at(-1);
  const model = readModel(given('--model'), context);
  const file = given('--data');
  const individuals = file === undefined ? [regimenOf(given, model)] : tableOf(file, given);
  const typical = given('--typical') !== undefined;
  const request: SimulationRequest = {
    model: typical ? { ...model, variability: [], correlations: [] } : model,
    individuals,
    fromTable: file !== undefined,
    until: readHours(given('--until') ?? `${UNTIL}h`, '--until', MOST_HOURS),
    step: given('--step') === undefined ? null : readHours(given('--step') ?? '', '--step', MOST_HOURS),
    subjects: typical
      ? 1
      : readWhole(given('--subjects'), { where: '--subjects', from: 1, to: MOST_SUBJECTS, otherwise: SUBJECTS }),
    seed: readWhole(given('--seed'), { where: '--seed', from: 0, to: LARGEST_SEED, otherwise: 1 }),
    typical,
  };
  checkSize(request, given);
  return request;
}

function readModel(id: string | undefined, { rooms }: Context): PharmacokineticModel {
  const models = modelsOf(rooms.pharmacokinetics());
  const model = models.find((one) => one.id.toLowerCase() === id?.trim().toLowerCase());
  if (model !== undefined) return model;
  throw bad(
    'bad-word',
    '--model',
    id ?? null,
    say('app.expectedModel', { models: models.map((one) => one.id).join(', ') }),
  );
}

/** Doses of the options: one, or one every so often. */
function regimenOf(given: Given, model: PharmacokineticModel): EventIndividual {
  const [flag, text] =
    given('--mitragynine') === undefined ? ['--amount', given('--amount')] : ['--mitragynine', given('--mitragynine')];
  if (text === undefined) throw bad('nothing', 'simulate', null, say('app.expectedDoseOrData'));
  if (flag === '--mitragynine' && model.parent !== 'mitragynine')
    throw bad('bad-arguments', flag, text, say('app.expectedMitragynineModel', { analyte: model.parent }));
  const every = given('--every');
  const over = given('--over');
  const count = readWhole(given('--count'), { where: '--count', from: 1, to: MOST_DOSES, otherwise: 1 });
  if (count > 1 && every === undefined) throw bad('bad-arguments', '--count', String(count), say('app.expectedEvery'));
  const dosing: Dosing = {
    time: 0,
    amount: readMilligrams(text, flag),
    ...(over === undefined ? {} : { duration: readHours(over, '--over', 48) }),
    ...(every === undefined ? {} : { interval: readHours(every, '--every', MOST_HOURS) }),
    ...(count > 1 ? { additionalDoses: count - 1 } : {}),
  };
  return { id: '', dosing: [dosing], observations: [] };
}

const OF_DOSES = ['--mitragynine', '--amount', '--every', '--count', '--over'] as const;

function tableOf(file: string, given: Given): readonly EventIndividual[] {
  const other = OF_DOSES.find((flag) => given(flag) !== undefined);
  if (other !== undefined) throw bad('bad-arguments', other, given(other) ?? null, say('app.expectedDataAlone'));
  const table = readEventTable(textOf(file));
  if (table.ok) return table.individuals;
  throw inWords(table.problem, file);
}

function textOf(file: string): string {
  try {
    if (statSync(file).size <= LARGEST_FILE) return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw bad('unreadable-file', '--data', file, say('app.expectedReadable', { code }));
  }
  throw bad('file-too-large', '--data', file, say('app.expectedSmallTable', { most: LARGEST_FILE }));
}

/** `events.csv:3:AMT`: file, line and column. */
function inWords({ kind, line, column, value }: EventProblem, file: string): BadInput {
  const where = [showValue(file), String(line), ...(column === null ? [] : [column])].join(':');
  return bad(
    'bad-data',
    where,
    value,
    say('app.dataProblem', { kind: kind.replaceAll('-', ''), column: column ?? '' }),
  );
}

/** Refuses what would not fit into memory. */
function checkSize({ individuals, step, until, subjects }: SimulationRequest, given: Given): void {
  for (const { dosing } of individuals) {
    const doses = dosing.reduce((sum, one) => sum + 1 + (one.additionalDoses ?? 0), 0);
    const most = Math.floor(MOST_LEVELS / doses);
    if (subjects > most)
      throw bad('too-many', '--subjects', String(subjects), say('app.expectedWhole', { from: 1, to: most }));
    const last = Math.max(...dosing.map((one) => one.time + (one.interval ?? 0) * (one.additionalDoses ?? 0)));
    const count = step === null ? 0 : Math.ceil((last + until) / step);
    if (count > MOST_POINTS)
      throw bad('too-many', '--step', given('--step') ?? null, say('app.expectedSteps', { most: MOST_POINTS, count }));
  }
}
