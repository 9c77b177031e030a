/** What stands behind the name of a test: numbers with their units, words for "not there", limits that are named, marks. */
import type { BelowLimit, SheetUnit } from './sheet-types.ts';
import { readNumber, type DecimalMark } from './sheet-number.ts';
import { unitAt } from './sheet-words.ts';

/** A unit that is known and cannot be used (mg a serving). */
export const UNUSABLE = 'unusable';
export type TokenUnit = SheetUnit | typeof UNUSABLE | null;

/** A role that the sheet itself gives a number: "LOQ 0.1", "limit 10". */
export type NamedRole = 'lod' | 'loq' | 'limit';

export type Token =
  | {
      readonly kind: 'number';
      readonly value: number | null;
      readonly unit: TokenUnit;
      readonly role: NamedRole | null;
    }
  /** Below a limit of the laboratory. */
  | { readonly kind: 'below'; readonly below: BelowLimit; readonly unit: TokenUnit; readonly role: NamedRole | null }
  | { readonly kind: 'absent'; readonly role: NamedRole | null }
  | { readonly kind: 'present'; readonly role: NamedRole | null }
  /** "0.5-1.0": a specification, never a result. */
  | { readonly kind: 'range' }
  | { readonly kind: 'unit'; readonly unit: TokenUnit }
  | { readonly kind: 'none' }
  | { readonly kind: 'status' }
  | { readonly kind: 'text'; readonly text: string };

const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
const POWER = String.raw`(?: ?(?:x|\*) ?10 ?(?:\^|\*\*|E) ?([+-]?\d{1,2})|[eE]([+-]?\d{1,2}))?`;
/** Comparison, digits, power of ten. `10^3` alone is read by its own branch. */
const VALUE = new RegExp(String.raw`^([<>]=?|[~])? ?(?:10\^([+-]?\d{1,2})|(${NUMBER})${POWER})`, 'u');
const SPREAD = new RegExp(String.raw`^ ?(?:±|\+\/-|\+-) ?${NUMBER} ?%?`, 'u');
const RANGE = new RegExp(String.raw`^ ?(?:-|to) ?${NUMBER}`, 'u');
const IN_SAMPLE = String.raw`(?: ?(?:in|per|\/) ?\d+ ?(?:g|mL|grams?)\b\.?)?`;
const IN_BRACKETS = String.raw`(?: ?\((?:<|LO[QD]:? ?=?)? ?(${NUMBER})([^()]{0,20})\))?`;

