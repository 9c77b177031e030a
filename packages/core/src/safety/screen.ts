/**
 * Screening before and during use: one person's medicines, conditions, age, product and withdrawal in, findings out.
 *
 * Nothing recognised is passed over: a medicine without a rule is said to be untested, and what is not recognised or
 * not certain is listed as not assessed. Adding a medicine never lowers the worst severity.
 */
import {
  compareFindings,
  isAtLeast,
  worstOf,
  worstSeverity,
  type Finding,
  type NotAssessed,
} from '../finding/index.ts';
import { groupBy } from './group-by.ts';
import { helpFor } from './help.ts';
import { adjust, hitOfWords, hitsOf, type Circumstances, type Hit } from './interactions.ts';
import { isKratom, presentIn, type Present } from './presence.ts';
import { prepareSafety } from './prepare.ts';
import { readCondition } from './read-condition.ts';
import { situationFindings, type Situation } from './situations.ts';
import { findingOf, type Voice } from './wording.ts';
import type { SafetyFacts } from './facts.ts';
import type { ReviewMessageId } from '../message/en-review.ts';
import type { Speak } from '../message/index.ts';
import type { MedicineReading } from '../medicines/index.ts';
import type { PlainDate } from '../quantity/index.ts';
import type { ConditionReading, Screening, ScreeningInput } from './types.ts';

/**
 * Screens one person.
 * @param at The day of the question, for "surgery in 2015" and the like.
 * @returns findings in reading order; nothing is claimed about what was not said.
 */
export function screen(
  input: ScreeningInput,
  facts: SafetyFacts,
  at: PlainDate,
  speak: Speak<ReviewMessageId>,
): Screening {
  const prepared = prepareSafety(facts);
  const conditionsRead = input.conditions.map((text) => readCondition(text, facts, at));
  const present = presentIn(input.medicines, at);
  const use = input.use ?? (input.withdrawal === 'kratom' ? 'daily' : null);
  const voice: Voice = { speak, use, prepared, help: helpFor(input.country, facts) };
  const raw = [...hitsOf(present, prepared, speak), ...hitsOfConditions(conditionsRead, prepared.interactionById)];
  const situation: Situation = {
    input,
    facts,
    present,
    conditionsRead,
    circumstances: circumstancesOf(raw, conditionsRead, prepared),
  };
  const hits = adjust(raw, situation.circumstances, prepared).filter(
    (hit) => hit.present.certain || isAtLeast(hit.severity, 'moderate'),
  );
  const findings = [
    ...interactionFindings(hits, voice),
    ...withoutRule(situation, hits, voice),
    ...situationFindings(situation, voice),
  ].sort(compareFindings);
  const notAssessed = [
    ...input.medicines.flatMap((reading) => medicineNotAssessed(reading, speak)),
    ...conditionsNotAssessed(conditionsRead, speak),
  ];
  return { findings, worstSeverity: worstSeverity(findings, notAssessed), notAssessed, conditionsRead };
}

function hitsOfConditions(
  readings: readonly ConditionReading[],
  interactionById: ReadonlyMap<string, Hit['fact']>,
): Hit[] {
  return readings.flatMap((reading) =>
    reading.conditions.flatMap((id) => {
      const fact = interactionById.get(id);
      return fact === undefined
        ? []
        : [
            hitOfWords(
              fact,
              reading.input,
              reading.possible?.find((possible) => possible.id === id),
            ),
          ];
    }),
  );
}

function circumstancesOf(
  hits: readonly Hit[],
  readings: readonly ConditionReading[],
  { conditionById }: Voice['prepared'],
): Circumstances {
  const conditions = new Set(readings.flatMap((reading) => reading.conditions));
  const inBlood = hits.filter((hit) => hit.present.little === null);
  const implied = [...conditions].flatMap((id) => conditionById.get(id)?.impliesIngredients ?? []);
  return {
    conditions,
    ingredients: new Set([...inBlood.map((hit) => hit.present.ingredient), ...implied]),
    rules: new Set(inBlood.map((hit) => hit.fact.id)),
  };
}

/** One finding a rule, whatever number of medicines triggers it, at the worst of their severities. */
function interactionFindings(hits: readonly Hit[], voice: Voice): Finding[] {
  return [...groupBy(hits, (hit) => hit.fact)].map(([fact, group]) => {
    const unsure = group.filter((hit) => !hit.present.certain);
    const severity = worstOf(group.map((hit) => hit.severity));
    return findingOf(
      fact,
      {
        rule: `interaction/${fact.id}`,
        severity,
        aboutStarting: isAtLeast(severity, 'moderate'),
        about: listed(group.map((hit) => labelOf(hit.present, voice))),
        because: group.flatMap((hit) => hit.because).sort(),
        caveats: unsure
          .map(({ present: { input }, present }) =>
            voice.speak('safety.caveatUnconfirmed', { input, label: plainLabel(present, voice) }),
          )
          .sort(),
      },
      voice,
    );
  });
}

function plainLabel({ brand, ingredient, input }: Present, { speak }: Voice): string {
  if (ingredient.startsWith('some ')) return input;
  return brand === null || brand.toLowerCase() === ingredient
    ? ingredient
    : speak('safety.aboutBrand', { brand, ingredient });
}

const labelOf = (present: Present, voice: Voice): string =>
  present.certain
    ? plainLabel(present, voice)
    : voice.speak('safety.aboutUnsure', { input: present.input, label: plainLabel(present, voice) });

/** Names in an order that does not depend on the order in which they were typed. */
const listed = (labels: readonly string[]): string => [...new Set(labels)].sort().join(', ');

/** Recognised medicines of which no rule speaks: said, one by one. */
function withoutRule({ input, facts, present }: Situation, hits: readonly Hit[], voice: Voice): Finding[] {
  const fact = facts.notices[0];
  if (fact === undefined)
    throw new Error('Cannot screen: the knowledge of safety has no notice for medicines without a rule');
  const withRule = new Set(hits.map((hit) => hit.present.input));
  const untouched = input.medicines.filter(
    (reading) => reading.certain && reading.matches.length > 0 && !isKratom(reading) && !withRule.has(reading.input),
  );
  return untouched.map((reading) => {
    const own = present.filter((one) => one.input === reading.input);
    const about = listed(own.map((one) => plainLabel(one, voice)));
    return findingOf(fact, { rule: `interaction/${fact.id}`, severity: fact.severity, about }, voice);
  });
}

function medicineNotAssessed(reading: MedicineReading, speak: Speak<ReviewMessageId>): NotAssessed[] {
  const { input, matches, certain, unresolved, alternatives } = reading;
  const candidates = [matches, ...alternatives].filter((set) => set.length > 0);
  if (candidates.length === 0) return [{ input, reason: speak('safety.notRecognised') }];
  if (!certain) return [{ input, reason: speak('safety.notCertain', { names: candidates.map(nameOf).join(' / ') }) }];
  return unresolved === null ? [] : [{ input, reason: speak('safety.partNotRecognised', { part: unresolved }) }];
}

const nameOf = (matches: MedicineReading['matches']): string =>
  matches[0]?.brand ?? matches.map((match) => match.ingredient).join(' + ');

const conditionsNotAssessed = (readings: readonly ConditionReading[], speak: Speak<ReviewMessageId>): NotAssessed[] =>
  readings
    .filter((reading) => !reading.recognised)
    .map(({ input }) => ({ input, reason: speak('safety.conditionNotRecognised') }));
