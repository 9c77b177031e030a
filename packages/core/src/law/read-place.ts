/**
 * Reads a typed place: "Brandon, in Rankin County Mississippi" becomes the chain United States, Mississippi,
 * Rankin County, Brandon.
 *
 * It asks back rather than guesses: where candidates differ in law and none is far larger than the others, and
 * where part of the text was not understood in a state whose towns may differ.
 */
import type { LawFacts } from './facts.ts';
import type { Gazetteer } from './gazetteer.ts';
import { indexOf } from './place-index.ts';
import type { PlaceIndex, Spot } from './place-types.ts';
import { mendedCities, mendedLarger, unknownLocality } from './place-mend.ts';
import { spotsOf } from './place-parse.ts';
import { placeKey } from './place-key.ts';
import { keyOf, placeWords, type PlaceWord, withoutAsides } from './place-words.ts';
import { readPopulations } from './population.ts';
import { chainOf, type ChainWishes, countrySpot, labelOf, signatureOf } from './spot.ts';
import type { PlaceCandidate, PlaceReading } from './types.ts';

/** Longer texts are no place. */
const LONGEST_TEXT = 200;
/** Ten times as many people: sizes are `10 * log10`. */
const FAR_LARGER = 10;
/** A ten-thousandth of the people of the largest. */
const NEGLIGIBLE = 40;
const MOST_CANDIDATES = 10;

/** Regions of several states or countries, and parts of a state: no one law holds there. */
const TOO_LARGE = new Set(
  (
    'new england|midwest|the midwest|south|the south|deep south|pacific northwest|pnw|southwest|northeast|southeast|east coast|west coast|' +
    'gulf coast|tri state area|tristate area|socal|norcal|southern california|northern california|bay area|europe|eu|european union|asia|' +
    'southeast asia|south east asia|africa|latin america|south america|central america|north america|middle east|scandinavia|caribbean|world|everywhere'
  ).split('|'),
);

/** What the words of a place came to. */
interface Outcome {
  readonly spots: readonly Spot[];
  /** The name as typed, to see whether it is one that is always asked back. */
  readonly key: string;
  /** True where a slip of the finger was mended: then the person is asked. */
  readonly ask: boolean;
}

export interface PlaceWishes {
  /**
   * False where nobody would be asked which city was meant: such a text is unknown. Every spelling one slip away
   * has to be looked up to tell, which takes most of the time of a reading. Countries and states are mended always.
   */
  readonly mendCities: boolean;
}

/**
 * Where a typed text is.
 * @param text As typed. Codes of the facts (`US-CA:San Diego`) are read too.
 * @param gazetteer `null` where it is not loaded: then only places that the facts name are known.
 * @returns resolved with its chain, ambiguous with candidates, or unknown with the id of the message that says why.
 */
export function readPlace(
  text: string,
  facts: LawFacts,
  gazetteer: Gazetteer | null,
  wishes: PlaceWishes = { mendCities: true },
): PlaceReading {
  const input = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
  if (text.length > LONGEST_TEXT) return { kind: 'unknown', input, reason: 'law.placeTooLong' };
  if (text.trim() === '') return { kind: 'unknown', input, reason: 'law.placeEmpty' };
  if (placeKey(text) === '') return { kind: 'unknown', input, reason: 'law.placeNoLetters' };
  const index = indexOf(facts, gazetteer);
  return byCode(input, index) ?? byWords(input, index, wishes);
}

/** A code of the facts, typed as such. */
function byCode(input: string, index: PlaceIndex): PlaceReading | null {
  const code = input.trim();
  const row = /[-:]/u.test(code) ? index.rows.get(code) : undefined;
  if (row === undefined) return null;
  if (row.level === 'population')
    return toReading(input, [unitedStates(index)], { unincorporated: false, populations: [code] }, index);
  const [region = '', local = ''] = code.split(':');
  const name = local.replace(/ \([^)]*\)$/u, '');
  const state = index.gazetteer.regions.findIndex(([own]) => own === region);
  if (state < 0) return null;
  const within = `${index.regionName(state)}`;
  const spots = spotsOf(placeWords(local === '' ? within : `${name}, ${within}`), null, { index, loose: false }).filter(
    (spot) => spot.region === state,
  );
  return spots.length === 0
    ? null
    : toReading(input, spots.slice(0, 1), { unincorporated: row.unincorporated ?? false, populations: [] }, index);
}

