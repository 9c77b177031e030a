/**
 * Reads the words after `clearleaf` with Commander, and words its errors again, so that every error names what was typed
 * and what was expected.
 */
import { editDistance } from '@clearleaf/core/text';
import { Command as Parser, CommanderError, Option as ParserOption } from 'commander';
import type { Command, Option, Typed } from './command.ts';
import { BadInput, showValue } from './input/bad-input.ts';
import { say } from './messages/say.ts';
import { commonOptions, shellWord } from './options.ts';

/**
 * What was typed for a command.
 * @throws BadInput for an unknown option, a missing value, a missing or surplus operand.
 */
export function parse(command: Command, args: readonly string[]): Typed {
  const parser = new Parser(command.name).exitOverride().helpOption(false).allowExcessArguments(true);
  parser.configureOutput({ writeOut: () => {}, writeErr: () => {} });
  const options = [...command.options, ...commonOptions.filter(({ flag }) => flag !== '--help')];
  const given: Record<string, string[]> = {};
  for (const { flag, value } of options) {
    parser.addOption(new ParserOption(value === null ? flag : `${flag} <${value}>`));
    parser.on(`option:${flag.slice(2)}`, (text: string | null) => void (given[flag] ??= []).push(text ?? ''));
  }
  for (const { name, required, many } of command.operands) {
    const word = `${name}${many ? '...' : ''}`;
    parser.argument(required ? `<${word}>` : `[${word}]`);
  }
  parser.action(() => {});
  try {
    parser.parse([...args], { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError ? inOurWords(error, command) : error;
  }
  checkValues(given, options);
  const room = command.operands.some(({ many }) => many) ? Infinity : command.operands.length;
  if (parser.args.length > room) throw surplus(command, parser.args.slice(room));
  return { operands: parser.args, options: given };
}

/**
 * A passphrase among the arguments can be read by every program on the machine and stays in the history of the shell.
 * @throws BadInput, which does not repeat it.
 */
export function refusePassphrase(args: readonly string[]): void {
  const given = args.find((arg) => /^--(?:passphrase|password|passwd)(?:=|$)/u.test(arg));
  if (given === undefined) return;
  const where = given.split('=')[0] ?? given;
  const expected = say('app.expectedNoPassphrase');
  throw new BadInput({
    code: 'passphrase-in-arguments',
    where,
    value: null,
    expected,
    message: say('app.badWithoutValue', { where, expected }),
  });
}

/** "--age --json": the next option is no value. */
function checkValues(given: Readonly<Record<string, readonly string[]>>, options: readonly Option[]): void {
  const flags = new Set(options.map(({ flag }) => flag));
  for (const { flag, value } of options) {
    if (value !== null && given[flag]?.some((text) => flags.has(text)) === true)
      throw missingValue(`${flag} <${value}>`);
  }
}

function inOurWords(error: CommanderError, command: Command): BadInput {
  const named = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      return unknownOption(named, command);
    case 'commander.optionMissingArgument':
      return missingValue(named);
    case 'commander.missingArgument': {
      const example = ['clearleaf', ...command.examples[0].args].map(shellWord).join(' ');
      return new BadInput({
        code: 'missing-operand',
        where: named,
        value: null,
        expected: named,
        message: say('app.missingOperand', { command: command.name, name: named, example }),
      });
    }
    default:
      return new BadInput({
        code: 'bad-arguments',
        where: command.name,
        value: null,
        expected: '',
        message: error.message.replace(/^error: /u, ''),
      });
  }
}

function missingValue(usage: string): BadInput {
  return new BadInput({
    code: 'missing-value',
    where: usage.split(' ')[0] ?? usage,
    value: null,
    expected: say('app.expectedValue'),
    message: say('app.missingValue', { where: usage }),
  });
}

function unknownOption(flag: string, command: Command): BadInput {
  const value = showValue(flag);
  const flags = [...command.options, ...commonOptions].map((option) => option.flag);
  const near = nearest(flag, flags);
  const expected =
    near === null
      ? say('app.expectedOption', { command: command.name, flags: flags.join(', ') })
      : say('app.didYouMean', { near });
  return new BadInput({
    code: 'unknown-option',
    where: value,
    value: null,
    expected,
    message: say('app.unknownOption', { command: command.name, value, expected }),
  });
}

function surplus(command: Command, rest: readonly string[]): BadInput {
  const value = showValue(rest.join(' '));
  const first = command.operands[0]?.name;
  const expected = first === undefined ? say('app.expectedNoOperand') : say('app.expectedOneOperand', { name: first });
  return new BadInput({
    code: 'surplus-operand',
    where: command.name,
    value,
    expected,
    message: say('app.badValue', { where: command.name, value, expected }),
  });
}

/** The error for a command that does not exist. */
export function unknownCommand(name: string, commands: readonly { readonly name: string }[]): BadInput {
  const value = showValue(name);
  const names = commands.map((command) => command.name).filter((known) => name.includes(' ') || !known.includes(' '));
  const near = nearest(name, names);
  const expected =
    near === null ? say('app.expectedCommand', { names: names.join(', ') }) : say('app.didYouMean', { near });
  return new BadInput({
    code: 'unknown-command',
    where: null,
    value,
    expected,
    message: say('app.unknownCommand', { value, expected }),
  });
}

const LONGEST_NAME = 40;

/** The one name that is a slip or two away, or `null`. */
function nearest(typed: string, names: readonly string[]): string | null {
  const limit = (name: string): number => Math.max(1, Math.floor(name.length / 3));
  const near = names
    .map((name) => ({ name, distance: editDistance(typed.toLowerCase().slice(0, LONGEST_NAME), name, limit(name)) }))
    .filter(({ name, distance }) => distance <= limit(name))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.name ?? null;
}
