/**
 * Other medicines as scenarios: what a CYP3A inhibitor or inducer might do to the curve.
 *
 * Nobody has measured in people by how much, so that an effect is a range from none to the most that was found, with
 * how that was read; where nothing was found there is no effect to compute, which is not the same as no effect.
 */
import type { Analyte, IndividualParameters } from './types.ts';
import type { AnimalFact, PharmacokineticsFacts, StudyFact } from './facts.ts';

/** Factors of rates; 1 is no change. */
export interface Effect {
  /** Of the parent's clearance. */
  readonly clearance: number;
  /** Of how fast the metabolite is formed, in the body and on the way in. */
  readonly formation: number;
  readonly metaboliteClearance: number;
}

/** From no effect to the most that a finding speaks of. */
export interface EffectRange {
  readonly factor: keyof Effect;
  readonly low: number;
  readonly high: number;
  /** In whom it was found. */
  readonly foundIn: 'people' | 'rat' | 'dog' | 'literature';
  /** `recalled`: nobody here has seen the page; do not rest anything on it alone. */
  readonly reading: AnimalFact['reading'];
  readonly sources: readonly string[];
}

export interface Scenario {
  readonly id: 'cyp3a-inhibitor' | 'cyp3a-inducer';
  /** Empty where no figure was found. */
  readonly ranges: readonly EffectRange[];
}

/** What the facts know of medicines that slow or speed CYP3A. */
export function cyp3aScenarios(facts: PharmacokineticsFacts): readonly Scenario[] {
  return [
    {
      id: 'cyp3a-inhibitor',
      ranges: [
        ...exposureRange(facts, 'mitragynine', 'clearance'),
        ...exposureRange(facts, '7-hydroxymitragynine', 'metaboliteClearance'),
        ...formationRange(facts),
      ],
    },
    { id: 'cyp3a-inducer', ranges: [] },
  ];
}

/** Exposure that rises by so many per cent: a clearance down to this share. */
function exposureRange(
  { animal }: PharmacokineticsFacts,
  analyte: Analyte,
  factor: 'clearance' | 'metaboliteClearance',
): EffectRange[] {
  return animal.flatMap(({ analyte: of, measure, value, species, reading, sources }) =>
    of === analyte && measure === 'exposureIncreaseWithKetoconazole' && value !== undefined
      ? [{ factor, low: 1 / (1 + value / 100), high: 1, foundIn: species, reading, sources }]
      : [],
  );
}

/** A metabolite whose peak or area falls by so many per cent: the further fall bounds its formation. */
function formationRange({ studies }: PharmacokineticsFacts): EffectRange[] {
  const falls = studies
    .flatMap(resultsOf)
    .filter(({ measure }) => measure === 'cMaxChangeWithItraconazole' || measure === 'auc72ChangeWithItraconazole')
    .filter(({ value = 0 }) => value < 0)
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [furthest] = falls;
  if (furthest?.value === undefined) return [];
  const { value, reading, sources } = furthest;
  return [{ factor: 'formation', low: 1 + value / 100, high: 1, foundIn: 'people', reading, sources }];
}

const resultsOf = ({ arms, results }: StudyFact): StudyFact['results'] => [
  ...results,
  ...arms.flatMap((arm) => arm.results),
];

/**
 * The two ends of a scenario: all factors at none, and all at the most found. `null` where no figure was found.
 * @returns From the least to the most effect.
 */
export function scenarioEnds({ ranges }: Scenario): readonly [Effect, Effect] | null {
  if (ranges.length === 0) return null;
  const end = (side: 'low' | 'high'): Effect => {
    const factor = (name: keyof Effect): number => ranges.find((range) => range.factor === name)?.[side] ?? 1;
    return {
      clearance: factor('clearance'),
      formation: factor('formation'),
      metaboliteClearance: factor('metaboliteClearance'),
    };
  };
  return [end('high'), end('low')];
}

/** The person while the effect lasts. Formation is a part of clearance, whose share changes with both. */
export function underEffect(parameters: IndividualParameters, effect: Effect): IndividualParameters {
  const { metabolite } = parameters;
  return {
    ...parameters,
    clearance: parameters.clearance * effect.clearance,
    metabolite:
      metabolite === null
        ? null
        : {
            ...metabolite,
            clearance: metabolite.clearance * effect.metaboliteClearance,
            fractionSystemic: (metabolite.fractionSystemic * effect.formation) / effect.clearance,
            fractionFirstPass: metabolite.fractionFirstPass * effect.formation,
          },
  };
}
