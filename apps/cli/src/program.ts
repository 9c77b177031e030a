/** One run of the command: arguments in; what to print, and the exit code, out. */
import type { PlainDate } from '@clearleaf/core/quantity';
import type { Context, ExitCode, Outcome, Typed } from './command.ts';
import { commandNamed, commands, groups } from './commands/index.ts';
import { helpOf, helpOfGroup, overview } from './help.ts';
import { BadInput } from './input/bad-input.ts';
import { readDate } from './input/read.ts';
import { openRooms } from './knowledge.ts';
import { say } from './messages/say.ts';
import { parse, refusePassphrase, unknownCommand } from './parse.ts';
import type { Surroundings } from './surroundings.ts';
import { inkFor } from './terminal/ink.ts';
import { paragraph, readingWidth } from './terminal/layout.ts';
import { version } from '../package.json';

export interface Printed {
  readonly out: string;
  readonly err: string;
  readonly exit: ExitCode;
}

/** Runs the command that `args` name. Never throws for anything that was typed. */
export async function runProgram(args: readonly string[], around: Surroundings): Promise<Printed> {
  try {
    return await dispatch(args, around);
  } catch (error) {
    return failed(error instanceof BadInput ? error : unexpected(error), optionsOf(args).includes('--json'), around);
  }
}

/** What stands before `--`: after it, everything is text. */
const optionsOf = (args: readonly string[]): readonly string[] =>
  args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
const asksForHelp = (arg: string | undefined): boolean => arg === '--help' || arg === '-h';
const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;

async function dispatch(args: readonly string[], around: Surroundings): Promise<Printed> {
  const look = { width: readingWidth(around.columns), ink: inkFor(around.environment, around.isTerminal) };
  const [first] = args;
  const isHelp = first === 'help';
  if (first === undefined || asksForHelp(first) || (isHelp && args.length === 1))
    return page(overview(commands, groups, look));
  if (first === '--version' || first === '-V') return page([say('app.version', { version })]);
  const words = isHelp ? args.slice(1) : args;
  const found = commandNamed(words);
  if (found === null) return groupOrError(words, look);
  const { command, rest } = found;
  if (isHelp || optionsOf(args).some(asksForHelp)) return page(helpOf(command, commands, look));
  refusePassphrase(optionsOf(rest));
  const typed = parse(command, rest);
  const context: Context = {
    ...look,
    say,
    rooms: openRooms(),
    at: dayOf(typed, around.now),
    full: typed.options['--full'] !== undefined,
    readStdin: around.readStdin,
    asJson: typed.options['--json'] !== undefined,
    around,
  };
  return printed(await command.run(typed, context), typed);
}

/** `clearleaf vault`: what can follow. */
function groupOrError(words: readonly string[], look: Pick<Context, 'ink' | 'width'>): Printed {
  const group = groups.find(({ name }) => name === words[0]);
  const second = words[1];
  if (group === undefined) throw unknownCommand(words[0] ?? '', [...commands, ...groups]);
  if (second === undefined || asksForHelp(second)) return page(helpOfGroup(group, commands, look));
  throw unknownCommand(
    `${group.name} ${second}`,
    commands.filter(({ name }) => name.startsWith(`${group.name} `)),
  );
}

const page = (all: readonly string[]): Printed => ({ out: lines(all), err: '', exit: 0 });

function printed(outcome: Outcome, typed: Typed): Printed {
  const asJson = typed.options['--json'] !== undefined;
  return {
    out: asJson ? `${JSON.stringify(outcome.value, null, 2)}\n` : (outcome.text ?? lines(outcome.page())),
    err: '',
    exit: outcome.exit,
  };
}

/** Today where the person is, or the day they asked for. */
function dayOf(typed: Typed, now: Date): PlainDate {
  const two = (value: number): string => String(value).padStart(2, '0');
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return readDate(typed.options['--as-of']?.at(-1) ?? today, '--as-of');
}

/** Something is wrong with the program or its files, not with what was typed. */
function unexpected(error: unknown): BadInput {
  const what = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  return new BadInput({
    code: 'internal',
    where: null,
    value: null,
    expected: '',
    message: say('app.internal', { what }),
  });
}

function failed({ parts }: BadInput, asJson: boolean, around: Surroundings): Printed {
  const err = asJson
    ? `${JSON.stringify({ error: parts }, null, 2)}\n`
    : lines(paragraph(say('app.error', { message: parts.message }), readingWidth(around.columns)));
  return { out: '', err, exit: 2 };
}
