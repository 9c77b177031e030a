/** Reads typed values into what the core takes, or says what is wrong with them. */
import { type PlainDate, parsePlainDate } from '@clearleaf/core/quantity';
import { say } from '../messages/say.ts';
import { BadInput, showValue } from './bad-input.ts';

/** As `journalStateSchema` allows for anything typed. */
export const LONGEST_TEXT = 300;
const OLDEST = 120;
const MOST_VALUES = 100;
/** Tab and line end are spaces; every other control character is a slip or an attack on the terminal. */
// Finding control characters is what this is for.
export const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;

/** A text that a person typed: not empty, not too long, no control characters. Spaces are evened. */
export function readText(text: string, where: string, longest = LONGEST_TEXT): string {
  const control = CONTROL.exec(text);
  if (control !== null) {
    throw bad('control-character', where, text, say('app.expectedNoControl', { position: control.index + 1 }));
  }
  const even = withoutHidden(text).replace(/\s+/gu, ' ').trim();
  if (even === '') throw bad('empty', where, text, say('app.expectedSomeText'));
  if (even.length > longest)
    throw bad('too-long', where, text, say('app.expectedShorter', { longest, length: even.length }));
  return even;
}

/**
 * Text without signs that turn its direction or hide (bidi, zero width), which could make a terminal show something else than
 * was read. Joiners stay: emoji and some scripts need them.
 */
export const withoutHidden = (text: string): string => text.replace(/(?![\u200c\u200d])\p{Cf}/gu, '');

/** Many typed texts. */
export function readTexts(texts: readonly string[], where: string): string[] {
  if (texts.length > MOST_VALUES)
    throw bad('too-many', where, null, say('app.expectedFewer', { most: MOST_VALUES, count: texts.length }));
  return texts.map((text) => readText(text, where));
}

/** A day of the calendar. */
export function readDate(text: string, where: string): PlainDate {
  const date = parsePlainDate(text.trim());
  if (date === null) throw bad('bad-date', where, text, say('app.expectedDate'));
  return date;
}

/** Whole years of age; `null` where none were given. */
export function readAge(texts: readonly string[] | undefined): number | null {
  const text = last(texts);
  if (text === undefined) return null;
  const years = /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(years <= OLDEST)) throw bad('bad-age', '--age', text, say('app.expectedAge', { oldest: OLDEST }));
  return years;
}

/** One of some words, in any case; `null` where none was given. */
export function readWord<const W extends string>(
  texts: readonly string[] | undefined,
  words: readonly W[],
  where: string,
): W | null {
  const text = last(texts);
  if (text === undefined) return null;
  const word = words.find((known) => known === text.trim().toLowerCase());
  if (word === undefined) throw bad('bad-word', where, text, say('app.expectedOneOf', { words: words.join(', ') }));
  return word;
}

/** ISO code of a country, from its code or its English name; `null` where none was given. */
export function readCountry(texts: readonly string[] | undefined, where = '--country'): string | null {
  const text = last(texts);
  if (text === undefined) return null;
  const typed = readText(text, where).toLowerCase().replace(/[.]/gu, '').replace(/^the /u, '');
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const code =
    OTHER_NAMES.get(typed) ??
    countryCodes().find((known) => known.toLowerCase() === typed || names.of(known)?.toLowerCase() === typed);
  if (code === undefined) throw bad('unknown-country', where, text, say('app.expectedCountry'));
  return code;
}

const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['uk', 'GB'],
  ['great britain', 'GB'],
  ['britain', 'GB'],
  ['england', 'GB'],
  ['scotland', 'GB'],
  ['wales', 'GB'],
  ['northern ireland', 'GB'],
  ['usa', 'US'],
  ['america', 'US'],
  ['united states of america', 'US'],
]);

/** Every pair of letters that is the code of a country. */
function countryCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  // Codes that Unicode knows and that are no countries.
  const others = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB', 'UK']);
  return letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => !others.has(code) && names.of(code) !== undefined);
}

const last = (texts: readonly string[] | undefined): string | undefined => texts?.at(-1);

/** An error about one value, worded the same everywhere. */
export function bad(code: string, where: string, value: string | null, expected: string): BadInput {
  const shown = value === null ? null : showValue(value);
  const message =
    shown === null
      ? say('app.badWithoutValue', { where, expected })
      : say('app.badValue', { where, value: shown, expected });
  return new BadInput({ code, where, value: shown, expected, message });
}
