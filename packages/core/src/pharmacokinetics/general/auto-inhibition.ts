/**
 * Mitragynine inactivates CYP3A, which clears it: what that would do to its own curve, as a scenario.
 *
 * Inactivation with turnover of the enzyme: `dE/dt = kdeg (1 - E) - kinact I / (KI + I) E`, where `I` is the unbound
 * concentration in plasma and `E` the share of the enzyme that works (the model behind Galetin et al. 2006, a source
 * of the facts). KI and kinact were measured in human liver microsomes. Nobody has measured which share of the
 * clearance is CYP3A's, nor the effect in people, so that it is a range, from none to the most that these figures
 * allow. It is no forecast, and the models were fitted to curves that hold any such effect already.
 */
import { integrate } from '../../numeric/index.ts';
import type { ConstantFact, PharmacokineticsFacts } from '../facts.ts';
import { molarMass } from '../models.ts';
import type { Curves, Dosing, IndividualParameters, PharmacokineticModel } from '../types.ts';
import { type Advance, curvesOf, EMPTY_BODY, follow, rateMatrix } from './compartments.ts';

/** One way in which it might be. */
export interface AutoInhibition {
  /** KI, umol/L, > 0. */
  readonly inactivationConstant: number;
  /** kinact, 1/h, >= 0. */
  readonly inactivationRate: number;
  /** kdeg, 1/h, > 0. */
  readonly degradationRate: number;
  /** Share of the drug in plasma that is not bound, 0 to 1. */
  readonly fractionUnbound: number;
  /** g/mol of what inactivates. */
  readonly molarMass: number;
  /** Share of the parent's clearance that is the enzyme's, 0 to 1. */
  readonly clearanceShare: number;
  /** Share of the formation of the metabolite, 0 to 1. */
  readonly formationShare: number;
  /** Share of the metabolite's clearance, 0 to 1. */
  readonly metaboliteClearanceShare: number;
}

/** What a scenario leaves out or cannot know; each is said wherever it is shown. */
export type AutoInhibitionLimit =
  /** What is lost in the gut wall and on the way in changes too; it is not in it. */
  | 'first-pass-not-included'
  /** The most takes all of the clearance for CYP3A's; no figure was found. */
  | 'enzyme-share-unknown'
  /** The other alkaloids in leaf may inactivate it too; no figure was found. */
  | 'other-alkaloids-unknown'
  /** The models were fitted to people in whom it had already happened. */
  | 'already-in-the-fit'
  /** The most lets concentrations grow over 15 days far more than studies saw: it is a bound and did not happen there. */
  | 'most-exceeds-studies';

export interface AutoInhibitionScenario {
  /** From none to the most. */
  readonly ends: readonly [AutoInhibition, AutoInhibition];
  /** How sure: seen in microsomes, never in people. */
  readonly certainty: 'veryLow';
  readonly foundIn: 'human liver microsomes';
  /** Single doses up to here were given in the model's studies, mg; it answers for none above. */
  readonly highestDose: number;
  readonly limits: readonly AutoInhibitionLimit[];
  /** Figures that it rests on. */
  readonly facts: readonly Pick<ConstantFact, 'id' | 'reading' | 'sources'>[];
}

const MINUTES = 60;
const DAY = 24;

/** The scenario for a model; `null` where its parent is not mitragynine, of which alone the figures are known. */
export function autoInhibitionScenario(
  model: PharmacokineticModel,
  facts: PharmacokineticsFacts,
): AutoInhibitionScenario | null {
  if (model.parent !== 'mitragynine') return null;
  const constant = constantById(facts, 'mitragynine-cyp3a-inactivation-constant-liver');
  const rate = constantById(facts, 'mitragynine-cyp3a-inactivation-rate-liver');
  const degradation = constantById(facts, 'cyp3a4-degradation-half-life');
  const binding = constantById(facts, 'mitragynine-plasma-protein-binding');
  const most: AutoInhibition = {
    inactivationConstant: known(constant, 'value'),
    inactivationRate: known(rate, 'value') * MINUTES,
    degradationRate: Math.LN2 / (known(degradation, 'high') * DAY),
    fractionUnbound: 1 - known(binding, 'low') / 100,
    molarMass: molarMass('mitragynine', facts),
    clearanceShare: 1,
    formationShare: 1,
    metaboliteClearanceShare: 1,
  };
  const none = { ...most, clearanceShare: 0, formationShare: 0, metaboliteClearanceShare: 0 };
  return {
    ends: [none, most],
    certainty: 'veryLow',
    foundIn: 'human liver microsomes',
    highestDose: highestDose(model, facts),
    limits: [
      'first-pass-not-included',
      'enzyme-share-unknown',
      'other-alkaloids-unknown',
      'already-in-the-fit',
      'most-exceeds-studies',
    ],
    facts: [constant, rate, degradation, binding].map(({ id, reading, sources }) => ({ id, reading, sources })),
  };
}

/** Curves with the share of the enzyme that works beside them. */
export interface InhibitedCurves extends Curves {
  readonly enzyme: Float64Array;
}

export interface OutsideDomain {
  readonly outsideDomain: 'dose-above-studies';
  /** mg. */
  readonly dose: number;
  readonly highestDose: number;
}

