/** Which interactions the person's medicines trigger, alone and together, and how severe each is for this person. */
import { isAtLeast, severityRank, type Severity } from '../finding/index.ts';
import { downgradeOf, isExempt, lacksWords, type Present } from './presence.ts';
import { someIngredientOf, type PreparedCombination, type PreparedSafety } from './prepare.ts';
import type { ReviewMessageId } from '../message/en-review.ts';
import type { Speak } from '../message/index.ts';
import type { Escalation, InteractionFact } from './facts.ts';
import type { PossibleCondition } from './types.ts';

/** One ingredient that triggers one interaction. */
export interface Hit {
  readonly fact: InteractionFact;
  readonly present: Present;
  readonly severity: Severity;
  /** Why the severity is not the fact's own, and what adds to it. */
  readonly because: readonly string[];
}

/** What else is known of the person when severities are adjusted. */
export interface Circumstances {
  /** Every ingredient that counts as present. */
  readonly ingredients: ReadonlySet<string>;
  /** Ids of interactions that fired. */
  readonly rules: ReadonlySet<string>;
  /** Ids of conditions that were read. */
  readonly conditions: ReadonlySet<string>;
}

/** Interactions by ingredient, with downgrades and exemptions applied. */
export function hitsOf(present: readonly Present[], prepared: PreparedSafety, speak: Speak<ReviewMessageId>): Hit[] {
  return present.flatMap((one) =>
    (prepared.interactionsByIngredient.get(one.ingredient) ?? [])
      .filter((fact) => !isExempt(one, fact.notTriggeredBy) && !lacksWords(one, fact.onlyWith))
      .map((fact) => lowered(fact, one, speak)),
  );
}

function lowered(fact: InteractionFact, present: Present, speak: Speak<ReviewMessageId>): Hit {
  const because = present.stoppedLately ? [speak('safety.stoppedLately')] : [];
  const down = downgradeOf(present, fact.downgrade);
  if (down !== null && isAtLeast(fact.severity, down.to))
    return { fact, present, severity: down.to, because: [down.because, ...because] };
  if (present.little === null || !isAtLeast(fact.severity, 'minor'))
    return { fact, present, severity: fact.severity, because };
  return { fact, present, severity: 'minor', because: [speak(present.little)] };
}

/** An interaction that the person named among conditions ("social drinker"), without a medicine. */
export function hitOfWords(fact: InteractionFact, input: string, possible: PossibleCondition | undefined): Hit {
  const ingredient = someIngredientOf(fact);
  const present: Present = {
    ingredient,
    brand: null,
    form: null,
    input,
    certain: true,
    together: new Set([ingredient]),
    little: null,
    stoppedLately: false,
    daily: false,
  };
  return {
    fact,
    present,
    severity: possible?.severity ?? fact.severity,
    because: possible === undefined ? [] : [possible.because],
  };
}

/** Raises severities where the person's other medicines or conditions make an interaction worse. */
export function adjust(hits: readonly Hit[], circumstances: Circumstances, prepared: PreparedSafety): Hit[] {
  const counted = new Set([
    ...hits.filter((hit) => hit.present.little === null).map((hit) => hit.present.ingredient),
    ...circumstances.ingredients,
  ]);
  const combinations = prepared.combinations.filter((combination) => isMade(combination, counted));
  return hits.map((hit) => combinations.reduce(combined, escalated(hit, circumstances)));
}

function escalated(hit: Hit, circumstances: Circumstances): Hit {
  return hit.fact.escalate
    .filter((escalation) => applies(escalation, circumstances, hit.present.daily))
    .reduce((raised, { to, because }) => raise(raised, to, because), hit);
}

/** True where one of the escalation's circumstances is given. */
export function applies(
  escalation: Escalation,
  { ingredients, rules, conditions }: Circumstances,
  daily = false,
): boolean {
  return (
    (escalation.dailyDose && daily) ||
    escalation.ingredients.some((id) => ingredients.has(id)) ||
    escalation.rules.some((id) => rules.has(id)) ||
    escalation.conditions.some((id) => conditions.has(id))
  );
}

function raise(hit: Hit, to: Severity, because: string): Hit {
  return {
    ...hit,
    severity: severityRank(to) < severityRank(hit.severity) ? to : hit.severity,
    because: [...hit.because, because],
  };
}

/** Two different members; or one of each group, again different ones. */
function isMade({ members, partners }: PreparedCombination, ingredients: ReadonlySet<string>): boolean {
  const own = [...ingredients].filter((ingredient) => members.has(ingredient));
  if (partners.size === 0) return own.length > 1;
  const others = [...ingredients].filter((ingredient) => partners.has(ingredient));
  return own.some((one) => others.some((other) => other !== one));
}

function combined(hit: Hit, combination: PreparedCombination): Hit {
  const { ingredient, little } = hit.present;
  const isMember = combination.members.has(ingredient) || combination.partners.has(ingredient);
  if (little !== null || !isMember || !combination.memberRules.has(hit.fact.id)) return hit;
  return raise(hit, combination.raisesByRule.get(hit.fact.id) ?? hit.severity, combination.fact.because);
}
