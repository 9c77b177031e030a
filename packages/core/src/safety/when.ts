/** When something was or will be, as people write it: "3 weeks ago", "next Tuesday", "in 2015", "as a child". */
import type { PlainDate } from '../quantity/index.ts';

/** Days before (`past`) or after (`future`) the day of reading. `Infinity`: some time, not said when. */
export type When = {
  readonly kind: 'past' | 'future';
  readonly days: number;
  /** Only the tense of a verb says so: "had chest pain" may be an hour ago. */
  readonly vague?: true;
} | null;

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  few: 3,
  several: 4,
  couple: 2,
  many: 9,
};
const UNITS: Readonly<Record<string, number>> = { hour: 0, day: 1, week: 7, month: 30, year: 365, decade: 3650 };
const NUMBER = String.raw`(\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|few|several|couple(?: of)?|many)`;
const UNIT = String.raw`(hour|hr|day|week|wk|month|mo|year|yr|decade)s?`;

const AGO = new RegExp(String.raw`\b${NUMBER}\s*\+?\s*${UNIT}\s+(?:ago|back|prior|earlier)\b`);
const AHEAD = new RegExp(
  String.raw`\b(?:in|within)\s+(?:about\s+|the next\s+|a\s+)?${NUMBER}\s+${UNIT}\b|\b${NUMBER}\s+${UNIT}\s+(?:from now|away|from today)\b`,
);
const YEAR = /\b(?:in|of|since|from|around|back in)\s+(?:[a-z]+\s+)?((?:19|20)\d\d)\b|^[^\d]*\b((?:19|20)\d\d)\s*$/;
const NOW = /\b(?:now|right now|currently|at the moment|today|tonight|this morning|this afternoon|this evening|just)\b/;
const YESTERDAY = /\b(?:yesterday|last night|this week|the other day)\b/;
const LAST = /\blast (week|month|year|summer|winter|spring|fall|autumn|decade)\b/;
const NEXT = /\b(?:next|this coming|upcoming|coming) (week|month|year|summer|winter|spring|fall|autumn)\b/;
const SOON =
  /\b(?:tomorrow|upcoming|scheduled|planned|planning|booked|having|getting|going to have|will have|need|needs|needing|next|(?:on |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|soon|due for)\b/;
const ONCE =
  /\b(?:years ago|long ago|months ago|ages ago|used to|formerly|former|previously|previous|prior|in the past|past|history of|hx of|h\/o|as an? (?:child|kid|baby|infant|newborn|toddler|teen|teenager|adolescent)|childhood|when i was|(?:at|since|from) (?:the )?age|since my|after my|used to be)\b/;
const TENSE = /\b(?:had|was|were)\b/;

const LAST_DAYS: Readonly<Record<string, number>> = { week: 7, month: 30, year: 365, decade: 3650 };

/** When the clause (folded) speaks of; `null` where it says nothing. */
export function whenOf(clause: string, at: PlainDate): When {
  return ago(clause) ?? yearOf(clause, at) ?? near(clause) ?? ahead(clause) ?? once(clause);
}

function once(clause: string): When {
  if (ONCE.test(clause)) return { kind: 'past', days: Infinity };
  return TENSE.test(clause) ? { kind: 'past', days: Infinity, vague: true } : null;
}

function ago(clause: string): When {
  const match = AGO.exec(clause);
  if (match !== null) return { kind: 'past', days: daysOf(match[1], match[2]) };
  const last = LAST.exec(clause);
  return last === null ? null : { kind: 'past', days: LAST_DAYS[last[1] ?? ''] ?? 180 };
}

function yearOf(clause: string, at: PlainDate): When {
  const match = YEAR.exec(clause);
  if (match === null) return null;
  const years = Number(at.slice(0, 4)) - Number(match[1] ?? match[2]);
  if (years === 0) return null;
  return years > 0 ? { kind: 'past', days: years * 365 } : { kind: 'future', days: -years * 365 };
}

function near(clause: string): When {
  if (YESTERDAY.test(clause)) return { kind: 'past', days: 1 };
  return NOW.test(clause) ? { kind: 'past', days: 0 } : null;
}

function ahead(clause: string): When {
  const match = AHEAD.exec(clause);
  if (match !== null) return { kind: 'future', days: daysOf(match[1] ?? match[3], match[2] ?? match[4]) };
  const next = NEXT.exec(clause);
  if (next !== null) return { kind: 'future', days: LAST_DAYS[next[1] ?? ''] ?? 90 };
  return SOON.test(clause) ? { kind: 'future', days: 0 } : null;
}

function daysOf(number = '', unit = ''): number {
  const count = NUMBERS[number.replace(' of', '')] ?? Number(number);
  const full = unit.replace(/^hr/, 'hour').replace(/^wk/, 'week').replace(/^mo$/, 'month').replace(/^yr/, 'year');
  return count * (UNITS[full] ?? 1);
}

/** Words that turn "no seizures" into "seizures, but long ago": a length of time, or a year. */
export const LASTING = new RegExp(
  String.raw`\b(?:in|for|since)\s+(?:the\s+)?(?:last\s+|past\s+|over\s+|about\s+|almost\s+)?(?:${NUMBER}\s+${UNIT}|years|months|(?:19|20)\d\d)\b`,
);

/** The age written in a folded clause ("17 years old", "I'm sixteen"), or `null`. "At age 6" tells of the past. */
export function ageIn(clause: string): { readonly age: number; readonly start: number; readonly end: number } | null {
  const match = OLD.exec(clause) ?? AM.exec(clause);
  if (match === null || AT_AGE.test(clause.slice(0, match.index))) return null;
  const written = match[1] ?? '';
  const age = TEENS.includes(written) ? TEENS.indexOf(written) + 13 : Number(written);
  return age <= 120 ? { age, start: match.index, end: match.index + match[0].length } : null;
}

const TEENS: readonly string[] = [
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
const YEARS = String.raw`(\d{1,3}|${TEENS.join('|')})`;
const AT_AGE = /\b(?:at|since|from|by|around|until|till|before|after|when i was)(?: the| i was)?\s*$/;
const OLD = new RegExp(String.raw`\b${YEARS}[\s-]*(?:years?[\s-]*olds?|yrs?[\s-]*old|years of age|y\/o|yo)\b`);
const AM = new RegExp(
  String.raw`\b(?:i'm|i am|im|age|aged|age:|turned|turning)\s*${YEARS}\b(?!\s*(?:\/|\.|%|'|-|weeks?|wks?|months?|days?|hours?|minutes?|mg|pounds?|lbs?|kgs?|ft|feet|foot|cm|years? (?:in|into|without|off|free|sober)))`,
);
