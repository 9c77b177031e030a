/** The one way in which a file is refused: where, what stood there, what was expected. Applications word it by `code`. */

export const exchangeErrorCodes = [
  /** No reader knows this file. */
  'not-recognised',
  /** It is not what it should be: not JSON, not a table, not an archive, or a part is missing. */
  'malformed',
  /** Nothing in it. */
  'empty',
  'too-large',
  /** An archive with a bomb, a path out of its folder, or too many entries. */
  'unsafe-archive',
  /** Written by a later version than is known. */
  'newer-version',
  /** A kind of file of that program that cannot be read; `expected` says what to export instead. */
  'unsupported',
  'encrypted',
  /** An answer that does not fit its question. */
  'bad-answer',
  /** A question that matters has no answer yet. */
  'unanswered',
] as const;
export type ExchangeErrorCode = (typeof exchangeErrorCodes)[number];

export interface ErrorDetails {
  readonly code: ExchangeErrorCode;
  /** Name of the file. */
  readonly file: string;
  /** Such as `line 12`, `experiences.3.ingestions.0.time` or `zip entry export.xml`; empty for the whole file. */
  readonly place: string;
  /** What stood there, cut short; never anything that would be dropped. Empty where it must not be shown. */
  readonly value: string;
  readonly expected: string;
}

const LONGEST_VALUE = 60;

/** @see ErrorDetails */
export class ExchangeError extends Error {
  readonly code: ExchangeErrorCode;
  readonly file: string;
  readonly place: string;
  readonly value: string;
  readonly expected: string;

  constructor(details: ErrorDetails, options?: ErrorOptions) {
    const value = details.value.length > LONGEST_VALUE ? `${details.value.slice(0, LONGEST_VALUE)}…` : details.value;
    const place = details.place === '' ? '' : `, ${details.place}`;
    const got = value === '' ? '' : `, got ${JSON.stringify(value)}`;
    super(`Cannot read ${details.file}${place}: expected ${details.expected}${got}`, options);
    this.name = 'ExchangeError';
    this.code = details.code;
    this.file = details.file;
    this.place = details.place;
    this.value = value;
    this.expected = details.expected;
  }
}
