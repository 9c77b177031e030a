/** The room as a library: claims, treatments, mechanisms, and what nobody has studied. */
import { resolveSources } from '../finding/index.ts';
import { type ClaimsSpeak, claimCard, comparatorCard, factById, hasNoTrial, studyCells } from './cards.ts';
import type { ClaimsFacts } from './facts.ts';
import type { ClaimCard, ClaimGroup, Comparator, EvidenceGaps, MechanismCard, Verdict } from './types.ts';

/** Which claims to list; what is left out does not narrow. */
export interface ClaimFilter {
  readonly group?: ClaimGroup;
  readonly verdict?: Verdict;
}

/** The claim that an id names, in upper or lower case ("a01"); `null` where there is none. */
export function claimById(id: string, facts: ClaimsFacts, speak: ClaimsSpeak): ClaimCard | null {
  const wanted = id.trim().toUpperCase();
  const fact = facts.claims.find((candidate) => candidate.id === wanted);
  return fact === undefined ? null : claimCard(fact, facts, speak);
}

/** All claims, or those that a filter lets through, in the order of their ids. */
export function claimsList(facts: ClaimsFacts, speak: ClaimsSpeak, filter: ClaimFilter = {}): ClaimCard[] {
  return facts.claims
    .filter(({ group, verdict }) => (filter.group ?? group) === group && (filter.verdict ?? verdict) === verdict)
    .map((fact) => claimCard(fact, facts, speak));
}

/** Every tested treatment, in the order of their ids. */
export function treatments(facts: ClaimsFacts, speak: ClaimsSpeak): Comparator[] {
  return facts.comparators.map((fact) => comparatorCard(fact, facts, speak));
}

/** How the alkaloids act. */
export function mechanisms(facts: ClaimsFacts): MechanismCard[] {
  return facts.mechanisms.map((fact) => {
    const { human, animal } = factById(fact.evidence, facts.evidence);
    const { id, name, certainty, certaintyNote, bottomLine, asOf } = fact;
    return {
      id,
      name,
      certainty,
      certaintyNote,
      bottomLine,
      human,
      animal,
      sources: resolveSources(fact.sources, facts.sources),
      asOf,
    };
  });
}

/** Which questions have no trial at all, and what nobody has studied. */
export function evidenceGaps(facts: ClaimsFacts, speak: ClaimsSpeak): EvidenceGaps {
  const indications = facts.indications.map((fact) => ({
    id: fact.id,
    name: fact.name,
    noTrial: hasNoTrial(fact),
    studies: studyCells(fact, facts, speak),
  }));
  return {
    indications,
    questions: facts.gaps.map(({ id, kind, question, answer, claims, sources, asOf }) => ({
      id,
      kind,
      question,
      answer,
      claims,
      sources: resolveSources(sources, facts.sources),
      asOf,
    })),
    withoutTrial: indications.filter(({ noTrial }) => noTrial).length,
    total: indications.length,
  };
}
