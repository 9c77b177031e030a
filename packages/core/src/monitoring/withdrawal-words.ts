/** Names of ratings that speak of withdrawal, whatever a person called them. Pain, mood and sleep are left out: they have many causes. */
import { fold, wordsOf } from '../text/index.ts';

const WORDS: ReadonlySet<string> = new Set([
  'withdrawal',
  'withdrawals',
  'craving',
  'cravings',
  'urge',
  'urges',
  'yawning',
  'yawns',
  'runny',
  'sniffles',
  'sweats',
  'sweating',
  'chills',
  'shakes',
  'shaking',
  'restless',
  'restlessness',
  'goosebumps',
]);

/** True where a rating with this name is one of withdrawal. */
export const namesWithdrawal = (name: string): boolean =>
  wordsOf(fold(name).replaceAll('goose bumps', 'goosebumps')).some((word) => WORDS.has(word));
