/** Findings that do not come from a medicine: age, what the person lives with, the product, emergencies, withdrawal. */
import { isAtLeast, severityRank, worstOf, type Finding, type Severity } from '../finding/index.ts';
import { groupBy } from './group-by.ts';
import { helpAbout, helpFor } from './help.ts';
import { applies, type Circumstances } from './interactions.ts';
import { findingOf, withEmergencyNumber, withLines, type Voice } from './wording.ts';
import { prepareSafety } from './prepare.ts';
import type { ConditionFact, Escalation, RedFlagFact, SafetyFacts } from './facts.ts';
import type { Withdrawal } from '../journal/index.ts';
import { lacksWords, type Present } from './presence.ts';
import type { ConditionReading, PossibleCondition, ScreeningInput, Sign } from './types.ts';

/** What screening has found out so far. */
export interface Situation {
  readonly input: ScreeningInput;
  readonly facts: SafetyFacts;
  readonly present: readonly Present[];
  readonly conditionsRead: readonly ConditionReading[];
  readonly circumstances: Circumstances;
}

/** Every finding about the person rather than a medicine, in no order. */
export function situationFindings(situation: Situation, voice: Voice): Finding[] {
  const mentions = mentionsOf(situation, voice);
  return [
    ...[...mentions].flatMap(([id, said]) => findingsOf(id, said, situation, voice)),
    ...possibleProductFindings(situation, mentions, voice),
    ...productQualityFindings(situation, voice),
    ...withdrawalFindings(situation, mentions, voice),
  ];
}

/** Where an id was read from: the words to show, and whether they only may mean it. */
interface Mention {
  readonly about: string;
  readonly possible: PossibleCondition | null;
}
type Mentions = ReadonlyMap<string, readonly Mention[]>;

function mentionsOf({ input, facts, present, conditionsRead }: Situation, { prepared, speak }: Voice): Mentions {
  const all: (Mention & { readonly id: string })[] = conditionsRead.flatMap((reading) =>
    reading.conditions.map((id) => ({
      id,
      about: reading.input,
      possible: reading.possible?.find((possible) => possible.id === id) ?? null,
    })),
  );
  all.push(...(input.signs ?? []).map((sign) => ({ ...sign, possible: null })));
  const { age, product } = input;
  if (age !== null)
    all.push(
      ...prepared
        .conditionsOfAge(age)
        .map(({ id }) => ({ id, about: speak('safety.aboutAge', { age }), possible: null })),
    );
  for (const condition of facts.conditions) {
    if (product !== null && condition.products.includes(product))
      all.push({ id: condition.id, about: speak('safety.aboutProduct', { product }), possible: null });
    all.push(
      ...impliedBy(condition, present).map((one) => ({
        id: condition.id,
        about: one.brand ?? one.ingredient,
        possible: null,
      })),
    );
  }
  return groupBy(all, (mention) => mention.id);
}

function impliedBy({ impliedBy: rules }: ConditionFact, present: readonly Present[]): Present[] {
  return present.filter(
    (one) =>
      one.certain &&
      one.little === null &&
      rules.some(
        ({ ingredients, brands }) =>
          (ingredients.length > 0 &&
            ingredients[0] === one.ingredient &&
            ingredients.every((ingredient) => one.together.has(ingredient))) ||
          brands.some((brand) => brand.toLowerCase() === one.brand?.toLowerCase()),
      ),
  );
}

const aboutOf = (mentions: readonly Mention[]): string =>
  [...new Set(mentions.map((mention) => mention.about))].sort().join(', ');

function findingsOf(id: string, mentions: readonly Mention[], situation: Situation, voice: Voice): Finding[] {
  const condition = voice.prepared.conditionById.get(id);
  if (condition !== undefined) return [conditionFinding(condition, mentions, situation, voice)];
  const flag = voice.prepared.redFlagById.get(id);
  if (flag === undefined) return [];
  return [flagFinding(flag, aboutOf(mentions), { country: situation.input.country, facts: situation.facts }, voice)];
}

interface Whereabouts {
  readonly country: string | null;
  readonly facts: SafetyFacts;
}

function flagFinding(flag: RedFlagFact, about: string, { country, facts }: Whereabouts, voice: Voice): Finding {
  const said = { rule: `emergency/${flag.id}`, severity: flag.severity, about };
  const finding = withEmergencyNumber(findingOf(flag, said, voice), voice);
  return flag.id === SUICIDE_FLAG ? withLines(finding, helpAbout('suicide', country, facts), voice) : finding;
}

/**
 * What to say of signs alone, where nobody is screened: the same findings as screening gives, each sign once, in the
 * order of the signs.
 */
