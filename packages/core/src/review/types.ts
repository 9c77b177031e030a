/** The review: every finding for one person at one moment. Web page, terminal and print show this object. */
import type { ClinicianQuestion, EvidenceAnswer } from '../claims/types.ts';
import type { Finding, NotAssessed, Severity, Source } from '../finding/index.ts';
import type { JournalState } from '../journal/index.ts';
import type { LawAnswer, PlaceReading } from '../law/types.ts';
import type { MedicineReading } from '../medicines/types.ts';
import type { PlainDate } from '../quantity/index.ts';
import type { ConditionReading, HelpLine } from '../safety/types.ts';

export type { ClinicianQuestion } from '../claims/types.ts';

export interface Review {
  readonly schema: 'clearleaf.review/1';
  /** The day that the review speaks of. */
  readonly at: PlainDate;
  readonly state: JournalState;
  /** How each typed thing was understood, so that the person can correct it. */
  readonly understood: {
    readonly place: PlaceReading | null;
    readonly medicines: readonly MedicineReading[];
    readonly conditions: readonly ConditionReading[];
    /** One for each thing that a reason names; `name` is what it was taken for. */
    readonly reasons: readonly { readonly input: string; readonly indication: string | null; readonly name: string }[];
  };
  /** Law and safety findings together, in order of what matters. */
  readonly findings: readonly Finding[];
  readonly worstSeverity: Severity;
  /** `null` where no place was said or it could not be resolved; then `notAssessed` says so. */
  readonly law: LawAnswer | null;
  readonly evidence: readonly EvidenceAnswer[];
  readonly questions: readonly ClinicianQuestion[];
  readonly notAssessed: readonly NotAssessed[];
  /** Emergency number and help lines for the person's country. */
  readonly help: readonly HelpLine[];
  /** Every source cited, once, in order of first mention. */
  readonly sources: readonly Source[];
  /** True under 18: information, safety and help only. */
  readonly underAge: boolean;
}
