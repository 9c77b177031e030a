/** Type-ahead for places: those of the facts, countries and states first, then cities by size. */
import type { LawFacts } from './facts.ts';
import { fromAscii, type Gazetteer, largestKeys } from './gazetteer.ts';
import { indexOf } from './place-index.ts';
import type { PlaceIndex, Spot } from './place-types.ts';
import { placeKey } from './place-key.ts';
import { citiesOf } from './place-parse.ts';
import { chainOf, countrySpot, countySpot, labelOf, regionSpot } from './spot.ts';
import type { PlaceSuggestion } from './types.ts';

/** From so many letters on, every city is looked at; with fewer, the large ones. */
const ALL_FROM = 3;
/** Of the many names that begin with three letters, at most so many are looked at. */
const MOST_KEYS = 6000;

/** Weights on the scale of city sizes: 70 is ten million people. */
const RESEARCHED = 75;
const UNRESEARCHED = 50;
const TYPED_IN_FULL = 12;

interface Offer {
  readonly spot: Spot;
  readonly weight: number;
}

/**
 * Places whose name begins with what was typed so far, the likeliest first.
 * @param limit At least 1.
 */
export function suggestPlaces(
  prefix: string,
  facts: LawFacts,
  gazetteer: Gazetteer | null,
  limit: number,
): PlaceSuggestion[] {
  const key = placeKey(prefix);
  if (key === '') return [];
  const index = indexOf(facts, gazetteer);
  const offers = [...larger(key, index), ...counties(key, index), ...cities(key, index, limit)].sort(
    (a, b) => b.weight - a.weight,
  );
  const byName = new Map<string, PlaceSuggestion>();
  for (const { spot } of offers) {
    if (byName.size >= limit) break;
    const last = chainOf(spot, index).at(-1);
    const name = labelOf(spot, index);
    if (last !== undefined && !byName.has(name)) byName.set(name, { name, code: last.code, level: last.level });
  }
  return [...byName.values()];
}

function larger(key: string, index: PlaceIndex): Offer[] {
  const offer = (spot: Spot): Offer => {
    const known = chainOf(spot, index).at(-1)?.researched === true;
    return { spot, weight: (known ? RESEARCHED : UNRESEARCHED) + (spot.country === index.unitedStates ? 3 : 0) };
  };
  return [
    ...index.countryKeys().flatMap((name, at) => (name.startsWith(key) ? [offer(countrySpot(at))] : [])),
    ...index
      .plainRegions()
      .flatMap(({ region, key: name }) => (name.startsWith(key) ? [offer(regionSpot(index, region))] : [])),
  ];
}

function counties(key: string, index: PlaceIndex): Offer[] {
  return index.countiesFrom(key).map((at) => {
    const spot = countySpot(index, at);
    const row = index.localRow(index.regionCode(spot.region ?? -1), 'county', index.countyName(at));
    return { spot, weight: row === null ? spot.size - 15 : RESEARCHED - 5 };
  });
}

/** The largest cities, those with a row of their own, and every one of the name if it is typed in full. */
function cities(key: string, index: PlaceIndex, limit: number): Offer[] {
  const short = key.length < ALL_FROM;
  const large = short
    ? largeKeys(key, index).slice(0, limit)
    : [key, ...largestKeys(index.gazetteer, key, limit, MOST_KEYS)];
  const own = short ? [] : index.cityRowKeys().filter((name) => name.startsWith(key));
  return [...new Set([...large, ...own])].flatMap((name) =>
    citiesOf(name, null, index)
      .slice(0, name === key ? limit : 3)
      .map((spot) => ({ spot, weight: weightOf(spot, index) + (name === key ? TYPED_IN_FULL : 0) })),
  );
}

const largeKeys = (key: string, index: PlaceIndex): string[] =>
  index.gazetteer.large.filter((name) => name.startsWith(key)).map(fromAscii);

/** People in the United States are who most of the rows are for; a city with a row of its own is what they look for. */
function weightOf(spot: Spot, index: PlaceIndex): number {
  const own =
    spot.region !== null &&
    spot.city !== null &&
    index.localRow(index.regionCode(spot.region), 'city', spot.city) !== null;
  return own ? RESEARCHED - 3 : spot.size + (spot.country === index.unitedStates ? 8 : 0);
}
