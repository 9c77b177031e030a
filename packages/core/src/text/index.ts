/** Reading what people type: normalising, words, edit distance, near words, negation. Knows no medicine, place or illness. */
export * from './fold.ts';
export * from './distance.ts';
export * from './near.ts';
export * from './negation.ts';
