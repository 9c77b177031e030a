/** What is left of a product, how long it lasts as it is used now, and what that costs. */
import { addDays } from '../quantity/index.ts';
import { dayOf } from '../quantity/time.ts';
import type { AmountUnit } from './amount-words.ts';
import type { JournalBook } from './book.ts';
import { dayBuckets, knownZone } from './day-buckets.ts';
import { isEntry, type EntryId, type EntryOf, type JournalRecord } from './entries.ts';

/** What is known of the stock of a product. What cannot be reckoned is `null`, never a guess. */
export interface StockView {
  /** In `unit`. `null` where no stock was stated, or a dose since then has no amount in a unit that can be converted. Not below 0. */
  readonly left: number | null;
  /** The unit of the stock, else that of the price. */
  readonly unit: AmountUnit | null;
  /** Doses since the stock was stated that could not be taken off it. */
  readonly uncounted: number;
  /** Mean use a day over the last 14 days, in `unit`, or since the first dose where that is later; `null` where fewer than 3 days have a dose. */
  readonly perDay: number | null;
  readonly daysLeft: number | null;
  /** A month is 30.44 days. */
  readonly spendPerMonth: { readonly amount: number; readonly currency: string } | null;
}

/** Where and when the question is asked. */
export interface StockContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA name of the zone that the person's clock is in. */
  readonly zone: string;
}

type Product = EntryOf<'product'>;
type Amount = EntryOf<'dose'>['payload']['amount'];

const DAY = 86_400_000;
const DAYS_LOOKED_AT = 14;
const FEWEST_DAYS = 3;
const DAYS_PER_MONTH = 30.44;
const MILLIGRAMS_PER_GRAM = 1000;

/** The stock of the product whose record holds `id`; `null` where there is no such product, or it was deleted. */
export function stockOf(book: JournalBook, id: EntryId, context: StockContext): StockView | null {
  const record = book.record(id);
  const product = record?.current;
  if (record === null || product?.kind !== 'product') return null;
  const unit = product.payload.stock?.unit ?? product.payload.price?.for.unit ?? null;
  const from = stockAt(record, product);
  const doses = dosesOf(book, record, { from, now: context.now });
  const used = doses.map(({ at, zone, payload }): Used => {
    const taken = book.productVersion(payload.product ?? '') ?? product;
    return { at, zone, amount: unit === null ? null : converted(payload.amount, unit, [taken, product]) };
  });
  const remaining = leftOf(
    product,
    used.filter(({ at }) => at >= from),
  );
  const perDay = usePerDay(used, firstUse(book, record), context);
  return {
    ...remaining,
    unit,
    perDay,
    daysLeft: perDay === null || remaining.left === null ? null : remaining.left / perDay,
    spendPerMonth: spend(product, { perDay, unit }),
  };
}

function leftOf({ payload }: Product, since: readonly Used[]): Pick<StockView, 'left' | 'uncounted'> {
  const value = payload.stock?.value ?? null;
  const uncounted = value === null ? 0 : since.filter(({ amount }) => amount === null).length;
  if (payload.finished === true) return { left: 0, uncounted };
  return { left: value === null || uncounted > 0 ? null : Math.max(0, value - sum(since)), uncounted };
}

const sum = (used: readonly { readonly amount: number | null }[]): number =>
  used.reduce((total, { amount }) => total + (amount ?? 0), 0);

/** Editing the name of a product does not fill it up again: a stock counts from when it was first stated so. */
function stockAt({ versions }: JournalRecord, product: Product): number {
  if (product.payload.stockAt !== undefined) return product.payload.stockAt;
  const byId = new Map(versions.map((version) => [version.id, version]));
  let first = product;
  // A ring of versions, which only a forged file can hold, is walked once.
  for (let steps = versions.length; steps > 0; steps -= 1) {
    const before = byId.get(first.supersedes ?? '');
    if (before === undefined || !isEntry(before) || before.kind !== 'product' || !sameStock(before, first)) break;
    first = before;
  }
  return first.recordedAt;
}

const sameStock = ({ payload: { stock: a } }: Product, { payload: { stock: b } }: Product): boolean =>
  a?.value === b?.value && a?.unit === b?.unit;

/** Doses of any version of the product up to now, as far back as either question asks; the latest first. */
function dosesOf(
  book: JournalBook,
  record: JournalRecord,
  { from, now }: { readonly from: number; readonly now: number },
): EntryOf<'dose'>[] {
  const isTaken = takenFrom(record);
  const start = Math.min(from, now - (DAYS_LOOKED_AT + 2) * DAY);
  const all = book.all('dose');
  const found: EntryOf<'dose'>[] = [];
  for (let place = all.length - 1; place >= 0; place -= 1) {
    const dose = all[place];
    if (dose === undefined || dose.at < start) break;
    if (dose.at <= now && isTaken(dose)) found.push(dose);
  }
  return found;
}

const firstUse = (book: JournalBook, record: JournalRecord): number | null =>
  book.all('dose').find(takenFrom(record))?.at ?? null;

function takenFrom({ versions }: JournalRecord): (dose: EntryOf<'dose'>) => boolean {
  const ids = new Set(versions.map(({ id }) => id));
  return ({ payload }) => payload.product !== null && ids.has(payload.product);
}

/** `amount` in `unit`: as it is, or through grams, by what the version that was taken or the latest says a unit weighs. */
function converted(amount: Amount, unit: AmountUnit, products: readonly Product[]): number | null {
  if (amount.value === null) return null;
  // "Other" is a different thing each time.
  if (amount.unit === unit) return unit === 'other' ? null : amount.value;
  for (const product of products) {
    const [one, other] = [gramsOf(amount.unit, product), gramsOf(unit, product)];
    if (one !== null && other !== null) return (amount.value * one) / other;
  }
  return null;
}

/** What one of a unit weighs. */
function gramsOf(unit: AmountUnit, { payload }: Product): number | null {
  if (unit === 'g') return 1;
  if (unit === 'mg') return 1 / MILLIGRAMS_PER_GRAM;
  return payload.units?.find((each) => each.unit === unit)?.grams ?? null;
}

interface Used {
  readonly at: number;
  readonly zone: string;
  readonly amount: number | null;
}

/** See {@link StockView.perDay}. */
function usePerDay(used: readonly Used[], first: number | null, { now, zone }: StockContext): number | null {
  const last = dayOf(now, knownZone(zone));
  const buckets = dayBuckets({ first: addDays(last, 1 - DAYS_LOOKED_AT), last });
  const recent = used.flatMap((each) => {
    const place = buckets.placeOf(each);
    return place === -1 ? [] : [{ place, amount: each.amount }];
  });
  const days = new Set(recent.map(({ place }) => place));
  if (days.size < FEWEST_DAYS || recent.some(({ amount }) => amount === null)) return null;
  const start = first === null ? -1 : buckets.placeOf({ at: first, zone });
  return sum(recent) / (DAYS_LOOKED_AT - Math.max(0, start));
}

function spend(
  product: Product,
  { perDay, unit }: { readonly perDay: number | null; readonly unit: AmountUnit | null },
): StockView['spendPerMonth'] {
  const { price } = product.payload;
  if (price === undefined || perDay === null || unit === null) return null;
  const perPrice = converted({ value: perDay, unit }, price.for.unit, [product]);
  if (perPrice === null || price.for.value === null) return null;
  return { amount: (perPrice / price.for.value) * price.amount * DAYS_PER_MONTH, currency: price.currency };
}
