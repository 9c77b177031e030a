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
