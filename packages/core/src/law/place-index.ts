/**
 * What reading a place looks up: the rows of the facts by code and by name, and the names of the gazetteer.
 * Built once for a pair of facts and gazetteer, and kept as long as they are.
 */
import type { LawFacts, LawPlace } from './facts.ts';
import {
  citiesNamed,
  fromAscii,
  type Gazetteer,
  nameText,
  type Target,
  targetOf,
  targetsNamed,
  toAscii,
} from './gazetteer.ts';
import { createNearIndex } from '../text/index.ts';
import { placeKey } from './place-key.ts';
import type { LocalRow, PlaceIndex } from './place-types.ts';

const REGION_COUNTRIES = ['US', 'CA', 'GB', 'AU'];
const POPULATION_LABELS: Readonly<Record<string, string>> = {
  'US-MIL': 'US armed forces',
  'US-DOT': 'US DOT-regulated workers',
};
/** 300,000 people: then a state of the same name is asked about. */
const LARGE = 55;
const COUNTY_WORDS = / (?:county|parish|borough|census area|city and borough|municipality|planning region|municipio)$/u;

const indexes = new WeakMap<LawFacts, WeakMap<object, PlaceIndex>>();

/** The index of some facts and a gazetteer; `null`: of the places that the facts name, alone. */
export function indexOf(facts: LawFacts, gazetteer: Gazetteer | null): PlaceIndex {
  const byGazetteer = indexes.get(facts) ?? new WeakMap<object, PlaceIndex>();
  indexes.set(facts, byGazetteer);
  const known = byGazetteer.get(gazetteer ?? facts);
  if (known !== undefined) return known;
  const index = buildIndex(facts, gazetteer ?? gazetteerOfFacts(facts));
  byGazetteer.set(gazetteer ?? facts, index);
  return index;
}

function buildIndex(facts: LawFacts, gazetteer: Gazetteer): PlaceIndex {
  const rows = new Map(facts.places.map((row) => [row.id, row]));
  const own = rowNames(gazetteer, rows);
  // One reading tries many ways to cut the same words, and asks for each name again and again.
  const named = onceEach((key: string): readonly Target[] => own.get(key) ?? targetsNamed(gazetteer, key));
  const shorts = new Map(gazetteer.shorts.map(([key, ...places]) => [key, places.map(targetOf)]));
  const counties = once(() => countyNames(gazetteer.counties.keys(), gazetteer));
  const countiesOf = onceEach((region: number) =>
    countyNames(
      gazetteer.counties.flatMap(([own], at) => (own === region ? [at] : [])),
      gazetteer,
    ),
  );
  const spellings = once(() => spellingsOf(gazetteer, named));
  const near = once(() => createNearIndex(spellings().map(([key]) => key)));
  const local = localRowsOf(facts.places);
  const regionName = (at: number | null): string => (at === null ? '' : fromAscii(gazetteer.regions[at]?.[2] ?? ''));
  const regionCode = (at: number): string => fromAscii(gazetteer.regions[at]?.[0] ?? '');
  const countryCode = (at: number): string => gazetteer.countries[at]?.[0] ?? '';
  return {
    gazetteer,
    rows,
    unitedStates: gazetteer.countries.findIndex(([code]) => code === 'US'),
    named,
    shortFor: (key) => shorts.get(key) ?? [],
    nearestNames: (key, limit) => {
      const found = near().within(key, limit);
      const nearest = found.filter(({ distance }) => distance === found[0]?.distance);
      return nearest.flatMap(({ position }) => spellings()[position]?.[1] ?? []);
    },
    counties: (key, base, region) => {
      const { byName, byBase } = region === undefined ? counties() : countiesOf(region);
      return (base ? byBase : byName).get(key) ?? [];
    },
    countiesFrom: (prefix) => [...counties().byName].flatMap(([name, all]) => (name.startsWith(prefix) ? all : [])),
    plainRegions: once(() => plainRegionsOf(gazetteer)),
    countryKeys: once(() =>
      gazetteer.countries.map(([code, name]) => placeKey(shownName(rows.get(code)?.name) ?? fromAscii(name))),
    ),
    cityRowKeys: once(() =>
      facts.places.flatMap((row) => (row.id.includes(':') && row.level !== 'county' ? [placeKey(localName(row))] : [])),
    ),
    cities: onceEach((key) => citiesNamed(gazetteer, key)),
    localRow: (code, kind, name) => local.get(code)?.get(`${kind} ${placeKey(name)}`) ?? null,
    localRows: (code) => [...(local.get(code)?.values() ?? [])],
    countryName: (at) => shownName(rows.get(countryCode(at))?.name) ?? fromAscii(gazetteer.countries[at]?.[1] ?? ''),
    regionName,
    regionCode,
    countyName: (at) => (at === null ? '' : fromAscii(gazetteer.counties[at]?.[1] ?? '')),
    isTwin: (spot) =>
      citiesNamed(gazetteer, placeKey(spot.city ?? '')).filter((city) => city.region === spot.region).length > 1,
    spellsRegion: (spot) => REGION_COUNTRIES.includes(countryCode(spot.country)),
    isShared: (name) => isShared(placeKey(name), named, gazetteer),
    populationLabel: (code) => (POPULATION_LABELS[code] === undefined ? [] : [POPULATION_LABELS[code]]),
  };
}

