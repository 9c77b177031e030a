/** Product, batch, date and laboratory: what a sheet says of itself, in "name: value" form. */
import { parsePlainDate, type PlainDate } from '../../quantity/index.ts';
import type { SheetLine } from './sheet-text.ts';
import type { SheetProblem } from './sheet-types.ts';

export interface SheetAbout {
  readonly product: string | null;
  readonly batch: string | null;
  readonly date: PlainDate | null;
  readonly laboratory: string | null;
  readonly problems: readonly SheetProblem[];
}

type Field = 'product' | 'batch' | 'tested' | 'reported' | 'date' | 'laboratory';

const KEYS: readonly (readonly [Field, RegExp])[] = [
  [
    'batch',
    /^(?:batch ?\/ ?lot|lot ?\/ ?batch|batch|lot|charge|chargen-?nr|ch\.-?b\.?)(?: ?(?:number|no\.?|nr\.?|#|id|code))?$/iu,
  ],
  [
    'tested',
    /^(?:date (?:of )?(?:analysis|testing|tested|test|analyzed|analysed|completed)|(?:tested|analyzed|analysed|completed)(?: on)?|(?:analysis|test|testing|tested|completion) date|date completed|prüfdatum|datum der analyse)$/iu,
  ],
  [
    'reported',
    /^(?:(?:report|issue|reporting|coa|certificate) date|date (?:of )?(?:issue|issued|report|reported)|(?:reported|issued)(?: on)?|berichtsdatum)$/iu,
  ],
  ['date', /^(?:date|datum)$/iu],
  [
    'laboratory',
    /^(?:(?:testing |test |analy[sz]ing )?lab(?:oratory)?(?: name)?|tested (?:by|at)|analy[sz]ed (?:by|at)|performed by|prüflabor|labor)$/iu,
  ],
  [
    'product',
    /^(?:product(?: name| description)?|sample(?: name| description)?|item(?: name| description)?|material(?: name)?|description|produkt|probe|probenbezeichnung)$/iu,
  ],
];

const KEY_VALUE = /^([^:=]{2,40}?) ?[:=] ?(.*)$/u;
/** "Batch # 1234" and "Lot No. 77": a sign in place of the colon. */
const SIGN_VALUE = /^((?:batch|lot)(?: ?(?:number|no\.?|#))) ?(?=[^\s:]*\d)(\S+)$/iu;
/** "Completed 01/09/2025". */
const DAY_VALUE = /^([a-z][a-z ]{3,24}) (?=\d)([\d/.-]{6,10})$/iu;
const LONGEST = 200;

const fieldOf = (key: string): Field | undefined => KEYS.find(([, pattern]) => pattern.test(key))?.[0];

export function aboutOf(lines: readonly SheetLine[]): SheetAbout {
  const found = fieldsOf(lines);
  const dated = dateOf(found.get('tested') ?? found.get('reported') ?? found.get('date'));
  return {
    product: found.get('product') ?? null,
    batch: found.get('batch') ?? null,
    date: dated.date,
    laboratory: found.get('laboratory') ?? titleOf(lines),
    problems: dated.problems,
  };
}

function fieldsOf(lines: readonly SheetLine[]): Map<Field, string> {
  const found = new Map<Field, string>();
  for (const [index, { cells }] of lines.entries()) {
    for (const place of cells.keys()) {
      const said = fieldAt(lines, index, place);
      if (said !== null && !found.has(said.field)) found.set(said.field, said.value);
    }
  }
  return found;
}

function fieldAt(lines: readonly SheetLine[], index: number, place: number): { field: Field; value: string } | null {
  const cells = lines[index]?.cells ?? [];
  const { key, own } = splitKey(cells[place] ?? '');
  const field = fieldOf(key);
  if (field === undefined || (own === null && !isTabled(cells, place))) return null;
  const value = own || nextValue(lines, index, place);
  return value === '' || value.length > LONGEST ? null : { field, value };
}

/** `own` is `null` where nothing marks the cell as a key. */
function splitKey(cell: string): { readonly key: string; readonly own: string | null } {
  const match = SIGN_VALUE.exec(cell) ?? KEY_VALUE.exec(cell) ?? DAY_VALUE.exec(cell);
  const [, key = cell, own = null] = match ?? [];
  return { key: key.trim(), own: own?.trim() ?? null };
}

/** Cells without a colon are keys only where they alternate with values. */
const isTabled = (cells: readonly string[], place: number): boolean =>
  cells.length % 2 === 0 &&
  place % 2 === 0 &&
  cells.every((cell, index) => index % 2 === 0 || fieldOf(cell) === undefined);

/** The next cell, or the next line that says something and is no key itself. */
function nextValue(lines: readonly SheetLine[], index: number, place: number): string {
  const beside = lines[index]?.cells[place + 1];
  if (beside !== undefined) return KEY_VALUE.test(beside) ? '' : beside;
  const below = lines.slice(index + 1, index + 3).find(({ text }) => text !== '')?.cells[0] ?? '';
  return KEY_VALUE.test(below) ? '' : below;
}

/** The name of a laboratory as the heading of the page. */
const LAB_NAME =
  /^[\p{L}\p{N}&.,' -]{2,50}\b(?:labs?|laborator(?:y|ies)|analytics|analytical|labor)(?: (?:services|group|sciences))?,? ?(?:LLC|Inc\.?|Ltd\.?|GmbH|Corp\.?)?$/iu;
const NOT_A_NAME = /report|certificate|result|test(?:ed|ing)? by|:/iu;

function titleOf(lines: readonly SheetLine[]): string | null {
  const top = lines.filter(({ text }) => text !== '').slice(0, 4);
  return top.flatMap(({ cells }) => cells).find((cell) => LAB_NAME.test(cell) && !NOT_A_NAME.test(cell)) ?? null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/u;
const DAY_MONTH_WORD = /\b(\d{1,2})(?:st|nd|rd|th|\.)?[ -]+([a-z]{3,9})\.?,?[ -]+(\d{4}|\d{2})\b/iu;
const MONTH_WORD_DAY = /\b([a-z]{3,9})\.?[ -]+(\d{1,2})(?:st|nd|rd|th)?,?[ -]+(\d{4})\b/iu;
const NUMBERS = /\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})\b/u;

function dateOf(text: string | undefined): {
  readonly date: PlainDate | null;
  readonly problems: readonly SheetProblem[];
} {
  if (text === undefined) return { date: null, problems: [] };
  const candidates = [...new Set(candidatesOf(text))];
  const [first, second] = candidates;
  if (first === undefined) return { date: null, problems: [{ kind: 'date-unreadable', text }] };
  if (second === undefined) return { date: first, problems: [] };
  return { date: null, problems: [{ kind: 'date-ambiguous', text, candidates: candidates.sort() }] };
}

/** Every day that the text may mean. */
function candidatesOf(text: string): PlainDate[] {
  const iso = ISO.exec(text);
  if (iso !== null) return days([iso[1], iso[2], iso[3]]);
  const dayFirst = DAY_MONTH_WORD.exec(text);
  if (dayFirst !== null) return days([dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]]);
  const monthFirst = MONTH_WORD_DAY.exec(text);
  if (monthFirst !== null) return days([monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]]);
  const numbers = NUMBERS.exec(text);
  if (numbers === null) return [];
  const [, a, b, year] = numbers;
  const orders: (string | undefined)[][] = [
    [year, a, b],
    [year, b, a],
  ];
  // Two digits for the year: it may stand first.
  if (year?.length === 2) orders.push([a, b, year]);
  return days(...orders);
}

function days(...dates: readonly (readonly (string | undefined)[])[]): PlainDate[] {
  return dates.flatMap(([year = '', month = '', day = '']) => {
    const whole = year.length === 4 ? year : `20${year.padStart(2, '0')}`;
    const date = parsePlainDate(`${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    return date === null ? [] : [date];
  });
}

const monthOf = (word = ''): string => String(MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1);
