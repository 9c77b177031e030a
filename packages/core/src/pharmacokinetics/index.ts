/** Doses to concentration over time: models of the facts, exact curves, populations with their bands. */
export {
  type Bands,
  bands,
  type Group,
  populationCurves,
  type Track,
  track,
  windowBands,
} from './bands.ts';
export { terminalHalfLife } from './chain.ts';
export { decay, decayDifference2, decayDifference3 } from './decay.ts';
export { concentrations } from './concentrations.ts';
export * from './events/event-types.ts';
export { readEventTable } from './events/read-event-table.ts';
export { curveEvaluator, type CurveEvaluator } from './evaluator.ts';
export { modelsOf, molarMass } from './models.ts';
export { covarianceOf, sampleAmountFactors, samplePeople, type Sampling, type UncertainAmount } from './population.ts';
export { BAND_SHARES } from './quantiles.ts';
export { type EvenTimes } from './run-even.ts';
export { type Times } from './times.ts';
export * from './types.ts';
export { type DrawnBands, windowDrawer, type WindowDrawer } from './window/window.ts';
export { cyp3aScenarios, type Effect, type EffectRange, type Scenario, scenarioEnds, underEffect } from './scenario.ts';
export {
  type AnalyteSimulation,
  type Measure,
  type Profile,
  simulate,
  type Simulation,
  type SimulationSettings,
  type Spread,
  spreadOf,
} from './simulate.ts';
export { type AreaMethod } from './nca/area.ts';
export { type NcaFigures, type NcaSettings, nonCompartmentalAnalysis, troughs } from './nca/analysis.ts';
export { ncaMeasure, type NcaMeasureName, type NcaMeasureSettings } from './nca/measure.ts';
export { type Figure, isComputed, type NotComputable, type NotComputableReason, type Samples } from './nca/samples.ts';
export { modelWeights, type ModelWeight } from './fit/compare.ts';
export {
  type Fit,
  type FitAssumptions,
  type FitData,
  type FitDiagnostics,
  fitMode,
  type FitMode,
  fitPerson,
  type FitRefusal,
  type FitSettings,
  type FittedPerson,
  type FittedValue,
} from './fit/fit.ts';
export {
  type Measurement,
  type MeasurementProblem,
  type Observation,
  readMeasurements,
  type ReadMeasurements,
} from './fit/observations.ts';
export { ASSUMED_RESIDUAL, type ResidualAssumption } from './fit/space.ts';
export {
  type AffinityFact,
  type PlasmaLevel,
  type ReceptorUnknown,
  type ReceptorView,
  receptorViews,
  type TargetBinding,
  type Unbound,
} from './receptor.ts';
export { type ReceptorLine, sayReceptors } from './say-receptors.ts';
export {
  type AutoInhibition,
  type AutoInhibitionLimit,
  type AutoInhibitionScenario,
  autoInhibitionScenario,
  inhibitedCurves,
  type InhibitedCurves,
  type OutsideDomain,
  scenarioCurves,
} from './general/auto-inhibition.ts';
export { concentrationsByMatrix, concentrationsBySolver } from './general/compartments.ts';
