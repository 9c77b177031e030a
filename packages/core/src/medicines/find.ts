/** Finds names of the vocabulary in a text, longest first, whole words only: never a part of a word. */
import type { Ingredient, Name, Vocabulary } from './vocabulary.ts';
import { hasContent, type Token, tokenise } from './tokens.ts';
import { afterAmount, connectors, countedAfter, fillers, forms, isNoise, purposes, salts } from './words.ts';

/** A stretch of tokens that was understood as a name. */
export interface Found {
  /** First and last token. */
  readonly from: number;
  readonly to: number;
  readonly name: Name;
  /** 0 to 1; 1 is an exact name. */
  readonly confidence: number;
  /** True where nobody needs to be asked. */
  readonly certain: boolean;
  /** Other sets of ingredients that this may be, the likeliest first. */
  readonly alternatives: readonly (readonly Ingredient[])[];
}

const LONGEST_NAME = 16;
const SHORTEST_PLURAL = 5;
const SHORTEST_JOINED = 5;
/** How sure an exact hit is, by kind of name. */
const confidenceByKind = { n: 1, b: 1, s: 0.95, a: 0.6, w: 0 } as const;

/** A word for many medicines says nothing beside the name of one: "promethazine with codeine cough syrup", "Lasix (water pill)". */
export function isExplained(tokens: readonly Token[], found: readonly Found[], at: number): boolean {
  const item = found[at];
  if (item === undefined || item.name.meaning.kind !== 'w') return false;
  return [found[at - 1], found[at + 1]].some((other) => {
    if (other === undefined || other.name.meaning.kind === 'w') return false;
    const between =
      other.to < item.from ? tokens.slice(other.to + 1, item.from) : tokens.slice(item.to + 1, other.from);
    return between.every(
      (token) => token.kind !== 'stop' && !connectors.has(token.key) && token.key !== '+' && token.key !== '&',
    );
  });
}

/** Every name in `tokens`, from left to right, without overlaps. */
export function findNames(tokens: readonly Token[], vocabulary: Vocabulary): Found[] {
  const found: Found[] = [];
  let at = 0;
  while (at < tokens.length) {
    const hit = longestAt(tokens, at, vocabulary, found.at(-1));
    if (hit === null) at += 1;
    else {
      found.push(hit);
      at = hit.to + 1;
    }
  }
  return found;
}

function longestAt(
  tokens: readonly Token[],
  from: number,
  vocabulary: Vocabulary,
  last: Found | undefined,
): Found | null {
  let best: Found | null = null;
  for (const { window, key } of windowsFrom(tokens, from)) {
    const name = lookUp(key, vocabulary);
    if (name !== undefined && isWhole(window, name, key) && !isSideWord(window, last) && !isFiller(window))
      best = exact(from, window.to, name);
  }
  return best !== null && best.name.meaning.kind === 'a' && isBesidePurpose(tokens, best) ? null : best;
}

/** Every stretch of words that begins here, with its key, the shortest first. */
function windowsFrom(tokens: readonly Token[], from: number): { readonly window: Window; readonly key: string }[] {
  const windows: { window: Window; key: string }[] = [];
  let key = '';
  let crosses = false;
  for (let to = from; to < tokens.length && windows.length < LONGEST_NAME; to++) {
    const token = tokens[to];
    if (token === undefined || (to === from && !hasContent(token))) break;
    crosses ||= token.kind === 'stop' || token.kind === 'bracket';
    if (!hasContent(token)) continue;
    key += token.key.replace(/[^a-z0-9]+/gu, '');
    windows.push({ window: { tokens, from, to, words: windows.length + 1, crosses }, key });
  }
  return windows;
}

/** A name by its key, or by its key without a plural s. A word that may mean several things has no plural. */
function lookUp(key: string, vocabulary: Vocabulary): Name | undefined {
  const name = vocabulary.get(key);
  if (name !== undefined || key.length <= SHORTEST_PLURAL || !key.endsWith('s')) return name;
  const singular =
    vocabulary.get(key.slice(0, -1)) ?? (key.endsWith('es') ? vocabulary.get(key.slice(0, -2)) : undefined);
  return singular?.meaning.kind === 'a' ? undefined : singular;
}

function exact(from: number, to: number, name: Name): Found {
  const { kind, sets } = name.meaning;
  return {
    from,
    to,
    name,
    confidence: confidenceByKind[kind],
    certain: kind !== 'a' && kind !== 'w',
    alternatives: kind === 'w' ? sets : sets.slice(1),
  };
}

interface Window {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  /** Tokens with content. */
  readonly words: number;
  /** True where a comma, a bracket or the like lies inside. */
  readonly crosses: boolean;
}

/**
 * False where the joined words only happen to spell the name ("is on"), where its last number counts something
 * ("Tylenol 3 times a day"), or where they lie in two parts of a list ("Xanax, bars").
 */
function isWhole({ tokens, from, to, words, crosses }: Window, name: Name, key: string): boolean {
  const last = tokens[to];
  if (words === 1) return last?.kind === 'word';
  if (last?.kind === 'number' && !last.glued && countsSomething(tokens, to) && !name.name.endsWith('%')) return false;
  const inside = tokens.slice(from, to + 1).filter(hasContent);
  if (inside.map((token) => token.key).join(' ') === runsOf(name.name))
    return !crosses || /[^\p{L}\p{N}\s'-]/u.test(name.name);
  return (
    !crosses && key.length >= SHORTEST_JOINED && inside.every((token) => token.kind === 'word' && !isNoise(token.key))
  );
}

/** The words and numbers of a name, as a text is cut: `7-OH tablets` gives `7 oh tablets`. */
const runsOf = (name: string): string =>
  tokenise(name)
    .tokens.filter(hasContent)
    .map((token) => token.key)
    .join(' ');

function countsSomething(tokens: readonly Token[], number: number): boolean {
  const next = tokens[number + 1];
  if (next === undefined) return false;
  if (next.kind === 'word') return countedAfter.has(next.key);
  if (next.kind !== 'joint' || !'/-%'.includes(next.key)) return false;
  const beyond = tokens[number + 2];
  return beyond?.kind !== 'word' || countedAfter.has(beyond.key);
}

/** A salt or a form that is a name of its own too: "losartan potassium", "passionflower tea". */
function isSideWord({ tokens, from, to }: Window, last: Found | undefined): boolean {
  if (from !== to || last === undefined || last.to !== from - 1) return false;
  const key = tokens[from]?.key ?? '';
  return salts.has(key) || forms.has(key);
}

/** "SAMe 400 mg" and "2 drinks a night" name something; "the same as before" and "drinks coffee" do not. */
function isFiller({ tokens, from, to }: Window): boolean {
  const word = tokens[from]?.key ?? '';
  if (from !== to || !fillers.has(word)) return false;
  const next = tokens[to + 1];
  return (
    tokens[from - 1]?.key === 'the' ||
    (next?.kind === 'word' && !connectors.has(next.key) && !afterAmount.has(next.key))
  );
}

/** An everyday word that may be a street name is none beside an ailment: "acid reflux". */
function isBesidePurpose(tokens: readonly Token[], { from, to }: Found): boolean {
  return [tokens[from - 1], tokens[to + 1]].some(
    (token) => token?.kind === 'word' && purposes.has(token.key) && token.key !== 'for' && token.key !== 'to',
  );
}
