/** What the room `safety` takes and gives. */
import type { Finding, NotAssessed, Severity } from '../finding/index.ts';
import type { MedicineReading } from '../medicines/index.ts';
import type { ProductKind, Use, Withdrawal } from '../journal/index.ts';

/** One person as screening sees them. Medicines are already read; conditions are as typed. */
export interface ScreeningInput {
  readonly age: number | null;
  readonly use: Use | null;
  readonly withdrawal: Withdrawal | null;
  readonly product: ProductKind | null;
  readonly medicines: readonly MedicineReading[];
  readonly conditions: readonly string[];
  /** ISO country code, for emergency number and help lines; `null` is not known. */
  readonly country: string | null;
}

/** How a typed condition was understood. */
export interface ConditionReading {
  readonly input: string;
  /** Ids of conditions in the facts. */
  readonly conditions: readonly string[];
  /** A relative's, a denial, or an everyday complaint that no rule speaks of. */
  readonly setAside: 'someone-else' | 'denied' | 'no-rule' | null;
  readonly recognised: boolean;
}

/** `clearleaf screen --json` prints `findings`, `worstSeverity` and `notAssessed`. */
export interface Screening {
  readonly findings: readonly Finding[];
  readonly worstSeverity: Severity;
  readonly notAssessed: readonly NotAssessed[];
  readonly conditionsRead: readonly ConditionReading[];
}

/** A help line, verified, for one country. */
export interface HelpLine {
  readonly id: string;
  readonly country: string;
  readonly kind: 'emergency' | 'crisis' | 'treatment' | 'poison' | 'do-not-use-alone' | 'support';
  readonly name: string;
  readonly number: string | null;
  readonly text: string | null;
  readonly url: string | null;
  readonly hours: string | null;
  readonly verifiedOn: string;
  readonly source: string;
}
