/**
 * From facts to what is shown: one comparator, one claim, one row of studies, each with what weakens it.
 */
import { resolveSources, type Source } from '../finding/index.ts';
import type { ReviewMessageId } from '../message/en-review.ts';
import type { Speak } from '../message/index.ts';
import type { ClaimFact, ClaimsFacts, ComparatorFact, EvidenceFact, IndicationFact } from './facts.ts';
import type { ClaimCard, Comparator, StudyCell } from './types.ts';
import { studyStatusName } from './words.ts';

/** How the room speaks. */
export type ClaimsSpeak = Speak<ReviewMessageId>;

/**
 * The fact that an id names.
 * @throws Error where it names none: the compiler has let a dead id through.
 */
export function factById<T extends { readonly id: string }>(id: string, facts: readonly T[]): T {
  const fact = facts.find((candidate) => candidate.id === id);
  if (fact === undefined) throw new Error(`Cannot find ${id}: the compiled knowledge has no such fact`);
  return fact;
}

/** One caveat for each retracted source: what rests on it has fallen. */
export function retractionCaveats(sources: readonly Source[], speak: ClaimsSpeak): string[] {
  return sources
    .filter(({ state }) => state === 'retracted')
    .map(({ title }) => speak('claims.retractedSource', { title }));
}

/** What weakens a fact: recalled, a source retracted, sources not seen in full. */
export function sourceCaveats(
  fact: { readonly verified: boolean },
  sources: readonly Source[],
  speak: ClaimsSpeak,
): string[] {
  const unseen = sources.filter(({ verified }) => !verified).length;
  return [
    ...retractionCaveats(sources, speak),
    ...(fact.verified ? [] : [speak('claims.notVerified')]),
    ...(fact.verified && unseen > 0 ? [speak('claims.unverifiedSources', { count: unseen })] : []),
  ];
}

/** A treatment as it is shown. */
export function comparatorCard(fact: ComparatorFact, facts: ClaimsFacts, speak: ClaimsSpeak): Comparator {
  const sources = resolveSources(fact.sources, facts.sources);
  return {
    id: fact.id,
    condition: fact.condition,
    treatment: fact.treatment,
    effect: fact.effect,
    figuresVerified: fact.figuresVerified,
    certaintyNote: fact.certaintyNote,
    caveats: [
      ...retractionCaveats(sources, speak),
      ...(fact.figuresVerified ? [] : [speak('claims.figuresFromMemory')]),
    ],
    sources,
    asOf: fact.asOf,
  };
}

/** The treatments that some ids name, in order. */
export function comparatorCards(ids: readonly string[], facts: ClaimsFacts, speak: ClaimsSpeak): Comparator[] {
  return ids.map((id) => comparatorCard(factById(id, facts.comparators), facts, speak));
}

/** A claim as it is shown, with the evidence of its question and the treatments tested for it. */
export function claimCard(fact: ClaimFact, facts: ClaimsFacts, speak: ClaimsSpeak): ClaimCard {
  const evidence = factById(fact.evidence, facts.evidence);
  const sources = resolveSources(fact.sources, facts.sources);
  return {
    id: fact.id,
    group: fact.group,
    claim: fact.claim,
    wording: fact.wording,
    articles: fact.articles,
    verdict: fact.verdict,
    certainty: fact.certainty,
    summary: fact.summary,
    human: evidence.human,
    animal: evidence.animal,
    omissions: omissionTexts(evidence, facts),
    treatments: comparatorCards(evidence.comparators, facts, speak),
    caveats: [...sourceCaveats(fact, sources, speak), ...(fact.articles === 0 ? [speak('claims.usualWording')] : [])],
    sources,
    asOf: fact.asOf,
  };
}

/** What pages about a question leave out. */
function omissionTexts(evidence: EvidenceFact, facts: ClaimsFacts): string[] {
  return evidence.omissions.map((id) => factById(id, facts.omissions).text);
}

/** Every kind of study for one indication, each with a sentence of its own. */
export function studyCells(indication: IndicationFact, facts: ClaimsFacts, speak: ClaimsSpeak): StudyCell[] {
  return indication.studies.map(({ kind, status, note, sources }) => ({
    kind,
    status,
    note: note ?? `${studyStatusName(status, speak)}.`,
    sources: resolveSources(sources ?? [], facts.sources),
  }));
}

/** True where no randomised trial in people with the condition was found. */
export const hasNoTrial = (indication: IndicationFact): boolean =>
  !indication.studies.some(({ kind, status }) => kind === 'randomised-trial' && status === 'found');

/** Sources of several lists, each once, in order of first mention. */
export function mergeSources(lists: readonly (readonly Source[])[]): Source[] {
  return [...new Map(lists.flat().map((source) => [source.id, source])).values()];
}
