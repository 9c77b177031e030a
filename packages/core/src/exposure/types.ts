/**
 * What the room takes and gives: the doses of a journal as the engine takes them, and what could not be.
 *
 * Leaf and extract stand apart and are never added together; isolated 7-OH has no model. Instants are milliseconds
 * since 1970; hours of the engine count from `now`.
 */
import type { EntryId, EntryOf } from '../journal/index.ts';
import type { Analyte, Bands, Dosing, UncertainAmount } from '../pharmacokinetics/index.ts';
import type { ContentBasis, ContentKind, Mass } from '../product/index.ts';

/** From `from` on and before `to`. */
export interface InstantSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * What is taken to come after `now`: nothing, or what the person has written down themselves: doses of a later time, and
 * the amounts a day of their plan.
 */
export type Ahead = 'nothing' | 'plan';

/** A dose that the curves hold. */
export interface CountedDose {
  readonly entry: EntryId;
  readonly at: number;
  /** Of mitragynine. */
  readonly mass: Mass;
  readonly basis: ContentBasis;
  /** Minutes over which it was taken; 0 at once. */
  readonly minutes: number;
  /** As the person wrote. Not in the curves: no study that was read says what food does. */
  readonly eaten: EntryOf<'dose'>['payload']['eaten'] | null;
}

/** All doses of one kind of product that the curves hold. */
export interface PreparedPart {
  readonly kind: ContentKind;
  readonly doses: readonly CountedDose[];
  /** h from `now`, mg of mitragynine: one record a dose, and one a day of the plan. */
  readonly dosing: readonly Dosing[];
  /** How sure each record's amount is. */
  readonly uncertain: readonly UncertainAmount[];
  /** Ids of the models that know such a product; at least one. */
  readonly models: readonly string[];
  /** Median mg of the largest dose, where that is more than any that the models' studies gave; else `null`. */
  readonly beyondStudied: { readonly largest: number; readonly studied: number } | null;
}

/** Why a dose is in no curve. */
export type UncountedReason =
  /** The amount was not said. */
  | 'amount-not-known'
  /** It names no product, or one that is not in the journal any more. */
  | 'product-not-known'
  /** Nothing says how much mitragynine is in it. */
  | 'strength-not-known'
  /** No study measured blood after such a product. */
  | 'no-model';

/** Doses that are in no curve, for one reason. */
export interface Uncounted {
  readonly reason: UncountedReason;
  /** `null` where the product is not known. */
  readonly kind: ContentKind | null;
  readonly doses: readonly EntryId[];
}

/** Why there is no curve at all. */
export type NotComputable = 'no-doses' | Exclude<UncountedReason, 'product-not-known' | 'amount-not-known'>;

/** The doses of a journal, ready to be drawn. */
export interface Prepared {
  readonly now: number;
  readonly window: InstantSpan;
  /** Of a dose before this, less than a hundredth is left at the start of the window in 95 of 100 people. */
  readonly countedFrom: number;
  /** One a kind that could be computed, leaf first. */
  readonly parts: readonly PreparedPart[];
  readonly uncounted: readonly Uncounted[];
  /** `null` where there is a part. */
  readonly notComputable: NotComputable | null;
  readonly ahead: Ahead;
  /** What the person has written down for the time after `now`. */
  readonly planned: Planned;
}

export interface Planned {
  /** Doses of the journal with a later time. */
  readonly doses: readonly EntryId[];
  /** Whether the plan names an amount a day that can be read as mitragynine. */
  readonly perDay: 'none' | 'known' | 'not-known';
}

/** Bands of one part: each model's, and all of them together, each as heavy as the other. */
export interface DrawnPart {
  readonly kind: ContentKind;
  readonly models: readonly { readonly model: string; readonly bands: Bands }[];
  readonly together: Bands;
}

/** One level as a range: 90 of 100 simulated people lie within it. ng/mL. */
export interface LevelRange {
  readonly analyte: Analyte;
  /** Hours from `now`. */
  readonly hours: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly models: readonly {
    readonly model: string;
    readonly low: number;
    readonly median: number;
    readonly high: number;
  }[];
  /** The middle of one model is more than twice that of another: the studies do not agree. */
  readonly studiesDisagree: boolean;
}

/** The alkaloids whose levels are shown. */
export const levelAnalytes = ['mitragynine', '7-hydroxymitragynine'] as const;
export type LevelAnalyte = (typeof levelAnalytes)[number];

/** A laboratory's value of the person's own. */
export interface MeasuredLevel {
  readonly entry: EntryId;
  readonly at: number;
  readonly analyte: LevelAnalyte;
  /** ng/mL; the limit where `belowLimit`. */
  readonly value: number;
  readonly belowLimit: boolean;
}
