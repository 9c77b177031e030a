/**
 * What is known for one reason: kratom's evidence, and beside it what works.
 */
import { resolveSources } from '../finding/index.ts';
import type { PlainDate } from '../quantity/index.ts';
import {
  type ClaimsSpeak,
  claimCard,
  comparatorCards,
  factById,
  hasNoTrial,
  mergeSources,
  retractionCaveats,
  sourceCaveats,
  studyCells,
} from './cards.ts';
import type { ClaimsFacts, IndicationFact, TopicFact } from './facts.ts';
import { firstReading, readReasons } from './reasons.ts';
import type { ClaimCard, EvidenceAnswer, ReasonReading } from './types.ts';

/** Longer texts are cut where they are said back. */
const LONGEST_SAID_BACK = 80;

/**
 * What is known for a reason as a person typed it. Where it names several, the one that most needs treatment,
 * else the first; {@link evidenceForEach} gives all.
 * @returns an answer always: for what was not researched, one with `indication: null` that says so.
 */
export function evidenceFor(reason: string, facts: ClaimsFacts, speak: ClaimsSpeak): EvidenceAnswer {
  return answerReading(firstReading(reason, facts), facts, speak);
}

/** What is known for everything that a typed reason names ("anxiety and back pain"); at least one answer. */
export function evidenceForEach(reason: string, facts: ClaimsFacts, speak: ClaimsSpeak): EvidenceAnswer[] {
  return readReasons(reason, facts).map((reading) => answerReading(reading, facts, speak));
}

function answerReading(reading: ReasonReading, facts: ClaimsFacts, speak: ClaimsSpeak): EvidenceAnswer {
  if (reading.indication !== null)
    return indicationAnswer(reading, factById(reading.indication, facts.indications), facts, speak);
  if (reading.topic !== null) return topicAnswer(reading, factById(reading.topic, facts.topics), facts, speak);
  return unknownAnswer(reading, facts, speak);
}

function indicationAnswer(
  reading: ReasonReading,
  fact: IndicationFact,
  facts: ClaimsFacts,
  speak: ClaimsSpeak,
): EvidenceAnswer {
  const evidence = factById(fact.evidence, facts.evidence);
  const own = resolveSources(fact.sources, facts.sources);
  const studies = studyCells(fact, facts, speak);
  const treatments = comparatorCards(evidence.comparators, facts, speak);
  const cautionSources = resolveSources(
    fact.cautions.flatMap(({ sources }) => sources),
    facts.sources,
  );
  const near = reading.near ? [speak('claims.nearestTopic', { reason: saidBack(reading.input), name: fact.name })] : [];
  return {
    input: reading.input,
    indication: fact.id,
    topic: null,
    name: fact.name,
    certainty: fact.certainty,
    bottomLine: fact.bottomLine,
    human: evidence.human,
    animal: evidence.animal,
    noTrial: hasNoTrial(fact),
    studies,
    treatmentsFirst: fact.treatmentsFirst,
    treatments,
    cautions: fact.cautions.map(({ text }) => text),
    claims: claimsOf([fact.evidence, ...fact.related], facts, speak),
    caveats: [
      ...near,
      ...sourceCaveats(fact, own, speak),
      ...treatmentCaveats(
        treatments.flatMap(({ sources }) => sources),
        speak,
      ),
      speak('claims.limits'),
    ],
    sources: mergeSources([own, ...studies.map(({ sources }) => sources), cautionSources]),
    asOf: fact.asOf,
  };
}

function topicAnswer(reading: ReasonReading, fact: TopicFact, facts: ClaimsFacts, speak: ClaimsSpeak): EvidenceAnswer {
  const evidence = factById(fact.evidence, facts.evidence);
  const own = resolveSources(fact.sources, facts.sources);
  return {
    input: reading.input,
    indication: null,
    topic: fact.id,
    name: fact.name,
    certainty: fact.certainty,
    bottomLine: fact.bottomLine,
    human: evidence.human,
    animal: evidence.animal,
    noTrial: fact.noTrial,
    studies: [],
    treatmentsFirst: false,
    treatments: comparatorCards(fact.comparators, facts, speak),
    cautions: fact.cautions.map(({ text }) => text),
    claims: claimsOf([fact.evidence], facts, speak),
    caveats: [...sourceCaveats(fact, own, speak), speak('claims.limits')],
    sources: mergeSources([
      own,
      resolveSources(
        fact.cautions.flatMap(({ sources }) => sources),
        facts.sources,
      ),
    ]),
    asOf: fact.asOf,
  };
}

/** Silence would read as "nothing against it": say that nobody looked. */
function unknownAnswer(reading: ReasonReading, facts: ClaimsFacts, speak: ClaimsSpeak): EvidenceAnswer {
  const reason = saidBack(reading.input);
  const statement = reason === '' ? speak('claims.noReason') : speak('claims.notResearched', { reason });
  return {
    input: reading.input,
    indication: null,
    topic: null,
    name: reason === '' ? speak('claims.noReasonName') : reason,
    certainty: 'none',
    bottomLine: statement,
    human: statement,
    animal: statement,
    noTrial: false,
    studies: [],
    treatmentsFirst: false,
    treatments: [],
    cautions: [],
    claims: [],
    caveats: [],
    sources: [],
    asOf: latest(facts.indications.map(({ asOf }) => asOf)),
  };
}

function claimsOf(evidenceIds: readonly string[], facts: ClaimsFacts, speak: ClaimsSpeak): ClaimCard[] {
  return evidenceIds
    .flatMap((id) => facts.claims.filter(({ evidence }) => evidence === id))
    .map((fact) => claimCard(fact, facts, speak));
}

/** A retracted source of a treatment is said at the top as well: the treatment is read as what works. */
const treatmentCaveats = (sources: Parameters<typeof retractionCaveats>[0], speak: ClaimsSpeak): string[] => [
  ...new Set(retractionCaveats(sources, speak)),
];

function latest(days: readonly PlainDate[]): PlainDate {
  const last = [...days].sort().at(-1);
  if (last === undefined) throw new Error('Cannot date an answer: the compiled knowledge has no indication');
  return last;
}

/** What was typed, on one line and not too long, for being said back. */
function saidBack(text: string): string {
  const line = text
    .slice(0, LONGEST_SAID_BACK * 4)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const letters = [...line];
  return letters.length > LONGEST_SAID_BACK ? `${letters.slice(0, LONGEST_SAID_BACK - 1).join('')}…` : line;
}
