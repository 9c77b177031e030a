/** Help pages: what the commands are, and what one of them takes, with examples that the tests run. */
import type { Command, Context, Example, Group, Option } from './command.ts';
import { say } from './messages/say.ts';
import { commonOptions, shellWord } from './options.ts';
import { paragraph, stack } from './terminal/layout.ts';

type Look = Pick<Context, 'ink' | 'width'>;

/** `clearleaf` and `clearleaf --help`. */
export function overview(commands: readonly Command[], groups: readonly Group[], { ink, width }: Look): string[] {
  const entries = [
    ...commands
      .filter(({ name }) => !name.includes(' '))
      .map((command) => [usageOf(command), command.summary] as const),
    ...groups.map(({ name, summary }) => [`${name} ${say('app.usageAction')}`, summary] as const),
  ];
  const margin = Math.max(...entries.map(([usage]) => usage.length));
  const list = entries.flatMap(([usage, summary]) => row(usage, say(summary), { margin, width, ink }));
  const tries = ['ask', 'law', 'screen', 'log'].flatMap((name) =>
    commands
      .filter((command) => command.name === name)
      .map((command) => `  ${ink.green(exampleLine(command.examples[0].args))}`),
  );
  return stack(
    paragraph(say('app.about'), width),
    [ink.bold(say('app.commandsTitle')), ...list],
    [ink.bold(say('app.optionsTitle')), ...optionRows(commonOptions, { ink, width })],
    [ink.bold(say('app.examplesTitle')), ...tries],
    paragraph(say('app.overviewEnd'), width),
    paragraph(say('app.notAdvice'), width).map(ink.quiet),
  );
}

/** `clearleaf help NAME`. */
export function helpOf(command: Command, commands: readonly Command[], { ink, width }: Look): string[] {
  return stack(
    [`${ink.bold('clearleaf')} ${usageOf(command)} ${say('app.usageOptions')}`],
    paragraph(say(command.about), width),
    [ink.bold(say('app.optionsTitle')), ...optionRows([...command.options, ...commonOptions], { ink, width })],
    listRows(command, { ink, width }),
    [
      ink.bold(say('app.examplesTitle')),
      ...shownExamples(command).map(({ args }) => `  ${ink.green(exampleLine(args))}`),
    ],
    actionRows(command.name, commands, { ink, width }),
  );
}

/** `clearleaf help vault`. */
export function helpOfGroup({ name, about }: Group, commands: readonly Command[], { ink, width }: Look): string[] {
  return stack(
    [`${ink.bold('clearleaf')} ${name} ${say('app.usageAction')} ${say('app.usageOptions')}`],
    paragraph(say(about), width),
    actionRows(name, commands, { ink, width }),
    paragraph(say('app.groupEnd', { name }), width),
  );
}

/** What can follow the name of a command. */
function actionRows(name: string, commands: readonly Command[], { ink, width }: Look): string[] {
  const actions = commands.filter((command) => command.name.startsWith(`${name} `));
  if (actions.length === 0) return [];
  const margin = Math.max(...actions.map((command) => usageOf(command).length));
  return [
    ink.bold(say('app.actionsTitle')),
    ...actions.flatMap((command) => row(usageOf(command), say(command.summary), { margin, width, ink })),
  ];
}

function listRows({ list }: Command, look: Look): string[] {
  if (list === undefined) return [];
  const rows = list.rows();
  const margin = Math.max(...rows.map(([name]) => name.length));
  return [
    look.ink.bold(say(list.title)),
    ...rows.flatMap(([name, meaning]) => row(name, meaning, { ...look, margin })),
  ];
}

/** Those that end in an error teach little, where there are others. */
function shownExamples({ examples }: Command): readonly Example[] {
  const useful = examples.filter(({ exit }) => exit !== 2);
  return useful.length > 0 ? useful : examples;
}

const exampleLine = (args: readonly string[]): string => ['clearleaf', ...args.map(shellWord)].join(' ');

/** `law PLACE...` */
function usageOf({ name, operands }: Command): string {
  const words = operands.map((operand) => {
    const word = `${operand.name}${operand.many ? '...' : ''}`;
    return operand.required ? word : `[${word}]`;
  });
  return [name, ...words].join(' ');
}

function optionRows(options: readonly Option[], look: Look): string[] {
  const names = options.map(({ flag, value }) => (value === null ? flag : `${flag} ${value}`));
  const margin = Math.max(...names.map((name) => name.length));
  return options.flatMap(({ help }, index) => row(names[index] ?? '', say(help), { ...look, margin }));
}

/** A name and its meaning beside it; below it where the terminal is narrow. */
function row(name: string, meaning: string, { margin, width, ink }: Look & { readonly margin: number }): string[] {
  if (width - margin < 30) return [`  ${ink.bold(name)}`, ...paragraph(meaning, width, '      ')];
  const gap = ' '.repeat(margin + 4);
  const [first = '', ...rest] = paragraph(meaning, width, gap);
  return [`  ${ink.bold(name)}${' '.repeat(margin - name.length + 2)}${first.slice(gap.length)}`, ...rest];
}
