/** What the room `safety` takes and gives. */
import type { Finding, NotAssessed, Severity } from '../finding/index.ts';
import type { MedicineReading } from '../medicines/index.ts';
import type { ProductKind, Use, Withdrawal } from '../journal/index.ts';

/** A red flag that was read in the person's own words, outside the list of conditions. */
export interface Sign {
  /** Id of the red flag. */
  readonly id: string;
  /** The words, to be shown. */
  readonly about: string;
}

/** One person as screening sees them. Medicines are already read; conditions are as typed. */
export interface ScreeningInput {
  readonly age: number | null;
  readonly use: Use | null;
  readonly withdrawal: Withdrawal | null;
  readonly product: ProductKind | null;
  readonly medicines: readonly MedicineReading[];
  readonly conditions: readonly string[];
  /** Emergency signs that were read elsewhere, such as in the journal. */
  readonly signs?: readonly Sign[];
  /** ISO country code, for emergency number and help lines; `null` is not known. */
  readonly country: string | null;
}

/** How a typed condition was understood. */
export interface ConditionReading {
  readonly input: string;
  /** Ids in the facts: conditions, red flags (`rf_...`), withdrawal, and interactions that people type here ("social drinker"). */
  readonly conditions: readonly string[];
  /** A relative's, a denial, or something (also past) that no rule speaks of. */
  readonly setAside: 'someone-else' | 'denied' | 'no-rule' | null;
  readonly recognised: boolean;
  /** Of `conditions`, those that the words may mean but do not say; why, in a sentence, with the severity it is shown with. */
  readonly possible?: readonly PossibleCondition[];
}

/** A condition that the words may mean. */
export interface PossibleCondition {
  readonly id: string;
  readonly severity: Severity;
  readonly because: string;
}

/** `clearleaf screen --json` prints `findings`, `worstSeverity` and `notAssessed`. */
export interface Screening {
  readonly findings: readonly Finding[];
  readonly worstSeverity: Severity;
  readonly notAssessed: readonly NotAssessed[];
  readonly conditionsRead: readonly ConditionReading[];
}

/** One line of the type-ahead for conditions. */
export interface ConditionSuggestion {
  /** What to show and to put into the field, for example `Pregnant`. */
  readonly name: string;
  /** Ids in the facts; empty where no rule speaks of it. */
  readonly conditions: readonly string[];
}

/** A help line, verified, for one country. */
export interface HelpLine {
  readonly id: string;
  /** ISO country code, or `any`. */
  readonly country: string;
  readonly kind: 'emergency' | 'crisis' | 'treatment' | 'poison' | 'do-not-use-alone' | 'support';
  readonly name: string;
  /** As dialled; `null` where the line has none, or where no number of the country was verified. */
  readonly number: string | null;
  readonly text: string | null;
  readonly url: string | null;
  readonly hours: string | null;
  readonly cost: string | null;
  readonly languages: readonly string[];
  readonly note: string | null;
  readonly verifiedOn: string;
  /** Address of the page that shows the number, or its title. */
  readonly source: string;
}
