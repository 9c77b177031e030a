/** Law: a typed place, a product and an age to what may be bought there, as of a day. See types.ts for what it takes and gives. */
export * from './types.ts';
export { type Gazetteer, titleCase, toAscii } from './gazetteer.ts';
export { placeKey } from './place-key.ts';
