/** Numbers as people type them into a field of the rooms. */
import { locale } from '../../messages/speak.ts';

/** `null` where nothing is written, `undefined` where it is no number, or can be read as two. */
export function readNumber(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  // "1,234" is a thousand to some and one and a bit to others.
  if (/^[1-9]\d{0,2},\d{3}$/.test(text)) return undefined;
  if (!/^\d{1,9}(?:[.,]\d{1,9})?$|^[.,]\d{1,9}$/.test(text)) return undefined;
  return Number(text.replace(',', '.'));
}

const format = new Intl.NumberFormat(locale, { maximumSignificantDigits: 4, useGrouping: true });
const rough = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2, useGrouping: true });

export const sayFigure = (value: number): string => format.format(value);
/** Two digits: more would claim to be known. */
export const sayRoughly = (value: number): string => rough.format(value);

const ranged = new Intl.NumberFormat(locale, { minimumSignificantDigits: 2, maximumSignificantDigits: 2 });
/** An end of a range: both ends with two digits, so that neither looks surer. */
export const sayEnd = (value: number): string => ranged.format(value);

export function sayMoney(amount: number, currency: string): string {
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
  } catch {
    return `${rough.format(amount)} ${currency}`;
  }
}
