/** Whether it helps one person: design and analysis of trials in one person (N-of-1). Pure; a web worker may call it. */
export {
  type Chances,
  chancesOf,
  type Mixture,
  mix,
  mixtureCdf,
  mixtureMoments,
  mixtureQuantile,
  negated,
} from './mixture.ts';
export {
  type CoefficientPrior,
  contrastOf,
  logMarginalAt,
  type SerialGrid,
  type SerialPosterior,
  serialGrid,
  serialPosterior,
  weighedMoments,
} from './grid.ts';
export {
  type CrossProducts,
  crossProductsAt,
  type LagProducts,
  type LeastSquares,
  lagProducts,
  leastSquares,
  type SerialRows,
} from './serial.ts';
export {
  type AnalysisOptions,
  analyseTrial,
  type CrossChecks,
  type Estimate,
  estimateOf,
  type TrialAnalysis,
  type TrialModel,
  type TrialProblem,
  trialModels,
} from './analyse.ts';
export { type ContrastOptions, contrast } from './contrast.ts';
export {
  exploreOutcomes,
  type FurtherOutcome,
  type OutcomeEstimate,
  type ShrunkEstimate,
  shrinkExploratory,
} from './exploratory.ts';
export { fitLocalLevel, type LocalLevelFit, localLevelContrast, localLevelLogLikelihood } from './local-level.ts';
export { type PairedDifference, pairDifferences, pairedDifference } from './pairs.ts';
export { ordinaryFit, type PiecewiseFit, piecewiseFit } from './piecewise.ts';
export { chanceToTell, type DailyNoise, furtherDays, type PlannedDays, standardErrorOf } from './power.ts';
export { pairOrderTest, type RandomisationTest, type StartPointCase, startPointTest } from './randomisation-test.ts';
export { type Contrast, referencePosterior } from './reference-prior.ts';
export { analysedRows, pickRows, type TrialTable } from './table.ts';
export { type EvidenceLevel, type Hold, type Verdict, verdictOf, verdicts } from './verdict.ts';
export { sayPeriod, sayPower, sayQuestion, sayRefusal } from './say-plan.ts';
export { sayTrial, type TrialNames, type TrialWords } from './say-trial.ts';
export {
  type TabulatedDensity,
  tabulatedCdf,
  tabulatedChances,
  tabulatedQuantile,
  tabulateDensity,
} from './density.ts';
export { binaryContrast, countContrast, type DiscretePrior } from './discrete.ts';
export {
  analyseDiscrete,
  type DiscreteAnalysis,
  type DiscreteKind,
  discreteKinds,
  type DiscreteOptions,
  type DiscreteProblem,
} from './analyse-discrete.ts';
export { sayDiscrete } from './say-discrete.ts';
export { type OrdinalCounts, ordinalContrast } from './ordinal.ts';
export {
  type AdaptationModel,
  type ConcentrationCurve,
  deficitOf,
  type DoseSeries,
  exposureOf,
  exposureOfCurve,
  type ExposureSeries,
} from './adaptation.ts';
export {
  type AdaptationCandidate,
  type AdaptationOptions,
  type AdaptationProblem,
  type AdaptationRows,
  curveCandidates,
  doseCandidates,
  effectPriorSd,
  fitAdaptation,
  type FittedCandidate,
} from './adaptation-fit.ts';
export {
  type AdaptationAnswer,
  type AdaptationQuestion,
  analyseAdaptation,
  type Figure,
  type GateReason,
  type IdentifiabilityGate,
  weigh,
} from './adaptation-answer.ts';
export {
  AMOUNT_PERIOD,
  conditionsOf,
  type DesignProblem,
  designProblems,
  drawSchedule,
  type FrozenProtocol,
  freezeProtocol,
  isAsFrozen,
  noiseOfRunIn,
  powerOf,
  protocolText,
  RUN_IN_DAYS,
  standsAgainst,
  type TrialDesign,
  type TrialPeriod,
  type TrialPower,
  type TrialProtocol,
  washoutOf,
} from './design.ts';
export {
  LARGEST_REDUCTION,
  type TrialPerson,
  type TrialProduct,
  type TrialQuestion,
  type TrialRefusal,
  trialRefusals,
  trialRefusalsOf,
} from './guard.ts';
export {
  type CorrelationTest,
  type NaiveNumbers,
  naiveNumbers,
  pearsonTest,
  type WelchTest,
  welchTest,
} from './naive.ts';
export {
  type AmountOf,
  gramsOf,
  type RatedMoment,
  type ReliefQuestion,
  type ReliefRows,
  reliefRows,
} from './relief-rows.ts';
export { shareBelow, type Weighted } from './lattice.ts';
export { type ReliefSigns, type SignEstimate, type SignReading } from './relief-signs.ts';
export {
  type ReliefAnswer,
  type ReliefHold,
  type ReliefVerdict,
  reliefFrom,
  reliefOrBenefit,
  reliefVerdicts,
} from './relief.ts';
export { type ReliefWords, sayRelief, saySimulatedTruth } from './say-relief.ts';
export { analyseDoseTable, type DoseAnalysis, type DoseAnalysisOptions } from './analyse-doses.ts';
