/** Withdrawal, hour by hour and day by day: what sources describe, what helps, when to get help. See types.ts for what goes in and out. */
export * from './types.ts';
export { withdrawalCompanion } from './companion.ts';
export { readSubstance } from './read-substance.ts';
export { sayHours, sayRange, saySubstance } from './say-withdrawal.ts';
