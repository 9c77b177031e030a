/** Options that every command takes, those that several share, and how an argument is written in a shell. */
import type { Option } from './command.ts';

export const commonOptions: readonly Option[] = [
  { flag: '--as-of', value: 'DATE', help: 'app.optionAsOf' },
  { flag: '--json', value: null, help: 'app.optionJson' },
  { flag: '--full', value: null, help: 'app.optionFull' },
  { flag: '--help', value: null, help: 'app.optionHelp' },
];

export const ageOption: Option = { flag: '--age', value: 'N', help: 'app.optionAge' };
export const productOption: Option = { flag: '--product', value: 'KIND', help: 'app.optionProduct' };

export const countryOption: Option = { flag: '--country', value: 'COUNTRY', help: 'app.optionCountry' };

/** An argument as one would type it in a shell. */
export function shellWord(word: string): string {
  return /^[\w./:@%+=-]+$/u.test(word) ? word : `"${word.replace(/(["$`\\])/gu, '\\$1')}"`;
}
