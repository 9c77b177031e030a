/**
 * What is taken from the tables of a Health Connect export.
 *
 * Instants are milliseconds, offsets are SECONDS, weights and caffeine are grams. Schemas drift from version to
 * version, so a table or column that is not there is left out and said.
 */
import type { MeasuredQuantity } from '@clearleaf/core/journal';
import { asInstant } from '../json.ts';
import { pacer } from '../pace.ts';
import type { Cell, SqliteFile } from '../sqlite.ts';
import type { ReadContext } from '../types.ts';
import { daySummaries, type DailyQuantity, type DayPlace, type DaySummaries } from './days.ts';
import { addDay, addSingle, addSleep, type Drafting } from './readings.ts';
import { sleepCollector, type SleepCollector, type SleepStage } from './sleep.ts';

const DAY = 86_400_000;
const LONGEST_OFFSET = 18 * 3_600;
/** Recorded by hand, in `recording_method`. */
const BY_HAND = 3;
/** The smallest number there is stands for "not given". */
const LEAST = 1e-300;

interface Source {
  readonly database: SqliteFile;
  readonly drafting: Drafting;
  readonly days: DaySummaries;
  readonly sleep: SleepCollector;
  /** To be awaited with each row. */
  readonly pace: () => Promise<void> | undefined;
}

/** Reads every table that the journal keeps something of, and counts the others. */
export async function healthConnectTables(
  database: SqliteFile,
  drafting: Drafting,
  context: ReadContext,
): Promise<void> {
  const source: Source = {
    database,
    drafting,
    days: daySummaries(),
    sleep: sleepCollector(),
    pace: rowPacer(database, context),
  };
  for (const { table, value, what } of dailyTables) await readDaily(source, { table, value, what });
  await readHeartRates(source);
  await readSteps(source);
  await readSingles(source);
  await readSleep(source);
  for (const summary of source.days.summaries()) addDay(drafting, summary);
  const { sessions, superseded } = source.sleep.sessions();
  for (const session of sessions) addSleep(drafting, session);
  if (superseded > 0) drafting.builder.skip('duplicate', 'sleep that another app told of in more detail', superseded);
  countOthers(source);
}

function rowPacer(database: SqliteFile, context: ReadContext): Source['pace'] {
  const tables = [...readTables].filter((table) => table !== HEART_RATES && table !== SLEEP);
  const pace = pacer(
    context,
    tables.reduce((total, table) => total + database.count(table), 0),
  );
  let done = 0;
  return () => pace((done += 1));
}

interface DailyTable {
  readonly table: string;
  readonly what: DailyQuantity;
  /** Its column; the first that is there. */
  readonly value: readonly string[];
}
const dailyTables: readonly DailyTable[] = [
  { table: 'resting_heart_rate_record_table', what: 'resting-heart-rate', value: ['beats_per_minute'] },
  {
    table: 'heart_rate_variability_rmssd_record_table',
    what: 'heart-rate-variability-rmssd',
    value: ['heart_rate_variability_millis'],
  },
  { table: 'respiratory_rate_record_table', what: 'respiratory-rate', value: ['rate', 'respiratory_rate'] },
  { table: 'oxygen_saturation_record_table', what: 'oxygen-saturation', value: ['percentage'] },
];

const ROUTES = /route/;
const HEART_RATES = 'heart_rate_record_table';
const HEART_RATE_SERIES = 'heart_rate_record_series_table';
const STEPS = 'steps_record_table';
const SLEEP = 'sleep_session_record_table';
const STAGES = 'sleep_stages_table';
const PRESSURES = 'blood_pressure_record_table';
const WEIGHTS = 'weight_record_table';
const MEALS = 'nutrition_record_table';
const readTables: ReadonlySet<string> = new Set([
  ...dailyTables.map(({ table }) => table),
  HEART_RATES,
  HEART_RATE_SERIES,
  STEPS,
  SLEEP,
  STAGES,
  PRESSURES,
  WEIGHTS,
  MEALS,
]);

/** The rows of a table, and a warning where it is there without the columns. */
function rowsOf({ database, drafting }: Source, table: string, columns: readonly string[]): Iterable<readonly Cell[]> {
  const there = database.columns(table);
  const missing = columns.find((name) => !there.has(name));
  if (missing === undefined) return database.rows(table, columns);
  if (there.size > 0) drafting.builder.warn('damaged-part', `${table}: no column ${missing}`);
  return [];
}

