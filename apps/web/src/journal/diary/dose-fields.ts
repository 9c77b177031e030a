/** What a person fills in for a dose, and the dose that it becomes. */
import {
  type AmountProblem,
  amountUnits,
  readAmount,
  type EntryDraft,
  type JournalBook,
} from '@clearleaf/core/journal';
import { sayJournal } from '../../messages/journal.ts';
import { readWhenField, whenOf, whenProblem, type When } from './When.tsx';
import type { Amount, Dose, Product } from './words.ts';

export type Unit = Amount['unit'];
export const units: readonly Unit[] = amountUnits;

export interface DoseFields {
  /** Id of a version of a product; `null` where it is none of the journal's. */
  readonly product: string | null;
  readonly productText: string;
  readonly amount: string;
  readonly amountUnknown: boolean;
  readonly unit: Unit | null;
  /** The amount of an entry, with what has no field: how it was typed, how sure it is. Counts while the fields say it. */
  readonly held?: Amount;
  readonly when: When;
  readonly eaten: 'empty' | 'snack' | 'meal' | null;
  readonly minutes: string;
  readonly reasons: readonly string[];
  readonly before: Readonly<Record<string, number>>;
  readonly expectancy: number | undefined;
  readonly note: string;
}

export interface DoseProblems {
  readonly product?: string;
  readonly amount?: string;
  readonly unit?: string;
  readonly when?: string;
  readonly minutes?: string;
}

/** The unit in which a product of this form is usually counted. */
export const usualUnit: Readonly<Record<Product['payload']['form'], Unit>> = {
  powder: 'g',
  'crushed-leaf': 'g',
  capsule: 'capsule',
  tablet: 'tablet',
  tea: 'g',
  liquid: 'mL',
  gummy: 'piece',
  resin: 'g',
  other: 'g',
};

const emptyFields: DoseFields = {
  product: null,
  productText: '',
  amount: '',
  amountUnknown: false,
  unit: null,
  when: { ago: 0 },
  eaten: null,
  minutes: '',
  reasons: [],
  before: {},
  expectancy: undefined,
  note: '',
};

/** The last dose of a product, in any of its versions. */
export function lastDoseOf(product: Product, book: JournalBook): Dose | null {
  const versions = new Set(book.record(product.id)?.versions.map(({ id }) => id));
  return (
    book.all('dose').findLast((dose) => dose.payload.product !== null && versions.has(dose.payload.product)) ?? null
  );
}

/** Fields for a new dose of a product. Its last amount is filled in only where that is asked for. */
export function fieldsFor(product: Product | null, book: JournalBook, offerLast: boolean): DoseFields {
  if (product === null) return emptyFields;
  const last = lastDoseOf(product, book)?.payload.amount;
  const unit = last?.unit ?? usualUnit[product.payload.form];
  const amount = offerLast && last !== undefined && last.value !== null ? String(last.value) : '';
  return { ...emptyFields, product: product.id, unit, amount };
}

const valueText = ({ value }: Amount): string => (value === null ? '' : String(value));

/** Fields of a dose that is there already. */
export function fieldsOf({ at, zone, payload }: Dose): DoseFields {
  return {
    product: payload.product,
    productText: payload.productText ?? '',
    amount: valueText(payload.amount),
    amountUnknown: payload.amount.value === null,
    unit: payload.amount.unit,
    held: payload.amount,
    when: whenOf(at, zone),
    eaten: payload.eaten ?? null,
    minutes: payload.minutes === undefined ? '' : String(payload.minutes),
    reasons: payload.reasons ?? [],
    before: payload.before ?? {},
    expectancy: payload.expectancy,
    note: payload.note ?? '',
  };
}

export type DoseReading =
  | { readonly ok: true; readonly draft: EntryDraft<'dose'> }
  | { readonly ok: false; readonly problems: DoseProblems };

const MOST_MINUTES = 2_880;

/** The dose that the fields say, or what is wrong with each. */
export function readDose(fields: DoseFields, now: number, zone: string): DoseReading {
  const when = readWhenField(fields.when, now, zone);
  const whenWords = whenProblem(when, zone);
  const amount = amountOf(fields);
  const minutes = minutesOf(fields.minutes);
  const isNamed = fields.product !== null || fields.productText.trim() !== '';
  if ('value' in amount && when.kind === 'at' && minutes !== undefined && isNamed)
    return { ok: true, draft: { kind: 'dose', at: when.at, zone, payload: payloadOf(fields, amount, minutes) } };
  const problems: DoseProblems = {
    ...(isNamed ? {} : { product: sayJournal('diary.productMissing') }),
    ...('value' in amount ? {} : amount),
    ...(whenWords === null ? {} : { when: whenWords }),
    ...(minutes === undefined ? { minutes: sayJournal('diary.minutesWrong') } : {}),
  };
  return { ok: false, problems };
}

/** `null` where nothing is said, `undefined` where it is no length of time. */
function minutesOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const minutes = Number(typed.replace(',', '.'));
  return minutes >= 0 && minutes <= MOST_MINUTES ? minutes : undefined;
}

/** What is left out is left out of the entry too. */
function payloadOf(fields: DoseFields, amount: Amount, minutes: number | null): EntryDraft<'dose'>['payload'] {
  const { product, productText, eaten, reasons, before, expectancy } = fields;
  const note = fields.note.trim();
  return {
    product,
    amount,
    ...(product === null && { productText: productText.trim() }),
    ...(eaten !== null && { eaten }),
    ...(minutes !== null && { minutes }),
    ...(reasons.length > 0 && { reasons: [...reasons] }),
    ...(Object.keys(before).length > 0 && { before: { ...before } }),
    ...(expectancy !== undefined && { expectancy }),
    ...(note !== '' && { note }),
  };
}

const isUntouched = ({ amount, amountUnknown, unit }: DoseFields, held: Amount): boolean =>
  unit === held.unit && amountUnknown === (held.value === null) && amount === valueText(held);

/** What was typed may hold its own unit ("3 g"), which then counts. */
function amountOf(fields: DoseFields): Amount | Pick<DoseProblems, 'amount' | 'unit'> {
  const { amountUnknown, unit, held } = fields;
  if (held !== undefined && isUntouched(fields, held)) return held;
  if (amountUnknown) return { value: null, unit: unit ?? 'other' };
  const typed = fields.amount.trim();
  const hasUnit = /\p{L}/u.test(typed);
  // A unit of the person's own has no name that could be read, so its number is read as grams are.
  const named = unit === 'other' ? 'g' : unit;
  const read = readAmount(hasUnit || named === null || typed === '' ? typed : `${typed} ${named}`);
  if (!read.ok) return amountProblem(read.problem);
  return !hasUnit && unit === 'other'
    ? { value: read.amount.value, unit }
    : { value: read.amount.value, unit: read.amount.unit };
}

function amountProblem({ kind, readings }: AmountProblem): Pick<DoseProblems, 'amount' | 'unit'> {
  switch (kind) {
    case 'empty':
      return { amount: sayJournal('diary.amountMissing') };
    case 'no-unit':
    case 'unknown-unit':
      return { unit: sayJournal('diary.unitMissing') };
    case 'too-large':
      return { amount: sayJournal('diary.amountTooMuch') };
    case 'ambiguous-number': {
      const [less, more] = readings ?? [0, 0];
      return {
        amount: sayJournal('diary.amountAmbiguous', { less: Math.min(less, more), more: Math.max(less, more) }),
      };
    }
    case 'not-a-number':
    case 'not-positive':
      return { amount: sayJournal('diary.amountWrong') };
  }
}
