/** Models of the facts, as the engine takes them. */
import type { ModelFact, PharmacokineticsFacts } from './facts.ts';
import { type Correlation, type MetaboliteParameters, type PharmacokineticModel } from './types.ts';
import { type VariedParameter, variedParameters } from './parameters.ts';

type FactParameter = ModelFact['parameters'][number]['parameter'];

/** Every model of the facts, in their order. */
export const modelsOf = (facts: PharmacokineticsFacts): readonly PharmacokineticModel[] =>
  facts.models.map((fact) => modelOf(fact, facts));

function modelOf(fact: ModelFact, facts: PharmacokineticsFacts): PharmacokineticModel {
  const between = valueOf(fact, 'intercompartmentalClearance') ?? 0;
  return {
    id: fact.id,
    parent: fact.analyte,
    metabolite: fact.metabolite ?? null,
    compartments: between === 0 ? 1 : 2,
    describes: fact.describes,
    products: fact.products,
    typical: {
      bioavailability: valueOf(fact, 'bioavailability') ?? 1,
      lagTime: valueOf(fact, 'lagTime') ?? 0,
      absorptionRateConstant: needed(fact, 'absorptionRateConstant'),
      clearance: needed(fact, 'clearance'),
      volumeCentral: needed(fact, 'volumeCentral'),
      intercompartmentalClearance: between,
      volumePeripheral: between === 0 ? 1 : needed(fact, 'volumePeripheral'),
      metabolite: metaboliteOf(fact, facts),
    },
    variability: fact.parameters.flatMap(({ parameter, cv }) =>
      cv === undefined ? [] : [{ parameter: varied(fact, parameter), sigma: sigmaOf(cv) }],
    ),
    correlations: (fact.correlations ?? []).map(
      ({ between: [a, b], value }): Correlation => ({ between: [varied(fact, a), varied(fact, b)], value }),
    ),
    residualError: null,
    validity: fact.validity,
    sources: fact.sources,
  };
}

function metaboliteOf(fact: ModelFact, facts: PharmacokineticsFacts): MetaboliteParameters | null {
  if (fact.metabolite === undefined) return null;
  return {
    molarMassRatio: molarMass(fact.metabolite, facts) / molarMass(fact.analyte, facts),
    clearance: needed(fact, 'metaboliteClearance'),
    volume: needed(fact, 'metaboliteVolume'),
    fractionSystemic: needed(fact, 'metaboliteFractionSystemic'),
    fractionFirstPass: needed(fact, 'metaboliteFractionFirstPass'),
  };
}

/** g/mol; `null` where the facts give none. */
export const molarMassOf = (analyte: ModelFact['analyte'], facts: PharmacokineticsFacts): number | null =>
  facts.constants.find((constant) => constant.analyte === analyte && constant.measure === 'molecularWeight')?.value ??
  null;

/** g/mol. */
export function molarMass(analyte: ModelFact['analyte'], facts: PharmacokineticsFacts): number {
  const value = molarMassOf(analyte, facts);
  if (value === null) throw new Error(`Cannot build a model: the facts give no molecular weight of ${analyte}`);
  return value;
}

/** What the rate constant of elimination varies by, the clearance varies by: the volume is assumed and stays. */
function varied(fact: ModelFact, parameter: FactParameter): VariedParameter {
  if (parameter === 'metaboliteEliminationRateConstant') return 'metaboliteClearance';
  const found = variedParameters.find((name) => name === parameter);
  if (found === undefined) throw new Error(`Cannot build model ${fact.id}: ${parameter} cannot vary between people`);
  return found;
}

/** Standard deviation of the logarithm, from a coefficient of variation in per cent. */
const sigmaOf = (cv: number): number => Math.sqrt(Math.log1p((cv / 100) ** 2));

const valueOf = (fact: ModelFact, name: FactParameter): number | undefined =>
  fact.parameters.find(({ parameter }) => parameter === name)?.value;

function needed(fact: ModelFact, name: FactParameter): number {
  const value = valueOf(fact, name);
  if (value === undefined) throw new Error(`Cannot build model ${fact.id}: the facts give no ${name}`);
  return value;
}
