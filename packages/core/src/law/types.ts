/** What the room `law` takes and gives. */
import type { PlainDate } from '../quantity/index.ts';
import type { Source } from '../finding/index.ts';
import type { ProductKind } from '../journal/index.ts';

export const lawStatuses = [
  'prohibited', 'prescription-only', 'unclear', 'regulated', 'age-restricted', 'not-specifically-regulated',
] as const;
/** From strictest to least strict. */
export type LawStatus = (typeof lawStatuses)[number];
export type LawConfidence = 'high' | 'medium' | 'low';
export const placeLevels = ['country', 'state', 'county', 'city', 'town', 'village', 'population'] as const;
export type PlaceLevel = (typeof placeLevels)[number];
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
export type PlaceProblem = 'law.placeEmpty' | 'law.placeTooLong' | 'law.placeNoLetters' | 'law.placeNotFound';

/** What a typed place turned out to be. */
export type PlaceReading =
  | ({ readonly kind: 'resolved'; readonly input: string } & PlaceCandidate)
  | { readonly kind: 'ambiguous'; readonly input: string; readonly candidates: readonly PlaceCandidate[] }
  /** `reason` is the id of a message: `speak(reading.reason)`. */
  | { readonly kind: 'unknown'; readonly input: string; readonly reason: PlaceProblem };

/** One layer of an answer, read at its own date. */
export interface LawLayer {
  readonly code: string;
  readonly name: string;
  readonly level: PlaceLevel;
  readonly status: LawStatus;
  readonly minimumAge: number | null;
  readonly conditions: readonly string[];
  readonly instrument: string | null;
  readonly effectiveFrom: string | null;
  readonly asOf: PlainDate;
  readonly reviewBy: PlainDate;
  readonly stale: boolean;
  readonly volatile: boolean;
  readonly confidence: LawConfidence;
  readonly sources: readonly Source[];
  readonly notes: string;
}

/** `clearleaf law --json` prints this, with these keys. */
export interface LawAnswer {
  readonly place: { readonly code: string; readonly name: string; readonly level: PlaceLevel };
  readonly product: ProductKind;
  /** Of the strictest layer. */
  readonly status: LawStatus;
  readonly mayBuy: MayBuy;
  /** Where a permission has passed its review date: what it was, and when. */
  readonly lastKnown: { readonly mayBuy: MayBuy; readonly asOf: PlainDate } | null;
  readonly minimumAge: number | null;
  /** Code of the layer that decided. */
  readonly decidedBy: string;
  readonly asOf: PlainDate;
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
