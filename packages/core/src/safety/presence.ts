/** Which ingredients a person takes, as far as the readings of their medicines show. */
import type { IngredientMatch, MedicineReading } from '../medicines/index.ts';
import { whenOf } from './when.ts';
import type { PlainDate } from '../quantity/index.ts';
import type { Downgrade, Exemption, Narrowing } from './facts.ts';

/** One ingredient on the person's list. */
export interface Present {
  readonly ingredient: string;
  readonly brand: string | null;
  readonly form: string | null;
  /** As typed. */
  readonly input: string;
  /** False where the person has not confirmed that the text means this. */
  readonly certain: boolean;
  /** Ingredients of the same product. */
  readonly together: ReadonlySet<string>;
  /** Why little of it is in the blood: used on the skin or in the eye, or stopped long ago. `null`: nothing says so. */
  readonly little: 'safety.localForm' | 'safety.stoppedLongAgo' | null;
  /** Stopped, but not long ago, or it is not said when. */
  readonly stoppedLately: boolean;
  /** The text shows that it is taken every day. */
  readonly daily: boolean;
}

/** True where the medicine is kratom and nothing else: what the screening is about, no medicine beside it. */
export const isKratom = (reading: MedicineReading): boolean =>
  reading.matches.length > 0 && reading.matches.every((match) => match.ingredient === 'kratom');

/** Forms of which little reaches the blood. Patches, injections, inhalers and most nasal sprays are not among them. */
const LOCAL_FORM = /\b(?:cream|eye drops|ear drops|mouthwash|vaginal)\b/;
/** After this, a stopped medicine counts as gone; until then some still act. */
const GONE_DAYS = 92;
const DAILY =
  /\b(?:daily|every ?day|each day|a day|per day|nightly|every night|every (?:morning|evening)|bid|tid|qid|qd|od|qhs|every \d+ ?(?:h|hrs?|hours?)|q\d+h|times? (?:a|per) day|\dx ?(?:a |per |\/)?day)\b|\/ ?day\b/;
const AS_NEEDED = /\b(?:as needed|when needed|if needed|prn|sometimes|occasionally|now and then|rarely|up to)\b/;

/**
 * Every ingredient of the readings, with its company. An uncertain reading gives the ingredients of all that it may mean.
 * @param at The day of the question, for "stopped it 2 weeks ago".
 */
export function presentIn(readings: readonly MedicineReading[], at: PlainDate): Present[] {
  return readings.flatMap((reading) => {
    const sets = reading.certain ? [reading.matches] : [reading.matches, ...reading.alternatives];
    const seen = new Set<string>();
    return sets
      .flatMap((matches) => presentOf(matches, reading, at))
      .filter(({ ingredient }) => !seen.has(ingredient) && seen.add(ingredient));
  });
}

function presentOf(
  matches: readonly IngredientMatch[],
  { input, certain, form }: MedicineReading,
  at: PlainDate,
): Present[] {
  const together = new Set(matches.map((match) => match.ingredient));
  const typed = input.toLowerCase();
  const daily = DAILY.test(typed) && !AS_NEEDED.test(typed);
  return matches.map(({ ingredient, brand, form: own, stopped = false }) => {
    const shown = own ?? form;
    const longAgo = stopped && isLongAgo(typed, at);
    const little = longAgo
      ? 'safety.stoppedLongAgo'
      : shown !== null && LOCAL_FORM.test(shown)
        ? 'safety.localForm'
        : null;
    return {
      ingredient,
      brand,
      form: shown,
      input,
      certain,
      together,
      little,
      stoppedLately: stopped && !longAgo,
      daily,
    };
  });
}

function isLongAgo(typed: string, at: PlainDate): boolean {
  const when = whenOf(typed, at);
  return when?.kind === 'past' && when.vague !== true && when.days > GONE_DAYS;
}

const named = (value: string | null, names: readonly string[]): boolean =>
  value !== null && names.some((name) => value.toLowerCase().includes(name.toLowerCase()));

/** True where one of the fact's conditions holds, or it sets none. */
function suits(
  present: Present,
  { forms, brands }: { readonly forms: readonly string[]; readonly brands: readonly string[] },
): boolean {
  return (
    (forms.length === 0 && brands.length === 0) ||
    named(present.form, forms) ||
    named(present.brand, brands) ||
    named(present.input, brands)
  );
}

/** True where the ingredient in this product, form or brand does not trigger the rule. */
export function isExempt(present: Present, exemptions: readonly Exemption[]): boolean {
  return exemptions.some((exemption) => {
    if (!exemption.ingredients.includes(present.ingredient)) return false;
    if (exemption.together.length > 0) return exemption.together.some((other) => present.together.has(other));
    return suits(present, exemption);
  });
}

/** True where the rule asks for a strength or brand that the text does not show. */
export function lacksWords(
  { ingredient, input }: Present,
  narrowings: readonly Pick<Narrowing, 'ingredients' | 'words'>[],
): boolean {
  const typed = ` ${input.toLowerCase().replace(/[^\p{L}\p{N}-]+|(?<=\d)(?=[a-z])/gu, ' ')} `;
  return narrowings.some(
    ({ ingredients, words }) => ingredients.includes(ingredient) && !words.some((word) => typed.includes(` ${word} `)),
  );
}

/** The first of the fact's downgrades that fits, or `null`. */
export function downgradeOf(present: Present, downgrades: readonly Downgrade[]): Downgrade | null {
  return (
    downgrades.find(
      (downgrade) =>
        (downgrade.ingredients.length === 0 || downgrade.ingredients.includes(present.ingredient)) &&
        suits(present, downgrade),
    ) ?? null
  );
}
