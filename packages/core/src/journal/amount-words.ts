/** The English of amounts: units and number words. Text comes folded: lower case, single spaces. */
import type { Payloads } from './entries-schema.ts';

/** See `amountUnits`. */
export type AmountUnit = Payloads['dose']['amount']['unit'];

/** What a unit word means: so many of a unit that the journal keeps. */
export interface UnitWord {
  readonly unit: AmountUnit;
  readonly factor: number;
}

const WORDS: Readonly<Partial<Record<AmountUnit, string>>> = {
  g: 'g gr gm gms gram grams gramme grammes',
  mg: 'mg mgs milligram milligrams milligramme milligrammes',
  mL: 'ml mls milliliter milliliters millilitre millilitres cc',
  capsule: 'capsule capsules cap caps',
  tablet: 'tablet tablets tab tabs',
  teaspoon: 'teaspoon teaspoons tsp tsps',
  tablespoon: 'tablespoon tablespoons tbsp tbsps tbs',
  scoop: 'scoop scoops',
  shot: 'shot shots',
  piece: 'piece pieces gummy gummies pill pills',
};

const CONVERTED: Readonly<Record<string, UnitWord>> = {
  kg: { unit: 'g', factor: 1000 },
  kilogram: { unit: 'g', factor: 1000 },
  kilograms: { unit: 'g', factor: 1000 },
  mcg: { unit: 'mg', factor: 0.001 },
  ug: { unit: 'mg', factor: 0.001 },
  // What the folding makes of the micro sign.
  μg: { unit: 'mg', factor: 0.001 },
  microgram: { unit: 'mg', factor: 0.001 },
  micrograms: { unit: 'mg', factor: 0.001 },
  cl: { unit: 'mL', factor: 10 },
  l: { unit: 'mL', factor: 1000 },
  liter: { unit: 'mL', factor: 1000 },
  litre: { unit: 'mL', factor: 1000 },
};

const byWord: ReadonlyMap<string, UnitWord> = new Map([
  ...Object.entries(WORDS).flatMap(([unit, words]) =>
    words.split(' ').map((word) => [word, { unit: unit as AmountUnit, factor: 1 }] as const),
  ),
  ...Object.entries(CONVERTED),
]);

/** What `text` means as a unit; `null` where it is none. */
export const unitFrom = (text: string): UnitWord | null => byWord.get(text.replace(/\.$/, '')) ?? null;

const COUNTS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const FRACTION_WORDS: Readonly<Record<string, number>> = { half: 0.5, quarter: 0.25, third: 1 / 3 };
const COUNT = `(?:a|an|${COUNTS.join('|')})`;
const SAID_NUMBERS: readonly (readonly [RegExp, (match: RegExpExecArray) => number])[] = [
  [/^(?:a |an |one )?(half|quarter|third)(?: of)?(?: an?)?(?= |$)/, ([, part]) => FRACTION_WORDS[part ?? ''] ?? 0],
  [/^three[- ]quarters(?: of)?(?: an?)?(?= |$)/, () => 0.75],
  [
    new RegExp(`^(${COUNT}) and a (half|quarter|third)(?= |$)`),
    ([, count, part]) => countFrom(count) + (FRACTION_WORDS[part ?? ''] ?? 0),
  ],
  [/^(\d+) and a (half|quarter|third)(?= |$)/, ([, count, part]) => Number(count) + (FRACTION_WORDS[part ?? ''] ?? 0)],
  [new RegExp(`^(${COUNT})(?= |$)`), ([, count]) => countFrom(count)],
];

const countFrom = (word = ''): number => Math.max(1, COUNTS.indexOf(word) + 1);

/** A number said in words at the start of `text`, and what follows it. */
export function saidNumber(text: string): { readonly value: number; readonly rest: string } | null {
  for (const [pattern, value] of SAID_NUMBERS) {
    const match = pattern.exec(text);
    if (match !== null) return { value: value(match), rest: text.slice(match[0].length).trim() };
  }
  return null;
}
