/**
 * Bearable: a CSV with one row a reading, in an older and a newer form, told apart by the names of its columns.
 *
 * Ratings of one moment become one check-in. Whether a mood goes to 5 or to 10 the file does not say, so the person
 * does. A factor that has no row is not a factor that was absent.
 */
import { askChoice, askScale, askSelection, askZone, type Asking } from '../answers.ts';
import { readClock, readIsoDay, readWordDay, wallTime, weekdayOf, dayText, type CalendarDay } from '../dates.ts';
import { kratomKind } from '../kratom.ts';
import { pacer } from '../pace.ts';
import { checkInOf, ratingOnTen, spanOf, type ForeignRating } from '../ratings.ts';
import { readingBuilder } from '../reading.ts';
import { columnReader, demandColumns, headerOf, readTable, type Row } from '../table.ts';
import { distinctKeys, longText, rowKey, words } from '../text.ts';
import type { Answers, ForeignFile, ReadContext, Reader, Reading } from '../types.ts';
import { amountIn, isAmount, knownUnit, unknownAmount } from '../units.ts';
import { instantIn, zoneClock, type ZoneClock } from '../wall-time.ts';
import { readDetails, readScore, severityOf, severityScale, type Detail } from './detail.ts';
import { measurementOf } from './measurement.ts';

export const bearable: Reader = {
  format: 'bearable',
  detect({ text, names }) {
    if (names !== null) return 0;
    const header = headerOf(text);
    return ['date', 'category', 'rating/amount', 'detail'].every((name) => header.includes(name)) ? 0.97 : 0;
  },
  read: readCsv,
};

/** One row, at its moment. */
interface Cell {
  readonly place: string;
  readonly at: number;
  /** Day and part of the day as they stand in the file: which rows belong together. */
  readonly moment: string;
  readonly dayPart: string | null;
  readonly category: string;
  readonly amount: string;
  readonly detail: string;
}

interface Gathering extends Asking {
  readonly clock: ZoneClock;
  readonly value: (row: Row, name: string) => string;
  readonly distinct: (key: string) => string;
  readonly rows: Cell[];
  readonly notes: Map<string, { readonly at: number; readonly text: string }>;
}

async function readCsv(file: ForeignFile, answers: Answers, context: ReadContext): Promise<Reading> {
  const { header, rows } = await readTable(file);
  demandColumns(file.name, header, ['date', 'category', 'rating/amount', 'detail']);
  const builder = readingBuilder('bearable');
  const asking = { builder, answers, context, file: file.name };
  const clock = zoneClock(askZone(asking));
  const gathering: Gathering = {
    ...asking,
    clock,
    value: columnReader(header),
    distinct: distinctKeys(),
    rows: [],
    notes: new Map(),
  };
  const pace = pacer(context, rows.length);
  for (const [index, row] of rows.entries()) {
    await pace(index);
    gather(gathering, row);
  }
  for (const [moment, { at, text }] of gathering.notes)
    builder.add({ kind: 'note', ...base(gathering, at), key: rowKey('note', moment, text), payload: { text } });
  addRows(gathering);
  return builder.finish();
}

const base = ({ clock }: Gathering, at: number) => ({ at, zone: clock.zone, zoneSource: 'assumed' as const });

/** Parts of the day are no times of the clock; these only put them in order. */
const DAY_PARTS: Readonly<Record<string, number>> = { pre: 6, am: 9, mid: 13, pm: 19 };
const NOON = { hour: 12, minute: 0, second: 0 };

