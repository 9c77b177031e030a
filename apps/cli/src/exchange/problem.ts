/** What cannot be read of a foreign file, in words for the person. */
import { ExchangeError } from '@clearleaf/exchange';
import { BadInput, showValue } from '../input/bad-input.ts';
import { say } from '../messages/say.ts';

/** The error as a person is shown it; other errors as they are. */
export function inWords(error: unknown): unknown {
  if (!(error instanceof ExchangeError)) return error;
  const { code, file, place, value, expected } = error;
  const where = place === '' ? showValue(file) : `${showValue(file)}, ${showValue(place)}`;
  const shown = value === '' ? null : showValue(value);
  const values = { where, expected: showLong(expected), hasValue: shown === null ? 'no' : 'yes', value: shown ?? '' };
  return new BadInput({ code, where, value: shown, expected, message: say('app.importFailed', values) });
}

/** What was expected may name many words. */
const showLong = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, LONGEST);
const LONGEST = 600;
