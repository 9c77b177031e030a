/** The names of tests and units, as sheets spell them. */
import type {
  AlkaloidUnit,
  MetalUnit,
  MicrobeUnit,
  SheetAlkaloid,
  SheetAnalyte,
  SheetMetal,
  SheetMicrobe,
  SheetOther,
  SheetUnit,
} from './sheet-types.ts';

export type AnalyteGroup = 'alkaloid' | 'metal' | 'microbe' | 'other';

export interface NamedAnalyte {
  readonly analyte: SheetAnalyte;
  readonly group: AnalyteGroup;
  /** As on the sheet. */
  readonly name: string;
  /** What follows the name. */
  readonly rest: string;
}

const named = <Name extends SheetAnalyte>(group: AnalyteGroup, names: readonly (readonly [Name, string])[]) =>
  names.map(([analyte, pattern]) => ({
    analyte,
    group,
    pattern: new RegExp(`^(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu'),
  }));

/** "Lead" begins the titles of people, too. */
const NOT_A_PERSON = '(?![ ]+(?:lab|chem|anal|scien|tech|audit|micro|invest|test)\\w*)';
const HYDROXY = '7-? ?(?:(?:alpha|\u03b1)-?)?(?:hydroxy|OH)';

/** Longer names before those that they begin with. */
const NAMES = [
  ...named<SheetAlkaloid>('alkaloid', [
    ['pseudoindoxyl', '(?:mitragynine )?pseudoindoxyl'],
    [
      '7-hydroxymitragynine',
      `${HYDROXY}[ -]?(?:mitragynine|mitra|mg|mit)?|hydroxymitragynine|7-? ?hmg|7-? ?hydroxy-? ?mitragynin`,
    ],
    ['mitragynine', 'mitragynine (?:content|assay)|mitragynin[ea]?'],
    ['total-alkaloids', 'total (?:kratom |mitragyna )?alkaloids?(?: content)?|alkaloids?,? total|gesamtalkaloide'],
    ['speciogynine', 'speciogynine?'],
    ['speciociliatine', 'speciociliatine?'],
    ['isopaynantheine', 'isopaynantheine?'],
    ['paynantheine', 'paynantheine?'],
    ['mitraciliatine', 'mitraciliatine?'],
    ['corynantheidine', 'corynantheidine?'],
  ]),
  ...named<SheetMetal>('metal', [
    ['lead', `lead${NOT_A_PERSON}|blei|plomb|plomo`],
    ['arsenic', '(?:total |inorganic )?arsenic|arsen|arsenico'],
    ['cadmium', 'cadmium|kadmium|cadmio'],
    ['mercury', `mercury${NOT_A_PERSON}|quecksilber|mercure|mercurio`],
    ['nickel', 'nickel|niquel'],
    ['chromium', '(?:total )?chromium|chrom'],
  ]),
  ...named<SheetMicrobe>('microbe', [
    [
      'total-plate-count',
      '(?:total |standard )?(?:aerobic )?(?:viable )?plate count|total (?:viable )?aerobic (?:microbial |bacterial |plate )?count|aerobic plate count|total aerobic(?: bacteria)?|TAMC|APC|TPC|gesamtkeimzahl|total bacteria(?:l count)?|total microbial count',
    ],
    [
      'yeast-mold',
      '(?:total )?(?:combined )?yeasts?(?: (?:and|&)|,| ?\\/| ?\\+) ?mou?lds?(?: count)?|TYMC|hefen und schimmelpilze',
    ],
    ['coliforms', '(?:total )?coliforms?(?: count| bacteria)?'],
    ['enterobacteria', '(?:total )?enterobacteriaceae|enterobacteria'],
    ['e-coli', '(?:generic )?E\\.? ?coli|escherichia coli|STEC|shiga[- ]toxin[- ]producing E\\.? ?coli'],
    ['salmonella', 'salmonell(?:a|en)(?: (?:species|spp?\\.?|enterica))?'],
    ['staphylococcus', '(?:S\\.|staph\\.?|staphylococcus) ?aureus'],
    ['pseudomonas', '(?:P\\.|pseudomonas) ?aeruginosa'],
    ['listeria', 'listeria(?: (?:monocytogenes|species|spp?\\.?))?'],
    ['bile-tolerant', '(?:total )?bile[- ]tolerant(?: gram[- ]negative)?(?: bacteria)?'],
  ]),
  ...named<SheetOther>('other', [
    ['aflatoxins', '(?:total )?aflatoxins?(?: total| [BG][12])?'],
    ['ochratoxin', 'ochratoxin(?: A)?'],
    ['pesticides', 'pesticides?(?: screen| residues?)?'],
    ['residual-solvents', 'residual solvents?|ethanol|methanol|acetone|hexane'],
    ['moisture', 'moisture(?: content)?|feuchte'],
    ['water-activity', 'water activity'],
    ['loss-on-drying', 'loss on drying'],
    ['ash', '(?:total )?ash'],
    [
      'adulterants',
      '(?:O-desmethyl)?tramadol|phenylethylamine|phenethylamine|synthetic opioids|fentanyl|tianeptine|adulterants?',
    ],
  ]),
];

/** Bullets and numbers of a list in front of a name. */
const BULLET = /^(?:[-*•·]|\(?\d{1,2}[.)])[ ]+/u;
/** The symbol of an element, a short form or a number of the registry behind a name. */
const BEHIND =
  /^[ ]*(?:\((?!<)[^()]{0,40}\)|\[[^\][]{0,40}\]|,? ?(?:as )?\b(?:Pb|As|Cd|Hg|Ni|Cr)\b|(?:CAS)?[ :#]*\d{2,7}-\d{2}-\d\b|[*†‡]+)/u;

/** The test that `text` begins with. */
export function analyteAt(text: string): NamedAnalyte | null {
  const start = text.replace(BULLET, '');
  for (const { analyte, group, pattern } of NAMES) {
    const match = pattern.exec(start);
    if (match === null) continue;
    let rest = start.slice(match[0].length);
    let behind = BEHIND.exec(rest);
    while (behind !== null && !unitIn(behind[0])) {
      rest = rest.slice(behind[0].length);
      behind = BEHIND.exec(rest);
    }
    return { analyte, group, name: start.slice(0, start.length - rest.length).trim(), rest };
  }
  return null;
}

/** Spelled forms of units. `null` is a unit that is known and cannot be used. */
const UNITS: readonly (readonly [SheetUnit | null, string])[] = [
  [
    null,
    '% ?(?:of )?(?:the )?(?:total )?alkaloids?|(?:%|percent) ?\\(? ?w\\/v\\)?|[mu]g ?\\/ ?(?:serving|day|dose|100 ?(?:g|mL))|ug ?\\/ ?mL',
  ],
  ['percent', '% ?\\(? ?(?:w\\/w|wt\\.?(?:\\/wt\\.?)?|m\\/m|by weight)? ?\\)?|wt\\.? ?%|percent|g ?\\/ ?100 ?g|pct'],
  [
    'mg/unit',
    'mg ?(?:\\/|per) ?(?:unit|capsule|cap|tablet|tab|piece|each|gummy|softgel|bottle|shot|container|package|ea)\\.?',
  ],
  ['mg/mL', 'mg ?(?:\\/|per) ?ml'],
  ['mg/kg', 'mg ?(?:\\/|per) ?kg|mg kg-1'],
  ['mg/g', 'mg ?(?:\\/|per) ?g(?:ram)?|mg g-1'],
  ['ug/kg', '(?:ug|mcg) ?(?:\\/|per) ?kg'],
  ['ug/g', '(?:ug|mcg) ?(?:\\/|per) ?g(?:ram)?'],
  ['ng/g', 'ng ?(?:\\/|per) ?g(?:ram)?'],
  ['ppm', 'ppm'],
  ['ppb', 'ppb'],
  ['cfu/mL', '(?:cfu|kbe|ufc) ?(?:\\/|per) ?ml'],
  ['cfu/g', '(?:cfu|kbe|ufc) ?(?:\\/|per) ?g(?:ram)?'],
  ['mpn/g', 'mpn ?(?:\\/|per) ?g(?:ram)?'],
];

const UNIT_PATTERNS = UNITS.map(([unit, pattern]) => ({
  unit,
  // Not the start of a longer word or of a per-something that is not known.
  pattern: new RegExp(`^[ ]?[(\\[]?(?:${pattern})(?![\\p{L}\\p{N}/%])[)\\]]?`, 'iu'),
}));

/** The unit that `text` begins with, and how long it is. */
export function unitAt(text: string): { readonly unit: SheetUnit | null; readonly length: number } | null {
  for (const { unit, pattern } of UNIT_PATTERNS) {
    const match = pattern.exec(text);
    if (match !== null && match[0].trim() !== '') return { unit, length: match[0].length };
  }
  return null;
}

const UNIT_STARTS = /(?<![\p{L}\p{N}/])(?=[%muwngpckM(])/giu;

/** The first unit anywhere in `text`. */
export function unitIn(text: string): SheetUnit | null {
  for (const { index } of text.matchAll(UNIT_STARTS)) {
    const found = unitAt(text.slice(index));
    if (found !== null) return found.unit;
  }
  return null;
}

const ALKALOID_UNITS = new Set<SheetUnit>(['mg/g', 'percent', 'mg/mL', 'mg/unit', 'ppm']);
const METAL_UNITS = new Set<SheetUnit>(['ppm', 'ppb', 'ug/g', 'mg/kg', 'ug/kg', 'ng/g']);
const MICROBE_UNITS = new Set<SheetUnit>(['cfu/g', 'cfu/mL', 'mpn/g']);

/** A part per million by another name. */
export const alkaloidUnit = (unit: SheetUnit): AlkaloidUnit | null =>
  unit === 'ug/g' || unit === 'mg/kg' ? 'ppm' : ALKALOID_UNITS.has(unit) ? (unit as AlkaloidUnit) : null;
export const metalUnit = (unit: SheetUnit): MetalUnit | null => (METAL_UNITS.has(unit) ? (unit as MetalUnit) : null);
export const microbeUnit = (unit: SheetUnit): MicrobeUnit | null =>
  MICROBE_UNITS.has(unit) ? (unit as MicrobeUnit) : null;

/** True if a test of this group can be stated in this unit. */
export const fits = (group: AnalyteGroup, unit: SheetUnit): boolean =>
  group === 'alkaloid'
    ? alkaloidUnit(unit) !== null
    : group === 'metal'
      ? metalUnit(unit) !== null
      : group === 'microbe' && microbeUnit(unit) !== null;
