/** The time since the last dose as it is typed. */
import { sayWithdrawal } from '../messages/withdrawal.ts';

export interface TypedTime {
  readonly text: string;
  readonly unit: 'hours' | 'days';
}

const HOURS = { hours: 1, days: 24 } as const;
const HOUR = 3_600_000;
/** A year, in hours. */
const MOST = 8760;

const isReadable = ({ text, unit }: TypedTime): boolean =>
  /^\d{1,4}(?:[.,]\d{1,3})?$/u.test(text.trim()) && numberOf(text) * HOURS[unit] <= MOST;
const numberOf = (text: string): number => Number(text.trim().replace(',', '.'));

/** Hours since the last dose; `null` where nothing was typed, or nothing that can be read. */
export const hoursOf = (time: TypedTime): number | null =>
  isReadable(time) ? numberOf(time.text) * HOURS[time.unit] : null;

/** What is wrong with what was typed; `null` where nothing is. */
export const sayProblem = (time: TypedTime): string | null =>
  time.text.trim() === '' || isReadable(time)
    ? null
    : sayWithdrawal('withdrawalPage.timeProblem', { value: time.text.trim() });

/** The field as a dose of the journal fills it; empty where that lies too long ago. */
export function timeSince(lastDose: number, now: number): TypedTime {
  const hours = Math.floor(Math.max(0, now - lastDose) / HOUR);
  return { text: hours > MOST ? '' : String(hours), unit: 'hours' };
}
