/** Numbers of trials, as they are typed. */
import { bad, readWord } from '../input/read.ts';
import { say } from '../messages/say.ts';

/** A positive number, or one above a limit; `otherwise` where none was given. */
export function readNumber(
  text: string | undefined,
  where: string,
  { above, otherwise }: { readonly above: number; readonly otherwise: number },
): number {
  if (text === undefined) return otherwise;
  const value = /^\d{0,9}\.?\d{1,9}$/u.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(value > above)) throw bad('bad-number', where, text, say('app.expectedTrialPositive'));
  return value;
}

/** Two numbers with a colon between them, the first not above the second. */
export function readRange(
  text: string | undefined,
  where: string,
): { readonly low: number; readonly high: number } | null {
  if (text === undefined) return null;
  const [low = Number.NaN, high = Number.NaN, ...more] = text
    .split(':')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (!(low < high) || !Number.isFinite(high - low) || more.length > 0)
    throw bad('bad-range', where, text, say('app.expectedTrialScale'));
  return { low, high };
}

/** Yes or no; `null` where nothing was said. */
export function readYesNo(texts: readonly string[] | undefined, where: string): boolean | null {
  const word = readWord(texts, ['yes', 'no'], where);
  return word === null ? null : word === 'yes';
}
