/** What the room `claims` gives: what is known for a reason, and beside it what works. */
import type { Certainty, Source } from '../finding/index.ts';
import type { PlainDate } from '../quantity/index.ts';

export const verdicts = [
  'supported',
  'partly supported',
  'overstated',
  'unsupported',
  'contradicted',
  'not a factual claim',
] as const;
export type Verdict = (typeof verdicts)[number];

/** How firmly the pages word a claim; `varies` for claims that pages word in different ways. */
export const wordings = ['asserted', 'hedged', 'anecdotal', 'varies'] as const;
export type Wording = (typeof wordings)[number];

/** What a claim is about, for browsing. */
export const claimGroups = [
  'adhd',
  'opioids',
  'dopamine',
  'anxiety',
  'mechanism',
  'origin',
  'safety',
  'law',
  'research',
  'other-pages',
] as const;
export type ClaimGroup = (typeof claimGroups)[number];

/** Kinds of study, from the one that could settle a question to the one furthest from people. */
export const studyKinds = [
  'randomised-trial',
  'other-human',
  'survey',
  'case-reports',
  'animal',
  'laboratory',
] as const;
export type StudyKind = (typeof studyKinds)[number];

/**
 * `found`: studies of this very question. `indirect`: other people (healthy volunteers) or another outcome.
 * `none`: looked for and none found. `not-reported`: the research that the facts rest on does not say.
 */
export const studyStatuses = ['found', 'indirect', 'none', 'not-reported'] as const;
export type StudyStatus = (typeof studyStatuses)[number];

/** What an unanswered question asks for: a comparison, a measurement in people, a group, a product, time, a treatment, harm. */
export const gapKinds = [
  'comparison',
  'measurement',
  'group',
  'product',
  'time',
  'treatment',
  'harm',
  'interaction',
] as const;
export type GapKind = (typeof gapKinds)[number];

/** When a question for the clinician is asked; beside these, `reason:<indication id>`. */
export const questionConditions = [
  'always',
  'has-medicines',
  'has-conditions',
  'has-reason',
  'uses-now',
  'uses-daily',
  'uses-never',
  'has-stopped',
  'use-unknown',
  'leaf',
  'extract',
  '7-oh',
  'has-product',
  'withdrawal',
  'under-age',
  'adult',
  'may-not-buy',
  'law-unknown',
] as const;
export type QuestionCondition = (typeof questionConditions)[number] | `reason:${string}`;

/** A treatment with evidence for the same condition. */
export interface Comparator {
  readonly id: string;
  readonly condition: string;
  readonly treatment: string;
  readonly effect: string;
  /** False: figures are from memory; `caveats` says so. */
  readonly figuresVerified: boolean;
  readonly certaintyNote: string;
  /** What weakens it: figures from memory, a retracted source. Ready to be shown. */
  readonly caveats: readonly string[];
  readonly sources: readonly Source[];
  readonly asOf: PlainDate;
}

/** One checked claim. */
export interface ClaimCard {
  readonly id: string;
  readonly group: ClaimGroup;
  readonly claim: string;
  readonly wording: Wording;
  /** How many of the five source articles make it; 0 for a claim seen on other pages. */
  readonly articles: number;
  readonly verdict: Verdict;
  readonly certainty: Certainty;
  readonly summary: string;
  readonly human: string;
  readonly animal: string;
  readonly omissions: readonly string[];
  /** Treatments that were tested for the same question. */
  readonly treatments: readonly Comparator[];
  /** What weakens it; ready to be shown. */
  readonly caveats: readonly string[];
  readonly sources: readonly Source[];
  readonly asOf: PlainDate;
}

/** What is known from one kind of study for one indication. */
export interface StudyCell {
  readonly kind: StudyKind;
  readonly status: StudyStatus;
  /** In words, ready to be shown. */
  readonly note: string;
  readonly sources: readonly Source[];
}

/** What is known for one reason. */
export interface EvidenceAnswer {
  readonly input: string;
  /** Id of the indication, or `null` where the reason is not one that was researched. */
  readonly indication: string | null;
  /** Id of a topic about which something is known although it is no indication; else `null`. */
  readonly topic: string | null;
  readonly name: string;
  readonly certainty: Certainty;
  readonly bottomLine: string;
  readonly human: string;
  readonly animal: string;
  /** True where no trial in people with this condition exists. */
  readonly noTrial: boolean;
  /** What has been done, by kind of study; empty where the reason was not researched. */
  readonly studies: readonly StudyCell[];
  /** True where the treatments must be shown before the evidence on kratom. */
  readonly treatmentsFirst: boolean;
  readonly treatments: readonly Comparator[];
  /** What can do harm here whatever is chosen; ready to be shown. */
  readonly cautions: readonly string[];
  readonly claims: readonly ClaimCard[];
  readonly caveats: readonly string[];
  readonly sources: readonly Source[];
  readonly asOf: PlainDate;
}

/** How a typed reason was understood. */
export interface ReasonReading {
  readonly input: string;
  /** Id of an indication; `null` where the reason is none that was researched. */
  readonly indication: string | null;
  /** Id of a topic, where there is no indication. */
  readonly topic: string | null;
  /** True where the reason itself was not researched and the indication is the closest one. */
  readonly near: boolean;
  /** The words that were recognised; empty where none were. */
  readonly phrase: string;
}

/** How the alkaloids act, with what is shown for it. */
export interface MechanismCard {
  readonly id: string;
  readonly name: string;
  readonly certainty: Certainty;
  readonly certaintyNote: string;
  readonly bottomLine: string;
  readonly human: string;
  readonly animal: string;
  readonly sources: readonly Source[];
  readonly asOf: PlainDate;
}

/** What has not been studied. */
export interface EvidenceGaps {
  /** One row for each indication, with every kind of study. */
  readonly indications: readonly {
    readonly id: string;
    readonly name: string;
    readonly noTrial: boolean;
    readonly studies: readonly StudyCell[];
  }[];
  /** Questions that no study has answered. */
  readonly questions: readonly {
    readonly id: string;
    readonly kind: GapKind;
    readonly question: string;
    readonly answer: string;
    readonly claims: readonly string[];
    readonly sources: readonly Source[];
    readonly asOf: PlainDate;
  }[];
  /** How many indications have no trial in people with the condition, and how many there are. */
  readonly withoutTrial: number;
  readonly total: number;
}

/** What decides which questions a person takes to their clinician. */
export interface QuestionContext {
  /** Medicines the person named, in any form; only whether there are any counts. */
  readonly medicines: readonly unknown[];
  readonly conditions: readonly unknown[];
  readonly use: 'never' | 'sometimes' | 'daily' | 'stopped' | null;
  /** Ids of indications, as {@link ReasonReading} gives them. */
  readonly reasons: readonly string[];
  readonly product: 'kratom' | 'extract' | '7-oh' | null;
  /** True where the person says that they are in withdrawal now. */
  readonly inWithdrawal: boolean;
  readonly underAge: boolean;
  /** `null` where no place is known. */
  readonly mayBuy: 'yes' | 'no' | 'unknown' | null;
}

/** A question to take to a clinician, and why it is asked. */
export interface ClinicianQuestion {
  readonly id: string;
  readonly question: string;
  readonly because: string;
  /** Id of the practice of the articles that it comes from. */
  readonly practice: string;
  readonly sources: readonly Source[];
}
