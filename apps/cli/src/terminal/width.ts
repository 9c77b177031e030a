/**
 * How many columns a text takes, and how it breaks into lines.
 *
 * Written here because it is on the way of every start: the usual packages compile large patterns of emoji first.
 */

// The codes of colour are control sequences.
const CODES = /\u001b\[(\d+)m/gu;
const INVISIBLE = /[\p{M}\p{Cf}]/u;
/** East Asian wide characters and emoji, after Unicode Standard Annex 11. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns of a text in a terminal; codes of colour take none. */
export function textWidth(text: string): number {
  const plain = text.replace(CODES, '');
  // Everything up to "~" is one column.
  if (/^[\u0000-\u02ff]*$/u.test(plain)) return plain.length;
  let width = 0;
  for (const sign of plain) width += INVISIBLE.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
  return width;
}

/** Lines of at most `width` columns. A word that is longer is cut. Colours end with a line and go on in the next. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  const push = (): void => {
    lines.push(line);
    line = '';
  };
  for (const word of text.split(/\s+/u).flatMap((long) => pieces(long, width))) {
    if (line !== '' && textWidth(line) + 1 + textWidth(word) > width) push();
    line = line === '' ? word : `${line} ${word}`;
  }
  push();
  return carryColours(lines);
}

/** A word, cut where it does not fit into a line by itself. */
function pieces(word: string, width: number): string[] {
  if (textWidth(word) <= width) return [word];
  const cut: string[] = [];
  let piece = '';
  for (const sign of word.match(SIGNS) ?? []) {
    if (textWidth(piece) + textWidth(sign) > width) {
      cut.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...cut, piece];
}

/** A code of colour, or one sign. */
// The codes of colour are control sequences.
const SIGNS = /\u001b\[\d+m|./gsu;

/** What ends each code of colour. */
const ENDS: Readonly<Record<string, string>> = { 1: '22', 2: '22', 7: '27', 31: '39', 32: '39', 33: '39' };

function carryColours(lines: readonly string[]): string[] {
  let open: readonly string[] = [];
  return lines.map((line) => {
    const before = open;
    for (const [, code = ''] of line.matchAll(CODES)) {
      open = code in ENDS ? [...open, code] : open.filter((on) => ENDS[on] !== code);
    }
    return `${before.map((on) => `\u001b[${on}m`).join('')}${line}${open
      .toReversed()
      .map((on) => `\u001b[${ENDS[on]}m`)
      .join('')}`;
  });
}
