/** Law: a typed place, a product and an age to what may be bought there, as of a day. See types.ts for what it takes and gives. */
export * from './types.ts';
export { answerLaw } from './answer.ts';
export { type Gazetteer, nameText, titleCase, toAscii } from './gazetteer.ts';
export { lawFinding } from './law-finding.ts';
export { lawTable } from './law-table.ts';
export { sayDate } from './loose-date.ts';
export { placeKey } from './place-key.ts';
export type { LawQuestion } from './question.ts';
export { countryOf } from './country.ts';
export { readPlace } from './read-place.ts';
export { suggestPlaces } from './suggest-places.ts';
export { compareTrip } from './trip.ts';
