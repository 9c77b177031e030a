/** Days in the fields of the rooms: a medicine or a condition holds from the start of one day to the end of another. */
import { parsePlainDate } from '@clearleaf/core/quantity';
import { dayBounds, dayOf } from '@clearleaf/core/quantity/time';
import { sayDay } from '../../messages/speak.ts';

/** The first instant of a day; `undefined` where none is written. */
export function startOf(day: string, zone: string): number | undefined {
  const date = parsePlainDate(day);
  return date === null ? undefined : dayBounds(date, zone).from;
}

/** The instant at which a last day is over; `undefined` where none is written. */
export function endOf(day: string, zone: string): number | undefined {
  const date = parsePlainDate(day);
  return date === null ? undefined : dayBounds(date, zone).to;
}

/** What a field for a first day shows. */
export const firstDay = (from: number | undefined, zone: string): string =>
  from === undefined ? '' : dayOf(from, zone);
/** What a field for a last day shows: an end is not included. */
export const lastDay = (until: number | undefined, zone: string): string =>
  until === undefined ? '' : dayOf(until - 1, zone);

export const sayFirst = (from: number, zone: string): string => sayDay(dayOf(from, zone));
export const sayLast = (until: number, zone: string): string => sayDay(dayOf(until - 1, zone));