/** Where and when: `null` where the row has no instant that can be. */
function placeOf(
  { drafting }: Source,
  table: string,
  time: Cell | undefined,
  seconds: Cell | undefined,
): (DayPlace & { at: number }) | null {
  const at = typeof time === 'number' ? asInstant(time) : null;
  if (at === null) {
    drafting.builder.skip('bad-date', `${table}: ${shown(time)}`);
    return null;
  }
  const isOffset = typeof seconds === 'number' && Math.abs(seconds) <= LONGEST_OFFSET;
  if (!isOffset) drafting.builder.warn('unmapped', `${table}: offset ${shown(seconds)}`);
  const offset = isOffset ? Math.round(seconds) * 1_000 : 0;
  return { at, offset, day: Math.floor((at + offset) / DAY) };
}

const shown = (cell: Cell | undefined): string => (cell instanceof Uint8Array ? 'bytes' : String(cell ?? 'nothing'));

function takeDaily(source: Source, table: string, what: DailyQuantity, [time, offset, value]: readonly Cell[]): void {
  const place = placeOf(source, table, time, offset);
  if (place === null) return;
  if (typeof value !== 'number') source.drafting.builder.skip('bad-number', `${table}: ${shown(value)}`);
  else if (!source.days.add(what, place, value)) source.drafting.builder.skip('outside-range', `${table}: ${value}`);
}

async function readDaily(source: Source, { table, value, what }: DailyTable): Promise<void> {
  const there = source.database.columns(table);
  const column = value.find((name) => there.has(name)) ?? value[0] ?? '';
  for (const row of rowsOf(source, table, ['time', 'zone_offset', column])) {
    await source.pace();
    takeDaily(source, table, what, row);
  }
}

/** Samples name their record, which has the offset. A sample that stands twice in its record counts once. */
async function readHeartRates(source: Source): Promise<void> {
  const offsets = new Map<Cell, Cell>();
  for (const [id = null, offset = null] of rowsOf(source, HEART_RATES, ['row_id', 'start_zone_offset']))
    offsets.set(id, offset);
  let parent: Cell = null;
  const seen = new Set<Cell>();
  for (const [record = null, time = null, value = null] of rowsOf(source, HEART_RATE_SERIES, [
    'parent_key',
    'epoch_millis',
    'beats_per_minute',
  ])) {
    await source.pace();
    if (record !== parent) seen.clear();
    parent = record;
    if (seen.has(time)) source.drafting.builder.skip('duplicate', HEART_RATE_SERIES);
    else takeDaily(source, HEART_RATE_SERIES, 'heart-rate', [time, offsets.get(record) ?? null, value]);
    seen.add(time);
  }
}

async function readSteps(source: Source): Promise<void> {
  const apps = numbering();
  for (const [time, offset, count, app = null] of rowsOf(source, STEPS, [
    'start_time',
    'start_zone_offset',
    'count',
    'app_info_id',
  ])) {
    await source.pace();
    const place = placeOf(source, STEPS, time, offset);
    if (place === null) continue;
    const isTaken = typeof count === 'number' && source.days.addSteps(place, apps(app), count);
    if (!isTaken) source.drafting.builder.skip('outside-range', `${STEPS}: ${shown(count)}`);
  }
}

const numbering = (): ((app: Cell) => number) => {
  const known = new Map<Cell, number>();
  return (app) => {
    const number = known.get(app) ?? known.size;
    known.set(app, number);
    return number;
  };
};

interface SingleTable {
  readonly table: string;
  readonly what: MeasuredQuantity;
  /** Time, offset, recording method and the value or values. */
  readonly columns: readonly string[];
  /** One of the table's unit in ours. */
  readonly times: number;
}
const singleTables: readonly SingleTable[] = [
  {
    table: PRESSURES,
    what: 'blood-pressure',
    times: 1,
    columns: ['time', 'zone_offset', 'recording_method', 'systolic', 'diastolic'],
  },
  { table: WEIGHTS, what: 'weight', times: 0.001, columns: ['time', 'zone_offset', 'recording_method', 'weight'] },
  {
    table: MEALS,
    what: 'caffeine',
    times: 1_000,
    columns: ['start_time', 'start_zone_offset', 'recording_method', 'caffeine'],
  },
];

