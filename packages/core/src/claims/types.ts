/** What the room `claims` gives: what is known for a reason, and beside it what works. */
import type { Certainty, Source } from '../finding/index.ts';
import type { PlainDate } from '../quantity/index.ts';

export const verdicts = ['supported', 'partly supported', 'overstated', 'unsupported', 'contradicted', 'not a factual claim'] as const;
export type Verdict = (typeof verdicts)[number];

/** A treatment with evidence for the same condition. */
export interface Comparator {
  readonly id: string;
  readonly condition: string;
  readonly treatment: string;
  readonly effect: string;
  /** False: figures are from memory and are shown as such. */
  readonly figuresVerified: boolean;
  readonly certaintyNote: string;
  readonly sources: readonly Source[];
}

/** One checked claim. */
export interface ClaimCard {
  readonly id: string;
  readonly claim: string;
  readonly verdict: Verdict;
  readonly certainty: Certainty;
  readonly summary: string;
  readonly human: string;
  readonly animal: string;
  readonly omissions: readonly string[];
  readonly sources: readonly Source[];
}

/** What is known for one reason. */
export interface EvidenceAnswer {
  readonly input: string;
  /** Id of the indication, or `null` where the reason is not one that was researched. */
  readonly indication: string | null;
  readonly name: string;
  readonly certainty: Certainty;
  readonly bottomLine: string;
  readonly human: string;
  readonly animal: string;
  /** True where no trial in people with this condition exists. */
  readonly noTrial: boolean;
  readonly treatments: readonly Comparator[];
  readonly claims: readonly ClaimCard[];
  readonly caveats: readonly string[];
  readonly sources: readonly Source[];
  readonly asOf: PlainDate;
}
