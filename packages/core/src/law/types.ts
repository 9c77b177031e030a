/** What the room `law` takes and gives. */
import type { PlainDate } from '../quantity/index.ts';
import type { Source } from '../finding/index.ts';
import type { ProductKind } from '../journal/index.ts';
import type { LawLimit, LawScope } from './facts.ts';
import type { LawStatus, PlaceLevel } from './words.ts';

export * from './words.ts';

export type LawConfidence = 'high' | 'medium' | 'low';
export type MayBuy = 'yes' | 'no' | 'unknown';

/** One jurisdiction of a place's chain. `code` is that of the facts; places without a row have a code of the same form. */
export interface Jurisdiction {
  readonly code: string;
  readonly name: string;
  readonly level: PlaceLevel;
  /** False where no row was researched: the layer above decides and the answer says so. */
  readonly researched: boolean;
}

/** A place that a text may mean. Its name, typed in turn, reads back to the same chain. */
export interface PlaceCandidate {
  readonly name: string;
  readonly chain: readonly Jurisdiction[];
}

/** Message that says why a place was not understood; none takes a value. */
export type PlaceProblem =
  | 'law.placeEmpty'
  | 'law.placeTooLong'
  | 'law.placeNoLetters'
  | 'law.placeTooLarge'
  | 'law.placeNotFound';

/** What a typed place turned out to be. */
export type PlaceReading =
  | ({ readonly kind: 'resolved'; readonly input: string } & PlaceCandidate)
  | { readonly kind: 'ambiguous'; readonly input: string; readonly candidates: readonly PlaceCandidate[] }
  /** `reason` is the id of a message: `speak(reading.reason)`. */
  | { readonly kind: 'unknown'; readonly input: string; readonly reason: PlaceProblem };

/** Why a layer that bars nothing is still no permission. */
export type LawDoubt =
  /** Past its review date. */
  | 'stale'
  | 'low-confidence'
  /** No source of it was read. */
  | 'unverified'
  /** Its source speaks of a day after the one asked about. */
  | 'later-source'
  /** It comes into force after the day asked about. */
  | 'not-yet-in-force'
  /** Sources conflict, or the outcome of a change was not seen. */
  | 'unclear'
  /** A minimum age applies and the age was not said. */
  | 'age-not-said'
  /** Under 18 where no minimum age was found. */
  | 'minor'
  /** Allowed only within a limit that the label or lab sheet has to show. */
  | 'depends-on-product'
  /** Its states or towns decide, and none that has a row (a state), or none at all (a town), was named. */
  | 'below-not-said';

/** One layer of an answer, read at its own date. */
export interface LawLayer {
  readonly code: string;
  readonly name: string;
  readonly level: PlaceLevel;
  /** As it can be known for the day asked about: a rule that is not known for that day reads `unclear`. */
  readonly status: LawStatus;
  readonly minimumAge: number | null;
  readonly conditions: readonly string[];
  readonly limits: readonly LawLimit[];
  readonly scope: LawScope;
  readonly instrument: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exactly as the source shows. */
  readonly effectiveFrom: string | null;
  readonly asOf: PlainDate;
  /** `asOf` as exactly as the source shows it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. To be shown; `asOf` is to be counted with. */
  readonly asOfGiven: string;
  readonly reviewBy: PlainDate;
  readonly stale: boolean;
  readonly volatile: boolean;
  readonly confidence: LawConfidence;
  readonly sources: readonly Source[];
  readonly notes: string;
  /** Changes that were under way when last seen; `on` is the day, month or year that matters next. */
  readonly pending: readonly { readonly what: string; readonly on?: string | undefined }[];
  /** What this layer alone says about buying. */
  readonly mayBuy: MayBuy;
  /** Why it is no permission; empty where it forbids or permits. */
  readonly doubts: readonly LawDoubt[];
}

/** `clearleaf law --json` prints this, with these keys. */
export interface LawAnswer {
  readonly place: { readonly code: string; readonly name: string; readonly level: PlaceLevel };
  readonly product: ProductKind;
  /** Of the strictest layer. */
  readonly status: LawStatus;
  readonly mayBuy: MayBuy;
  /** Where a permission has passed its review date: what it was, and when. */
  readonly lastKnown: { readonly mayBuy: MayBuy; readonly asOf: PlainDate; readonly asOfGiven: string } | null;
  readonly minimumAge: number | null;
  /** Code of the layer that decided. */
  readonly decidedBy: string;
  readonly asOf: PlainDate;
  /** As {@link LawLayer.asOfGiven}. */
  readonly asOfGiven: string;
  readonly confidence: LawConfidence;
  readonly stale: boolean;
  readonly conditions: readonly string[];
  readonly layers: readonly LawLayer[];
  readonly sources: readonly Source[];
  /** The answer in words, by the template of the research; ready to be shown. */
  readonly statement: string;
  readonly action: string;
  /** What weakens it, and layers that nobody researched; ready to be shown. */
  readonly caveats: readonly string[];
}

/** Several places on one way. */
export interface TripAnswer {
  /** In the order of the way. */
  readonly answers: readonly LawAnswer[];
  /** The answer that a person on this way has to live by; `null` of no place. */
  readonly strictest: LawAnswer | null;
  readonly mayBuy: MayBuy;
  /** In words: the strictest place, and what crossing a border means. */
  readonly statement: string;
  readonly caveats: readonly string[];
}

/** One row of the library of laws: a place read on its own, without the layers above it. */
export interface LawTableRow extends LawLayer {
  /** Code of the country, for grouping: the part before the first `-` or `:`. */
  readonly country: string;
}

/** A place to offer while a person types. `name`, typed in full, reads back to it. */
export interface PlaceSuggestion {
  readonly name: string;
  readonly code: string;
  readonly level: PlaceLevel;
}
