/**
 * Numbers as sheets write them: decimal points and commas, thousands, powers of ten.
 *
 * "1,234" alone says nothing. The rest of the sheet tells which mark is the decimal one; where it does not, the number
 * is not read.
 */

/** Which mark this sheet uses for decimals, as far as its other numbers show. */
export type DecimalMark = 'point' | 'comma' | 'unclear';

const DATES = /\d{1,4}[./-]\d{1,2}[./-]\d{2,4}/gu;
const POINT = /(?<![\d.,])(?:0\.\d+|\d+\.(?:\d{1,2}|\d{4,}))(?![\d.,]*\d)/u;
const COMMA = /(?<![\d.,])(?:0,\d+|\d+,(?:\d{1,2}|\d{4,}))(?![\d.,]*\d)/u;

export function decimalMarkOf(plain: string): DecimalMark {
  const text = plain.replace(DATES, ' ');
  const [point, comma] = [POINT.test(text), COMMA.test(text)];
  return point === comma ? 'unclear' : point ? 'point' : 'comma';
}

const GROUPED = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/u;

/** The number, or `null` where it could be two. */
export function readNumber(digits: string, mark: DecimalMark): number | null {
  if (digits.includes('.') && digits.includes(',')) return withBothMarks(digits);
  const group = GROUPED.exec(digits)?.[1];
  if (group === undefined) {
    if (digits.split(/[.,]/u).length > 2) return null;
    return Number(digits.replace(',', '.'));
  }
  const whole = Number(digits.replaceAll(group, ''));
  if (digits.split(group).length > 2) return whole;
  // One group of three. A point is the decimal mark of most sheets, unless this one writes commas.
  if (group === '.') return mark === 'comma' ? whole : Number(digits);
  return mark === 'point' ? whole : mark === 'comma' ? Number(digits.replace(',', '.')) : null;
}

/** The last mark is the decimal one, and the other stands between groups of three. */
function withBothMarks(digits: string): number | null {
  const decimal = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
  const thousands = decimal === '.' ? ',' : '.';
  const [whole = '', fraction = '', ...more] = digits.split(decimal);
  if (more.length > 0 || !GROUPED.test(whole)) return null;
  return Number(`${whole.replaceAll(thousands, '')}.${fraction}`);
}
