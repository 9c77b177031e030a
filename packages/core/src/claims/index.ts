/** See types.ts for what this room takes and gives. */
export * from './types.ts';
