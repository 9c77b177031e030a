/** Reading what people type: normalising, words, edit distance. Knows no medicine, place or illness. */
export * from './fold.ts';
export * from './distance.ts';
export * from './negation.ts';
