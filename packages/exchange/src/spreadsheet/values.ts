/** Numbers and moments in the cells of a spreadsheet, whose decimal sign and order of dates are the file's own. */
import { askChoice, type Asking } from '../answers.ts';
import {
  dateOrders,
  numbersOfDay,
  readClock,
  readIsoDay,
  readNumericDay,
  readWordDay,
  wallTime,
  type CalendarDay,
  type DateOrder,
} from '../dates.ts';
import { instantAtOffset, instantIn, readIso, type ZoneClock } from '../wall-time.ts';

export type DecimalSign = '.' | ',';

const GROUPED = /^\d{1,3}(,\d{3})+$/;
/** The number at the start of a cell. */
const LEADING_NUMBER = /^[~≈<>]?\s*(\d+(?:[.,]\d+)*|[.,]\d+)/;

/** The decimal sign of these cells; asked where "1,234" could be either. */
export function askDecimalSign(asking: Asking, cells: readonly string[]): DecimalSign {
  const numbers = cells.flatMap((cell) => LEADING_NUMBER.exec(cell)?.[1] ?? []);
  const commas = numbers.filter((number) => number.includes(',') && !number.includes('.'));
  if (commas.length === 0) return '.';
  if (commas.some((number) => !GROUPED.test(number))) return ',';
  const options = [',', '.'] as const;
  return (
    askChoice(asking, {
      kind: 'choice',
      id: 'decimal-sign',
      name: '',
      required: true,
      options,
      examples: commas.slice(0, 3),
    }) ?? '.'
  );
}

/** A cell as a number and what follows it; `null` where it begins with none. */
export function readNumber(
  cell: string,
  decimal: DecimalSign,
): { readonly value: number; readonly rest: string } | null {
  const match = LEADING_NUMBER.exec(cell);
  if (match === null) return null;
  const group = decimal === '.' ? ',' : '.';
  const value = Number((match[1] ?? '').replaceAll(group, '').replace(decimal, '.'));
  return Number.isFinite(value) ? { value, rest: cell.slice(match[0].length).trim() } : null;
}

/** Which of day and month comes first in these dates. Where all of them can be read in two ways, the person says. */
export function askDateOrder(asking: Asking, dates: readonly string[]): DateOrder | null {
  const doubtful = [...new Set(dates)].filter((text) => readIsoDay(text) === null && numbersOfDay(text) !== null);
  const readable = doubtful
    .map((text) => dateOrders.filter((order) => readNumericDay(text, order) !== null))
    .filter((orders) => orders.length > 0);
  if (readable.length === 0) return null;
  const [only, other] = dateOrders.filter((order) => readable.every((orders) => orders.includes(order)));
  if (only !== undefined && other === undefined) return only;
  return askChoice(asking, {
    kind: 'choice',
    id: 'date-order',
    name: '',
    required: true,
    options: dateOrders,
    examples: doubtful.slice(0, 3),
  });
}

const readDay = (text: string, order: DateOrder | null): CalendarDay | null =>
  readIsoDay(text) ?? readWordDay(text) ?? (order === null ? null : readNumericDay(text, order));

/** A cell with date and time, parted; the time is empty where there is none. */
export function partsOfMoment(text: string): { readonly date: string; readonly time: string } {
  const match = /^(.*?\S)[\s,T]+(\d{1,2}(?:[:.]\d{2})[\d:.]*\s*(?:[ap]\.?m?\.?)?|\d{1,2}\s*[ap]\.?m\.?)$/i.exec(
    text.trim(),
  );
  return match === null ? { date: text.trim(), time: '' } : { date: match[1] ?? '', time: match[2] ?? '' };
}

const NOON = { hour: 12, minute: 0, second: 0 };

export interface Moment {
  readonly at: number;
  /** False where only the day is known; it then stands at noon. */
  readonly hasTime: boolean;
}

/** The instant of a date and a time of day, or the name of what is wrong. */
export function readMoment(
  { clock, order, asking }: { readonly clock: ZoneClock; readonly order: DateOrder | null; readonly asking: Asking },
  { date, time }: { readonly date: string; readonly time: string },
  place: string,
): Moment | 'no-date' | 'bad-date' | 'bad-time' {
  if (date === '') return 'no-date';
  const iso = readIso(time === '' ? date : `${date}T${time}`);
  if (iso !== null && iso.offset !== null) return { at: instantAtOffset(iso.wall, iso.offset), hasTime: true };
  const day = readDay(date, order);
  if (day === null) return 'bad-date';
  const clockTime = time === '' ? NOON : readClock(time);
  if (clockTime === null) return 'bad-time';
  return { at: instantIn(clock, wallTime(day, clockTime), asking.builder, place), hasTime: time !== '' };
}
