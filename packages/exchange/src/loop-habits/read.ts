/**
 * Loop Habit Tracker: the zip archive of CSV files. Only the file of each habit is read: the ones at the root do not
 * quote names, so a comma in one moves every column. Days have no time; they stand at noon.
 */
import { askZone, type Asking } from '../answers.ts';
import { readIsoDay, wallTime } from '../dates.ts';
import { ExchangeError } from '../error.ts';
import { pacer } from '../pace.ts';
import { readingBuilder } from '../reading.ts';
import { columnReader, parseRows, type Row } from '../table.ts';
import { decodeText, distinctKeys, longText, rowKey, words } from '../text.ts';
import { addTracker, type TrackedPoint } from '../trackers.ts';
import type { Answers, ForeignFile, ReadContext, Reader, Reading } from '../types.ts';
import { instantIn, zoneClock, type ZoneClock } from '../wall-time.ts';
import { listZip, readZipEntry, type ZipEntry } from '../zip.ts';

const HABITS = /^(?:[^/]+\/)?Habits\.csv$/;
/** The folder of a habit keeps only Latin letters of its name; the number before it is what joins. */
const CHECKMARKS = /(?:^|\/)(\d{3,})(?:\s[^/]*)?\/Checkmarks\.csv$/;
const LARGEST_CSV = 1 << 24;
const NOON = { hour: 12, minute: 0, second: 0 };

export const loopHabits: Reader = {
  format: 'loop-habits',
  detect: ({ names }) =>
    names?.some((name) => HABITS.test(name)) === true && names.some((name) => CHECKMARKS.test(name)) ? 0.99 : 0,
  read: readArchive,
};

interface Habit {
  readonly position: string;
  readonly name: string;
  readonly unit: string;
  readonly isNumerical: boolean;
}

async function readArchive(file: ForeignFile, answers: Answers, context: ReadContext): Promise<Reading> {
  const entries = await listZip(file);
  const list = entries.find(({ name }) => HABITS.test(name));
  if (list === undefined)
    throw new ExchangeError({ code: 'malformed', file: file.name, place: '', value: '', expected: 'Habits.csv' });
  const builder = readingBuilder('loop-habits');
  const asking: Asking = { builder, answers, context, file: file.name };
  const clock = zoneClock(askZone(asking));
  const habits = await readHabits(asking, file, list);
  const pace = pacer(context, habits.length);
  for (const [index, habit] of habits.entries()) {
    await pace(index);
    const entry = entries.find(({ name }) => CHECKMARKS.exec(name)?.[1] === habit.position);
    if (entry === undefined) builder.warn('missing-reference', `${habit.position} ${habit.name}: Checkmarks.csv`);
    else await readHabit({ asking, clock }, habit, await rowsOf(file, entry));
  }
  return builder.finish();
}

async function rowsOf(file: ForeignFile, entry: ZipEntry): Promise<readonly Row[]> {
  return parseRows(decodeText(await readZipEntry(file, entry, LARGEST_CSV)), ',');
}

async function readHabits({ builder }: Asking, file: ForeignFile, list: ZipEntry): Promise<readonly Habit[]> {
  const [header, ...rows] = await rowsOf(file, list);
  const value = columnReader((header?.fields ?? []).map((name) => name.trim()));
  const habits: Habit[] = [];
  for (const row of rows) {
    const name = words(value(row, 'name'));
    const position = value(row, 'position');
    const type = value(row, 'type');
    if (name === null || !/^\d{3,}$/.test(position)) builder.skip('malformed', `Habits.csv line ${row.line}`);
    else if (type !== 'YES_NO' && type !== 'NUMERICAL')
      builder.skip('unknown-value', `Habits.csv line ${row.line}: ${type}`);
    else habits.push({ position, name, unit: value(row, 'unit'), isNumerical: type === 'NUMERICAL' });
  }
  return habits;
}

interface HabitReading {
  readonly asking: Asking;
  readonly clock: ZoneClock;
}

async function readHabit(reading: HabitReading, habit: Habit, [header, ...rows]: readonly Row[]): Promise<void> {
  const { asking, clock } = reading;
  const value = columnReader((header?.fields ?? []).map((name) => name.trim()));
  const distinct = distinctKeys();
  const points: TrackedPoint[] = [];
  const pace = pacer(asking.context, rows.length);
  for (const [index, row] of rows.entries()) {
    await pace(index);
    const place = `${habit.position} ${habit.name} line ${row.line}`;
    const day = readIsoDay(value(row, 'date'));
    const mark = day === null ? null : readMark(asking, habit, value(row, 'value'), place);
    if (day === null) asking.builder.skip('bad-date', `${place}: ${value(row, 'date')}`);
    if (day === null || mark === null) continue;
    points.push({
      at: instantIn(clock, wallTime(day, NOON), asking.builder, place),
      zone: clock.zone,
      zoneSource: 'assumed',
      key: distinct(rowKey('habit', habit.name, value(row, 'date'))),
      value: mark,
      text: habit.isNumerical ? String(mark) : '',
      note: longText(value(row, 'notes'), asking.builder),
    });
  }
  if (points.length > 0) addTracker(asking, { name: habit.name, unit: habit.isNumerical ? habit.unit : '', points });
}

const THOUSANDTHS = 1_000;
/** The program prints these words for the numbers 0, 1 and 2, whatever the habit counts. */
const numbersOfWords: Readonly<Record<string, number>> = { NO: 0, YES_AUTO: 0.001, YES_MANUAL: 0.002 };

/** What was marked; `null` where it is nothing that happened. */
function readMark({ builder }: Asking, { isNumerical }: Habit, text: string, place: string): number | null {
  if (text === 'UNKNOWN') builder.skip('empty-row');
  else if (text === 'SKIP') builder.skip('not-done', place);
  else if (isNumerical) return readNumber(text) ?? refused(text);
  else if (text === 'YES_MANUAL') return 1;
  // Filled in from how often the habit is meant to happen.
  else if (text === 'YES_AUTO') builder.skip('automatic', place);
  else if (text === 'NO') builder.skip('not-done', place);
  else return refused(text);
  return null;

  function refused(value: string): null {
    builder.skip('unknown-value', `${place}: ${value}`);
    return null;
  }
}

function readNumber(text: string): number | null {
  if (Object.hasOwn(numbersOfWords, text)) return numbersOfWords[text] ?? null;
  return /^\d{1,12}$/.test(text) ? Number(text) / THOUSANDTHS : null;
}
