/** What is asked, and one record of the engine with how sure its amount is. */
import { type EntryOf, type JournalBook, rootOf } from '../journal/index.ts';
import type { Dosing, UncertainAmount } from '../pharmacokinetics/index.ts';
import type { PharmacokineticsFacts } from '../pharmacokinetics/facts.ts';
import type { ProductFacts } from '../product/facts.ts';
import type { Ahead, InstantSpan } from './types.ts';

export interface ExposureFacts {
  readonly pharmacokinetics: PharmacokineticsFacts;
  readonly product: ProductFacts;
}

export interface ExposureQuestion {
  readonly now: number;
  readonly window: InstantSpan;
  readonly ahead: Ahead;
  /** IANA name of the zone that the person's clock is in: a plan speaks of days. */
  readonly zone: string;
}

export const HOUR = 3_600_000;

/** One record of the engine. */
export interface DoseRecord {
  readonly dosing: Dosing;
  readonly uncertain: UncertainAmount;
}

/** Doses of one product, batch and kind of knowledge share the error of its strength, also after its name was edited. */
export function productKey(taken: EntryOf<'product'>, basis: string, book: JournalBook): string {
  return [rootOf(taken.id, book.productVersions()), taken.payload.batch ?? '', basis].join(' ');
}
