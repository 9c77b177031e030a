/**
 * The withdrawal companion: what was stopped and when in; what sources describe, what helps and when to get help out.
 *
 * It suggests no dose and forecasts nothing: every figure is a source's own range, counted from the last dose. What is
 * dangerous in any withdrawal is said by the room `safety`, and what is dangerous in this one by the facts of this room.
 */
import { compareFindings, type Finding, type NotAssessed, resolveSources, type Source } from '../finding/index.ts';
import type { ReviewMessageId } from '../message/en-review.ts';
import type { WithdrawalMessageId } from '../message/en-withdrawal.ts';
import type { Speak } from '../message/index.ts';
import type { PlainDate } from '../quantity/index.ts';
import { helpFor, screen } from '../safety/index.ts';
import type { SafetyFacts } from '../safety/facts.ts';
import type { CautionFact, CourseFact, WithdrawalFacts } from './facts.ts';
import { nextFinding, nowFinding, saySubstance } from './say-withdrawal.ts';
import { stageAt } from './stage.ts';
import {
  type Circumstance,
  type Cited,
  type Course,
  phases,
  type Substance,
  type WithdrawalCompanion,
  type WithdrawalSituation,
} from './types.ts';

type Say = Speak<WithdrawalMessageId | ReviewMessageId>;

/** The knowledge that the companion reads. */
export interface WithdrawalKnowledge {
  readonly withdrawal: WithdrawalFacts;
  readonly safety: SafetyFacts;
}

/**
 * What to expect, what helps and when to get help.
 * @param at The day of the question.
 * @throws RangeError where the hours are no number of 0 or more: a reader of typed text must have refused them.
 */
export function withdrawalCompanion(
  situation: WithdrawalSituation,
  knowledge: WithdrawalKnowledge,
  at: PlainDate,
  speak: Say,
): WithdrawalCompanion {
  const { substance, hours } = situation;
  if (hours !== null && !(Number.isFinite(hours) && hours >= 0))
    throw new RangeError(`Cannot look ahead: expected hours of 0 or more since the last dose, got ${hours}`);
  const facts = knowledge.withdrawal;
  const speaksOfIt = (fact: Scoped): boolean => applies(fact, situation);
  const courses = facts.courses.filter(speaksOfIt).map((fact) => courseOf(fact, hours, facts, speak));
  const asked = { substance, hours, courses };
  const cautions = facts.cautions.filter(speaksOfIt).map((fact) => cautionFinding(fact, situation, knowledge, speak));
  return {
    expect: [nowFinding(asked, speak), nextFinding(asked, speak)].filter((finding) => finding !== null),
    careful: [...cautions, ...dangersOf(situation, knowledge, at, speak)].sort(compareFindings),
    care: [...facts.care].sort(byOrder).map((fact) => ({ ...citedOf(fact, facts, speak), urgency: fact.urgency })),
    courses,
    signs: facts.signs
      .filter(speaksOfIt)
      .map((fact) => ({ ...citedOf(fact, facts, speak), phase: fact.phase }))
      .sort((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase)),
    helps: facts.helps
      .filter(speaksOfIt)
      .sort(byOrder)
      .map((fact) => ({ ...citedOf(fact, facts, speak), name: fact.name, ask: fact.ask })),
    notAssessed: notAssessed(situation, courses, speak),
  };
}

interface Scoped {
  readonly of: readonly Substance[];
  readonly needs?: readonly Circumstance[];
}

/** What an opioid may be whose kind is not known. */
const UNKNOWN_OPIOID: readonly Substance[] = ['short-acting', 'long-acting'];

function applies({ of, needs = [] }: Scoped, { substance, circumstances }: WithdrawalSituation): boolean {
  const speaksOfIt =
    of.includes(substance) || (substance === 'opioid' && UNKNOWN_OPIOID.some((one) => of.includes(one)));
  return speaksOfIt && (needs.length === 0 || needs.some((one) => circumstances.includes(one)));
}

const byOrder = (a: { readonly order: number }, b: { readonly order: number }): number => a.order - b.order;

