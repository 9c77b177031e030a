/**
 * Reads what a person types for a medicine: "Percocet 5-325 as needed", "alprazolm 0.5 twice a day",
 * "Xanax and a glass of wine", "stopped Zoloft 2 weeks ago", "none".
 *
 * The text is cut into tokens, names are found longest first, what is left over is noise, a misspelling or
 * not recognised; then each name's standing and form are read from the words around it.
 */
import { standingsOf, type Standing } from './context.ts';
import { findNames, type Found, isExplained } from './find.ts';
import { formsOf } from './form.ts';
import type { MedicineIndex } from './medicine-index.ts';
import { readLeftover } from './leftover.ts';
import { hasContent, tokenise, type Token } from './tokens.ts';
import type { IngredientMatch, MedicineReading } from './types.ts';
import type { Ingredient } from './vocabulary.ts';
import { denials, isNoise } from './words.ts';
import { isNegator } from '../text/index.ts';

/** A field holds 300 letters; whatever is longer was pasted, and only its beginning is read. */
const LONGEST_READ = 1000;
const LONGEST_SHOWN = 200;
const MOST_ALTERNATIVES = 5;

/** One name as it stands in the text. */
interface Item {
  readonly found: Found;
  readonly standing: Standing;
  readonly form: string | null;
}

/**
 * What a typed medicine, or a list of them, means. Never throws, whatever is typed.
 * @param text As typed. Of more than 1000 characters only the first 1000 are read, and `unresolved` says that there is more.
 * @returns matches in the order of the text, each ingredient once; `unresolved` names what was not recognised.
 *   A denial ("no medications") gives no matches and nothing unresolved.
 */
export function readMedicine(text: string, index: MedicineIndex): MedicineReading {
  const typed = tokenise(text.slice(0, LONGEST_READ));
  const exact = findNames(typed.tokens, index.vocabulary);
  const leftover = readLeftover(typed, exact, index.guesser);
  const found = [...exact, ...leftover.guessed].sort((a, b) => a.from - b.from);
  const standings = standingsOf(typed.tokens, found);
  const forms = formsOf(typed.tokens, found);
  const items = found.map(
    (item, i): Item => ({ found: item, standing: standings[i] ?? 'taken', form: forms[i] ?? null }),
  );
  const present = items.filter(
    ({ standing }, i) => (standing === 'taken' || standing === 'stopped') && !isExplained(typed.tokens, found, i),
  );
  const which = present.filter(({ found: { name } }) => name.meaning.kind === 'w');
  const named = present.filter((item) => !which.includes(item));
  const denied = leftover.denied || items.some(({ standing }) => standing === 'denied');
  const unread = [
    ...leftover.unread,
    ...which.map(({ found: { from, to } }) => ({ from, text: shown(typed.text, typed.tokens, from, to) })),
  ];
  const unresolved = unresolvedOf(text, {
    hasNames: named.length > 0,
    isDenial: denied || isBareDenial(typed.tokens),
    unread,
  });
  const matches = matchesOf(named);
  return {
    input: text,
    matches,
    certain:
      which.length === 0 && named.every((item) => item.found.certain) && (matches.length > 0 || unresolved === null),
    alternatives: alternativesOf(named, which).slice(0, MOST_ALTERNATIVES),
    unresolved,
    form: sharedForm(matches),
  };
}

function shown(text: string, tokens: readonly Token[], from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to]?.end ?? text.length);
}

interface Rest {
  readonly hasNames: boolean;
  readonly isDenial: boolean;
  readonly unread: readonly { readonly from: number; readonly text: string }[];
}

/** Beside names, the parts that were not recognised; where no name was, the person's own words. */
function unresolvedOf(text: string, { hasNames, isDenial, unread }: Rest): string | null {
  const isTooLong = text.length > LONGEST_READ;
  if (!hasNames)
    return unread.length > 0 || isTooLong || (!isDenial && /[^\s\p{P}\p{C}]/u.test(text)) ? cut(text.trim()) : null;
  const parts = [...unread].sort((a, b) => a.from - b.from).map((part) => part.text);
  if (isTooLong) parts.push(text.slice(LONGEST_READ).trim());
  return parts.length > 0 ? cut(parts.join(', ')) : null;
}

const cut = (text: string): string => (text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}...` : text);

/** "none", "not taking anything", "n/a": nothing but filler, with a word that denies. */
function isBareDenial(tokens: readonly Token[]): boolean {
  const words = tokens.filter(hasContent).map((token) => token.key);
  if (words.join('') === 'na' || words.join('') === '0') return true;
  return (
    words.every((word) => isNoise(word) || /^\d/u.test(word)) &&
    words.some((word) => isNegator(word) || denials.has(word))
  );
}

function matchesOf(items: readonly Item[]): IngredientMatch[] {
  const matches = new Map<string, IngredientMatch>();
  for (const item of items) {
    for (const match of toMatches(item, item.found.name.meaning.sets[0] ?? [])) {
      const earlier = matches.get(match.ingredient);
      // What is taken now outweighs what was stopped.
      if (earlier === undefined || (earlier.stopped === true && match.stopped !== true))
        matches.set(match.ingredient, match);
    }
  }
  return [...matches.values()];
}

function toMatches(
  { found: { name, confidence }, standing, form }: Item,
  ingredients: readonly Ingredient[],
): IngredientMatch[] {
  const { kind, list } = name.meaning;
  return ingredients.map((ingredient) => ({
    ingredient: ingredient.name,
    rxcui: ingredient.rxcui,
    brand: kind === 'b' ? name.name : null,
    confidence,
    form,
    stopped: standing === 'stopped',
    verified: list.verified,
  }));
}

/** Each other reading of the whole text: one uncertain name replaced by one of its alternatives. */
function alternativesOf(named: readonly Item[], which: readonly Item[]): (readonly IngredientMatch[])[] {
  const rest = (without: Item): IngredientMatch[] => matchesOf(named.filter((item) => item !== without));
  return [...named, ...which].flatMap((item) =>
    item.found.alternatives.map((ingredients) => {
      const others = rest(item);
      const swapped = toMatches(item, ingredients).map((match): IngredientMatch => ({ ...match, brand: null }));
      return [...others, ...swapped.filter((match) => !others.some((other) => other.ingredient === match.ingredient))];
    }),
  );
}

/** The form, where all matches share one: a cream beside a tablet must not make the tablet a cream. */
function sharedForm(matches: readonly IngredientMatch[]): string | null {
  const first = matches[0]?.form ?? null;
  return matches.every((match) => match.form === first) ? first : null;
}
