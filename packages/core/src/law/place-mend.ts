/**
 * When nothing matches: slips of the finger in the names of countries, states and cities, and places that the
 * gazetteer does not know inside one that it does.
 */
import { editDistance } from '../text/index.ts';
import type { Target } from './gazetteer.ts';
import type { PlaceIndex, Spot } from './place-types.ts';
import { placeKey } from './place-key.ts';
import { citiesOf, largerPlaces, spotsOf } from './place-parse.ts';
import { keyOf, type PlaceWord } from './place-words.ts';
import { countrySpot, regionSpot } from './spot.ts';

const SHORTEST_MENDED = 5;
const LONGEST_MENDED = 16;
const NOT_OF_NAMES = new Set(
  (
    'or and to from not no near outside between then via lives live living my our in on at with without somewhere anywhere ' +
    'north south east west northern southern eastern western central new old upper lower all most parts part rural'
  ).split(' '),
);
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Spots whose country or state the words name but for a slip. */
export function mendedLarger(words: readonly PlaceWord[], index: PlaceIndex): Spot[] {
  for (let length = Math.min(4, words.length); length >= 1; length--) {
    const tail = words.slice(-length);
    const targets = mendedTargets(keyOf(tail), index);
    const spots = targets.flatMap((target) =>
      spotsOf(words.slice(0, -length), spotOf(target, index), { index, loose: true }),
    );
    if (spots.length > 0) return spots;
  }
  return [];
}

const spotOf = (target: Target, index: PlaceIndex): Spot =>
  'country' in target ? countrySpot(target.country) : regionSpot(index, target.region);

/** The one name that is nearest, or all that are equally near. */
function mendedTargets(key: string, index: PlaceIndex): readonly Target[] {
  if (key.length < SHORTEST_MENDED) return [];
  return index.nearestNames(key, key.length >= 8 ? 2 : 1);
}

/** Cities one slip away, in the state or country that the end names, or anywhere. Rows of the facts may be two slips away. */
export function mendedCities(words: readonly PlaceWord[], index: PlaceIndex): Spot[] {
  const cuts = cutsOf(words, null, index);
  const readings = cuts.length > 0 ? cuts : [{ head: words, larger: null }];
  const found = readings.flatMap(({ head, larger }) => {
    const key = keyOf(head);
    if (key.length < SHORTEST_MENDED) return [];
    const near = larger === null ? [] : nearRows(key, larger, index);
    const slips = key.length > LONGEST_MENDED ? [] : variants(key);
    return [...near, ...slips.flatMap((name) => citiesOf(name, larger, index))];
  });
  return found.slice(0, 30);
}

interface Cut {
  readonly head: readonly PlaceWord[];
  readonly larger: Spot;
}

/** Ways to cut the words into a head and the smallest country or region that the rest names. */
function cutsOf(words: readonly PlaceWord[], within: Spot | null, index: PlaceIndex): Cut[] {
  const cuts: Cut[] = [];
  for (let length = 1; length <= Math.min(5, words.length - 1); length++) {
    const head = words.slice(0, -length);
    for (const larger of largerPlaces(words.slice(-length), within, index)) {
      const deeper = cutsOf(head, larger, index);
      cuts.push(...(deeper.length > 0 ? deeper : [{ head, larger }]));
    }
  }
  return cuts;
}

function nearRows(key: string, larger: Spot, index: PlaceIndex): Spot[] {
  if (larger.region === null) return [];
  return index.localRows(index.regionCode(larger.region)).flatMap((row) => {
    const name = row.code.slice(row.code.indexOf(':') + 1).replace(/ \([^)]*\)$/u, '');
    const own = placeKey(name);
    const close = Math.min(editDistance(key, own, 2), editDistance(key, own.replace(/ county$/u, ''), 2)) <= 2;
    return close ? spotsInside(own, larger, index) : [];
  });
}

function spotsInside(name: string, larger: Spot | null, index: PlaceIndex): Spot[] {
  const words = name.split(' ').map((key) => ({ key, proper: false, segment: 0 }));
  return spotsOf(words, larger, { index, loose: false }).filter((spot) => spot.city !== null || spot.county !== null);
}

/** Every spelling one slip away: a letter left out, doubled, changed or swapped with its neighbour. */
function variants(key: string): string[] {
  const all = new Set<string>();
  for (let at = 0; at <= key.length; at++) {
    const [before, after] = [key.slice(0, at), key.slice(at)];
    if (after !== '') all.add(before + after.slice(1));
    if (after.length > 1) all.add(before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2));
    for (const letter of LETTERS) {
      all.add(before + letter + after);
      if (after !== '') all.add(before + letter + after.slice(1));
    }
  }
  all.delete(key);
  return [...all];
}

/**
 * A place that nothing knows, inside one that is known. Where its law cannot be laxer (the state bans both products,
 * or the country is not the United States, whose towns make rules of their own), it is taken as a place there;
 * else the larger place comes back, to be asked about.
 */
export function unknownLocality(words: readonly PlaceWord[], index: PlaceIndex): Spot[] {
  const cuts = cutsOf(words, null, index);
  const [first] = cuts;
  if (first === undefined) return [];
  const larger = cuts.filter((cut) => cut.head.length === first.head.length).map((cut) => cut.larger);
  if (larger.length > 1 || !isLikeName(first.head) || !isSettled(first.larger, index)) return larger;
  const region = index.spellsRegion(first.larger) ? first.larger.region : null;
  return [{ ...first.larger, region, city: titled(first.head), size: 0 }];
}

/** Words that could be the name of a village: not "Florida or", not "not in", not "Northern". */
function isLikeName(words: readonly PlaceWord[]): boolean {
  const single = words[0]?.segment === words.at(-1)?.segment;
  return single && words.length <= 4 && words.every(({ key }) => /^\p{L}{2,}$/u.test(key) && !NOT_OF_NAMES.has(key));
}

function isSettled(larger: Spot, index: PlaceIndex): boolean {
  if (larger.country !== index.unitedStates) return true;
  const row = larger.region === null ? undefined : index.rows.get(index.regionCode(larger.region));
  return row?.kratom.status === 'prohibited' && row.sevenOh.status === 'prohibited';
}

const titled = (words: readonly PlaceWord[]): string =>
  words.map(({ key }) => key.charAt(0).toUpperCase() + key.slice(1)).join(' ');
