/** A product's fields as they are typed, and what they say. */
import type { EntryOf } from '@clearleaf/core/journal';
import { sayJournal } from '../../../messages/journal.ts';
import { locale } from '../../../messages/speak.ts';
import { type Unit, usualUnit } from '../../diary/dose-fields.ts';
import type { Product } from '../../diary/words.ts';
import { readNumber } from '../numbers.ts';

export type ProductPayload = EntryOf<'product'>['payload'];
export type Content = NonNullable<ProductPayload['label']>;
type Concentration = NonNullable<Content['mitragynine']>;

export const contentUnits = ['mg/g', 'percent', 'mg/mL', 'mg/unit'] as const;
export const contentNames = ['mitragynine', 'sevenHydroxymitragynine', 'totalAlkaloids'] as const;
export type ContentName = (typeof contentNames)[number];

/** One strength as typed. */
export interface StrengthField {
  readonly value: string;
  readonly unit: Concentration['unit'];
}
export type ContentFields = Readonly<Record<ContentName, StrengthField>>;

export interface UnitField {
  readonly unit: Unit;
  readonly grams: string;
  readonly spread: string;
}

export interface ProductFields {
  readonly name: string;
  readonly kind: ProductPayload['kind'] | null;
  readonly form: ProductPayload['form'];
  readonly vendor: string;
  readonly batch: string;
  readonly label: ContentFields;
  readonly units: readonly UnitField[];
  readonly price: string;
  readonly currency: string;
  readonly priceFor: string;
  readonly priceUnit: Unit;
  /** What is there now, where it was counted; empty leaves what was said before. */
  readonly stock: string;
  readonly stockUnit: Unit;
  readonly finished: boolean;
}

export type ProductProblems = Readonly<Record<string, string>>;

/** Units that have no weight of their own. */
export const weighedUnits = ['capsule', 'tablet', 'teaspoon', 'tablespoon', 'scoop', 'shot', 'piece', 'mL'] as const;

const euroless: Readonly<Record<string, string>> = { US: 'USD', GB: 'GBP', CA: 'CAD', AU: 'AUD', NZ: 'NZD', CH: 'CHF' };
const currencyHere = (): string => euroless[new Intl.Locale(locale).maximize().region ?? ''] ?? 'EUR';

const usualStrength = (form: ProductPayload['form']): Concentration['unit'] =>
  form === 'capsule' || form === 'tablet' || form === 'gummy' ? 'mg/unit' : form === 'liquid' ? 'mg/mL' : 'mg/g';

export const strengthFields = (content: Content | undefined, form: ProductPayload['form']): ContentFields => {
  const field = (name: ContentName): StrengthField => {
    const stated = content?.[name];
    return stated === undefined
      ? { value: '', unit: usualStrength(form) }
      : { value: String(stated.value), unit: stated.unit };
  };
  return {
    mitragynine: field('mitragynine'),
    sevenHydroxymitragynine: field('sevenHydroxymitragynine'),
    totalAlkaloids: field('totalAlkaloids'),
  };
};

export const emptyProduct = (): ProductFields => ({
  name: '',
  kind: null,
  form: 'powder',
  vendor: '',
  batch: '',
  label: strengthFields(undefined, 'powder'),
  units: [],
  price: '',
  currency: currencyHere(),
  priceFor: '',
  priceUnit: 'g',
  stock: '',
  stockUnit: 'g',
  finished: false,
});

export function productFieldsOf({ payload }: Product): ProductFields {
  const { name, kind, form, vendor = '', batch = '', stock, finished = false } = payload;
  return {
    name,
    kind,
    form,
    vendor,
    batch,
    label: strengthFields(payload.label, form),
    units: (payload.units ?? []).map(({ unit, grams, sd }) => ({
      unit,
      grams: String(grams),
      spread: sd === undefined ? '' : String(sd),
    })),
    ...priceFields(payload),
    stock: '',
    stockUnit: stock?.unit ?? usualUnit[form],
    finished,
  };
}

function priceFields({
  price,
  form,
}: ProductPayload): Pick<ProductFields, 'price' | 'currency' | 'priceFor' | 'priceUnit'> {
  if (price === undefined) return { price: '', currency: currencyHere(), priceFor: '', priceUnit: usualUnit[form] };
  const { amount, currency, for: paidFor } = price;
  const priceFor = paidFor.value === null ? '' : String(paidFor.value);
  return { price: String(amount), currency, priceFor, priceUnit: paidFor.unit };
}

