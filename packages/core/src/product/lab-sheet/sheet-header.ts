/** The heading of a table: which column is the result, and which are limits that must not be taken for it. */
import type { TokenUnit } from './sheet-tokens.ts';
import { UNUSABLE } from './sheet-tokens.ts';
import { analyteAt, unitAt } from './sheet-words.ts';

export type ColumnRole = 'analyte' | 'lod' | 'loq' | 'result' | 'unit' | 'limit' | 'status' | 'spread' | 'text';

export interface Column {
  readonly role: ColumnRole;
  readonly unit: TokenUnit;
}

const HEADINGS: readonly (readonly [ColumnRole, string])[] = [
  ['lod', '(?:LOD|MDL|DL|limit of detection|detection limit|det\\. limit|nachweisgrenze)s?'],
  [
    'loq',
    '(?:LL?OQ|RL|MRL|RDL|limit of quanti(?:fi)?[ct]ation|quanti(?:fi)?[ct]ation limit|reporting limit|bestimmungsgrenze)s?',
  ],
  [
    'limit',
    '(?:action levels?|acceptance criteria|criteria|specifications?|specs?\\.?|(?:USP |max(?:imum)? |regulatory |state |allowable )?limits?|max(?:imum)?\\.?|grenzwert|NMT)',
  ],
  ['spread', '(?:uncertainty|MU|SD|RSD|std\\.? dev\\.?|± ?(?:U|SD)?)'],
  ['status', '(?:pass ?\\/ ?fail|P\\/F|status|conclusion|evaluation|assessment|bewertung)'],
  [
    'text',
    '(?:(?:test |analysis )?methods?|methode|technique|instrument|date tested|analyst|CAS(?: (?:no|number|#))?\\.?|notes?|qualifiers?|dilution|symbol)',
  ],
  ['unit', '(?:units?(?: of measure)?|UOM|einheit)'],
  [
    'result',
    '(?:(?:test |final |measured )?results?|ergebnis|conc(?:entration|\\.)?|amount|found|measured|values?|content|actual|mass|weight)',
  ],
  [
    'analyte',
    '(?:analytes?|compounds?|parameters?|parameter|components?|substances?|alkaloids?|elements?|(?:heavy )?metals?|organisms?|microbes?|tests?(?: names?)?|names?|assay|prüfung)',
  ],
];

const PATTERNS = HEADINGS.map(([role, pattern]) => ({
  role,
  pattern: new RegExp(`^${pattern}(?![\\p{L}\\p{N}])`, 'iu'),
}));
const MOST = 12;

/** The columns of a heading, or `null` where the line is none. */
export function headerOf(cells: readonly string[], text: string): Column[] | null {
  if (text.includes(':') || analyteAt(text)?.rest.match(/\d/u)) return null;
  const columns = cells.length >= 3 ? byCells(cells) : scanned(text);
  if (columns === null || !isTable(columns)) return null;
  // "Test results" is a title.
  return columns.length === 2 && cells.length < 2 && columns[1]?.unit === null ? null : columns;
}

const isTable = (columns: readonly Column[]): boolean =>
  columns.length >= 2 &&
  columns.length <= MOST &&
  columns.some(({ role }) => role === 'result') &&
  columns.some(({ role }) => role !== 'result' && role !== 'text');

function byCells(cells: readonly string[]): Column[] | null {
  let known = 0;
  const columns = cells.map((cell): Column => {
    const found = scanned(cell);
    const [first] = found ?? [];
    if (first === undefined || found?.length !== 1) return { role: 'text', unit: null };
    known++;
    return first;
  });
  // The first column often has no heading, or the title of the table.
  if (known < 2 || known < cells.length - 2) return null;
  const [first, ...more] = columns;
  const unnamed = first?.role === 'text' && more.every(({ role }) => role !== 'analyte');
  return unnamed ? [{ role: 'analyte', unit: null }, ...more] : columns;
}

/** A line that is the heading of one column and nothing else. */
export function singleHeading(text: string): Column | null {
  const [column, ...more] = (text.length > 30 ? null : scanned(text)) ?? [];
  return column === undefined || more.length > 0 || column.role === 'text' ? null : column;
}

/** Headings one after another; anything else among them, and it is a sentence. */
function scanned(source: string): Column[] | null {
  const columns: Column[] = [];
  let text = source.trim();
  while (text.length > 0) {
    const heading = headingAt(text);
    // A unit alone heads a column of results in it.
    const rest = heading === null ? text : text.slice(heading.length).replace(/^ ?(?:,|in\b)? ?/u, '');
    const unit = unitAt(rest);
    if (heading === null && unit === null) return null;
    columns.push({ role: heading?.role ?? 'result', unit: unit === null ? null : (unit.unit ?? UNUSABLE) });
    text = rest.slice(unit?.length ?? 0).replace(/^[\s,;/]+/u, '');
  }
  return columns;
}

function headingAt(text: string): { readonly role: ColumnRole; readonly length: number } | null {
  for (const { role, pattern } of PATTERNS) {
    const match = pattern.exec(text);
    if (match !== null) return { role, length: match[0].length };
  }
  return null;
}

const SECTIONS =
  /\b(?:alkaloids?|heavy metals?|metals?|elemental|micro(?:bial|biology|biological|biologicals|bes)?|potency|pesticides?|solvents?|mycotoxins?|contaminants?|physical|identity|schwermetalle|mikrobiologie)\b/iu;

/** A title between tables, such as "Heavy metals (ppm)". */
export const isSection = (text: string): boolean =>
  text.length <= 80 &&
  SECTIONS.test(text) &&
  analyteAt(text)?.group === undefined &&
  !/\d{2,}/u.test(text.replace(/\([^)]*\)/gu, ''));

const UNIT_STATEMENT =
  /\b(?:units?|results? (?:are |is )?(?:reported|expressed|given|stated)? ?(?:in|as)|reported in|expressed (?:in|as)|all (?:values|results) (?:are )?in)\b[ :]*/iu;

/** "All results in ug/g", "Units: ppm". */
export function statedUnit(text: string): TokenUnit {
  const match = UNIT_STATEMENT.exec(text);
  if (match === null) return null;
  const found = unitAt(text.slice(match.index + match[0].length));
  return found === null ? null : (found.unit ?? UNUSABLE);
}
