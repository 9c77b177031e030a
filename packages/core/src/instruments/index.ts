/** The edge of the room `instruments`: questionnaires asked, scored, compared, and asked again in time. */
export { changeOf, windowOf } from './change.ts';
export { dueOf, notBefore } from './due.ts';
export { helpIn, helpNeeded, offersAfter } from './help.ts';
export { codesOf, itemsToAsk, LOCAL_CODES, LOINC, packOf, packsOf, type PackCodes } from './packs.ts';
export { sayChange, type SayDay, sayDue, sayHelp, sayScore, sayTerms, sayTooSoon, sayTotalProblem } from './say.ts';
export { isAnswer, responseOf, scoreOf } from './score.ts';
export {
  keeps,
  readTotal,
  type TotalEntry,
  type TotalProblem,
  type TotalReading,
  type TypedTotal,
} from './total-entry.ts';
export type * from './types.ts';
