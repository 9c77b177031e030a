/** The record of one person. So far: the state at one moment, as a review reads it. */
export * from './state.ts';
