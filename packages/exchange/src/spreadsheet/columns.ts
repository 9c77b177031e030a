/** What the columns of a spreadsheet are: offered by their names, decided by the person. */
import { askChoice, type Asking } from '../answers.ts';
import type { Row } from '../table.ts';
import { knownUnit } from '../units.ts';
import type { UnitAnswer } from '../types.ts';

export const columnRoles = [
  'date-and-time',
  'date',
  'time',
  'amount',
  'unit',
  'product',
  'route',
  'rating',
  'symptom',
  'score',
  'event',
  'note',
  'leave-out',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

export interface Column {
  readonly name: string;
  /** From 0. */
  readonly place: number;
  readonly role: ColumnRole;
}

const HINTS: readonly (readonly [RegExp, ColumnRole])[] = [
  [/date.{0,5}time|time.?stamp|^when$/i, 'date-and-time'],
  [/date|^day$|^datum$/i, 'date'],
  [/time|^hour$|^uhrzeit$/i, 'time'],
  [/^units?$/i, 'unit'],
  [/amount|dose|dosage|quantity|^qty|grams|menge|^(g|mg)$|[ _([](g|mg|ml)[)\]]?$/i, 'amount'],
  [/product|strain|substance|kratom|vendor/i, 'product'],
  [/route/i, 'route'],
  [/note|comment|remark|notiz/i, 'note'],
  [/symptom/i, 'symptom'],
  [/score|severity/i, 'score'],
  [/rating|mood|pain|anxiety|craving|energy|sleep|withdrawal/i, 'rating'],
];

/** Asks what each column is. Until one is answered it takes no part. */
export function askColumns(asking: Asking, header: readonly string[], rows: readonly Row[]): readonly Column[] {
  const columns: Column[] = [];
  for (const [place, name] of header.entries()) {
    const examples = rows
      .slice(0, 200)
      .flatMap(({ fields }) => (fields[place] ?? '').trim() || [])
      .slice(0, 3);
    const hint = HINTS.find(([pattern]) => pattern.test(name))?.[1];
    const role = askChoice(asking, {
      kind: 'role',
      id: `role:${name === '' ? place + 1 : name}`,
      name,
      required: true,
      options: columnRoles,
      examples,
      ...(hint === undefined ? {} : { suggestion: hint }),
    });
    columns.push({ name: name === '' ? String(place + 1) : name, place, role: role ?? 'leave-out' });
  }
  return columns;
}

/** The unit that a name states, as in `amount_g` or `dose (mg)`; `null` where it states none. */
export function unitInName(name: string): { readonly word: string; readonly unit: UnitAnswer } | null {
  const word = /(?:^|[\s_([])([A-Za-z]+)[)\]]?$/.exec(name.trim())?.[1] ?? '';
  const unit = knownUnit(word);
  return unit === null ? null : { word, unit };
}
