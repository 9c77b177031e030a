/** Every command, in the order of the help. */
import type { Command, Group } from '../command.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { checkin } from './checkin.ts';
import { evidence } from './evidence.ts';
import { exportCommand, importCommand } from './exchange.ts';
import { helpLines } from './help-lines.ts';
import { journalCommands } from './journal/index.ts';
import { knowledge } from './knowledge.ts';
import { law } from './law.ts';
import { levels } from './levels.ts';
import { log } from './log.ts';
import { medicine } from './medicine.ts';
import { review } from './review.ts';
import { screen } from './screen.ts';
import { signals } from './signals.ts';
import { simulate } from './simulate.ts';
import { trialCommands, trialGroup } from './trial/index.ts';
import { trip } from './trip.ts';
import { vaultCommands, vaultGroup } from './vault/index.ts';
import { withdrawal } from './withdrawal.ts';

export const commands: readonly Command[] = [
  ask,
  review,
  law,
  trip,
  screen,
  withdrawal,
  medicine,
  evidence,
  check,
  helpLines,
  knowledge,
  log,
  checkin,
  ...journalCommands,
  levels,
  signals,
  simulate,
  ...trialCommands,
  importCommand,
  exportCommand,
  ...vaultCommands,
];

export const groups: readonly Group[] = [trialGroup, vaultGroup];

const MOST_WORDS = 3;

/** The command that some words begin with, by as many of them as it can be, and what follows. */
export function commandNamed(
  words: readonly string[],
): { readonly command: Command; readonly rest: readonly string[] } | null {
  for (let count = MOST_WORDS; count > 0; count -= 1) {
    const name = words.slice(0, count).join(' ');
    const command = words.length < count ? undefined : commands.find((known) => known.name === name);
    if (command !== undefined) return { command, rest: words.slice(count) };
  }
  return null;
}