/** A country, or a region that people name without its country. */
export const isPlain = (target: Target, gazetteer: Gazetteer): boolean =>
  'country' in target ||
  REGION_COUNTRIES.includes(gazetteer.countries[gazetteer.regions[target.region]?.[1] ?? -1]?.[0] ?? '');

function isShared(key: string, named: (key: string) => readonly Target[], gazetteer: Gazetteer): boolean {
  const plain = named(key).filter((target) => isPlain(target, gazetteer));
  const regions = plain.flatMap((target) => ('region' in target ? [target.region] : []));
  return (
    plain.length > 1 ||
    (regions.length > 0 &&
      citiesNamed(gazetteer, key).some((city) => city.size >= LARGE && !regions.includes(city.region)))
  );
}

/** "United States (federal law)" is shown as "United States". */
const shownName = (name: string | undefined): string | undefined => name?.replace(/ \([^)]*\)$/u, '');

/** Countries by the names that the facts give them ("Hong Kong SAR (China)"), where the gazetteer has other ones. */
function rowNames(gazetteer: Gazetteer, rows: ReadonlyMap<string, LawPlace>): Map<string, readonly Target[]> {
  const names = new Map<string, readonly Target[]>();
  for (const [country, [code]] of gazetteer.countries.entries()) {
    const name = rows.get(code)?.name;
    for (const key of name === undefined ? [] : [placeKey(name), placeKey(shownName(name) ?? '')]) {
      if (targetsNamed(gazetteer, key).length === 0) names.set(key, [{ country }]);
    }
  }
  return names;
}

/** Worked out when first asked for: not every place needs it. */
function once<T extends object>(make: () => T): () => T {
  const made: T[] = [];
  return () => {
    if (made[0] === undefined) made.push(make());
    return made[0] ?? make();
  };
}

/** The same for each key. */
function onceEach<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

function spellingsOf(
  gazetteer: Gazetteer,
  named: (key: string) => readonly Target[],
): (readonly [string, readonly Target[]])[] {
  const countries = gazetteer.countries.map(([, name]) => placeKey(fromAscii(name)));
  const keys = [...countries, ...plainRegionsOf(gazetteer).map((region) => region.key)];
  return [...new Set(keys)].filter((key) => key.length >= 4).map((key) => [key, named(key)] as const);
}

function plainRegionsOf(gazetteer: Gazetteer): { region: number; key: string }[] {
  return gazetteer.regions.flatMap(([, , name], region) =>
    isPlain({ region }, gazetteer) && name !== '' ? [{ region, key: placeKey(fromAscii(name)) }] : [],
  );
}

