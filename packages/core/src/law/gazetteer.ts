/**
 * The gazetteer: which cities, counties, regions and countries there are, and how many people live there.
 *
 * It comes as one JSON value (compiled from GeoNames by packages/knowledge/src/gazetteer.ts) and is loaded only
 * where a place is typed. The cities are one sorted text, searched by halving, so that loading builds no table
 * of 150,000 names. Names and keys are kept in plain ASCII (see {@link toAscii}): a JSON text of ASCII alone loads
 * about three times as fast.
 */

/** Code, name, and for regions the position of their country. Sizes are `10 * log10(people)`, whole; 0 is not known. */
export interface Gazetteer {
  readonly format: 'clearleaf.gazetteer/1';
  /** `[ISO 3166 code, English name]`. */
  readonly countries: readonly (readonly [code: string, name: string])[];
  /** First-level divisions. `US-CA`, `CA-ON`, `GB-ENG`, else `FR:Brittany`. A name may be empty where a city's is not known. */
  readonly regions: readonly (readonly [code: string, country: number, name: string])[];
  /** Second-level divisions of the United States. */
  readonly counties: readonly (readonly [region: number, name: string, size: number])[];
  /** Names of countries and regions, in every language known: see {@link nameText}. Several places of a name are asked back. */
  readonly names: string;
  /** Postal and other short forms, in form of `placeKey`: `[key, place, place, ...]`, places as in {@link nameText}. */
  readonly shorts: readonly (readonly [key: string, ...places: number[]])[];
  /**
   * Entries `key|name|region.county.size region.county.size` with `;` between them, sorted by key, largest place first,
   * numbers in base 36.
   * `name` is empty where it is the key in title case; `county` is empty outside the United States.
   */
  readonly cities: string;
  /** Keys of the largest cities, for the first letters of a type-ahead. */
  readonly large: readonly string[];
  /** Keys that are asked back even where one place is far larger. */
  readonly ask: readonly string[];
}

/** A country or region that a name may mean: position in the gazetteer's list. */
export type Target = { readonly country: number } | { readonly region: number };

/** One city of the gazetteer. `region` and `county` are positions in its lists. */
export interface GazetteerCity {
  readonly name: string;
  readonly region: number;
  readonly county: number | null;
  readonly size: number;
}

/** Letters outside ASCII, percent-encoded: `Zürich` becomes `Z%C3%BCrich`. */
export function toAscii(text: string): string {
  return text.replace(/[^\x20-\x7e]+/gu, encodeURIComponent);
}

/** The text that {@link toAscii} encoded. */
export const fromAscii = (text: string): string => (text.includes('%') ? decodeURIComponent(text) : text);

/**
 * Entries `key|place place` with `;` between them, sorted by key. A place is the position of a region, or for a country
 * its position less one, negative.
 */
export function nameText(names: ReadonlyMap<string, readonly number[]>): string {
  const entries = [...names].map(([key, places]) => `${toAscii(key)}|${places.join(' ')}`);
  return entries.sort((a, b) => (a < b ? -1 : 1)).join(';');
}

/** The place of a number of {@link nameText}. */
export const targetOf = (place: number): Target => (place < 0 ? { country: -place - 1 } : { region: place });

/** Countries and regions of exactly this name. @param key In form of `placeKey`. */
export function targetsNamed(gazetteer: Gazetteer, key: string): Target[] {
  const start = `${toAscii(key)}|`;
  const entry = entryFrom(gazetteer.names, lowerBound(gazetteer.names, start));
  return entry.startsWith(start)
    ? entry
        .slice(start.length)
        .split(' ')
        .map((place) => targetOf(Number(place)))
    : [];
}

/** The cities of exactly this name, largest first. @param key In form of `placeKey`. */
export function citiesNamed(gazetteer: Gazetteer, key: string): GazetteerCity[] {
  const start = `${toAscii(key)}|`;
  const entry = entryFrom(gazetteer.cities, lowerBound(gazetteer.cities, start));
  return entry.startsWith(start) ? readEntry(entry) : [];
}

/**
 * The keys that begin with `prefix` whose largest place is largest, largest first.
 * @param count At most so many come back.
 * @param most At most so many keys are looked at, in order of key.
 */
export function largestKeys(gazetteer: Gazetteer, prefix: string, count: number, most: number): string[] {
  const { cities } = gazetteer;
  const ascii = toAscii(prefix);
  const found: { readonly start: number; readonly size: number }[] = [];
  let start = lowerBound(cities, ascii);
  for (let seen = 0; seen < most && cities.startsWith(ascii, start); seen++) {
    const places = cities.indexOf('|', cities.indexOf('|', start) + 1);
    const sizeFrom = cities.indexOf('.', cities.indexOf('.', places) + 1) + 1;
    const size = Number.parseInt(cities.slice(sizeFrom, sizeFrom + 2), 36) || 0;
    // Most names are small ones: they cost no more than this comparison.
    if (found.length < count || size > (found.at(-1)?.size ?? 0)) insert(found, { start, size }, count);
    const end = cities.indexOf(';', sizeFrom);
    start = end < 0 ? cities.length : end + 1;
  }
  return found.map((one) => fromAscii(cities.slice(one.start, cities.indexOf('|', one.start))));
}

function insert(
  found: { readonly start: number; readonly size: number }[],
  one: { readonly start: number; readonly size: number },
  count: number,
): void {
  const at = found.findIndex((other) => other.size < one.size);
  found.splice(at < 0 ? found.length : at, 0, one);
  if (found.length > count) found.pop();
}

/** Where the first entry not before `key` begins. */
function lowerBound(cities: string, key: string): number {
  let low = 0;
  let high = cities.length;
  while (low < high) {
    const start = cities.lastIndexOf(';', ((low + high) >> 1) - 1) + 1;
    const end = start + entryFrom(cities, start).length;
    if (cities.slice(start, Math.min(end, start + key.length)) < key) low = end + 1;
    else high = start;
  }
  return low;
}

function entryFrom(cities: string, start: number): string {
  const end = cities.indexOf(';', start);
  return cities.slice(start, end < 0 ? cities.length : end);
}

function readEntry(entry: string): GazetteerCity[] {
  const [key = '', name = '', places = ''] = entry.split('|');
  const shown = name === '' ? titleCase(fromAscii(key)) : fromAscii(name);
  return places.split(' ').map((place) => {
    const [region = '', county = '', size = ''] = place.split('.');
    return {
      name: shown,
      region: Number.parseInt(region, 36),
      county: county === '' ? null : Number.parseInt(county, 36),
      size: Number.parseInt(size, 36),
    };
  });
}

/** `spokane valley` becomes `Spokane Valley`. */
export function titleCase(key: string): string {
  return key.replace(/(^| )(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}
