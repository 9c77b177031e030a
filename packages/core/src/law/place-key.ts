/** Brings a place name to the form in which it is looked up. The gazetteer is compiled with the same function. */
import { fold } from '../text/index.ts';

// Letters that do not decompose into a base letter and a mark.
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
const SHORT: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['ft', 'fort'],
  ['mt', 'mount'],
]);

/** One word: `St.` and `Saint`, `Ft` and `Fort`, `Mt` and `Mount` are the same. */
const wordKey = (word: string): string => SHORT.get(word) ?? word;

/**
 * `St. Louis` and `Saint-Louis` become `saint louis`; `D.C.` becomes `dc`; `Zürich` becomes `zurich`.
 * Empty where the text has no letter or digit.
 */
export function placeKey(text: string): string {
  return keyWords(text).join(' ');
}

/** The words of {@link placeKey}. */
export function keyWords(text: string): string[] {
  // Most names are plain letters, and thousands are read when a gazetteer is opened.
  if (/^[a-z]+(?: [a-z]+)*$/iu.test(text)) return text.toLowerCase().split(' ').map(wordKey);
  const plain = fold(text)
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .replace(/['.\u02bb\u02bf\u02be\u02b9\u02ba]/gu, '');
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map(wordKey);
}