const unitedStates = (index: PlaceIndex): Spot => countrySpot(index.unitedStates);

function byWords(input: string, index: PlaceIndex, { mendCities }: PlaceWishes): PlaceReading {
  const outside = /\b(?:un-?incorporated)\b/iu.test(input);
  const text = input.replace(/\b(?:an? )?un-?incorporated(?: (?:area|part)s?(?: of)?)?/giu, ' ');
  const direct = asItStands(placeWords(text), index);
  if (direct.spots.length > 0) return decide(input, direct, { unincorporated: outside, populations: [] }, index);
  const people = readPopulations(text);
  const wishes = { unincorporated: outside, populations: people.codes };
  const words = withoutAsides(placeWords(people.rest));
  if (words.length === 0) {
    return people.codes.length > 0
      ? toReading(input, [unitedStates(index)], wishes, index)
      : { kind: 'unknown', input, reason: 'law.placeNotFound' };
  }
  if (TOO_LARGE.has(keyOf(words))) return { kind: 'unknown', input, reason: 'law.placeTooLarge' };
  const outcome = outcomeOf(words, index);
  if (outcome.spots.length > 0) return decide(input, outcome, wishes, index);
  return bySlips(input, words, { wishes, mendCities }, index);
}

/** Where no name matches as it stands. */
function bySlips(
  input: string,
  words: readonly PlaceWord[],
  { wishes, mendCities }: PlaceWishes & { readonly wishes: ChainWishes },
  index: PlaceIndex,
): PlaceReading {
  const key = keyOf(words);
  const larger = mendedLarger(words, index);
  if (larger.length > 0) return decide(input, { spots: larger, key, ask: false }, wishes, index);
  const unknown = unknownLocality(words, index);
  // A city one slip away goes before a place that nothing knows, also where it is not asked about.
  const cities = mendCities || unknown.length > 0 ? mendedCities(words, index) : [];
  if (cities.length > 0 && mendCities) return decide(input, { spots: cities, key, ask: true }, wishes, index);
  if (cities.length === 0 && unknown.length > 0)
    return unknown.some((spot) => spot.city !== null)
      ? toReading(input, unknown.slice(0, 1), wishes, index)
      : asking(input, unknown, wishes, index);
  return { kind: 'unknown', input, reason: 'law.placeNotFound' };
}

/** The words as they stand, or from the large to the small. */
function asItStands(words: readonly PlaceWord[], index: PlaceIndex): Outcome {
  const key = keyOf(words);
  for (const loose of [false, true]) {
    for (const order of ordersOf(words)) {
      const spots = spotsOf(order, null, { index, loose });
      if (spots.length > 0) return { spots, key, ask: false };
    }
  }
  return { spots: [], key, ask: false };
}

/** As it stands, else without what stands before a city. */
function outcomeOf(words: readonly PlaceWord[], index: PlaceIndex): Outcome {
  const direct = asItStands(words, index);
  if (direct.spots.length > 0) return direct;
  const { key } = direct;
  const rest = withoutFirstSegment(words);
  const street = /^\d/u.test(words[0]?.key ?? '');
  if (rest.length === 0 || rest.length === words.length) return { spots: [], key, ask: false };
  const inner = outcomeOf(rest, index);
  // "Hyde Park, Chicago, IL" is Chicago; "Hyde Park, Illinois" is not Illinois as a whole.
  return street || inner.spots.every((spot) => spot.city !== null) ? inner : { spots: [], key, ask: false };
}