function gather(gathering: Gathering, row: Row): void {
  const { builder, value, clock } = gathering;
  const place = `line ${row.line}`;
  const day =
    readIsoDay(value(row, 'date formatted')) ?? readIsoDay(value(row, 'date')) ?? readWordDay(value(row, 'date'));
  if (day === null) return builder.skip('bad-date', `${place}: ${value(row, 'date')}`);
  checkWeekday(gathering, day, value(row, 'weekday'), place);
  const part = value(row, 'time of day');
  const hour = Object.hasOwn(DAY_PARTS, part.toLowerCase()) ? DAY_PARTS[part.toLowerCase()] : undefined;
  const time = hour === undefined ? (part === '' ? NOON : readClock(part)) : { ...NOON, hour };
  if (time === null) return builder.skip('bad-time', `${place}: ${part}`);
  const at = instantIn(clock, wallTime(day, time), builder, place);
  const moment = `${dayText(day)} ${part.toLowerCase()}`;
  const note = longText(value(row, 'notes'), builder);
  // The note of a day stands on each of its rows.
  if (note !== null) gathering.notes.set(`${moment}\u001f${note}`, { at, text: note });
  const dayPart = hour === undefined ? (part === '' ? 'day' : null) : part.toLowerCase();
  const category = value(row, 'category');
  if (category === '') return builder.skip('malformed', place);
  gathering.rows.push({
    place,
    at,
    moment,
    dayPart,
    category,
    amount: value(row, 'rating/amount'),
    detail: value(row, 'detail'),
  });
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

function checkWeekday({ builder }: Gathering, day: CalendarDay, weekday: string, place: string): void {
  const said = WEEKDAYS.indexOf(weekday.slice(0, 3).toLowerCase());
  if (said >= 0 && said !== weekdayOf(day)) builder.warn('weekday-differs', `${place}: ${dayText(day)} ${weekday}`);
}

function addRows(gathering: Gathering): void {
  const ratings = new Map<string, { at: number; dayPart: string | null; ratings: ForeignRating[] }>();
  const rate = (row: Cell, rating: ForeignRating): void => {
    if (ratingOnTen(rating.value, rating.scale) === null)
      return gathering.builder.skip('outside-range', `${row.place}: ${rating.name} ${rating.value}`);
    const moment = ratings.get(row.moment) ?? { at: row.at, dayPart: row.dayPart, ratings: [] };
    moment.ratings.push(rating);
    ratings.set(row.moment, moment);
  };
  const scored = new Map<string, Cell[]>();
  const medicines = new Map<string, { count: number; first: number }>();
  for (const row of gathering.rows) {
    const category = row.category.toLowerCase();
    if (category === 'symptom') addSymptoms(gathering, row, rate);
    else if (category === 'medication') addMedication(gathering, row, medicines);
    else if (category === 'measurement') addMeasurement(gathering, row);
    else if (row.detail === '' && readScore(row.amount) !== null) listIn(scored, row.category).push(row);
    else addEvent(gathering, row);
  }
  for (const [category, rows] of scored) addScored(gathering, { category, rows, rate });
  for (const [moment, { at, dayPart, ratings: here }] of ratings)
    gathering.builder.add({
      kind: 'check-in',
      ...base(gathering, at),
      key: rowKey('ratings', moment),
      payload: { ...checkInOf(here, null), ...(dayPart === null ? {} : { dayPart }) },
    });
  addMedicines(gathering, medicines);
}

function listIn<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

type Rate = (row: Cell, rating: ForeignRating) => void;

function addSymptoms({ builder }: Gathering, row: Cell, rate: Rate): void {
  const items = readDetails(row.detail);
  if (items.length === 0) return builder.skip('malformed', row.place);
  for (const item of items) {
    const severity = severityOf(item.bracket);
    const score = severity ?? (items.length === 1 ? (readScore(row.amount)?.value ?? null) : null);
    const name = words(severity === null ? row.detail : item.name);
    if (score === null || name === null) builder.skip('unknown-value', `${row.place}: ${item.bracket ?? item.name}`);
    else rate(row, { name, value: score, scale: severityScale, source: 'file', ...labelOf(item, severity) });
  }
}

const labelOf = ({ bracket }: Detail, severity: number | null): { readonly label?: string } =>
  severity === null || bracket === null ? {} : { label: bracket };

/** Mood, energy, sleep quality and what the person added: a number, whose scale is asked once for each. */
function addScored(
  gathering: Gathering,
  { category, rows, rate }: { readonly category: string; readonly rows: readonly Cell[]; readonly rate: Rate },
): void {
  const role = askChoice(gathering, {
    kind: 'role',
    id: `role:${category}`,
    name: category,
    required: true,
    options: ['rating', 'event', 'leave-out'],
    examples: rows.slice(0, 3).map(({ amount }) => amount),
    ...(RATED.has(category.toLowerCase()) ? { suggestion: 'rating' as const } : {}),
  });
  if (role === 'leave-out') gathering.builder.skip('left-out', category, rows.length);
  if (role === 'event') for (const row of rows) addEvent(gathering, row);
  if (role !== 'rating') return;
  const scores = rows.flatMap(({ amount }) => readScore(amount) ?? []);
  const most = spanOf(scores.flatMap(({ of }) => of ?? [])).max;
  const scale = askScale(gathering, {
    name: category,
    seen: spanOf(scores.map(({ value }) => value)),
    ...(most > 1 ? { suggestion: { min: 1, max: most } } : {}),
  });
  const name = words(category);
  if (scale === null || name === null) return;
  for (const row of rows)
    rate(row, { name, value: readScore(row.amount)?.value ?? Number.NaN, scale, source: 'asked' });
}

const RATED: ReadonlySet<string> = new Set(['mood', 'energy', 'sleep quality', 'stress', 'anxiety', 'pain']);

function addEvent(gathering: Gathering, row: Cell): void {
  const text = longText([row.detail, row.amount].filter((each) => each !== '').join(': '), gathering.builder);
  const category = words(row.category);
  if (text === null || category === null) return gathering.builder.skip('empty-row', row.place);
  const key = gathering.distinct(rowKey('event', row.moment, row.category, row.detail));
  gathering.builder.add({
    kind: 'event',
    ...base(gathering, row.at),
    key,
    payload: { text, category, ...(row.dayPart === null ? {} : { dayPart: row.dayPart }) },
  });
}

/** Beyond anything that a person measures. */
const MOST = 1e9;

function addMeasurement(gathering: Gathering, row: Cell): void {
  const [item] = readDetails(row.detail);
  const score = readScore(row.amount);
  if (item === undefined || score === null || Math.abs(score.value) > MOST)
    return gathering.builder.skip('bad-number', `${row.place}: ${row.amount}`);
  const payload = measurementOf(item.name, item.bracket, score.value);
  if (payload === 'bad-unit') return gathering.builder.skip('bad-unit', `${row.place}: ${row.detail}`);
  if (payload === null) return addEvent(gathering, row);
  const key = gathering.distinct(rowKey('measurement', row.moment, item.name));
  gathering.builder.add({ kind: 'measurement', ...base(gathering, row.at), key, payload });
}

function addMedication(
  gathering: Gathering,
  row: Cell,
  medicines: Map<string, { count: number; first: number }>,
): void {
  for (const { name, bracket } of readDetails(row.detail)) {
    const text = words(bracket === null ? name : `${name} (${bracket})`);
    if (text === null) continue;
    if (kratomKind(name) !== null) {
      addDose(gathering, row, { name, bracket });
      continue;
    }
    const seen = medicines.get(text);
    medicines.set(text, { count: (seen?.count ?? 0) + 1, first: Math.min(seen?.first ?? row.at, row.at) });
    const key = gathering.distinct(rowKey('medication', row.moment, text));
    gathering.builder.add({ kind: 'event', ...base(gathering, row.at), key, payload: { text, category: 'medicine' } });
  }
}

function addDose(gathering: Gathering, row: Cell, { name, bracket }: Detail): void {
  const match = /^(\d+(?:[.,]\d+)?)\s*([a-z]+)$/i.exec(bracket ?? '');
  const value = match === null ? null : Number((match[1] ?? '').replace(',', '.'));
  const unit = knownUnit(match?.[2] ?? '');
  const isKnown = isAmount(value) && unit !== null;
  if (!isKnown) gathering.builder.warn('no-amount', `${row.place}: ${row.detail}`);
  gathering.builder.add({
    kind: 'dose',
    ...base(gathering, row.at),
    key: gathering.distinct(rowKey('dose', row.moment, name)),
    payload: {
      product: null,
      productText: name.slice(0, 300),
      amount: isKnown ? amountIn(value, 0, unit) : unknownAmount(bracket ?? row.amount),
    },
  });
}

function addMedicines(gathering: Gathering, medicines: ReadonlyMap<string, { count: number; first: number }>): void {
  const counts = new Map([...medicines].map(([text, { count }]) => [text, count]));
  const chosen = askSelection(gathering, 'medicines', counts);
  for (const [text, { first }] of medicines)
    if (chosen.has(text))
      gathering.builder.add({
        kind: 'medicine',
        ...base(gathering, first),
        key: rowKey('medicine', text.toLowerCase()),
        payload: { text },
      });
}