/**
 * The two ends of the scenario for one person, or why there are none.
 * @param times h, ascending.
 */
export function scenarioCurves(
  parameters: IndividualParameters,
  { ends, highestDose: highest }: AutoInhibitionScenario,
  dosing: readonly Dosing[],
  times: readonly number[],
): readonly [InhibitedCurves, InhibitedCurves] | OutsideDomain {
  const dose = dosing.reduce((largest, { amount }) => Math.max(largest, amount), 0);
  if (dose > highest) return { outsideDomain: 'dose-above-studies', dose, highestDose: highest };
  const [none, most] = ends;
  return [inhibitedCurves(parameters, none, dosing, times), inhibitedCurves(parameters, most, dosing, times)];
}

/**
 * Curves under one way of auto-inhibition, through the solver.
 * @param times h, ascending.
 * @throws RangeError where a share is not from 0 to 1 or a rate not positive.
 */
export function inhibitedCurves(
  parameters: IndividualParameters,
  effect: AutoInhibition,
  dosing: readonly Dosing[],
  times: readonly number[],
): InhibitedCurves {
  checkEffect(effect);
  const advance: Advance = (state, time, stops) =>
    integrate(derivativeOf(parameters, effect), { time, state }, stops, TOLERANCE).map((one) => [...one]);
  const states = follow(parameters, dosing, times, { empty: [...EMPTY_BODY, 1], advance });
  return { ...curvesOf(parameters, states), enzyme: Float64Array.from(states, (state) => state[ENZYME] ?? 0) };
}

const ENZYME = 5;
const TOLERANCE = { relative: 1e-9, absolute: 1e-12 };

function derivativeOf(parameters: IndividualParameters, effect: AutoInhibition) {
  const { inactivationConstant, inactivationRate, degradationRate, fractionUnbound } = effect;
  const rates = rateMatrix(parameters);
  const entry = (i: number, j: number): number => rates[i]?.[j] ?? 0;
  const out = parameters.clearance / parameters.volumeCentral;
  const fromCentral = entry(1, 1) + out;
  // ng/mL over g/mol is umol/L.
  const toMicromolar = fractionUnbound / effect.molarMass;
  const left = (share: number, enzyme: number): number => 1 - share * (1 - enzyme);
  return (_: number, y: Float64Array, into: Float64Array): void => {
    const [gut = 0, central = 0, peripheral = 0, metabolite = 0, intake = 0, enzyme = 0] = y;
    const unbound = toMicromolar * central;
    const formation = left(effect.formationShare, enzyme);
    into[0] = entry(0, 0) * gut + intake;
    into[1] =
      entry(1, 0) * gut +
      (fromCentral - out * left(effect.clearanceShare, enzyme)) * central +
      entry(1, 2) * peripheral;
    into[2] = entry(2, 1) * central + entry(2, 2) * peripheral;
    into[3] =
      formation * (entry(3, 0) * gut + entry(3, 1) * central) +
      left(effect.metaboliteClearanceShare, enzyme) * entry(3, 3) * metabolite;
    into[4] = 0;
    into[5] =
      degradationRate * (1 - enzyme) - ((inactivationRate * unbound) / (inactivationConstant + unbound)) * enzyme;
  };
}

function checkEffect(effect: AutoInhibition): void {
  const { fractionUnbound, clearanceShare, formationShare, metaboliteClearanceShare } = effect;
  const shares = { fractionUnbound, clearanceShare, formationShare, metaboliteClearanceShare };
  for (const [name, share] of Object.entries(shares)) check(name, share, share >= 0 && share <= 1, 'from 0 to 1');
  const { inactivationConstant, degradationRate, inactivationRate, molarMass: mass } = effect;
  for (const [name, value] of Object.entries({ inactivationConstant, degradationRate, molarMass: mass }))
    check(name, value, value > 0 && Number.isFinite(value), '> 0');
  check('inactivationRate', inactivationRate, inactivationRate >= 0 && Number.isFinite(inactivationRate), '>= 0');
}

function check(name: string, value: number, holds: boolean, expected: string): void {
  if (!holds) throw new RangeError(`Cannot follow an auto-inhibition: expected ${name} ${expected}, got ${value}`);
}

/** mg of mitragynine, the most given at once in a study that the model is of. */
function highestDose(model: PharmacokineticModel, { studies }: PharmacokineticsFacts): number {
  const doses = studies
    .filter(({ id }) => model.sources.includes(id))
    .flatMap(({ arms }) => arms.flatMap(({ mitragynine }) => mitragynine?.high ?? mitragynine?.value ?? []));
  if (doses.length === 0) throw new Error(`Cannot bound an auto-inhibition: no dose is known of ${model.id}`);
  return Math.max(...doses);
}

function constantById({ constants }: PharmacokineticsFacts, id: string): ConstantFact {
  const found = constants.find((constant) => constant.id === id);
  if (found === undefined) throw new Error(`Cannot compute an auto-inhibition: the facts have no ${id}`);
  return found;
}

function known(fact: ConstantFact, of: 'value' | 'low' | 'high'): number {
  const value = fact[of];
  if (value === undefined) throw new Error(`Cannot compute an auto-inhibition: ${fact.id} has no ${of}`);
  return value;
}