export type ProductReading =
  | { readonly ok: true; readonly payload: ProductPayload }
  | { readonly ok: false; readonly problems: ProductProblems };

/** Reads numbers out of fields, and keeps what is wrong with them. */
function numberReader() {
  const problems: Record<string, string> = {};
  const number = (field: string, typed: string): number | null => {
    const read = readNumber(typed);
    if (read === undefined) problems[field] = sayJournal('rooms.numberWrong');
    return read ?? null;
  };
  const positive = (field: string, typed: string): number | null => {
    const read = number(field, typed);
    if (read === 0) problems[field] = sayJournal('rooms.numberNotZero');
    return read;
  };
  return { problems, number, positive };
}
type Reader = ReturnType<typeof numberReader>;

/** The product that the fields say. `before` gives what the form does not ask for. @param now for a stock that was counted */
export function readProduct(fields: ProductFields, before: Product | null, now: number): ProductReading {
  const reader = numberReader();
  const { problems } = reader;
  const { kind, form } = fields;
  const name = fields.name.trim();
  if (name === '') problems['name'] = sayJournal('rooms.nameMissing');
  if (kind === null) problems['kind'] = sayJournal('rooms.kindMissing');
  const label = readContent(fields.label, (row, typed) => reader.number(`label-${row}`, typed));
  const units = readUnits(fields, reader);
  const price = readPrice(fields, reader);
  const counted = reader.positive('stock', fields.stock);
  if (Object.keys(problems).length > 0 || kind === null) return { ok: false, problems };
  const { stock, stockAt, analysis } = before?.payload ?? {};
  const payload = without({
    name,
    kind,
    form,
    vendor: said(fields.vendor),
    batch: said(fields.batch),
    label,
    analysis,
    units,
    price,
    stock: counted === null ? stock : { value: counted, unit: fields.stockUnit },
    stockAt: counted === null ? stockAt : now,
    finished: fields.finished ? true : undefined,
  });
  return { ok: true, payload };
}

const said = (typed: string): string | undefined => (typed.trim() === '' ? undefined : typed.trim());

function readUnits(fields: ProductFields, { number, positive }: Reader): ProductPayload['units'] | undefined {
  const units = fields.units.flatMap(({ unit, grams, spread }, place) => {
    const weight = positive(`unit-${place}`, grams);
    const sd = number(`unit-${place}`, spread);
    return weight === null ? [] : [{ unit, grams: weight, ...(sd === null || sd === 0 ? {} : { sd }) }];
  });
  return units.length === 0 ? undefined : units;
}

type Loose<Whole> = { readonly [Key in keyof Whole]: Whole[Key] | undefined };
/** Leaves out what is not said: an entry has no empty fields. */
const without = (payload: Loose<ProductPayload>): ProductPayload =>
  Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined)) as ProductPayload;

/** What the rows of strengths say; `undefined` where they say nothing. */
export function readContent(
  fields: ContentFields,
  read: (row: ContentName, typed: string) => number | null,
): Content | undefined {
  const rows = contentNames.flatMap((row) => {
    const value = read(row, fields[row].value);
    return value === null ? [] : [[row, { value, unit: fields[row].unit }] as const];
  });
  return rows.length === 0 ? undefined : Object.fromEntries(rows);
}

/** `undefined` where there is none. A price without what it is for is a problem. */
function readPrice(
  { price, currency, priceFor, priceUnit }: ProductFields,
  { problems, number, positive }: Reader,
): ProductPayload['price'] | undefined {
  const amount = number('price', price);
  const value = positive('price', priceFor);
  if (amount !== null && value !== null) return { amount, currency, for: { value, unit: priceUnit } };
  if (amount !== null || value !== null) problems['price'] ??= sayJournal('rooms.priceHalf');
  return undefined;
}

/** Every field of a product that an edit may take out. */
export const clearedProduct = {
  vendor: undefined,
  batch: undefined,
  label: undefined,
  analysis: undefined,
  units: undefined,
  price: undefined,
  stock: undefined,
  stockAt: undefined,
  finished: undefined,
};

export const currencies = [
  'USD',
  'EUR',
  'GBP',
  'CAD',
  'AUD',
  'NZD',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'HUF',
  'RON',
  'MYR',
  'THB',
  'IDR',
  'SGD',
  'JPY',
  'ZAR',
  'BRL',
  'MXN',
] as const;