function ordersOf(words: readonly PlaceWord[]): PlaceWord[][] {
  const segments = [...new Set(words.map((word) => word.segment))];
  const turned = [...segments].reverse().flatMap((segment) => words.filter((word) => word.segment === segment));
  if (segments.length < 2) return [[...words]];
  const [first, second, ...others] = segments;
  const swapped = [second, first, ...others].flatMap((segment) => words.filter((word) => word.segment === segment));
  return [[...words], turned, swapped];
}

const withoutFirstSegment = (words: readonly PlaceWord[]): PlaceWord[] =>
  words.filter((word) => word.segment !== words[0]?.segment);

/** One place, or a question. */
function decide(input: string, outcome: Outcome, wishes: ChainWishes, index: PlaceIndex): PlaceReading {
  const spots = bySize(distinct(outcome.spots, index));
  const [largest] = spots;
  if (largest === undefined) return { kind: 'unknown', input, reason: 'law.placeNotFound' };
  if (outcome.ask) return asking(input, spots, wishes, index);
  const rivals = spots.filter((spot) => signatureOf(spot, index) !== signatureOf(largest, index));
  if (rivals.length === 0) return toReading(input, [broadest([largest, ...spots], index)], wishes, index);
  const clear = rivals.every((rival) => largest.size - rival.size >= FAR_LARGER);
  const open = index.gazetteer.ask.includes(outcome.key) || index.shortFor(outcome.key).length > 1;
  if (clear && !open) return toReading(input, [largest], wishes, index);
  return asking(input, spots, wishes, index);
}

/** Of places with one law, a country or well-known region before the city that shares its name ("New York"); else a city, the largest. */
function broadest(spots: readonly [Spot, ...Spot[]], index: PlaceIndex): Spot {
  const rank = (spot: Spot): number =>
    spot.city !== null ? 1 : spot.region === null || index.spellsRegion(spot) ? 0 : 2;
  return spots.reduce((best, spot) => ((rank(spot) - rank(best) || best.size - spot.size) < 0 ? spot : best));
}

const bySize = (spots: readonly Spot[]): Spot[] => [...spots].sort((a, b) => b.size - a.size);

/** The largest of each law and name. */
function distinct(spots: readonly Spot[], index: PlaceIndex): Spot[] {
  const seen = new Map<string, Spot>();
  for (const spot of bySize(spots)) {
    const key = `${signatureOf(spot, index)}|${spot.city === null ? `${spot.region}|${spot.county}` : 'city'}`;
    if (!seen.has(key)) seen.set(key, spot);
  }
  return [...seen.values()];
}

function asking(input: string, spots: readonly Spot[], wishes: ChainWishes, index: PlaceIndex): PlaceReading {
  const local = (spot: Spot): number =>
    Number(
      chainOf(spot, index)
        .slice(2)
        .some((link) => link.researched),
    );
  const [largest] = bySize(spots);
  const weighty = spots.filter((spot) => local(spot) > 0 || spot.size >= (largest?.size ?? 0) - NEGLIGIBLE);
  const ranked = bySize(weighty)
    .slice(0, MOST_CANDIDATES * 3)
    .sort((a, b) => local(b) - local(a))
    .slice(0, MOST_CANDIDATES);
  return { kind: 'ambiguous', input, candidates: bySize(ranked).map((spot) => candidate(spot, wishes, index)) };
}

function candidate(spot: Spot, wishes: ChainWishes, index: PlaceIndex): PlaceCandidate {
  const own = forCountry(spot, wishes, index);
  return { name: labelOf(spot, index, own), chain: chainOf(spot, index, own) };
}

function toReading(input: string, [spot]: readonly Spot[], wishes: ChainWishes, index: PlaceIndex): PlaceReading {
  return spot === undefined
    ? { kind: 'unknown', input, reason: 'law.placeNotFound' }
    : { kind: 'resolved', input, ...candidate(spot, wishes, index) };
}

/** US-DOT rules bind work in the United States; US service members are bound everywhere. */
function forCountry(spot: Spot, wishes: ChainWishes, index: PlaceIndex): ChainWishes {
  const populations = wishes.populations.filter((code) => code !== 'US-DOT' || spot.country === index.unitedStates);
  return { ...wishes, populations };
}
