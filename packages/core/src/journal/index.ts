/** The record of one person. So far: the state at one moment, as a review reads it. */
export * from './state.ts';
export * from './entries.ts';
export * from './entries-journal.ts';
export type { Journal } from './journal-view.ts';
export * from './book.ts';
export * from './draft.ts';
export * from './amount.ts';
export * from './say-amount.ts';
export * from './search.ts';
export { simulatedJournal, type SimulatedJournalOptions } from './simulated.ts';
export { simulatedTruth } from './simulated-world.ts';
export * from './entries-schema.ts';
export { isTimeZone } from './entries-time.ts';
