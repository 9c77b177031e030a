/**
 * The fit of laboratory values, calibrated: a person is drawn from the model, takes kratom twice a day at uneven times,
 * and gives blood; what the laboratory says is fitted, and the person's own parameters are looked up in the posterior.
 */
import {
  ASSUMED_RESIDUAL,
  concentrations,
  covarianceOf,
  type Dosing,
  fitPerson,
  type FittedPerson,
  modelsOf,
  type Observation,
  type PharmacokineticModel,
  type ResidualAssumption,
  sampleAmountFactors,
  samplePeople,
  type UncertainAmount,
} from '@clearleaf/core/pharmacokinetics';
import { type RandomStream, randomStream } from '@clearleaf/core/numeric';
import { loadRoom } from '@clearleaf/knowledge/node';
import type { Outcome, Suite, Target } from './suite.ts';

/** What the data are, and what the fit takes them for. */
interface Design {
  /** ng/mL: the laboratory's limit. */
  readonly limit: number;
  readonly metabolite: boolean;
  /** Whether strength and amounts are unsure. */
  readonly unsure: boolean;
  /** What the fit believes, where that is not what is so. */
  readonly believes?: ResidualAssumption;
  /** A control: "less than 5" taken for 5. */
  readonly limitAsValue?: boolean;
}

const DOSES = 40;
const SAMPLES = 4;
/** Draws of the posterior among which the truth is put. */
const DRAWS = 500;

const sound: Design = { limit: 5, metabolite: true, unsure: false };

const typicalAmount: UncertainAmount = {
  product: 'leaf',
  amount: { mean: 2, sd: 0.5 },
  strength: { mean: 20, sd: 6 },
};

/** The same seed gives the same person, data and fit. */
export function dataSet(model: PharmacokineticModel, design: Design): (seed: number) => Outcome {
  return (seed) => {
    const stream = randomStream(seed);
    const own = (): number => Math.floor(stream.uniform() * 2 ** 32);
    const [parameters] = samplePeople(model, { subjects: 1, seed: own() });
    if (parameters === undefined) throw new Error('Nobody was drawn');
    const { median, sigma } = ASSUMED_RESIDUAL.proportional;
    const truth: FittedPerson = { parameters, proportional: median * Math.exp(sigma * stream.normal()) };
    const dosing = Array.from({ length: DOSES }, (_, i) => ({ time: 12 * i + 4 * stream.uniform(), amount: 40 }));
    const uncertain = design.unsure ? dosing.map(() => typicalAmount) : undefined;
    const taken =
      uncertain === undefined ? dosing : takenOf(dosing, sampleAmountFactors(uncertain, { subjects: 1, seed: own() }));
    const observations = observe(truth, taken, design, stream);
    const fit = fitPerson(
      model,
      { dosing, observations },
      {
        seed: own(),
        people: DRAWS,
        ...(design.believes === undefined ? {} : { residual: design.believes }),
        ...(uncertain === undefined ? {} : { uncertain }),
      },
    );
    if (fit.kind === 'refused') return { refused: fit.reason };
    const { proportional, ...places } = placesOf(model, truth, fit.posterior, stream);
    // A fit that is told the error does not say where it is.
    return { places: design.believes === undefined ? { ...places, proportional: proportional ?? 0 } : places };
  };
}

const takenOf = (dosing: readonly Dosing[], factors: Float64Array): readonly Dosing[] =>
  dosing.map((dose, i) => ({ ...dose, amount: dose.amount * (factors[i] ?? 1) }));

