/**
 * The facts of `pharmacokinetics`: what studies measured, the models that describe it, and what a simulator must reproduce.
 *
 * Certainty is not graded here: each figure says how it was read. A model is never `verified`, because no
 * cited page states it; it is our fit, kept with the targets that it meets and those that it fails.
 */
import * as z from 'zod/mini';
import { factFields, idSchema, readingSchema } from '../finding/facts.ts';
import type { SourceTable } from '../finding/index.ts';
import { variedParameters } from './parameters.ts';

const { certainty: _ungraded, ...citedFields } = factFields;
const sourceIds = z.array(idSchema).check(z.minLength(1));

/** Units of this room, in UCUM. `ng/mL/mg` and `ng.h/mL/mg` are per mg of the dose. */
export const units = [
  '1',
  '%',
  'ratio',
  'min',
  'h',
  'd',
  'g',
  'mg',
  'L',
  'L/kg',
  'L/h',
  'L/h/kg',
  '1/h',
  '1/min',
  'g/mol',
  'ng/mL',
  'nmol/L',
  'umol/L',
  'ng.h/mL',
  'nmol.h/L',
  'ng/mL/mg',
  'ng.h/mL/mg',
] as const;
export const unitSchema = z.enum(units);

export const analytes = [
  'mitragynine',
  '7-hydroxymitragynine',
  'speciogynine',
  'paynantheine',
  'speciociliatine',
  'mitraciliatine',
  'isopaynantheine',
  '7-hydroxymitragynine/mitragynine',
  'mitragynine/7-hydroxymitragynine',
  'speciociliatine/mitragynine',
  'midazolam',
  'dextromethorphan',
  'leaf powder',
  'CYP3A4',
] as const;

/** What was measured. Names follow the house: `cMax`, `tMax`, `aucInf`, `terminalHalfLife`, apparent where the dose absorbed is unknown. */
export const measures = [
  'dose',
  'cMax',
  'tMax',
  'terminalHalfLife',
  'halfLife',
  'aucInf',
  'aucPerInterval',
  'apparentClearance',
  'apparentVolume',
  'apparentVolumeTerminal',
  'clearance',
  'volumeOfDistribution',
  'bioavailability',
  'unchangedInUrine',
  'cMaxPerDose',
  'cMaxRatio',
  'cMaxAccumulation',
  'concentrationRatio',
  'aucInfRatio',
  'aucRatioWithKratom',
  'cMaxRatioWithKratom',
  'halfLifeRatioWithKratom',
  'cMaxChangeWithItraconazole',
  'auc72ChangeWithItraconazole',
  'exposureIncreaseWithKetoconazole',
  'timeToSteadyState',
  'doseProportionality',
  'molecularWeight',
  'plasmaProteinBinding',
  'bloodPlasmaRatio',
  'unboundHepaticInletConcentration',
  'gutLuminalConcentration',
  'pKa',
  'logP',
  'degradationInGastricFluid',
  'halfLifeInLiverMicrosomes',
  'fractionMetabolisedByCyp3a4',
  'formation',
  'stabilityInPlasma',
  'cyp3aInactivationConstant',
  'cyp3aInactivationRate',
  'cyp2d6InhibitionConstant',
  'degradationHalfLife',
  'concentration',
  'concentrationRatioAfterDeath',
] as const;

export const statistics = [
  'value',
  'mean',
  'median',
  'range',
  'estimate',
  'geometric-mean-ratio',
  'ratio-of-means',
  'ratio-of-medians',
  'derived',
  'range-of-arm-medians',
  'range-of-arm-means',
  'highest-arm-mean',
  'at-most',
  'calculated',
  'text',
  'not-seen',
] as const;

const number = z.optional(z.number());
const figureFields = {
  analyte: z.enum(analytes),
  measure: z.enum(measures),
  statistic: z.enum(statistics),
  value: number,
  low: number,
  high: number,
  /** What `low` and `high` are; a range of what was found unless said otherwise. */
  interval: z.optional(z.enum(['range', 'ci90'])),
  sd: z.optional(z.number().check(z.gte(0))),
  unit: unitSchema,
  /** Of a ratio: of moles or of mass. */
  basis: z.optional(z.enum(['molar', 'mass'])),
  /** Dose of the analyte itself, mg, where it is not that of the arm. */
  analyteDose: number,
  /** Computed from other figures of the same source. */
  derived: z.optional(z.boolean()),
  reading: readingSchema,
  note: z.optional(z.string()),
};

const doseSchema = z.strictObject({ value: number, low: number, high: number, unit: z.enum(['mg']) });

const armSchema = z.strictObject({
  id: idSchema,
  regimen: z.string(),
  leaf: z.optional(doseSchema),
  extract: z.optional(doseSchema),
  mitragynine: z.optional(doseSchema),
  sevenOh: z.optional(doseSchema),
  /** `inferred`: the dose of this arm was not read, but follows from the others. */
  dose: z.enum(['read', 'inferred', 'not-stated']),
  results: z.array(z.strictObject({ ...figureFields, sources: sourceIds })),
  note: z.optional(z.string()),
});

/** One study in people. The paper itself is the first of `sources`. */
export const studySchema = z.strictObject({
  ...citedFields,
  design: z.string(),
  people: z.nullable(z.int()),
  analysed: z.optional(z.int()),
  peopleNote: z.optional(z.string()),
  product: z.string(),
  funding: z.optional(z.string()),
  caveats: z.array(z.string()),
  arms: z.array(armSchema),
  /** Results that no arm is named for. */
  results: z.array(z.strictObject({ ...figureFields, sources: sourceIds })),
});

