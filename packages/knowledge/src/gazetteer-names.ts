/**
 * Names of places that GeoNames does not carry in the form in which people type them: short forms of states and
 * provinces, other names of countries, nicknames and English names of cities. Common knowledge, kept by hand.
 */

/** US states, DC and territories by postal code: name, then the short forms of the Associated Press and others. */
export const usStates: Readonly<Record<string, readonly [name: string, ...shorts: string[]]>> = {
  AL: ['Alabama', 'ala'], AK: ['Alaska'], AZ: ['Arizona', 'ariz'], AR: ['Arkansas', 'ark'], CA: ['California', 'calif', 'cali'],
  CO: ['Colorado', 'colo'], CT: ['Connecticut', 'conn'], DE: ['Delaware', 'del'], DC: ['District of Columbia'], FL: ['Florida', 'fla'],
  GA: ['Georgia'], HI: ['Hawaii'], ID: ['Idaho'], IL: ['Illinois', 'ill'], IN: ['Indiana', 'ind'], IA: ['Iowa'], KS: ['Kansas', 'kan', 'kans'],
  KY: ['Kentucky', 'ken'], LA: ['Louisiana'], ME: ['Maine'], MD: ['Maryland'], MA: ['Massachusetts', 'mass'], MI: ['Michigan', 'mich'],
  MN: ['Minnesota', 'minn'], MS: ['Mississippi', 'miss'], MO: ['Missouri'], MT: ['Montana', 'mont'], NE: ['Nebraska', 'neb', 'nebr'],
  NV: ['Nevada', 'nev'], NH: ['New Hampshire'], NJ: ['New Jersey'], NM: ['New Mexico'], NY: ['New York'], NC: ['North Carolina'],
  ND: ['North Dakota'], OH: ['Ohio'], OK: ['Oklahoma', 'okla'], OR: ['Oregon', 'ore'], PA: ['Pennsylvania', 'penn', 'penna'],
  RI: ['Rhode Island'], SC: ['South Carolina'], SD: ['South Dakota'], TN: ['Tennessee', 'tenn'], TX: ['Texas', 'tex'], UT: ['Utah'],
  VT: ['Vermont'], VA: ['Virginia'], WA: ['Washington', 'wash'], WV: ['West Virginia', 'wva'], WI: ['Wisconsin', 'wis', 'wisc'],
  WY: ['Wyoming', 'wyo'], PR: ['Puerto Rico'], GU: ['Guam'], VI: ['U.S. Virgin Islands'], AS: ['American Samoa'], MP: ['Northern Mariana Islands'],
};
/** Territories that GeoNames and ISO treat as countries of their own. */
export const usTerritories = ['PR', 'GU', 'VI', 'AS', 'MP'] as const;

/** GeoNames numbers Canada's provinces and Australia's states; these are their ISO 3166-2 letters. */
export const regionLetters: Readonly<Record<string, string>> = {
  'CA.01': 'AB', 'CA.02': 'BC', 'CA.03': 'MB', 'CA.04': 'NB', 'CA.05': 'NL', 'CA.07': 'NS', 'CA.08': 'ON', 'CA.09': 'PE', 'CA.10': 'QC',
  'CA.11': 'SK', 'CA.12': 'YT', 'CA.13': 'NT', 'CA.14': 'NU', 'GB.ENG': 'ENG', 'GB.SCT': 'SCT', 'GB.WLS': 'WLS', 'GB.NIR': 'NIR',
  'AU.01': 'ACT', 'AU.02': 'NSW', 'AU.03': 'NT', 'AU.04': 'QLD', 'AU.05': 'SA', 'AU.06': 'TAS', 'AU.07': 'VIC', 'AU.08': 'WA',
};

