/**
 * A spot: one place of the gazetteer while it is being read, and the chain of jurisdictions that it lies in.
 */
import { placeKey } from './place-key.ts';
import type { PlaceIndex, Spot } from './place-types.ts';
import type { Jurisdiction } from './types.ts';

/** Sizes by which a country or region outweighs a city of the same name. */
export const COUNTRY_SIZE = 95;
export const STATE_SIZE = 65;
const REGION_SIZE = 54;

export const countrySpot = (country: number): Spot => ({
  country,
  region: null,
  county: null,
  city: null,
  size: COUNTRY_SIZE,
});

export function regionSpot(index: PlaceIndex, region: number): Spot {
  const country = index.gazetteer.regions[region]?.[1] ?? 0;
  return { country, region, county: null, city: null, size: country === index.unitedStates ? STATE_SIZE : REGION_SIZE };
}

export function countySpot(index: PlaceIndex, county: number): Spot {
  const [region = 0, , size = 0] = index.gazetteer.counties[county] ?? [];
  return { ...regionSpot(index, region), county, size };
}

/** How a chain is to be built. */
export interface ChainWishes {
  /** The person said that they are outside city limits. */
  readonly unincorporated: boolean;
  /** Codes of population rules. */
  readonly populations: readonly string[];
}
export const plainChain: ChainWishes = { unincorporated: false, populations: [] };

/** The jurisdictions of a spot, from the country down, then population rules. */
export function chainOf(spot: Spot, index: PlaceIndex, wishes: ChainWishes = plainChain): Jurisdiction[] {
  const codes = codesOf(spot, index);
  const country = {
    code: codes.countryCode,
    name: index.countryName(spot.country),
    level: 'country',
    researched: false,
  } as const;
  return [
    known(index, codes.countryCode) ?? country,
    ...regionLinks(spot, index, codes),
    ...(spot.county === null || isIndependentCity(spot, index)
      ? []
      : [countyLink(spot, index, codes.regionCode, wishes)]),
    ...cityLinks(spot, index, codes),
    ...wishes.populations.flatMap((code) => known(index, code) ?? []),
  ];
}

function regionLinks(spot: Spot, index: PlaceIndex, { countryCode, regionCode }: Codes): Jurisdiction[] {
  // "Phuket, Phuket" is one place to its people.
  const eponymous = regionCode.includes(':') && spot.city === index.regionName(spot.region);
  if (spot.region === null || regionCode === countryCode || eponymous) return [];
  const plain = { code: regionCode, name: index.regionName(spot.region), level: 'state', researched: false } as const;
  return [known(index, regionCode) ?? plain];
}

function cityLinks(spot: Spot, index: PlaceIndex, { regionCode, parent }: Codes): Jurisdiction[] {
  if (spot.city === null) return [];
  const within = index.spellsRegion(spot) ? index.regionName(spot.region) : '';
  const name = `${spot.city}, ${within === '' ? index.countryName(spot.country) : within}`;
  const plain = { code: `${parent}:${spot.city}`, name, level: 'city', researched: false } as const;
  return [index.localRow(regionCode, 'city', spot.city) ?? plain];
}

/** Some cities lie in no county; GeoNames gives them one of their own, "City of Saint Louis". */
const isIndependentCity = (spot: Spot, index: PlaceIndex): boolean =>
  spot.city !== null &&
  [placeKey(`City of ${spot.city}`), placeKey(spot.city)].includes(placeKey(index.countyName(spot.county)));

/** A county's rule for unincorporated land reaches a city's ground only where the person says that they are outside its limits. */
function countyLink(spot: Spot, index: PlaceIndex, regionCode: string, wishes: ChainWishes): Jurisdiction {
  const name = index.countyName(spot.county);
  const plain = {
    code: `${regionCode}:${name}`,
    name: `${name}, ${index.regionName(spot.region)}`,
    level: 'county',
    researched: false,
  } as const;
  const row = index.localRow(regionCode, 'county', name);
  if (row === null) return plain;
  return row.unincorporated && spot.city !== null && !wishes.unincorporated ? plain : row;
}

interface Codes {
  readonly countryCode: string;
  readonly regionCode: string;
  /** Of what a city's code begins with. */
  readonly parent: string;
}

function codesOf(spot: Spot, index: PlaceIndex): Codes {
  const countryCode = index.gazetteer.countries[spot.country]?.[0] ?? '';
  const regionCode = spot.region === null ? countryCode : index.regionCode(spot.region);
  return { countryCode, regionCode, parent: regionCode.includes(':') ? countryCode : regionCode };
}

function known(index: PlaceIndex, code: string): Jurisdiction | null {
  const row = index.rows.get(code);
  return row === undefined ? null : { code, name: row.name, level: row.level, researched: true };
}

/** Which rules hold at a spot: two spots of one signature have one answer. */
export function signatureOf(spot: Spot, index: PlaceIndex): string {
  const chain = chainOf(spot, index);
  const [country] = chain;
  return [
    country?.code,
    ...chain
      .slice(1)
      .filter((link) => link.researched)
      .map((link) => link.code),
  ].join(' ');
}

/** The spot as people write it, in words that read back to the same spot. */
export function labelOf(spot: Spot, index: PlaceIndex, wishes: ChainWishes = plainChain): string {
  const label =
    spot.region === null && spot.city === null
      ? countryLabel(spot, index)
      : joined(spot.country === index.unitedStates ? americanParts(spot, index, wishes) : partsAbroad(spot, index));
  const groups = wishes.populations.flatMap((code) => index.populationLabel(code));
  return groups.length === 0 ? label : `${label} (${groups.join('; ')})`;
}

function countryLabel(spot: Spot, index: PlaceIndex): string {
  const country = index.countryName(spot.country);
  return index.isShared(country) ? `${country} (country)` : country;
}

/** A state alone says that it is one where a country or a large city has its name ("Georgia (state)"). */
function americanParts(spot: Spot, index: PlaceIndex, wishes: ChainWishes): string[] {
  const region = index.regionName(spot.region);
  const county = countyLabel(spot, index, wishes);
  if (spot.city !== null) return [spot.city, index.isTwin(spot) || wishes.unincorporated ? county : '', region];
  return county === '' && index.isShared(region) ? [`${region} (state)`] : [county, region];
}

function partsAbroad(spot: Spot, index: PlaceIndex): string[] {
  const named = spot.city === null || index.spellsRegion(spot);
  return [spot.city ?? '', named ? index.regionName(spot.region) : '', index.countryName(spot.country)];
}

const joined = (parts: readonly string[]): string =>
  parts.filter((part, at) => part !== '' && part !== parts[at - 1]).join(', ');

/** As the facts spell it where they have a row: "St. Charles County". */
function countyLabel(spot: Spot, index: PlaceIndex, wishes: ChainWishes): string {
  if (spot.county === null || spot.region === null) return '';
  const name = index.countyName(spot.county);
  const row = index.localRow(index.regionCode(spot.region), 'county', name);
  const own = row === null ? name : row.code.slice(row.code.indexOf(':') + 1).replace(/ \([^)]*\)$/u, '');
  return wishes.unincorporated ? `${own} (unincorporated)` : own;
}
