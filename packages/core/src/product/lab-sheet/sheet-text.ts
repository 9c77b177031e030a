/** Brings the text of a sheet to plain characters and lines of cells. */

/** Far longer than any sheet; a longer text is cut here and said so. */
export const TEXT_LIMIT = 150_000;
/** Longer than any row of a table. */
export const LINE_LIMIT = 1000;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const POWER = new RegExp(`10[ \\u00a0]?(⁻?[${SUPERSCRIPTS}]{1,2})`, 'gu');
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** Plain characters: powers as `10^3`, one minus, one multiplication sign, `u` for micro. */
export function plainText(text: string): string {
  return (
    text
      // Before anything else: the compatibility form of 10 with a raised 3 is 103.
      .replace(POWER, (_whole, digits: string) => `10^${raised(digits)}`)
      .normalize('NFKC')
      .replace(INVISIBLE, '')
      .replace(/[\u2010-\u2015\u2212]/gu, '-')
      .replace(/[\u00d7\u2715\u22c5]/gu, 'x')
      .replace(/[\u03bc\u00b5]/gu, 'u')
      .replace(/[\u2018\u2019]/gu, "'")
      .replace(/\u2264|=</gu, '<=')
      .replace(/\u2265|=>/gu, '>=')
      .replace(/\r\n?|\f|\v|\u2028|\u2029/gu, '\n')
  );
}

const raised = (digits: string): string =>
  [...digits].map((digit) => (digit === '⁻' ? '-' : String(SUPERSCRIPTS.indexOf(digit)))).join('');

export interface SheetLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Parts between bars, tabs or wide gaps. */
  readonly cells: readonly string[];
}

export function linesOf(plain: string): SheetLine[] {
  return plain.split('\n').map((raw, index) => {
    const text = raw.trimEnd();
    return { number: index + 1, text: text.trim(), cells: cellsOf(text) };
  });
}

function cellsOf(text: string): string[] {
  if (text.includes('|')) {
    const cells = text.split('|').map((cell) => cell.trim());
    if (cells[0] === '') cells.shift();
    if (cells.at(-1) === '') cells.pop();
    return cells;
  }
  if (text.trim().includes('\t')) return text.split('\t').map((cell) => cell.trim());
  return text.trim().split(/ {2,}/u);
}