async function readSingles(source: Source): Promise<void> {
  for (const single of singleTables) {
    for (const row of rowsOf(source, single.table, single.columns)) {
      await source.pace();
      readSingle(source, single, row);
    }
  }
}

function readSingle(source: Source, { table, what, times }: SingleTable, row: readonly Cell[]): void {
  const [time, offset, method, value, second] = row;
  // A meal without caffeine is no reading of caffeine.
  if (what === 'caffeine' && (value === null || value === undefined || (typeof value === 'number' && value <= LEAST)))
    return;
  const place = placeOf(source, table, time, offset);
  if (place === null) return;
  const isPair = what === 'blood-pressure';
  if (!isReading(value) || (isPair && !isReading(second))) {
    source.drafting.builder.skip('bad-number', `${table}: ${shown(value)}`);
    return;
  }
  addSingle(source.drafting, {
    what,
    at: place.at,
    zone: place.offset,
    value: value * times,
    enteredByHand: method === BY_HAND,
    ...(isPair && isReading(second) ? { diastolic: second } : {}),
  });
}

const isReading = (value: Cell | undefined): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > LEAST && value < 1e9;

/** 1 awake, 2 asleep, 3 out of bed, 4 light, 5 deep, 6 REM, 7 awake in bed. */
const stages: ReadonlyMap<Cell, SleepStage> = new Map<Cell, SleepStage>([
  [2, 'asleep'],
  [4, 'stage'],
  [5, 'stage'],
  [6, 'stage'],
]);

interface Night {
  readonly source: number;
  readonly offset: number;
  readonly start: number;
  readonly end: number;
  hasStages: boolean;
}

async function readSleep(source: Source): Promise<void> {
  const nights = readNights(source);
  const column = source.database.columns(STAGES).has('stage_type') ? 'stage_type' : 'stage_id';
  const columns = ['parent_key', 'stage_start_time', 'stage_end_time', column];
  for (const [parent = null, from = null, to = null, type = null] of rowsOf(source, STAGES, columns)) {
    await source.pace();
    const night = nights.get(parent);
    const stage = stages.get(type);
    if (night === undefined || stage === undefined) continue;
    if (addStage(source.sleep, night, stage, [from, to])) night.hasStages = true;
    else source.drafting.builder.skip('outside-range', STAGES);
  }
  for (const night of nights.values()) addWhole(source, night);
}

/** A night without stages is asleep from its beginning to its end. */
function addWhole({ sleep, drafting }: Source, night: Night): void {
  if (night.hasStages) return;
  if (!addStage(sleep, night, 'asleep', [night.start, night.end])) drafting.builder.skip('outside-range', SLEEP);
}

function addStage(sleep: SleepCollector, night: Night, stage: SleepStage, span: readonly Cell[]): boolean {
  const [start = null, end = null] = span.map((time) => (typeof time === 'number' ? asInstant(time) : null));
  return start !== null && end !== null && sleep.add({ source: night.source, stage, start, end, zone: night.offset });
}

function readNights(source: Source): ReadonlyMap<Cell, Night> {
  const nights = new Map<Cell, Night>();
  const apps = numbering();
  for (const [id = null, from, offset, to, app = null] of rowsOf(source, SLEEP, [
    'row_id',
    'start_time',
    'start_zone_offset',
    'end_time',
    'app_info_id',
  ])) {
    const [start, end] = [placeOf(source, SLEEP, from, offset), placeOf(source, SLEEP, to, offset)];
    if (start !== null && end !== null)
      nights.set(id, { source: apps(app), offset: start.offset, start: start.at, end: end.at, hasStages: false });
  }
  return nights;
}

/** Tables of which nothing is kept, by name and number; routes are where the person was. */
function countOthers({ database, drafting }: Source): void {
  for (const table of database.tables) {
    if (readTables.has(table) || !(table.endsWith('_record_table') || ROUTES.test(table))) continue;
    const count = database.count(table);
    if (count === 0) continue;
    if (ROUTES.test(table)) drafting.builder.drop('position', count);
    else drafting.builder.skip('not-kept', table, count);
  }
}
