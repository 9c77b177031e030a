/** Is it turning on me: signals in the record of one person (see types.ts), and the emergency signs that it tells of now. */
export * from './red-flags.ts';
export * from './types.ts';
export {
  type DoseHolding,
  HISTORY_DAYS,
  type OwnLimit,
  type RowsQuestion,
  type SignalDay,
  type SignalDose,
  signalRows,
  type SignalRows,
  type WithdrawalRating,
} from './rows.ts';
export { readSignal, type SignalsInput } from './signals.ts';
export { readWords, type WordsRead } from './read-words.ts';
export { type LevelAt } from './withdrawal-signals.ts';
export { weeklyValues } from './weekly.ts';
export { falseAlarms } from './false-alarms.ts';
export { sayName, signalsOf, type SignalWords } from './say-signals.ts';
