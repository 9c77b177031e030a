/**
 * From words to spots: the end of what is typed names the larger place, the rest lies in it.
 *
 * Names match whole or not at all. Where a name may be several places, all of them come out, and
 * read-place.ts decides or asks.
 */
import { placeKey } from './place-key.ts';
import type { Target } from './gazetteer.ts';
import { isPlain } from './place-index.ts';
import type { PlaceIndex, Spot } from './place-types.ts';
import { keyOf, type PlaceWord } from './place-words.ts';
import { countrySpot, countySpot, regionSpot } from './spot.ts';

const LONGEST_NAME = 6;
// Short forms that are words: alone they count only in capitals.
const WORDS = new Set(
  'in or me hi ok oh id la ma pa de al co mi mo is it at be my so to am as us no by an do if he we mass miss ill ind ore wash cal ark del ala mad'.split(
    ' ',
  ),
);
const COUNTY_LAST = new Set(['county', 'parish', 'borough', 'municipality', 'area', 'region', 'municipio']);
const COMPASS = new Set('north south east west northern southern eastern western central'.split(' '));
const STATE_KINDS: ReadonlyMap<string, 'region' | 'country'> = new Map([
  ['state', 'region'],
  ['province', 'region'],
  ['country', 'country'],
]);
const CITY_KINDS = new Set(['city', 'town', 'village', 'township', 'borough', 'municipality', 'downtown', 'greater']);

/** How freely words are read. */
export interface ParseWay {
  readonly index: PlaceIndex;
  /** Also "Boise city" and "downtown Boise" for Boise, and "Rankin" for Rankin County. */
  readonly loose: boolean;
}

/** The spots that the words may name, within a larger spot if one is known. Empty where they name none. */
export function spotsOf(words: readonly PlaceWord[], within: Spot | null, way: ParseWay): Spot[] {
  if (words.length === 0) return within === null ? [] : [within];
  const whole = wholeMatches(words, within, way);
  const single = words[0]?.segment === words.at(-1)?.segment;
  if (single && whole.length > 0) return whole;
  const split = splitMatches(words, within, way);
  return split.length > 0 ? split : whole;
}

function splitMatches(words: readonly PlaceWord[], within: Spot | null, way: ParseWay): Spot[] {
  const spots: Spot[] = [];
  for (let length = 1; length <= Math.min(LONGEST_NAME, words.length - 1); length++) {
    const tail = words.slice(-length);
    if (tail[0]?.segment !== tail.at(-1)?.segment) break;
    const head = words.slice(0, -length);
    const larger = [...largerPlaces(tail, within, way.index), ...countiesOf(tail, within, way.index)];
    for (const place of larger) spots.push(...spotsOf(head, place, way));
  }
  return spots;
}

/** Countries and regions that the last words may name, in full or in short. */
export function largerPlaces(tail: readonly PlaceWord[], within: Spot | null, index: PlaceIndex): Spot[] {
  const key = keyOf(tail);
  const shorts =
    tail.length === 1
      ? index.shortFor(key)
      : tail.every((word) => word.key.length === 1)
        ? index.shortFor(key.replaceAll(' ', ''))
        : [];
  return spotsOfTargets([...index.named(key), ...shorts, ...stateForms(tail, index)], within, index);
}

/** "state of Texas", "Washington state", "the country of Georgia". */
function stateForms(words: readonly PlaceWord[], index: PlaceIndex): Target[] {
  const { kind, rest } = turnedForm(words) ?? trailingForm(words) ?? {};
  return kind === undefined || rest === undefined ? [] : index.named(keyOf(rest)).filter((target) => kind in target);
}

interface StateForm {
  readonly kind: 'region' | 'country';
  readonly rest: readonly PlaceWord[];
}

function turnedForm(words: readonly PlaceWord[]): StateForm | null {
  const bare = words[0]?.key === 'the' ? words.slice(1) : words;
  const kind = STATE_KINDS.get(bare[0]?.key ?? '');
  return kind !== undefined && bare[1]?.key === 'of' ? { kind, rest: bare.slice(2) } : null;
}

function trailingForm(words: readonly PlaceWord[]): StateForm | null {
  const kind = STATE_KINDS.get(words.at(-1)?.key ?? '');
  if (kind === undefined || words.length < 2) return null;
  return { kind, rest: words.slice(0, words.at(-2)?.key === 'the' ? -2 : -1) };
}

function spotsOfTargets(targets: readonly Target[], within: Spot | null, index: PlaceIndex): Spot[] {
  const spots = targets.map((target) =>
    'country' in target ? countrySpot(target.country) : regionSpot(index, target.region),
  );
  return spots.filter((spot) => within === null || isInside(spot, within));
}

/** Strictly smaller and inside. */
function isInside(spot: Spot, within: Spot): boolean {
  if (spot.country !== within.country) return false;
  if (within.region === null) return spot.region !== null;
  if (spot.region !== within.region) return false;
  return within.county === null
    ? spot.county !== null || spot.city !== null
    : spot.city !== null && spot.county === within.county;
}