const NAMED_LIMIT =
  /^\(? ?(?:(LOD|MDL|limit of detection)|(LOQ|LLOQ|RL|MRL|reporting limit|limit of quanti(?:fi)?[ct]ation)|(limits?|max(?:imum)?\.?|NMT|not more than|no more than|specs?\.?|specification|action level))\b\.?(?: (?:is|of))? ?[:=]? ?(?=[<>≤\d]|absent|negative|not detected)/iu;
const BELOW = new RegExp(
  String.raw`^(?:< ?(?:LL?O[QD]|MDL|RL|MRL)|below (?:LL?O[QD]|MDL|RL|(?:the )?(?:limit of )?(?:detection|quantitation)(?: limit)?)|B[LQ]{2}|BLOQ|BLOD|BDL|N\.?\/?D\.?(?![\p{L}])|n\. ?n\.|nicht nachweisbar|none detected|not detected|non[- ]?detect(?:ed|able)?|not found|nachweisgrenze unterschritten)${IN_SAMPLE}${IN_BRACKETS}`,
  'iu',
);
const ABSENT = new RegExp(
  String.raw`^(?:absent|absence|negativ(?:e)?|neg\.?(?![\p{L}])|not present|no growth)${IN_SAMPLE}`,
  'iu',
);
const PRESENT = new RegExp(String.raw`^(?:detected|present|positive?|pos\.)(?![\p{L}])${IN_SAMPLE}`, 'iu');
const NONE = /^(?:N\/A|NA|NT|not tested|not analy[sz]ed|not applicable|pending|-{1,3})(?![\p{L}\p{N}])/iu;
const STATUS =
  /^(?:pass(?:ed|es)?|fail(?:ed|s)?|complies|compliant|conforms?|meets|within (?:limits?|spec(?:ification)?)|in spec(?:ification)?|ok|satisfactory)(?![\p{L}])/iu;
/** Names of methods hold numbers that are none of the sample's. */
const METHOD =
  /\b(?:AOAC|USP|BAM|ISO|EPA|FDA|ASTM|DIN(?: EN)?|Ph\.? ?Eur\.?|SOP|TM|AOCS|JAOAC|EAM|CMMEF|Method)\b(?:[ :#-]*(?:(?:AOAC|ISO|EN|RI|SMPR|Ch\.?|Method)\b[ :#-]*)?<?(?=[\w.:-]*\d)[A-Z\d][\w.:-]*>?(?:\/<?\d[\w.:-]*>?)?)+|\b(?:U?HPLC|LC|ICP|GC)(?:-(?:UV|DAD|PDA|MS|OES|MS\/MS|HRMS|FID))+\b|\bqPCR\b|\bPCR\b|\bU?HPLC\b/gu;

/** "in 25 g" is how much was looked at. */
const SAMPLE = /(?:(?<![\p{L}\d]) ?\/|\b(?:in|per)) ?\d+ ?(?:g|mL|grams?)\b(?!\/)/giu;

export const withoutMethods = (text: string): string => text.replace(METHOD, ' ');

export function tokensOf(source: string, mark: DecimalMark): Token[] {
  const tokens: Token[] = [];
  let text = withoutMethods(source).replace(SAMPLE, ' ');
  let role: NamedRole | null = null;
  while (text.length > 0) {
    const gap = /^[\s:;,=|]+/u.exec(text)?.[0].length ?? 0;
    if (gap > 0) {
      text = text.slice(gap);
      continue;
    }
    const named = NAMED_LIMIT.exec(text);
    if (named !== null) {
      role = named[1] !== undefined ? 'lod' : named[2] !== undefined ? 'loq' : 'limit';
      text = text.slice(named[0].length);
    }
    const [token, length] = tokenAt(text, mark, role);
    if (token !== null) tokens.push(token);
    role = null;
    text = text.slice(length);
  }
  return tokens;
}

function tokenAt(text: string, mark: DecimalMark, role: NamedRole | null): readonly [Token | null, number] {
  return (
    belowAt(text, mark, role) ?? wordAt(text, role) ?? valueAt(text, mark, role) ?? unitTokenAt(text) ?? textAt(text)
  );
}

type At = readonly [Token, number] | null;

function belowAt(text: string, mark: DecimalMark, role: NamedRole | null): At {
  const match = BELOW.exec(text);
  if (match === null) return null;
  const inside = unitOf(match[2] ?? '');
  const behind = unitOf(text.slice(match[0].length));
  const unit = inside.unit === null ? behind.unit : inside.unit;
  const limit = match[1] === undefined ? null : readNumber(match[1], mark);
  return [{ kind: 'below', below: { limit, as: match[0].trim() }, unit, role }, match[0].length + behind.length];
}

function wordAt(text: string, role: NamedRole | null): At {
  const none = NONE.exec(text);
  if (none !== null) return [{ kind: 'none' }, none[0].length];
  const status = STATUS.exec(text);
  if (status !== null) return [{ kind: 'status' }, status[0].length];
  const absent = ABSENT.exec(text);
  if (absent !== null) return [{ kind: 'absent', role }, absent[0].length];
  const present = PRESENT.exec(text);
  return present === null ? null : [{ kind: 'present', role }, present[0].length];
}

function valueAt(text: string, mark: DecimalMark, role: NamedRole | null): At {
  const match = VALUE.exec(text);
  if (match === null) return null;
  const [whole, comparison] = match;
  let length = whole.length;
  length += SPREAD.exec(text.slice(length))?.[0].length ?? 0;
  const range = RANGE.exec(text.slice(length));
  if (range !== null)
    return [{ kind: 'range' }, length + range[0].length + unitOf(text.slice(length + range[0].length)).length];
  const unit = unitOf(text.slice(length));
  length += unit.length;
  // "3M", "25g": no number of a table.
  if (unit.length === 0 && /^\p{L}/u.test(text.slice(length))) return null;
  const value = valueOf(match, mark);
  if (comparison === undefined || role !== null) return [{ kind: 'number', value, unit: unit.unit, role }, length];
  // "More than" and "about" are no values, and an unclear number is no limit.
  if (!comparison.startsWith('<') || value === null) return [{ kind: 'range' }, length];
  return [{ kind: 'below', below: { limit: value, as: whole.trim() }, unit: unit.unit, role }, length];
}

/** `null` where the number could be two. */
function valueOf([, , power, digits, times, exponent]: RegExpExecArray, mark: DecimalMark): number | null {
  const base = digits === undefined ? 1 : readNumber(digits, mark);
  const scale = Number(power ?? times ?? exponent ?? 0);
  if (base === null) return null;
  // 10 to a negative power is divided by, so that 1.2e-3 is the nearest number to 0.0012.
  return scale < 0 ? base / 10 ** -scale : base * 10 ** scale;
}

function unitOf(text: string): { readonly unit: TokenUnit; readonly length: number } {
  const found = unitAt(text);
  return found === null ? { unit: null, length: 0 } : { unit: found.unit ?? UNUSABLE, length: found.length };
}

function unitTokenAt(text: string): At {
  const { unit, length } = unitOf(text);
  return length === 0 ? null : [{ kind: 'unit', unit }, length];
}

function textAt(text: string): readonly [Token | null, number] {
  const word = /^(?:[\p{L}\p{N}.'-]+|[^\p{L}\p{N}])/u.exec(text)?.[0] ?? text;
  return [/[\p{L}\p{N}]/u.test(word) ? { kind: 'text', text: word } : null, word.length];
}