export function emergencyFindings(
  signs: readonly Sign[],
  { use, country }: Pick<ScreeningInput, 'use' | 'country'>,
  facts: SafetyFacts,
  speak: Voice['speak'],
): Finding[] {
  const voice: Voice = { speak, use, prepared: prepareSafety(facts), help: helpFor(country, facts) };
  return [...groupBy(signs, ({ id }) => id)].flatMap(([id, said]) => {
    const flag = voice.prepared.redFlagById.get(id);
    const about = [...new Set(said.map((sign) => sign.about))].join(', ');
    return flag === undefined ? [] : [flagFinding(flag, about, { country, facts }, voice)];
  });
}

const SUICIDE_FLAG = 'rf_suicide';
const SUICIDE_CONDITION = 'depression_suicidality';
const UNDER_AGE = 'age_under_18';

function conditionFinding(
  condition: ConditionFact,
  mentions: readonly Mention[],
  { input, facts }: Situation,
  voice: Voice,
): Finding {
  const { id } = condition;
  const sure = mentions.some((mention) => mention.possible === null);
  const severity = sure
    ? condition.severity
    : worstOf(mentions.map((mention) => mention.possible?.severity ?? condition.severity));
  const because = sure ? [] : mentions.flatMap((mention) => mention.possible?.because ?? []).sort();
  const aboutStarting = id !== SUICIDE_CONDITION && isAtLeast(severity, 'moderate');
  const said = { rule: `${condition.kind}/${id}`, severity, about: aboutOf(mentions), because, aboutStarting };
  const finding = findingOf(condition, said, voice);
  if (id === SUICIDE_CONDITION)
    return withLines(withEmergencyNumber(finding, voice), helpAbout('suicide', input.country, facts), voice);
  return id === UNDER_AGE ? withLines(finding, helpAbout('substance', input.country, facts), voice) : finding;
}

function raisedBy(
  escalations: readonly Escalation[],
  circumstances: Circumstances,
  base: Severity,
): { severity: Severity; because: string[] } {
  const fitting = escalations.filter((escalation) => applies(escalation, circumstances));
  return {
    severity: worstOf([base, ...fitting.map((escalation) => escalation.to)]),
    because: fitting.map((escalation) => escalation.because),
  };
}

/** A product that may or may not be what a rule speaks of: an extract may be an "enhanced" one. */
function possibleProductFindings({ input, facts, present }: Situation, mentions: Mentions, voice: Voice): Finding[] {
  return facts.conditions.flatMap((condition) => {
    const possible = condition.possibleProduct;
    if (possible === undefined || mentions.has(condition.id)) return [];
    const named = present.find(
      (one) => one.certain && possible.ingredients.includes(one.ingredient) && !lacksWords(one, [possible]),
    );
    if (input.product !== possible.product && named === undefined) return [];
    const { severity, effect, actionNew, actionUsing } = possible;
    const about = voice.speak('safety.aboutProduct', { product: possible.product });
    return [
      findingOf(
        { ...condition, effect, actionNew, actionUsing },
        { rule: `${condition.kind}/${condition.id}`, severity, about },
        voice,
      ),
    ];
  });
}

function productQualityFindings({ input, facts }: Situation, voice: Voice): Finding[] {
  const { product } = input;
  if (product === null) return [];
  const about = voice.speak('safety.aboutProduct', { product });
  return facts.productQuality
    .filter((fact) => fact.products.includes(product))
    .map((fact) => findingOf(fact, { rule: `product/${fact.id}`, severity: fact.severity, about }, voice));
}

/** What a person in withdrawal reads first, in the order of the facts. */
function withdrawalFindings({ input, facts, circumstances }: Situation, mentions: Mentions, voice: Voice): Finding[] {
  const typed = voice.prepared.withdrawal.flatMap((fact) => mentions.get(fact.id) ?? []);
  const withdrawal = withdrawalOf(input.withdrawal, typed.length > 0);
  if (withdrawal === 'none') return [];
  const about = typed.length > 0 ? aboutOf(typed) : voice.speak('safety.aboutWithdrawal', { withdrawal });
  return voice.prepared.withdrawal
    .filter((fact) => fact.of.includes(withdrawal))
    .map((fact) => {
      const raised = raisedBy(fact.escalate, circumstances, fact.severity);
      const finding = findingOf(fact, { rule: `condition/${fact.id}`, ...raised, about, urgent: fact.order }, voice);
      const urgent = severityRank(raised.severity) === 0 ? withEmergencyNumber(finding, voice) : finding;
      return fact.withHelp ? withLines(urgent, helpAbout('substance', input.country, facts), voice) : urgent;
    });
}

function withdrawalOf(said: Withdrawal | null, typed: boolean): Withdrawal {
  if (said !== null && said !== 'none') return said;
  return typed ? 'unsure' : 'none';
}
