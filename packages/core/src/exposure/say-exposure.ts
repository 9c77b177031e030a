/** What was left out, what weakens the curves and what they stand on, each as whole sentences. */
import type { JournalMessageId } from '../message/en-journal.ts';
import type { Speak } from '../message/index.ts';
import type { FittedPart } from './fitted.ts';
import type { MedicineScenario } from './scenarios.ts';
import { sayLevel } from './say-level.ts';
import type { LevelRange, NotComputable, Prepared, Uncounted } from './types.ts';

type Say = Speak<JournalMessageId>;

const NOT_COMPUTABLE = {
  'no-doses': 'exposure.noDoses',
  'strength-not-known': 'exposure.strengthNotKnown',
  'no-model': 'exposure.noModel',
} as const satisfies Record<NotComputable, JournalMessageId>;

/** Why there is no curve. */
export const sayNotComputable = (reason: NotComputable, speak: Say): string => speak(NOT_COMPUTABLE[reason]);

/** The three sentences that explain a picture of levels. @param people simulated with each model */
export const explainLevels = (people: number, speak: Say): readonly [string, string, string] => [
  speak('exposure.explainDoses', { people }),
  speak('exposure.explainRange'),
  speak('exposure.explainLimits'),
];

/** What fitting to laboratory values did, and which models could not be brought to agree with them. @param models ids of all that were fitted */
export function sayFitted({ refused }: Pick<FittedPart, 'refused'>, models: readonly string[], speak: Say): string[] {
  const isAll = refused.length >= models.length;
  const names = refused.map(({ model }) => speak('exposure.model', { model })).join(', ');
  return [
    ...(isAll ? [] : [speak('exposure.fitted')]),
    ...(refused.length > 0 ? [speak('exposure.fitRefused', { models: names, all: isAll ? 'yes' : 'no' })] : []),
  ];
}

/** What is left out of the curves, and what makes them wide or doubtful. */
export function sayCaveats(prepared: Prepared, speak: Say): string[] {
  const { parts, uncounted } = prepared;
  const doses = parts.flatMap((part) => part.doses);
  const byRange = doses.filter(({ basis }) => basis === 'published-range').length;
  const hasParts = parts.length > 0;
  return [
    ...uncounted.map((one) => sayUncounted(one, speak)),
    ...(hasParts && uncounted.length > 0 ? [speak('exposure.uncountedHigher')] : []),
    ...(parts.length > 1 ? [speak('exposure.apart')] : []),
    ...(byRange > 0 ? [speak('exposure.publishedRange', { count: byRange })] : []),
    ...parts.flatMap(({ beyondStudied }) =>
      beyondStudied === null ? [] : [speak('exposure.beyondStudied', { ...beyondStudied })],
    ),
    ...(doses.some(({ eaten }) => eaten !== null) ? [speak('exposure.food')] : []),
    ...(hasParts ? [sayAhead(prepared, speak)] : []),
  ];
}

function sayUncounted({ reason, kind, doses }: Uncounted, speak: Say): string {
  return speak('exposure.uncounted', {
    count: doses.length,
    reason: reason.replaceAll('-', ''),
    kind: speak('exposure.kind', { kind: kind ?? 'other' }),
  });
}

/** What is taken to come after now. */
export function sayAhead({ ahead, planned }: Prepared, speak: Say): string {
  if (ahead === 'nothing') return speak('exposure.aheadNothing');
  if (planned.perDay === 'not-known') return speak('exposure.planNotKnown');
  if (planned.perDay === 'known') return speak('exposure.aheadPlan');
  return speak(planned.doses.length > 0 ? 'exposure.aheadDoses' : 'exposure.aheadNone');
}

/**
 * What the person's other medicines may do.
 * @param under the level now with the most that was found, where that was computed
 */
export function sayScenario(scenario: MedicineScenario, under: LevelRange | null, speak: Say): string {
  const names = scenario.medicines.join(', ');
  if (scenario.id === 'cyp3a-inducer') return speak('exposure.inducer', { names });
  const said =
    under === null
      ? speak('exposure.inhibitorAlone', { names })
      : speak('exposure.inhibitor', { names, range: sayLevel(under, speak) });
  return scenario.strength === 'strong'
    ? said
    : `${said} ${speak('exposure.inhibitorWeaker', { names, strength: scenario.strength })}`;
}
