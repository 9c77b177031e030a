/** Brings typed text to a form in which equal things are equal. */

const MARKS = /\p{M}+/gu;
const QUOTES = /[\u2018\u2019\u02bc\u0060\u00b4]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;
// Control, format (bidi, zero width) and private characters say nothing a reader can see.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu;

const NOT_ASCII = /[\u0080-\uffff]/;
const NOT_PRINTED = /[^ -~]+/g;

/** Lower case, no diacritics, plain quotes and dashes, single spaces, nothing invisible. */
export function fold(text: string): string {
  return NOT_ASCII.test(text) ? foldUnicode(text) : foldAscii(text);
}

/** The same for plain letters, without building the large tables of characters that the other needs. */
const foldAscii = (text: string): string =>
  text.replace(NOT_PRINTED, ' ').replace(/`/g, "'").toLowerCase().replace(/ {2,}/g, ' ').trim();

function foldUnicode(text: string): string {
  return text
    .replace(INVISIBLE, ' ')
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(QUOTES, "'")
    .replace(DASHES, '-')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The words of folded text: runs of letters and digits, with inner apostrophes, dots and plus signs dropped at the edges. */
export function wordsOf(folded: string): string[] {
  // Thousands of phrases are read at the start, and nearly all are plain letters.
  if (!NOT_ASCII.test(folded)) return folded.match(/[a-z0-9]+(?:['.][a-z0-9]+)*/gi) ?? [];
  return folded.match(/[\p{L}\p{N}]+(?:['.][\p{L}\p{N}]+)*/gu) ?? [];
}