/** What a laboratory would report: some samples in the first days and some in the last, with error, cut at its limit. */
function observe(
  { parameters, proportional }: FittedPerson,
  taken: readonly Dosing[],
  { limit, metabolite, limitAsValue = false }: Design,
  stream: RandomStream,
): readonly Observation[] {
  const times = Array.from(
    { length: SAMPLES },
    (_, i) => (i % 2 === 0 ? 0 : 12 * DOSES - 24) + 40 * stream.uniform(),
  ).sort((a, b) => a - b);
  const curves = concentrations(parameters, taken, times);
  const kinds = metabolite ? (['parent', 'metabolite'] as const) : (['parent'] as const);
  return times.flatMap((time, i) =>
    kinds.map((of) => {
      const at = curves[of]?.[i] ?? 0;
      const value = at + Math.hypot(ASSUMED_RESIDUAL.additive, proportional * at) * stream.normal();
      const under = value < limit;
      return { time, of, value: under ? limit : value, below: under && !limitAsValue };
    }),
  );
}

/** Each parameter that varies, the size of the error, and what follows from several: the area under one dose's curve. */
function placesOf(
  model: PharmacokineticModel,
  truth: FittedPerson,
  draws: readonly FittedPerson[],
  stream: RandomStream,
): Readonly<Record<string, number>> {
  const varies = covarianceOf(model).map((row, i) => (row[i] ?? 0) > 0);
  const all: Readonly<Record<string, readonly [boolean, (one: FittedPerson) => number]>> = {
    bioavailability: [varies[0] === true, ({ parameters }) => parameters.bioavailability],
    lagTime: [varies[1] === true, ({ parameters }) => parameters.lagTime],
    absorptionRateConstant: [varies[2] === true, ({ parameters }) => parameters.absorptionRateConstant],
    clearance: [varies[3] === true, ({ parameters }) => parameters.clearance],
    volumeCentral: [varies[4] === true, ({ parameters }) => parameters.volumeCentral],
    intercompartmentalClearance: [varies[5] === true, ({ parameters }) => parameters.intercompartmentalClearance],
    volumePeripheral: [varies[6] === true, ({ parameters }) => parameters.volumePeripheral],
    metaboliteClearance: [varies[7] === true, ({ parameters }) => parameters.metabolite?.clearance ?? 0],
    metaboliteFractionFirstPass: [
      varies[10] === true,
      ({ parameters }) => parameters.metabolite?.fractionFirstPass ?? 0,
    ],
    proportional: [true, ({ proportional }) => proportional],
    area: [true, ({ parameters }) => parameters.bioavailability / parameters.clearance],
  };
  return Object.fromEntries(
    Object.entries(all)
      .filter(([, [counts]]) => counts)
      .map(([name, [, of]]) => {
        const own = of(truth);
        const below = draws.filter((draw) => of(draw) < own).length;
        return [name, (below + stream.uniform()) / (draws.length + 1)];
      }),
  );
}

const NARROW: ResidualAssumption = { additive: 1, proportional: { median: 0.1, sigma: 0 } };

export const pharmacokinetics: Suite = {
  name: 'pharmacokinetics',
  asserts:
    "Laboratory values fitted by importance sampling: each of the person's own parameters is anywhere in its posterior as often as anywhere else, with values below the limit, with unsure amounts, in both models that follow 7-OH. Controls: a fit that believes in a smaller error, and one that takes the limit for a value, are caught.",
  rooms: ['pharmacokinetics'],
  targets: async () => {
    const models = modelsOf(loadRoom('pharmacokinetics'));
    const named = (id: string): PharmacokineticModel => {
      const found = models.find((model) => model.id === id);
      if (found === undefined) throw new Error(`Cannot calibrate: the facts have no model ${id}`);
      return found;
    };
    const target = (name: string, id: string, design: Design, expects: Target['expects'] = 'even'): Target => ({
      name,
      expects,
      run: dataSet(named(id), design),
    });
    return [
      target('H_default', 'H_default', sound),
      target('H_default, mitragynine alone', 'H_default', { ...sound, metabolite: false }),
      target('T_tea', 'T_tea', sound),
      target('H_default, amounts not sure', 'H_default', { ...sound, unsure: true }),
      target('control: believes in a smaller error', 'H_default', { ...sound, believes: NARROW }, 'caught'),
      target('control: takes the limit for a value', 'T_tea', { ...sound, limitAsValue: true }, 'caught'),
    ];
  },
};