/** Other names of countries and regions: name, then codes. More than one code is asked back. */
export const otherNames: readonly (readonly [name: string, ...codes: string[]])[] = [
  ['USA', 'US'], ['United States of America', 'US'], ['the States', 'US'], ['America', 'US'], ['Estados Unidos de America', 'US'],
  ['UK', 'GB'], ['U.K.', 'GB'], ['Great Britain', 'GB'], ['Britain', 'GB'], ['United Kingdom of Great Britain and Northern Ireland', 'GB'],
  ['Republic of Ireland', 'IE'], ['Eire', 'IE'], ['Holland', 'NL'], ['the Netherlands', 'NL'], ['Burma', 'MM'], ['Myanmar', 'MM'],
  ['Czech Republic', 'CZ'], ['Turkey', 'TR'], ['UAE', 'AE'], ['Emirates', 'AE'], ['Hong Kong', 'HK'], ['Macau', 'MO'], ['Macao', 'MO'],
  ['China', 'CN'], ['Mainland China', 'CN'], ['PRC', 'CN'], ['Peoples Republic of China', 'CN'], ['Republic of China', 'TW'],
  ['South Korea', 'KR'], ['Republic of Korea', 'KR'], ['North Korea', 'KP'], ['Korea', 'KR', 'KP'], ['Vietnam', 'VN'], ['Viet Nam', 'VN'],
  ['Russian Federation', 'RU'], ['Ivory Coast', 'CI'], ['Bosnia', 'BA'], ['Bosnia and Herzegovina', 'BA'], ['Macedonia', 'MK'],
  ['Palestine', 'PS'], ['Siam', 'TH'], ['ประเทศไทย', 'TH'], ['ราชอาณาจักรไทย', 'TH'], ['Kingdom of Thailand', 'TH'], ['Republic of Georgia', 'GE'], ['Sakartvelo', 'GE'],
  ['Republic of Indonesia', 'ID'], ['Commonwealth of Australia', 'AU'], ['Aotearoa', 'NZ'], ['Congo', 'CG', 'CD'], ['Virgin Islands', 'US-VI', 'VG'],
  ['US Virgin Islands', 'US-VI'], ['Saipan', 'US-MP'], ['Carolina', 'US-NC', 'US-SC'], ['Dakota', 'US-ND', 'US-SD'], ['N Carolina', 'US-NC'], ['S Carolina', 'US-SC'], ['N Dakota', 'US-ND'], ['S Dakota', 'US-SD'], ['W Virginia', 'US-WV'],
  ['Nueva York', 'US-NY'], ['Luisiana', 'US-LA'], ['Misisipi', 'US-MS'], ['Misuri', 'US-MO'], ['Pensilvania', 'US-PA'], ['Nuevo Mexico', 'US-NM'],
  ['Nueva Jersey', 'US-NJ'], ['Nuevo Hampshire', 'US-NH'], ['Carolina del Norte', 'US-NC'], ['Carolina del Sur', 'US-SC'],
  ['Dakota del Norte', 'US-ND'], ['Dakota del Sur', 'US-SD'], ['Virginia Occidental', 'US-WV'], ['Oregon state', 'US-OR'],
  ['Washington state', 'US-WA'], ['New York state', 'US-NY'], ['Quebec province', 'CA-QC'],
];

