/** What the other medicines of a window may do to its curves: only as far as the facts have a figure, with how it was found. */
import type { Certainty } from '../finding/index.ts';
import {
  cyp3aScenarios,
  type Effect,
  type EffectRange,
  type Scenario,
  scenarioEnds,
} from '../pharmacokinetics/index.ts';
import type { PharmacokineticsFacts } from '../pharmacokinetics/facts.ts';
import type { Cyp3aAction, MedicineSpan } from './medicines.ts';

/** One scenario, and the person's medicines that call for it. */
export interface MedicineScenario {
  readonly id: Scenario['id'];
  /** As the person typed them. */
  readonly medicines: readonly string[];
  /** Of the strongest of them. */
  readonly strength: Cyp3aAction['strength'];
  /** The most that was found, as if it held all the while; `null` where no figure was found. */
  readonly most: Effect | null;
  /** In whom, how it was read, from where. */
  readonly ranges: readonly EffectRange[];
  /** How sure it is that this happens in people. Nothing better than animals and recalled figures was found. */
  readonly certainty: Certainty;
}

const STRENGTHS: readonly Cyp3aAction['strength'][] = ['strong', 'moderate', 'weak', 'disputed'];

/** The scenarios that the medicines call for, inhibitors first; none where none of them acts on CYP3A. */
export function scenariosFor(medicines: readonly MedicineSpan[], facts: PharmacokineticsFacts): MedicineScenario[] {
  return cyp3aScenarios(facts).flatMap((scenario) => {
    const does = scenario.id === 'cyp3a-inhibitor' ? 'inhibits' : 'induces';
    const own = medicines.filter(({ actions }) => actions.some((action) => action.does === does));
    const found = new Set(
      own
        .flatMap(({ actions }) => actions)
        .filter((action) => action.does === does)
        .map(({ strength }) => strength),
    );
    const strength = STRENGTHS.find((one) => found.has(one));
    if (strength === undefined) return [];
    const ends = scenarioEnds(scenario);
    return [
      {
        id: scenario.id,
        medicines: own.map(({ text }) => text),
        strength,
        most: ends === null ? null : ends[1],
        ranges: scenario.ranges,
        certainty: scenario.ranges.length === 0 ? 'none' : 'veryLow',
      },
    ];
  });
}
