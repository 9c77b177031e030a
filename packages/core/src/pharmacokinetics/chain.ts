/**
 * One person's body as a chain of first-order steps, and how far it moves in a given time.
 *
 * Seen through its two decay rates, the central compartment is a sum of two one-compartment models with weights
 * `>= 0`; the metabolite is fed by both and by the gut. So the state is four numbers (gut, fast part, slow part,
 * metabolite), its propagator is triangular with entries `>= 0`, and nothing here ever subtracts two concentrations:
 * every result is right to its last digits, at any time and for any rates, equal ones included.
 */
import { decayDifference } from './divided-difference.ts';
import type { IndividualParameters } from './types.ts';

/** Rates (1/h) and couplings of one person. */
export interface Chain {
  readonly gut: number;
  readonly fast: number;
  readonly slow: number;
  readonly metabolite: number;
  /** Rate into the fast part from 1 mg in the gut, ng/mL/h/mg. */
  readonly gutToFast: number;
  readonly gutToSlow: number;
  /** Rate into the metabolite from 1 mg in the gut, ng/mL/h/mg. */
  readonly gutToMetabolite: number;
  /** Rate into the metabolite from 1 ng/mL of the parent, 1/h. */
  readonly parentToMetabolite: number;
  readonly bioavailability: number;
  readonly lagTime: number;
}

/** Gut (mg), fast and slow part of the parent, metabolite (ng/mL). The parent's concentration is fast + slow. */
export type State = readonly [gut: number, fast: number, slow: number, metabolite: number];
export const EMPTY: State = [0, 0, 0, 0];

const NANOGRAMS_PER_ML = 1000;

/**
 * Rates and couplings of these parameters.
 * @throws RangeError where a parameter is outside its range.
 */
export function chainOf(parameters: IndividualParameters): Chain {
  checkParameters(parameters);
  const { absorptionRateConstant: gut, volumeCentral, metabolite } = parameters;
  const { fast, slow, fastShare, slowShare } = decayRates(parameters);
  const input = (NANOGRAMS_PER_ML * gut) / volumeCentral;
  const formed = metabolite === null ? null : metabolite.molarMassRatio / metabolite.volume;
  return {
    gut,
    fast,
    slow,
    metabolite: metabolite === null ? fast : metabolite.clearance / metabolite.volume,
    gutToFast: input * fastShare,
    gutToSlow: input * slowShare,
    gutToMetabolite: (formed ?? 0) * NANOGRAMS_PER_ML * (metabolite?.fractionFirstPass ?? 0) * gut,
    parentToMetabolite: (formed ?? 0) * (metabolite?.fractionSystemic ?? 0) * parameters.clearance,
    bioavailability: parameters.bioavailability,
    lagTime: parameters.lagTime,
  };
}

/** h in which the last, slow part of this person's curve halves, however slowly it is absorbed. */
export function terminalHalfLife(parameters: IndividualParameters): number {
  const { gut, fast, slow } = chainOf(parameters);
  return Math.LN2 / Math.min(gut, fast, slow);
}

interface DecayRates {
  readonly fast: number;
  readonly slow: number;
  readonly fastShare: number;
  readonly slowShare: number;
}

/** The two rates at which the central compartment empties, and the share of an intake that leaves at each. */
function decayRates(parameters: IndividualParameters): DecayRates {
  const { clearance, volumeCentral, intercompartmentalClearance: between, volumePeripheral } = parameters;
  const out = clearance / volumeCentral;
  if (between === 0) return { fast: out, slow: out, fastShare: 1, slowShare: 0 };
  const there = between / volumeCentral;
  const back = between / volumePeripheral;
  const gap = out + there - back;
  const root = Math.sqrt(gap * gap + 4 * there * back);
  const fast = (out + there + back + root) / 2;
  // The difference that would lose digits is taken as a product over a sum.
  const small = (2 * there * back) / (root + Math.abs(gap)) / root;
  const shares = gap >= 0 ? { fastShare: 1 - small, slowShare: small } : { fastShare: small, slowShare: 1 - small };
  return { fast, slow: (out * back) / fast, ...shares };
}

