/**
 * How much of each alkaloid a dose holds, as far as anyone can know.
 *
 * Only what is in it. Nothing here speaks of effect, and nothing makes one kind comparable with another.
 */
import type { LogNormal } from '../numeric/index.ts';

export const contentKinds = ['leaf', 'extract', 'isolated-7-oh'] as const;
/** Never added together: they are different things to take. */
export type ContentKind = (typeof contentKinds)[number];

/** The two alkaloids that a dose is followed by. */
export const doseAlkaloids = ['mitragynine', 'sevenHydroxymitragynine'] as const;
export type DoseAlkaloid = (typeof doseAlkaloids)[number];

/** Where the strength comes from, best first. */
export type ContentBasis = 'analysis' | 'label' | 'published-range' | 'unknown';

/** A distribution of mass in milligrams. Log-normal, or one exact value where nothing is known to spread. */
export interface Mass {
  readonly mean: number;
  readonly sd: number;
  readonly median: number;
  /** 5 % lie below. */
  readonly p5: number;
  /** 5 % lie above. */
  readonly p95: number;
  /** `null` only for none at all (0 mg), whose logarithm does not exist. */
  readonly shape: LogNormal | null;
}

/** Why something is not known, or what weakens what is. Each has a sentence in the catalogue. */
export type ContentNote =
  /** The amount was not said. */
  | 'amount-not-known'
  /** No product, so nothing to read a strength from. */
  | 'product-not-known'
  /** The unit has no weight here: what one capsule, spoon or millilitre weighs was not said. */
  | 'unit-without-weight'
  /** The strength is per millilitre, and the amount is not in millilitres. */
  | 'strength-per-millilitre'
  /** The strength is per piece, and the amount is not in pieces. */
  | 'strength-per-piece'
  /** "mg" of an extract may be extract or alkaloid. */
  | 'milligrams-of-what'
  /** The analysis is of another batch than this one. */
  | 'analysis-of-another-batch'
  /** The sheet or label gives a total of all alkaloids and not this one. */
  | 'only-total-alkaloids'
  /** From the label, and nobody has measured how far such labels are off. */
  | 'label-unchecked'
  /** From the label, widened by how far such labels were found off. */
  | 'label-corrected'
  /** No figure of how far the strength may be off, so the spread shown is of the amount alone. */
  | 'no-measured-spread'
  /** No figure of what such products hold. */
  | 'no-published-range'
  /** The range was found among products of this form; this one may lie outside. */
  | 'range-of-the-form'
  /** Read as milligrams of 7-hydroxymitragynine, as such products are labelled. */
  | 'amount-is-alkaloid';

/** One alkaloid of a dose. */
export interface AlkaloidContent {
  readonly basis: ContentBasis;
  /** `null` exactly where the basis is unknown. */
  readonly mass: Mass | null;
  /** Mass by unit of the amount: shared by every dose of the product, so it does not average out. */
  readonly strength: Moments | null;
  readonly notes: readonly ContentNote[];
  /** Ids of content facts that it rests on; each has a note and sources of its own. */
  readonly facts: readonly string[];
  /** Ids of sources, for {@link ProductFacts.sources}. */
  readonly sources: readonly string[];
}

/** Mean and standard deviation of a positive quantity. */
export interface Moments {
  readonly mean: number;
  readonly sd: number;
}

export interface DoseContent {
  /** `null` where the product is not known. */
  readonly kind: ContentKind | null;
  /** Basis of what the kind is named by: 7-hydroxymitragynine of an isolate, else mitragynine. */
  readonly basis: ContentBasis;
  readonly mitragynine: AlkaloidContent;
  readonly sevenHydroxymitragynine: AlkaloidContent;
  /** The amount as taken, in its own unit; `null` where it was not said. */
  readonly amount: Moments | null;
}
