/** What the record of one person warns of: emergency signs that it tells of now. */
export * from './red-flags.ts';
