/** Files of other programs in, the person's own journal out. */
export * from './types.ts';
export * from './error.ts';
export { fileOfBlob, fileOfBytes } from './file.ts';
