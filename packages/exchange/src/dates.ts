/** Dates and clock times as people and programs write them, and which of day and month comes first. */
import { isWallTime, type WallTime } from './wall-time.ts';

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export const dateOrders = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof dateOrders)[number];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The wall time of a day and a time of day. */
export const wallTime = (day: CalendarDay, time: ClockTime): WallTime => ({ ...day, ...time, millisecond: 0 });

const existing = (year: number, month: number, day: number): CalendarDay | null =>
  isWallTime({ year, month, day, hour: 0, minute: 0, second: 0, millisecond: 0 }) ? { year, month, day } : null;

/** `2022-01-22`, also with slashes or dots. */
export function readIsoDay(text: string): CalendarDay | null {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text.trim());
  return match === null ? null : existing(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** `22nd Jan 2022`, `22 January 2022`, `Jan 22, 2022`: the month is a word, so nothing is doubtful. */
export function readWordDay(text: string): CalendarDay | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})$/.exec(text.trim());
  const monthFirst = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(text.trim());
  const [day, month, year] =
    dayFirst !== null ? [dayFirst[1], dayFirst[2], dayFirst[3]] : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  if (day === undefined || month === undefined || year === undefined) return null;
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return number === 0 ? null : existing(Number(year), number, Number(day));
}

const NUMERIC_DAY = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})$/;

/** The three numbers of a date such as `03/04/2026`; `null` where it is written otherwise. */
export function numbersOfDay(text: string): readonly [number, number, number] | null {
  const match = NUMERIC_DAY.exec(text.trim());
  return match === null ? null : [Number(match[1]), Number(match[2]), Number(match[3])];
}

/** A date of three numbers in this order. Two-digit years are of this century. */
export function readNumericDay(text: string, order: DateOrder): CalendarDay | null {
  const numbers = numbersOfDay(text);
  if (numbers === null) return null;
  const [first, second, third] = numbers;
  const [year, month, day] =
    order === 'ymd' ? [first, second, third] : order === 'dmy' ? [third, second, first] : [third, first, second];
  return existing(year < 100 ? 2000 + year : year, month, day);
}

/** `09:30`, `9:30 pm`, `21.30`, `9 PM`. */
export function readClock(text: string): ClockTime | null {
  const match = /^(\d{1,2})(?:[:.h](\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*([ap])?\.?\s?(?:m\.?)?$/i.exec(text.trim());
  if (match === null) return null;
  const [, hourText, minute, second, half] = match;
  if (minute === undefined && half === undefined) return null;
  const hour = hourIn(Number(hourText), half?.toLowerCase());
  const time = { hour, minute: Number(minute ?? 0), second: Number(second ?? 0) };
  return hour >= 0 && hour < 24 && time.minute < 60 && time.second < 60 ? time : null;
}

/** The hour of 24; -1 where twelve hours have no such hour. */
function hourIn(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return -1;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

/** 0 is Sunday. */
export const weekdayOf = ({ year, month, day }: CalendarDay): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/** `2026-08-14`. */
export const dayText = ({ year, month, day }: CalendarDay): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