interface CountyNames {
  readonly byName: ReadonlyMap<string, number[]>;
  readonly byBase: ReadonlyMap<string, number[]>;
}

/** @param positions Which counties. All three thousand take a while, and most questions name one state. */
function countyNames(positions: Iterable<number>, gazetteer: Gazetteer): CountyNames {
  const byName = new Map<string, number[]>();
  const byBase = new Map<string, number[]>();
  for (const at of positions) {
    const key = placeKey(fromAscii(gazetteer.counties[at]?.[1] ?? ''));
    byName.set(key, [...(byName.get(key) ?? []), at]);
    const base = key.replace(COUNTY_WORDS, '');
    if (base !== key) byBase.set(base, [...(byBase.get(base) ?? []), at]);
  }
  return { byName, byBase };
}

/** `US-CA:Orange County (unincorporated)` is found under `US-CA` as "county orange county". */
function localRowsOf(places: readonly LawPlace[]): Map<string, Map<string, LocalRow>> {
  const byRegion = new Map<string, Map<string, LocalRow>>();
  for (const row of places) {
    const colon = row.id.indexOf(':');
    if (colon < 0) continue;
    const region = row.id.slice(0, colon);
    const rows = byRegion.get(region) ?? new Map<string, LocalRow>();
    byRegion.set(region, rows);
    const kind = row.level === 'county' ? 'county' : 'city';
    rows.set(`${kind} ${placeKey(localName(row))}`, {
      code: row.id,
      name: row.name,
      level: row.level,
      researched: true,
      unincorporated: row.unincorporated ?? false,
    });
  }
  return byRegion;
}

/** `US-CA:Orange (city)` is called Orange. */
const localName = (row: LawPlace): string => row.id.slice(row.id.indexOf(':') + 1).replace(/ \([^)]*\)$/u, '');

/** A gazetteer of the places that the facts name: enough where the real one is not loaded. */
function gazetteerOfFacts(facts: LawFacts): Gazetteer {
  const countries = facts.places.filter((row) => row.level === 'country');
  const states = facts.places.filter((row) => row.level === 'state');
  const regionAt = new Map(states.map((row, at) => [row.id, at]));
  const us = countries.findIndex((row) => row.id === 'US');
  const local = facts.places.flatMap((row) => {
    const region = regionAt.get(row.id.split(':')[0] ?? '');
    return row.id.includes(':') && region !== undefined ? [{ row, region, name: localName(row) }] : [];
  });
  const counties = local
    .filter(({ row }) => row.level === 'county')
    .map(({ region, name }) => [region, toAscii(name), 0] as const);
  const cities = new Map<string, string[]>();
  for (const { row, region, name } of local) {
    if (row.level === 'county') continue;
    const key = `${toAscii(placeKey(name))}|${toAscii(name)}|`;
    cities.set(key, [...(cities.get(key) ?? []), `${region.toString(36)}..0`]);
  }
  const names = new Map<string, number[]>();
  const shorts = new Map<string, number[]>();
  const add = (to: Map<string, number[]>, key: string, place: number): unknown =>
    to.set(key, [...(to.get(key) ?? []), place]);
  for (const [at, row] of states.entries()) {
    add(names, placeKey(row.name), at);
    add(shorts, row.id.slice(3).toLowerCase(), at);
  }
  for (const [at, row] of countries.entries()) {
    add(names, placeKey(shownName(row.name) ?? row.name), -at - 1);
    add(shorts, row.id.toLowerCase(), -at - 1);
  }
  return {
    format: 'clearleaf.gazetteer/1',
    countries: countries.map((row) => [row.id, toAscii(shownName(row.name) ?? row.name)] as const),
    regions: states.map((row) => [row.id, us, toAscii(row.name)] as const),
    counties,
    names: nameText(names),
    shorts: [...shorts].map(([key, places]) => [key, ...places] as const),
    cities: [...cities]
      .map(([key, places]) => key + places.join(' '))
      .sort()
      .join(';'),
    large: [],
    ask: [],
  };
}