/** Counties that the words name with their kind: "Rankin County", "County of Orange", "Orleans Parish". */
function countiesOf(words: readonly PlaceWord[], within: Spot | null, index: PlaceIndex): Spot[] {
  const key = keyOf(words);
  const [first, second] = words.map((word) => word.key);
  const turned = first === 'county' && second === 'of' ? index.counties(`${keyOf(words.slice(2))} county`, false) : [];
  const last = words.at(-1)?.key ?? '';
  const short = last === 'co' && words.length > 1 ? index.counties(`${keyOf(words.slice(0, -1))} county`, false) : [];
  const named = COUNTY_LAST.has(last) ? index.counties(key, false) : [];
  const nicknamed = last === 'county' && named.length === 0 ? countiesOfNickname(keyOf(words.slice(0, -1)), index) : [];
  const spots = [...named, ...turned, ...short, ...nicknamed].map((county) => countySpot(index, county));
  return spots.filter((spot) => within === null || isInside(spot, within));
}

/** "LA County" is the county that bears the name of the city called LA. */
function countiesOfNickname(key: string, index: PlaceIndex): number[] {
  return index
    .cities(key)
    .flatMap(({ name, county }) =>
      county !== null && placeKey(name) !== key && index.counties(placeKey(name), true).includes(county)
        ? [county]
        : [],
    );
}

/** What all the words together may name. */
function wholeMatches(words: readonly PlaceWord[], within: Spot | null, way: ParseWay): Spot[] {
  const { index } = way;
  const key = keyOf(words);
  if (within === null && isWord(words)) return [];
  const shorts = within === null ? shortTargets(key, index) : index.shortFor(key);
  const named = [...index.named(key), ...shorts, ...stateForms(words, index)];
  const local = [...countiesOf(words, within, index), ...citiesOf(key, within, index)];
  const plain = named.filter((target) => isPlain(target, index.gazetteer));
  const near = plain.length > 0 || local.some((spot) => index.spellsRegion(spot));
  // A district of a far country ("Bali", but also "South") is meant only where no place of the countries that most
  // people here live in has the name.
  const larger = spotsOfTargets(within === null && (near || COMPASS.has(key)) ? plain : named, within, index);
  if (larger.length + local.length > 0) return [...larger, ...local];
  if (!way.loose) return [];
  const bare = withoutKind(words);
  return bare === null
    ? countiesByBase(key, within, index)
    : wholeMatches(bare, within, way).filter((spot) => spot.city !== null);
}

/** "City of Boise", "downtown Boise" and "Boise city" without the kind; `null` where none is named. */
function withoutKind(words: readonly PlaceWord[]): readonly PlaceWord[] | null {
  const [first = '', second] = words.map((word) => word.key);
  if (words.length > 2 && CITY_KINDS.has(first) && second === 'of') return words.slice(2);
  if (words.length > 1 && CITY_KINDS.has(first)) return words.slice(1);
  return words.length > 1 && CITY_KINDS.has(words.at(-1)?.key ?? '') ? words.slice(0, -1) : null;
}

/** "Rankin, Mississippi" is the county, where the state has no city of that name. */
function countiesByBase(key: string, within: Spot | null, index: PlaceIndex): Spot[] {
  if (within === null || within.region === null || within.county !== null) return [];
  return index
    .counties(key, true, within.region)
    .map((county) => countySpot(index, county))
    .filter((spot) => isInside(spot, within));
}

/** Of a short form that may be a state or a country, only those with a row, where one has a row: "MO" is Missouri, not Macao. */
function shortTargets(key: string, index: PlaceIndex): readonly Target[] {
  const targets = index.shortFor(key);
  const researched = targets.filter((target) =>
    index.rows.has(
      'country' in target ? (index.gazetteer.countries[target.country]?.[0] ?? '') : index.regionCode(target.region),
    ),
  );
  return researched.length > 0 ? researched : targets;
}

/** "TX" and "tx" are Texas; "or" and "me" are words, "OR", "ME" and "Ore." are states. */
const isWord = (words: readonly PlaceWord[]): boolean =>
  words.length === 1 && words[0] !== undefined && !words[0].proper && WORDS.has(words[0].key);

/** Cities of exactly this name. In a county, a city that the gazetteer puts in a neighbouring one counts too: cities cross county lines. */
export function citiesOf(key: string, within: Spot | null, index: PlaceIndex): Spot[] {
  const spots = index.cities(key).map(
    (city): Spot => ({
      country: index.gazetteer.regions[city.region]?.[1] ?? 0,
      region: city.region,
      county: city.county,
      city: city.name,
      size: city.size,
    }),
  );
  if (within === null) return spots;
  const inside = spots.filter(
    (spot) =>
      isInside(spot, within) || (within.region !== null && within.county === null && spot.region === within.region),
  );
  if (inside.length > 0 || within.county === null) return inside;
  return spots
    .filter((spot) => spot.region === within.region)
    .slice(0, 1)
    .map((spot) => ({ ...spot, county: within.county }));
}