function courseOf(fact: CourseFact, hours: number | null, facts: WithdrawalFacts, speak: Say): Course {
  const { begins = null, worst = null, eases = null, little = null } = fact;
  const ranges = { begins, worst, eases, little };
  const unverified = fact.verified ? [] : [speak('withdrawal.caveatCourseUnverified')];
  return {
    ...citedOf(fact, facts, speak),
    ...ranges,
    name: fact.name,
    of: fact.of,
    describes: fact.describes,
    stage: hours === null ? null : stageAt(hours, ranges),
    caveats: [...(fact.note === undefined ? [] : [fact.note]), ...unverified],
  };
}

/** What every cited statement carries. */
type SayableFact = Pick<CourseFact, 'id' | 'says' | 'certainty' | 'verified' | 'sources' | 'asOf'>;

function citedOf(
  { id, says, certainty, verified, sources, asOf }: SayableFact,
  facts: WithdrawalFacts,
  speak: Say,
): Cited {
  return {
    id,
    says,
    certainty,
    verified,
    caveats: verified ? [] : [speak('safety.caveatUnverified')],
    sources: resolveSources(sources, facts.sources),
    asOf,
  };
}

function cautionFinding(
  fact: CautionFact,
  { country }: WithdrawalSituation,
  { withdrawal, safety }: WithdrawalKnowledge,
  speak: Say,
): Finding {
  const sources: Source[] = resolveSources(fact.sources, withdrawal.sources);
  return {
    rule: `withdrawal/${fact.id}`,
    severity: fact.severity,
    certainty: fact.certainty,
    about: fact.name,
    statement: fact.effect,
    action: fact.severity === 'emergency' ? withNumber(fact.action, country, safety, speak) : fact.action,
    why: fact.why,
    caveats: [
      fact.evidence,
      ...(fact.verified ? [] : [speak('safety.caveatUnverified')]),
      speak('safety.caveatUnreviewed'),
    ],
    sources,
    asOf: fact.asOf,
  };
}

function withNumber(action: string, country: string | null, safety: SafetyFacts, speak: Say): string {
  const number = helpFor(country, safety).find((line) => line.kind === 'emergency')?.number ?? null;
  return number === null
    ? speak('safety.callLocalEmergency', { action })
    : speak('safety.callEmergency', { action, number });
}

const KRATOM: readonly Substance[] = ['kratom', 'extract', '7-oh'];
/** Words that the room `safety` reads as thoughts of suicide. */
const SUICIDAL = 'suicidal thoughts';
/** What screening says of withdrawal itself, of an emergency, and of somebody under age; the rest is about using kratom. */
const OF_WITHDRAWAL = /^(?:condition\/withdrawal_|emergency\/|person\/age_under_18$)/u;

function dangersOf(
  { substance, circumstances, age, country }: WithdrawalSituation,
  { safety }: WithdrawalKnowledge,
  at: PlainDate,
  speak: Say,
): Finding[] {
  const isKratom = KRATOM.includes(substance);
  const { findings } = screen(
    {
      age,
      // Somebody in withdrawal from kratom may be dependent on it; of an opioid nothing is known about kratom.
      use: isKratom ? 'daily' : 'never',
      withdrawal: isKratom ? 'kratom' : 'opioids',
      product: null,
      medicines: [],
      conditions: circumstances.includes('suicidal') ? [SUICIDAL] : [],
      country,
    },
    safety,
    at,
    speak,
  );
  return findings.filter(({ rule }) => OF_WITHDRAWAL.test(rule));
}

function notAssessed({ substance, hours }: WithdrawalSituation, courses: readonly Course[], speak: Say): NotAssessed[] {
  if (courses.length === 0)
    return [
      {
        input: speak('withdrawal.courseNotKnown', { substance: saySubstance(substance, speak) }),
        reason: speak('withdrawal.courseNotKnownReason'),
      },
    ];
  return hours === null
    ? [{ input: speak('withdrawal.hoursNotKnown'), reason: speak('withdrawal.hoursNotKnownReason') }]
    : [];
}
