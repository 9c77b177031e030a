/** Input that cannot be used: what it was, and what was expected. The only error that a person is shown. */

export interface BadInputParts {
  /** Stable word for programs, for example `bad-date`. */
  readonly code: string;
  /** The option, operand or place in a file; `null` where it is about the whole. */
  readonly where: string | null;
  /** What was given, shortened and free of control characters; `null` where nothing was. */
  readonly value: string | null;
  readonly expected: string;
  /** The whole as one paragraph. */
  readonly message: string;
}

export class BadInput extends Error {
  readonly parts: BadInputParts;

  constructor(parts: BadInputParts) {
    super(parts.message);
    this.name = 'BadInput';
    this.parts = parts;
  }
}

/** What cannot be done, in a sentence of its own. */
export function refusal(code: string, where: string | null, message: string): BadInput {
  return new BadInput({ code, where, value: null, expected: '', message });
}

const LONGEST_SHOWN = 60;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/** A value as it may be shown in a terminal: nothing that moves the cursor or hides, and not too long. */
export function showValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  const visible = text.replace(INVISIBLE, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`);
  const short = [...visible];
  return short.length <= LONGEST_SHOWN ? visible : `${short.slice(0, LONGEST_SHOWN).join('')}...`;
}
