/** What reading a place works with. */
import type { LawPlace } from './facts.ts';
import type { Gazetteer, GazetteerCity, Target } from './gazetteer.ts';

import type { Jurisdiction } from './types.ts';

/** Positions in the gazetteer's lists; `null` where the spot is larger than that. */
export interface Spot {
  readonly country: number;
  readonly region: number | null;
  readonly county: number | null;
  /** Name of the city, town or village. */
  readonly city: string | null;
  /** `10 * log10(people)`, whole; notional for countries and regions, 0 where not known. */
  readonly size: number;
}

/** A row of a county or city, as a link of a chain. */
export interface LocalRow extends Jurisdiction {
  readonly unincorporated: boolean;
}
export interface PlaceIndex {
  readonly gazetteer: Gazetteer;
  readonly rows: ReadonlyMap<string, LawPlace>;
  readonly unitedStates: number;
  /** Countries and regions of exactly this name. */
  readonly named: (key: string) => readonly Target[];
  /** Countries and regions of this short form (`TX`, `Calif.`). */
  readonly shortFor: (key: string) => readonly Target[];
  /** Countries, and regions of English-speaking countries, whose names lie nearest within `limit` slips of the finger. */
  readonly nearestNames: (key: string, limit: number) => readonly Target[];
  /** Counties of the United States by name, or by name without "County"; of one region where it is given. */
  readonly counties: (key: string, base: boolean, region?: number) => readonly number[];
  /** Counties whose name begins so. */
  readonly countiesFrom: (prefix: string) => readonly number[];
  /** Regions of countries whose regions people name. */
  readonly plainRegions: () => readonly { readonly region: number; readonly key: string }[];
  readonly countryKeys: () => readonly string[];
  /** Names of the cities, towns and villages that have a row. */
  readonly cityRowKeys: () => readonly string[];
  readonly cities: (key: string) => readonly GazetteerCity[];
  readonly localRow: (regionCode: string, kind: 'city' | 'county', name: string) => LocalRow | null;
  /** Rows of cities and counties of a region. */
  readonly localRows: (regionCode: string) => readonly LocalRow[];
  readonly countryName: (country: number) => string;
  readonly regionName: (region: number | null) => string;
  readonly regionCode: (region: number) => string;
  readonly countyName: (county: number | null) => string;
  /** True where a state has two cities of the name in different counties. */
  readonly isTwin: (spot: Spot) => boolean;
  /** True in countries whose regions people name (Canada, the United Kingdom, Australia). */
  readonly spellsRegion: (spot: Spot) => boolean;
  /** True where a name is that of more than one country or state, or of a state and a large city elsewhere: a label has to say which. */
  readonly isShared: (name: string) => boolean;
  readonly populationLabel: (code: string) => readonly string[];
}
