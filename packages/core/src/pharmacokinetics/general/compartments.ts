/**
 * The compartments as differential equations, and two general ways through them: a matrix exponential from dose to
 * dose, and an adaptive solver. Slow; they check the closed form, and the solver takes rates that change.
 */
import { integrate, type Matrix, matrixExponential, type OdeTolerance, transform } from '../../numeric/index.ts';
import { expandDosing } from '../regimen.ts';
import type { Curves, Dosing, IndividualParameters } from '../types.ts';

/** gut (mg), central, peripheral, metabolite (ng/mL), intake that goes on (mg/h). */
export type Compartments = readonly number[];
export const EMPTY_BODY: Compartments = [0, 0, 0, 0, 0];
const CENTRAL = 1;
const METABOLITE = 3;
const NANOGRAMS_PER_ML = 1000;

/** `d/dt` of the compartments as a matrix, 1/h and the couplings between units. */
export function rateMatrix(parameters: IndividualParameters): Matrix {
  const { absorptionRateConstant: ka, clearance, volumeCentral: v1, metabolite: m } = parameters;
  const { intercompartmentalClearance: q, volumePeripheral: v2 } = parameters;
  const formed = m === null ? 0 : m.molarMassRatio / m.volume;
  return [
    [-ka, 0, 0, 0, 1],
    [(NANOGRAMS_PER_ML * ka) / v1, -(clearance + q) / v1, q / v1, 0, 0],
    [0, q / v2, -q / v2, 0, 0],
    [
      formed * NANOGRAMS_PER_ML * (m?.fractionFirstPass ?? 0) * ka,
      formed * (m?.fractionSystemic ?? 0) * clearance,
      0,
      m === null ? 0 : -m.clearance / m.volume,
      0,
    ],
    [0, 0, 0, 0, 0],
  ];
}

/** Moves a state from one time to later ones, without doses: one state a time. */
export type Advance = (
  state: readonly number[],
  from: number,
  times: readonly number[],
) => readonly (readonly number[])[];

/**
 * States at each of `times` (ascending, h) of what begins as `empty` and moves by `advance` between doses.
 * @throws RangeError for a schedule without a beginning, which needs the closed form, and for times that do not ascend.
 */
export function follow(
  { bioavailability, lagTime }: IndividualParameters,
  dosing: readonly Dosing[],
  times: readonly number[],
  { empty, advance }: { readonly empty: readonly number[]; readonly advance: Advance },
): readonly (readonly number[])[] {
  if (dosing.some(({ steadyState }) => steadyState === true))
    throw new RangeError('Cannot follow the general way: expected doses with a beginning, got a steady state');
  if (times.some((time, i) => !(time >= (times[i - 1] ?? Number.NEGATIVE_INFINITY))))
    throw new RangeError('Cannot follow the general way: expected times that ascend');
  const events = expandDosing(dosing, 0)
    .doses.flatMap(({ time, amount, duration }) => entriesOf(time + lagTime, amount * bioavailability, duration))
    .sort((a, b) => a.time - b.time);
  const out: (readonly number[])[] = [];
  let state = empty;
  let from = Math.min(events[0]?.time ?? 0, times[0] ?? 0);
  for (const [i, event] of [...events, { time: Number.POSITIVE_INFINITY, gut: 0, rate: 0 }].entries()) {
    const within = times.slice(out.length).filter((time) => time < event.time);
    const stops = i < events.length ? [...within, event.time] : within;
    const states = stops.length === 0 ? [] : advance(state, from, stops);
    out.push(...states.slice(0, within.length));
    state = (states.at(-1) ?? state).map((value, k) => value + (k === 0 ? event.gut : 0) + (k === 4 ? event.rate : 0));
    from = event.time;
  }
  return out;
}

interface Entry {
  readonly time: number;
  /** mg. */
  readonly gut: number;
  /** Change of the intake, mg/h. */
  readonly rate: number;
}

const entriesOf = (time: number, amount: number, duration: number): readonly Entry[] =>
  duration === 0
    ? [{ time, gut: amount, rate: 0 }]
    : [
        { time, gut: 0, rate: amount / duration },
        { time: time + duration, gut: 0, rate: -amount / duration },
      ];

/** Concentrations at ascending times (h) through the matrix exponential. */
export function concentrationsByMatrix(
  parameters: IndividualParameters,
  dosing: readonly Dosing[],
  times: readonly number[],
): Curves {
  const rates = rateMatrix(parameters);
  const advance: Advance = (state, from, stops) =>
    stops.map((stop) =>
      transform(matrixExponential(rates.map((row) => row.map((rate) => rate * (stop - from)))), state),
    );
  return curvesOf(parameters, follow(parameters, dosing, times, { empty: EMPTY_BODY, advance }));
}

/** The same through the solver. */
export function concentrationsBySolver(
  parameters: IndividualParameters,
  dosing: readonly Dosing[],
  times: readonly number[],
  tolerance?: OdeTolerance,
): Curves {
  const rates = rateMatrix(parameters);
  const advance: Advance = (state, time, stops) =>
    integrate(
      (_, y, into) => {
        for (const [i, row] of rates.entries()) into[i] = row.reduce((sum, rate, j) => sum + rate * (y[j] ?? 0), 0);
      },
      { time, state },
      stops,
      tolerance,
    ).map((one) => [...one]);
  return curvesOf(parameters, follow(parameters, dosing, times, { empty: EMPTY_BODY, advance }));
}

export function curvesOf({ metabolite }: IndividualParameters, states: readonly (readonly number[])[]): Curves {
  const of = (place: number): Float64Array => Float64Array.from(states, (state) => state[place] ?? 0);
  return { parent: of(CENTRAL), metabolite: metabolite === null ? null : of(METABOLITE) };
}
