/** Computing with numbers that are not sure, and the calculus of small systems: distributions, seeded chance, summaries of samples, matrix exponentials, differential equations. */
export * from './log-normal.ts';
export * from './matrix-exponential.ts';
export * from './normal.ts';
export * from './ode.ts';
export * from './normal-cdf.ts';
export * from './pareto.ts';
export * from './random.ts';
export * from './sample.ts';
