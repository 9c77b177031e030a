/**
 * How much, as people type it: "3g", "2,5 g", "6 caps", "1/2 tsp", "half a teaspoon", "a shot".
 *
 * A unit is never assumed: three grams and three capsules are different things, and a wrong one is a wrong dose in
 * everything that is reckoned from it later.
 */
import { saidNumber, unitFrom, type AmountUnit, type UnitWord } from './amount-words.ts';

export type { AmountUnit } from './amount-words.ts';

/** An amount that was read. */
export interface ReadAmount {
  readonly value: number;
  readonly unit: AmountUnit;
  /** The words it was read from. */
  readonly asTyped: string;
}

/** Why a text is no amount. */
export interface AmountProblem {
  readonly kind:
    | 'empty'
    | 'not-a-number'
    /** Zero or less. */
    | 'not-positive'
    /** A number alone: grams or capsules? */
    | 'no-unit'
    | 'unknown-unit'
    /** "1.500 mg": a thousand and a half, or one and a half. `readings` has both. */
    | 'ambiguous-number'
    /** More than anyone takes: `largest` is the most that is accepted, in `unit`. */
    | 'too-large';
  /** As typed. */
  readonly text: string;
  /** The number that was read, where there is one. */
  readonly value?: number;
  /** The unit as typed, or as read where the number is the problem. */
  readonly unit?: string;
  readonly readings?: readonly [number, number];
  readonly largest?: number;
}

/** See {@link readAmount}. */
export type AmountReading =
  | { readonly ok: true; readonly amount: ReadAmount }
  | { readonly ok: false; readonly problem: AmountProblem };

const LONGEST = 300;
const LARGEST_COUNT = 1_000;
/** More of it at once is a slip of the keyboard, such as milligrams typed as grams. */
const LARGEST: Readonly<Partial<Record<AmountUnit, number>>> = { g: 1_000, mg: 1_000_000, mL: 5_000 };
const VULGAR: Readonly<Record<string, string>> = {
  '½': '1/2',
  '¼': '1/4',
  '¾': '3/4',
  '⅓': '1/3',
  '⅔': '2/3',
  '⅛': '1/8',
};

const FRACTION = /^(?:(\d{1,4}) )?(\d{1,3}) ?\/ ?(\d{1,3})(?![\d.,])/;
const DIGITS = /^(?:\d[\d.,]*\d|\d|[.,]\d+)/;

/** Reads an amount with its unit. Fractions, number words and both decimal signs are understood. */
export function readAmount(text: string): AmountReading {
  const read = amountOrProblem(text.trim());
  return 'kind' in read ? { ok: false, problem: { ...read, text } } : { ok: true, amount: read };
}

type Problem = Omit<AmountProblem, 'text'>;

function amountOrProblem(asTyped: string): ReadAmount | Problem {
  const folded = foldAmount(asTyped);
  if (folded === '') return { kind: 'empty' };
  if (/^(?:-|minus )/.test(folded)) return { kind: 'not-positive' };
  const number = asTyped.length > LONGEST ? null : numberAt(folded);
  if (number === null || NOT_ONE_NUMBER.test(number.rest)) return { kind: 'not-a-number' };
  const said = number.rest.replace(/^(?:of )?an? /, '');
  const unit = unitFrom(said);
  const values = valuesOf(number.value, unit?.unit ?? null);
  if (values === null) return { kind: 'not-a-number' };
  const [value] = values;
  if (value === 0) return { kind: 'not-positive', value };
  if (unit === null) return said === '' ? { kind: 'no-unit', value } : { kind: 'unknown-unit', value, unit: said };
  return withUnit(values, unit, { said, asTyped });
}

function withUnit(
  [value, other]: readonly [number, number?],
  { unit, factor }: UnitWord,
  { said, asTyped }: { readonly said: string; readonly asTyped: string },
): ReadAmount | Problem {
  if (other !== undefined) return { kind: 'ambiguous-number', unit: said, readings: [value, other] };
  const amount = tidy(value * factor);
  const largest = LARGEST[unit] ?? LARGEST_COUNT;
  return amount > largest ? { kind: 'too-large', value: amount, unit, largest } : { value: amount, unit, asTyped };
}

/** A range, a sum, a product: "2-3 g", "2 x 500 mg". */
const NOT_ONE_NUMBER = /^(?:[\d/±×+-]|x ?\d|to \d|or \d)/;

/** 0.1 + 0.2 is 0.3 to who weighs it. */
const tidy = (value: number): number => Number(value.toPrecision(12));

const foldAmount = (text: string): string =>
  text
    .replace(/(\d?) ?([½¼¾⅓⅔⅛])/g, (_, whole: string, sign: string) => `${whole} ${VULGAR[sign] ?? ''} `)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** A number at the start of `text`: a value, or digits that are yet to be read by the rules of the unit. */
function numberAt(text: string): { readonly value: number | string; readonly rest: string } | null {
  const fraction = FRACTION.exec(text);
  if (fraction !== null) {
    const [whole, whole0, above, below] = fraction;
    if (Number(below) === 0) return null;
    return { value: Number(whole0 ?? 0) + Number(above) / Number(below), rest: text.slice(whole.length).trim() };
  }
  const said = saidNumber(text);
  if (said !== null) return said;
  const digits = DIGITS.exec(text)?.[0];
  return digits === undefined ? null : { value: digits, rest: text.slice(digits.length).trim() };
}

/**
 * What written digits mean. `2,5` and `2.5` are two and a half. `1,500` is fifteen hundred with milligrams, where such
 * numbers are common, and one and a half with grams, where they are not; elsewhere both are possible, and so is
 * `1.500` but with grams. `null` where it is no number.
 */
function valuesOf(number: number | string, unit: AmountUnit | null): readonly [number, number?] | null {
  if (typeof number !== 'string') return [number];
  const signs = number.replace(/\d/g, '');
  if (signs === '') return [Number(number)];
  const decimal = Number(number.replace(',', '.'));
  if (signs.length === 1) {
    if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(number) || unit === 'g' || unit === null) return [decimal];
    const thousands = Number(number.replace(/[.,]/, ''));
    return unit === 'mg' && signs === ',' ? [thousands] : [decimal, thousands];
  }
  return grouped(number, signs);
}

/** `1,234,567`, `1,500.5`, `1.500,5`: groups of three, and at most one decimal sign after them, which is the other one. */
function grouped(number: string, signs: string): readonly [number] | null {
  const group = signs.charAt(0);
  const decimalSign = signs.endsWith(group) ? null : signs.slice(-1);
  const [whole = '', part = '0'] = decimalSign === null ? [number] : number.split(decimalSign);
  const groups = whole.split(group);
  const regular = groups.every((digits, place) => (place === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(digits));
  return regular ? [Number(`${groups.join('')}.${part}`)] : null;
}
