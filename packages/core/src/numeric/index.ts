/** Computing with numbers that are not sure: distributions, seeded chance, summaries of samples. */
export * from './log-normal.ts';
export * from './normal.ts';
export * from './normal-cdf.ts';
export * from './pareto.ts';
export * from './random.ts';
export * from './sample.ts';
