/**
 * Instants, and what the clock on the wall said: zones, days, months, and times as people type them.
 *
 * Apart from `index.ts`, because it brings the time-zone arithmetic of Temporal along, which the first page does without.
 */
export * from './calendar.ts';
export * from './duration.ts';
export * from './wall-time.ts';
export * from './read-when.ts';
export * from './say-when.ts';