/** Nicknames, short forms and English names of cities: name typed, country, name in GeoNames, and the US state. */
export const otherCityNames: readonly (readonly [typed: string, country: string, name: string, state?: string])[] = [
  ['NYC', 'US', 'New York City', 'NY'], ['New York', 'US', 'New York City', 'NY'], ['L.A.', 'US', 'Los Angeles', 'CA'], ['LAX', 'US', 'Los Angeles', 'CA'],
  ['SF', 'US', 'San Francisco', 'CA'], ['San Fran', 'US', 'San Francisco', 'CA'], ['Philly', 'US', 'Philadelphia', 'PA'], ['Vegas', 'US', 'Las Vegas', 'NV'],
  ['NOLA', 'US', 'New Orleans', 'LA'], ['KC', 'US', 'Kansas City', 'MO'], ['KC', 'US', 'Kansas City', 'KS'], ['KCMO', 'US', 'Kansas City', 'MO'],
  ['KCK', 'US', 'Kansas City', 'KS'], ['OKC', 'US', 'Oklahoma City', 'OK'], ['SLC', 'US', 'Salt Lake City', 'UT'], ['ATL', 'US', 'Atlanta', 'GA'],
  ['Indy', 'US', 'Indianapolis', 'IN'], ['Cincy', 'US', 'Cincinnati', 'OH'], ['Jax', 'US', 'Jacksonville', 'FL'], ['Winston Salem', 'US', 'Winston-Salem', 'NC'],
  ['North Attleborough Center', 'US', 'North Attleborough', 'MA'], ['North Attleboro', 'US', 'North Attleborough', 'MA'],
  ['Marlboro', 'US', 'Marlborough', 'MA'], ['Saint Petersburg', 'US', 'St. Petersburg', 'FL'],
  ['Cologne', 'DE', 'Köln'], ['Munich', 'DE', 'München'], ['Nuremberg', 'DE', 'Nürnberg'], ['Hanover', 'DE', 'Hannover'], ['Vienna', 'AT', 'Wien'],
  ['Wien', 'AT', 'Vienna'], ['München', 'DE', 'Munich'], ['Rome', 'IT', 'Roma'], ['Roma', 'IT', 'Rome'], ['Milan', 'IT', 'Milano'], ['Milano', 'IT', 'Milan'],
  ['Florence', 'IT', 'Firenze'], ['Firenze', 'IT', 'Florence'], ['Venice', 'IT', 'Venezia'], ['Venezia', 'IT', 'Venice'], ['Naples', 'IT', 'Napoli'],
  ['Napoli', 'IT', 'Naples'], ['Turin', 'IT', 'Torino'], ['Torino', 'IT', 'Turin'], ['Prague', 'CZ', 'Praha'], ['Praha', 'CZ', 'Prague'],
  ['Warsaw', 'PL', 'Warszawa'], ['Warszawa', 'PL', 'Warsaw'], ['Cracow', 'PL', 'Kraków'], ['Lisbon', 'PT', 'Lisboa'], ['Lisboa', 'PT', 'Lisbon'],
  ['Seville', 'ES', 'Sevilla'], ['Saragossa', 'ES', 'Zaragoza'], ['Copenhagen', 'DK', 'København'], ['København', 'DK', 'Copenhagen'],
  ['Gothenburg', 'SE', 'Göteborg'], ['Göteborg', 'SE', 'Gothenburg'], ['Geneva', 'CH', 'Genève'], ['Genève', 'CH', 'Geneva'], ['Genf', 'CH', 'Geneva'],
  ['Zurich', 'CH', 'Zürich'], ['Brussels', 'BE', 'Bruxelles'], ['Bruxelles', 'BE', 'Brussels'], ['Antwerp', 'BE', 'Antwerpen'], ['Ghent', 'BE', 'Gent'],
  ['Den Haag', 'NL', 'The Hague'], ['Athens', 'GR', 'Athína'], ['Bucharest', 'RO', 'București'], ['Belgrade', 'RS', 'Beograd'], ['Moscow', 'RU', 'Moskva'],
  ['Kiev', 'UA', 'Kyiv'], ['Peking', 'CN', 'Beijing'], ['Bombay', 'IN', 'Mumbai'], ['Calcutta', 'IN', 'Kolkata'], ['Madras', 'IN', 'Chennai'],
  ['Bangalore', 'IN', 'Bengaluru'], ['Saigon', 'VN', 'Ho Chi Minh City'], ['Rangoon', 'MM', 'Yangon'], ['KL', 'MY', 'Kuala Lumpur'],
  ['Krung Thep', 'TH', 'Bangkok'], ['Koh Samui', 'TH', 'Ko Samui'], ['Bern', 'CH', 'Berne'], ['Luxembourg City', 'LU', 'Luxembourg'],
];

/** Places that GeoNames calls by the name of their centre: `country.region.name`, and the name of the town. */
export const townNames: Readonly<Record<string, string>> = { 'US.MA.North Attleborough Center': 'North Attleborough' };

/**
 * Names that are asked back even where one place is far larger, because the law differs and people mean either
 * (the list of the research on law: Georgia, Paris, Kansas City, Charleston, Orange; LA and KC for their readings;
 * Portland, whose two states differ).
 */
export const askAlways = ['Georgia', 'Paris', 'Kansas City', 'Charleston', 'Orange', 'LA', 'KC', 'Portland'] as const;

/** Languages in which the names of countries are known. */
export const countryLanguages = [
  'es', 'fr', 'de', 'it', 'pt', 'nl', 'pl', 'sv', 'da', 'nb', 'fi', 'is', 'cs', 'sk', 'hu', 'ro', 'bg', 'hr', 'sr', 'sl', 'et', 'lv', 'lt', 'el', 'tr',
  'uk', 'ru', 'id', 'ms', 'th', 'vi', 'fil', 'my', 'ja', 'ko', 'zh-Hans', 'zh-Hant', 'hi', 'ar', 'he', 'sq', 'ca',
] as const;
