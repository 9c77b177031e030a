/**
 * What the engine computes with: a model as data, one person's parameters, doses.
 *
 * Units throughout the room: hours, milligrams, litres, ng/mL. Times count from any zero that the caller likes;
 * negative times are times before it.
 */
import type { ModelFact } from './facts.ts';
import type { VariedParameter } from './parameters.ts';

export type { VariedParameter } from './parameters.ts';

export type Analyte = ModelFact['analyte'];

/** One person's parameters. Clearances and volumes are apparent: per the share absorbed, whose typical value is 1. */
export interface IndividualParameters {
  /** Share of the dose absorbed, relative to the typical person's: 1 by convention, >= 0. */
  readonly bioavailability: number;
  /** h, >= 0: from swallowing to the start of absorption. */
  readonly lagTime: number;
  /** 1/h, > 0. */
  readonly absorptionRateConstant: number;
  /** L/h, > 0. */
  readonly clearance: number;
  /** L, > 0. */
  readonly volumeCentral: number;
  /** L/h, >= 0; 0 makes a one-compartment model. */
  readonly intercompartmentalClearance: number;
  /** L, > 0; of no account without intercompartmental clearance. */
  readonly volumePeripheral: number;
  /** `null` where the model follows no metabolite. */
  readonly metabolite: MetaboliteParameters | null;
}

/** A metabolite with one compartment, formed in the body and on the way in. */
export interface MetaboliteParameters {
  /** g of metabolite per g of parent, from the molar masses. */
  readonly molarMassRatio: number;
  /** L/h, > 0. */
  readonly clearance: number;
  /** L, > 0. */
  readonly volume: number;
  /** Share of the parent's clearance that forms it, >= 0. */
  readonly fractionSystemic: number;
  /** Formed before the blood is reached, per parent absorbed, >= 0. It is not taken off the parent. */
  readonly fractionFirstPass: number;
}

/** Between-subject variability: log-normal around the typical value. */
export interface Variability {
  readonly parameter: VariedParameter;
  /** Standard deviation of the natural logarithm. */
  readonly sigma: number;
}

/** Correlation of two parameters' logarithms, -1 to 1. */
export interface Correlation {
  readonly between: readonly [VariedParameter, VariedParameter];
  readonly value: number;
}

/** How a measured concentration scatters around the person's curve: `sd = sqrt(additive^2 + (proportional * c)^2)`. */
export interface ResidualError {
  /** ng/mL, >= 0. */
  readonly additive: number;
  /** Share of the concentration, >= 0. */
  readonly proportional: number;
}

/** One published or fitted description of how an alkaloid moves through the body. */
export interface PharmacokineticModel {
  /** Id of the fact. */
  readonly id: string;
  /** What is swallowed, and the first of the curves. */
  readonly parent: Analyte;
  readonly metabolite: Analyte | null;
  readonly compartments: 1 | 2;
  readonly describes: string;
  /** What was taken in the studies that it describes. Of anything else it knows nothing. */
  readonly products: ModelFact['products'];
  readonly typical: IndividualParameters;
  /** Parameters not named here do not vary, because nothing is known of how they do. */
  readonly variability: readonly Variability[];
  /** Pairs not named here are independent. */
  readonly correlations: readonly Correlation[];
  /** `null`: no study reported one. */
  readonly residualError: ResidualError | null;
  /** Where it may be used and where it failed. */
  readonly validity: readonly string[];
  /** Ids of sources, the study first. */
  readonly sources: readonly string[];
}

/** One intake of the parent. */
export interface Dose {
  /** h. */
  readonly time: number;
  /** mg of the parent, >= 0. */
  readonly amount: number;
  /** h over which it is drunk or eaten evenly; at once without it. */
  readonly duration?: number;
}

/** Doses as a plan has them: one, or a schedule (NONMEM: TIME, AMT, II, ADDL, SS). */
export interface Dosing extends Dose {
  /** h between doses, > 0; needed by the two below. */
  readonly interval?: number;
  /** How many doses follow the first. */
  readonly additionalDoses?: number;
  /**
   * The same dose has been taken at this interval for ever before. Ask for no time before `time`: the curve shows only
   * the last of those doses.
   */
  readonly steadyState?: boolean;
}

/** Concentrations at the times asked for, ng/mL. */
export interface Curves {
  readonly parent: Float64Array;
  /** `null` where the model follows no metabolite. */
  readonly metabolite: Float64Array | null;
}
