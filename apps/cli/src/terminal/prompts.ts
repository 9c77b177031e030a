/**
 * Asking a person at a terminal. Questions go to standard error, so that standard output holds the answer alone.
 *
 * Two forms: with lists to move in, and plain lines, for NO_COLOR, terminals without a cursor and screen readers.
 */

export interface TextQuestion {
  readonly message: string;
  /** Shown where nothing is typed yet. */
  readonly hint?: string;
  /** What is wrong with an answer, or `null`. */
  readonly check?: (text: string) => string | null;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Every answer is `null` where the person stopped. */
export interface Prompts {
  /** Not shown while it is typed. */
  readonly secret: (message: string) => Promise<string | null>;
  readonly text: (question: TextQuestion) => Promise<string | null>;
  /** "No" unless it is said. */
  readonly yes: (message: string) => Promise<boolean | null>;
  readonly choose: (message: string, choices: readonly Choice[]) => Promise<string | null>;
  readonly chooseSome: (message: string, choices: readonly Choice[]) => Promise<readonly string[] | null>;
  /** Says something between two questions. */
  readonly show: (lines: readonly string[]) => void;
}

/** Whether the person or the terminal wants plain lines. */
export function wantsPlainPrompts(environment: Readonly<Record<string, string | undefined>>): boolean {
  const isSet = (name: string): boolean => (environment[name] ?? '') !== '';
  return isSet('NO_COLOR') || isSet('ACCESSIBLE') || environment['TERM'] === 'dumb';
}