/** One figure that stands alone: a property of an alkaloid. */
export const constantSchema = z.strictObject({ ...citedFields, ...figureFields });

/** One figure from animals. */
export const animalSchema = z.strictObject({
  ...citedFields,
  ...figureFields,
  species: z.enum(['dog', 'rat', 'literature']),
  setting: z.string(),
});

/** Concentrations in blood of drivers and of people who died. They overlap; no concentration separates them. */
export const forensicSchema = z.strictObject({
  ...citedFields,
  setting: z.string(),
  people: z.nullable(z.int()),
  analyte: z.enum(analytes),
  matrix: z.enum(['blood', 'peripheral blood', 'femoral blood', 'not stated']),
  value: number,
  median: number,
  mean: number,
  sd: number,
  low: number,
  high: number,
  unit: unitSchema,
  reading: readingSchema,
  note: z.optional(z.string()),
});

export const modelParameters = [
  ...variedParameters,
  'metaboliteEliminationRateConstant',
  'metaboliteYieldFirstPass',
  'metaboliteYieldSystemic',
] as const;

const parameterSchema = z.strictObject({
  parameter: z.enum(modelParameters),
  value: z.number(),
  unit: unitSchema,
  /** Plausible range over the sensitivity grid. */
  low: number,
  high: number,
  /** Between-subject variability, coefficient of variation in per cent; set by hand. */
  cv: number,
  /** Not fitted: assumed, or fixed by convention. */
  assumed: z.optional(z.boolean()),
  /** Computed from the other parameters. */
  derived: z.optional(z.boolean()),
});

/** How two parameters vary together between people: correlation of their logarithms. */
const correlationSchema = z.strictObject({
  between: z.tuple([z.enum(modelParameters), z.enum(modelParameters)]),
  value: z.number().check(z.gte(-1), z.lte(1)),
});

/** Kinds of product, by the words of the room `product`. */
const modelProducts = ['leaf', 'extract', 'isolated-7-oh'] as const;

/** One description of how an alkaloid moves through the body. */
export const modelSchema = z.strictObject({
  ...citedFields,
  analyte: z.enum(analytes),
  metabolite: z.optional(z.enum(analytes)),
  describes: z.string(),
  /** What was taken in the studies that it describes. Of anything else it knows nothing. */
  products: z.array(z.enum(modelProducts)).check(z.minLength(1)),
  structure: z.string(),
  equations: z.array(z.string()),
  parameters: z.array(parameterSchema).check(z.minLength(1)),
  /** Pairs that vary together; all others are taken as independent. */
  correlations: z.optional(z.array(correlationSchema)),
  /** What the model gives, so that an engine can be checked against it. */
  predictions: z.array(
    z.strictObject({
      quantity: z.string(),
      of: z.enum(['typical', 'population', 'range']),
      value: number,
      low: number,
      high: number,
      cv: number,
      unit: unitSchema,
      dose: number,
      observed: number,
      source: z.optional(idSchema),
    }),
  ),
  validity: z.array(z.string()).check(z.minLength(1)),
});

/** What a simulator must reproduce. `calibration` fed the fit and tests the software, not the science. */
export const targetSchema = z.strictObject({
  ...citedFields,
  name: z.string(),
  study: idSchema,
  quantity: z.string(),
  observed: number,
  low: z.number(),
  high: z.number(),
  unit: unitSchema,
  /** `null` where the model that it needs is not built. */
  model: z.nullable(idSchema),
  role: z.enum(['calibration', 'check']),
  modelValue: z.nullable(z.number()),
  passes: z.nullable(z.boolean()),
  reading: readingSchema,
  note: z.optional(z.string()),
});

/** A model run on another study's data. */
export const checkSchema = z.strictObject({
  ...citedFields,
  model: idSchema,
  test: z.string(),
  rows: z.array(
    z.strictObject({
      quantity: z.string(),
      predicted: z.number(),
      observed: z.array(z.number()).check(z.minLength(1)),
      unit: unitSchema,
      fold: number,
    }),
  ),
  passes: z.boolean(),
  note: z.string(),
});

/** How the models were fitted, so that nobody takes agreement for proof. */
export const provenanceSchema = z.strictObject({
  ...citedFields,
  structuresTried: z.int(),
  targetSetsTried: z.int(),
  sensitivityGrid: z.int(),
  judgements: z.array(z.string()),
});

/** Collections of the room, by name of their folder. */
export const pharmacokineticsCollections = {
  studies: studySchema,
  constants: constantSchema,
  animal: animalSchema,
  forensic: forensicSchema,
  models: modelSchema,
  targets: targetSchema,
  checks: checkSchema,
  provenance: provenanceSchema,
} as const;

export type StudyFact = z.infer<typeof studySchema>;
export type ConstantFact = z.infer<typeof constantSchema>;
export type AnimalFact = z.infer<typeof animalSchema>;
export type ForensicFact = z.infer<typeof forensicSchema>;
export type ModelFact = z.infer<typeof modelSchema>;
export type TargetFact = z.infer<typeof targetSchema>;
export type CheckFact = z.infer<typeof checkSchema>;
export type ProvenanceFact = z.infer<typeof provenanceSchema>;

/** What the compiled room holds. */
export interface PharmacokineticsFacts {
  readonly sources: SourceTable;
  readonly studies: readonly StudyFact[];
  readonly constants: readonly ConstantFact[];
  readonly animal: readonly AnimalFact[];
  readonly forensic: readonly ForensicFact[];
  readonly models: readonly ModelFact[];
  readonly targets: readonly TargetFact[];
  readonly checks: readonly CheckFact[];
  readonly provenance: readonly ProvenanceFact[];
}