function checkParameters(parameters: IndividualParameters): void {
  const { metabolite, intercompartmentalClearance: between } = parameters;
  positive('absorptionRateConstant', parameters.absorptionRateConstant);
  positive('clearance', parameters.clearance);
  positive('volumeCentral', parameters.volumeCentral);
  notNegative('bioavailability', parameters.bioavailability);
  notNegative('lagTime', parameters.lagTime);
  notNegative('intercompartmentalClearance', between);
  if (between > 0) positive('volumePeripheral', parameters.volumePeripheral);
  if (metabolite === null) return;
  positive('metaboliteClearance', metabolite.clearance);
  positive('metaboliteVolume', metabolite.volume);
  notNegative('metaboliteFractionSystemic', metabolite.fractionSystemic);
  notNegative('metaboliteFractionFirstPass', metabolite.fractionFirstPass);
}

const positive = (name: string, value: number): void => check(name, value, value > 0, '> 0');
const notNegative = (name: string, value: number): void => check(name, value, value >= 0, '>= 0');

function check(name: string, value: number, holds: boolean, expected: string): void {
  if (!holds || !Number.isFinite(value))
    throw new RangeError(`Cannot compute concentrations: expected ${name} ${expected} and finite, got ${value}`);
}

/** How a state moves on by one fixed duration: four shares that stay, five that pass down the chain. */
export interface Propagator {
  readonly gut: number;
  readonly fast: number;
  readonly slow: number;
  readonly metabolite: number;
  readonly gutToFast: number;
  readonly gutToSlow: number;
  readonly gutToMetabolite: number;
  readonly fastToMetabolite: number;
  readonly slowToMetabolite: number;
}

/** The propagator over `hours`, >= 0. */
export function propagator(chain: Chain, hours: number): Propagator {
  const [gut, fast, slow, end] = [
    chain.gut * hours,
    chain.fast * hours,
    chain.slow * hours,
    chain.metabolite * hours,
  ] as const;
  const { parentToMetabolite } = chain;
  const once = (a: number, b: number): number => hours * decayDifference([a, b]);
  const twice = (a: number, b: number): number => hours * hours * decayDifference([gut, a, b]);
  return {
    gut: Math.exp(-gut),
    fast: Math.exp(-fast),
    slow: Math.exp(-slow),
    metabolite: Math.exp(-end),
    gutToFast: chain.gutToFast * once(gut, fast),
    gutToSlow: chain.gutToSlow * once(gut, slow),
    gutToMetabolite:
      chain.gutToMetabolite * once(gut, end) +
      parentToMetabolite * (chain.gutToFast * twice(fast, end) + chain.gutToSlow * twice(slow, end)),
    fastToMetabolite: parentToMetabolite * once(fast, end),
    slowToMetabolite: parentToMetabolite * once(slow, end),
  };
}

/** The state one step later. */
export function step(by: Propagator, [gut, fast, slow, metabolite]: State): State {
  return [
    by.gut * gut,
    by.fast * fast + by.gutToFast * gut,
    by.slow * slow + by.gutToSlow * gut,
    by.metabolite * metabolite + by.gutToMetabolite * gut + by.fastToMetabolite * fast + by.slowToMetabolite * slow,
  ];
}

/** What 1 mg/h into the gut, evenly for `hours`, has made of an empty body at their end. */
export function evenIntake(chain: Chain, hours: number): State {
  const scaled = (rates: readonly number[]): number =>
    hours ** rates.length * decayDifference([0, ...rates.map((rate) => rate * hours)]);
  const { gut, fast, slow, metabolite, parentToMetabolite } = chain;
  return [
    scaled([gut]),
    chain.gutToFast * scaled([gut, fast]),
    chain.gutToSlow * scaled([gut, slow]),
    chain.gutToMetabolite * scaled([gut, metabolite]) +
      parentToMetabolite *
        (chain.gutToFast * scaled([gut, fast, metabolite]) + chain.gutToSlow * scaled([gut, slow, metabolite])),
  ];
}

/**
 * The state just before a dose, where `added` (the state that one dose leaves after one interval) has come in at
 * every interval for ever.
 */
export function steadyStateOf(chain: Chain, interval: number, added: State): State {
  const by = propagator(chain, interval);
  const kept = (rate: number): number => -Math.expm1(-rate * interval);
  const gut = added[0] / kept(chain.gut);
  const fast = (added[1] + by.gutToFast * gut) / kept(chain.fast);
  const slow = (added[2] + by.gutToSlow * gut) / kept(chain.slow);
  const fed = by.gutToMetabolite * gut + by.fastToMetabolite * fast + by.slowToMetabolite * slow;
  return [gut, fast, slow, (added[3] + fed) / kept(chain.metabolite)];
}

export const plus = (a: State, b: State, times = 1): State => [
  a[0] + times * b[0],
  a[1] + times * b[1],
  a[2] + times * b[2],
  a[3] + times * b[3],
];
