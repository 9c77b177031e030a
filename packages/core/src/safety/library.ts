/** The facts of this room for people who browse: interactions, and how the alkaloids act. */
import { severityRank, type Certainty, type Severity, type Source } from '../finding/index.ts';
import { prepareSafety, type PreparedSafety } from './prepare.ts';
import type {
  AdverseEffectFact,
  DopamineFact,
  DrugListFact,
  EnzymeFact,
  InteractionFact,
  ProductQualityFact,
  ReceptorFact,
  SafetyFacts,
} from './facts.ts';
import type { PlainDate } from '../quantity/index.ts';

/** A fact with its sources spelt out. */
export type Cited<F> = Omit<F, 'sources'> & { readonly sources: readonly Source[] };

/** One line of the list of interactions. */
export interface InteractionEntry {
  readonly id: string;
  readonly name: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly effect: string;
  readonly why: string;
  readonly evidence: string;
  readonly pairEvidence: string;
  readonly actionNew: string;
  readonly actionUsing: string;
  readonly prescribed: boolean;
  /** What changes the severity, in sentences. */
  readonly changes: readonly string[];
  readonly ingredients: readonly string[];
  readonly verified: boolean;
  readonly reviewedByPharmacist: boolean;
  readonly sources: readonly Source[];
  readonly asOf: PlainDate;
}

/** Every interaction, worst first, then by name. */
export function interactionList(facts: SafetyFacts): InteractionEntry[] {
  const prepared = prepareSafety(facts);
  return facts.interactions
    .map((fact) => entryOf(fact, prepared))
    .sort((a, b) => severityRank(a.severity) - severityRank(b.severity) || (a.name < b.name ? -1 : 1));
}

function entryOf(fact: InteractionFact, prepared: PreparedSafety): InteractionEntry {
  const {
    id,
    name,
    severity,
    certainty,
    effect,
    why,
    evidence,
    pairEvidence,
    actionNew,
    actionUsing,
    prescribed,
    verified,
    reviewedByPharmacist,
    asOf,
  } = fact;
  const combinations = prepared.combinations.filter((combination) => combination.memberRules.has(id));
  const changes = [
    ...fact.escalate,
    ...fact.downgrade,
    ...fact.notTriggeredBy,
    ...combinations.map((combination) => combination.fact),
  ].map((change) => change.because);
  return {
    id,
    name,
    severity,
    certainty,
    effect,
    why,
    evidence,
    pairEvidence,
    actionNew,
    actionUsing,
    prescribed,
    verified,
    reviewedByPharmacist,
    asOf,
    changes: [...new Set(changes)],
    ingredients: [...fact.ingredients].sort(),
    sources: prepared.sourcesOf(fact),
  };
}

/** How the alkaloids act: receptors, dopamine, enzymes, and the lists of medicines by enzyme. */
export interface Pharmacology {
  readonly receptors: readonly Cited<ReceptorFact>[];
  readonly dopamine: readonly Cited<DopamineFact>[];
  readonly enzymes: readonly Cited<EnzymeFact>[];
  readonly drugLists: readonly Cited<DrugListFact>[];
}

/** See {@link Pharmacology}. Rows marked `doubtful` are for reading only: never draw or compute with them. */
export function pharmacology(facts: SafetyFacts): Pharmacology {
  const { receptors, dopamine, enzymes, drugLists } = facts;
  return {
    receptors: cite(receptors, facts),
    dopamine: cite(dopamine, facts),
    enzymes: cite(enzymes, facts),
    drugLists: cite(drugLists, facts),
  };
}

/** Adverse effects as they were counted, and what is known of product quality. */
export function harms(facts: SafetyFacts): {
  readonly adverseEffects: readonly Cited<AdverseEffectFact>[];
  readonly productQuality: readonly Cited<ProductQualityFact>[];
} {
  return { adverseEffects: cite(facts.adverseEffects, facts), productQuality: cite(facts.productQuality, facts) };
}

function cite<F extends { readonly id: string; readonly sources: readonly string[] }>(
  list: readonly F[],
  facts: SafetyFacts,
): Cited<F>[] {
  const { sourcesOf } = prepareSafety(facts);
  return list.map((fact) => ({ ...fact, sources: sourcesOf(fact) }));
}
