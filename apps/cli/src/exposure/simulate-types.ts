/** What a simulation was asked for, and what came out, for every form in which it is printed. */
import type {
  Analyte,
  Bands,
  EventIndividual,
  NcaMeasureName,
  PharmacokineticModel,
  Spread,
} from '@clearleaf/core/pharmacokinetics';

export interface SimulationRequest {
  readonly model: PharmacokineticModel;
  /** From the options, one with an empty id; else those of the table. */
  readonly individuals: readonly EventIndividual[];
  readonly fromTable: boolean;
  /** h after the first dose, and after the last. */
  readonly until: number;
  /** h; `null`: no curves. */
  readonly step: number | null;
  readonly subjects: number;
  readonly seed: number;
  readonly typical: boolean;
}

export interface SimulationResult extends Omit<SimulationRequest, 'individuals'> {
  readonly individuals: readonly IndividualResult[];
}

export interface IndividualResult {
  readonly id: string;
  /** Times (h) and amounts (mg) of the first and the last dose. */
  readonly doses: { readonly count: number; readonly first: DoseAt; readonly last: DoseAt };
  readonly analytes: readonly AnalyteResult[];
  /** Bands at every step; `null` without one. */
  readonly series: Bands | null;
  readonly observations: readonly ObservationResult[];
}

export interface DoseAt {
  readonly time: number;
  readonly amount: number;
}

export interface AnalyteResult {
  readonly analyte: Analyte;
  readonly first: Readonly<Record<NcaMeasureName, Spread>>;
  readonly last: Readonly<Record<NcaMeasureName, Spread>>;
  /** Just before each dose but the first. */
  readonly troughs: readonly LevelSpread[];
}

export interface LevelSpread extends Spread {
  /** h. */
  readonly time: number;
}

export interface ObservationResult extends LevelSpread {
  readonly analyte: Analyte;
}

/** What is printed of each curve, in the field's names. */
export const figures = [
  'cMax',
  'tMax',
  'aucLast',
  'aucInfObserved',
  'terminalHalfLife',
  'aucPerInterval',
  'apparentClearance',
  'apparentVolumeTerminal',
  'percentExtrapolated',
  'cMaxAccumulation',
  'accumulationRatio',
] as const satisfies readonly NcaMeasureName[];

/** In ng/mL, h, mg and L. */
export const figureUnits: Readonly<Record<(typeof figures)[number], string>> = {
  cMax: 'ng/mL',
  tMax: 'h',
  aucLast: 'ng.h/mL',
  aucInfObserved: 'ng.h/mL',
  terminalHalfLife: 'h',
  aucPerInterval: 'ng.h/mL',
  apparentClearance: 'L/h',
  apparentVolumeTerminal: 'L',
  percentExtrapolated: '%',
  cMaxAccumulation: '1',
  accumulationRatio: '1',
};

/** A name that programs can use as it is. */
export const keyOf = (analyte: Analyte): string =>
  analyte === '7-hydroxymitragynine' ? 'seven_hydroxymitragynine' : analyte;
