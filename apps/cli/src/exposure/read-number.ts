/** Numbers of options. */
import { bad } from '../input/read.ts';
import { say } from '../messages/say.ts';

interface Wanted {
  readonly where: string;
  readonly from: number;
  readonly to: number;
  readonly otherwise: number;
}

/** A whole number within its limits; `otherwise` where none was given. */
export function readWhole(text: string | undefined, { where, from, to, otherwise }: Wanted): number {
  if (text === undefined) return otherwise;
  const value = /^\d{1,10}$/u.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(value >= from && value <= to)) throw bad('bad-number', where, text, say('app.expectedWhole', { from, to }));
  return value;
}

const AMOUNT = /^(\d{1,9}(?:\.\d{1,9})?|\.\d{1,9}) ?([a-z]+)$/u;
const MILLIGRAMS: Readonly<Record<string, number>> = { mg: 1, g: 1000, ug: 0.001, mcg: 0.001 };
const HOURS: Readonly<Record<string, number>> = { h: 1, d: 24, min: 1 / 60, w: 168 };
const MOST_MILLIGRAMS = 100_000;

/** Milligrams of "59.2mg". */
export function readMilligrams(text: string, where: string): number {
  const value = inUnit(text, MILLIGRAMS);
  if (!(value > 0 && value <= MOST_MILLIGRAMS)) throw bad('bad-amount', where, text, say('app.expectedMass'));
  return value;
}

/** Hours of "24h", "1d" or "90min". @param most h */
export function readHours(text: string, where: string, most: number): number {
  const value = inUnit(text, HOURS);
  if (!(value > 0 && value <= most)) throw bad('bad-time', where, text, say('app.expectedHours', { most }));
  return value;
}

function inUnit(text: string, units: Readonly<Record<string, number>>): number {
  const [, number = '', unit = ''] = AMOUNT.exec(text.trim().toLowerCase()) ?? [];
  const factor = Object.hasOwn(units, unit) ? units[unit] : undefined;
  return factor === undefined ? Number.NaN : Number(number) * factor;
}
