/** What is in it: a dose's alkaloids as distributions, and what a laboratory's sheet says. */
export * from './content-types.ts';
export { doseContent } from './dose-content.ts';
export * from './sum-content.ts';
