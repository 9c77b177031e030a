/**
 * Colour, as a second signal only: every page reads the same without it.
 *
 * The sixteen colours of the terminal's own theme are used, so that contrast is what the person has chosen.
 */

/** Wraps text so that it is shown in some way; without colour, gives it back as it is. */
export interface Ink {
  readonly bold: (text: string) => string;
  readonly quiet: (text: string) => string;
  /** Stop and emergency. */
  readonly red: (text: string) => string;
  /** Caution. */
  readonly amber: (text: string) => string;
  /** What can be acted on: commands, phone numbers. */
  readonly green: (text: string) => string;
  /** Emergency only. */
  readonly block: (text: string) => string;
}

const wrap =
  (on: number, off: number) =>
  (text: string): string =>
    text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`;
const asIs = (text: string): string => text;

const colours: Ink = {
  bold: wrap(1, 22),
  quiet: wrap(2, 22),
  red: wrap(31, 39),
  amber: wrap(33, 39),
  green: wrap(32, 39),
  block: wrap(7, 27),
};
const plain: Ink = { bold: asIs, quiet: asIs, red: asIs, amber: asIs, green: asIs, block: asIs };

/**
 * Whether to use colour: never where `NO_COLOR` is set (no-color.org), always where `FORCE_COLOR` is, else on a terminal that has it.
 */
export function inkFor(environment: Readonly<Record<string, string | undefined>>, isTerminal: boolean): Ink {
  if ((environment['NO_COLOR'] ?? '') !== '') return plain;
  const forced = environment['FORCE_COLOR'] ?? '';
  if (forced !== '' && forced !== '0' && forced !== 'false') return colours;
  return isTerminal && environment['TERM'] !== 'dumb' ? colours : plain;
}
