/** Prompts as plain lines: nothing is drawn over, nothing is coloured. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { say } from '../messages/say.ts';
import type { Choice, Prompts, TextQuestion } from './prompts.ts';

/** One line that was typed; `null` where the person stopped. */
function readLine(message: string, isHidden: boolean): Promise<string | null> {
  process.stderr.write(`${message} `);
  // What readline echoes goes nowhere while a secret is typed.
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      if (!isHidden) process.stderr.write(chunk as Uint8Array);
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output, terminal: true, historySize: 0 });
  return new Promise((resolve) => {
    let answer: string | null = null;
    lines.once('line', (typed) => {
      answer = typed;
      lines.close();
    });
    // Ctrl+C and Ctrl+D close it too, and then nothing was answered.
    lines.once('SIGINT', () => lines.close());
    lines.once('close', () => {
      if (isHidden || answer === null) process.stderr.write('\n');
      resolve(answer);
    });
  });
}

async function ask({ message, hint, check }: TextQuestion): Promise<string | null> {
  for (;;) {
    const answer = await readLine(hint === undefined ? message : `${message.replace(/:$/u, '')} (${hint}):`, false);
    if (answer === null) return null;
    const problem = check?.(answer) ?? null;
    if (problem === null) return answer;
    process.stderr.write(`${problem}\n`);
  }
}

const listed = (choices: readonly Choice[]): string =>
  choices.map(({ label }, index) => `  ${index + 1}  ${label}`).join('\n');

function numbersIn(typed: string, most: number): number[] | null {
  const numbers = typed.split(/[\s,]+/u).filter((word) => word !== '');
  const read = numbers.map(Number);
  return read.every((number) => Number.isInteger(number) && number >= 1 && number <= most) ? read : null;
}

async function pick(message: string, choices: readonly Choice[], isOne: boolean): Promise<readonly string[] | null> {
  const typed = await ask({
    message: `${message}\n${listed(choices)}\n${say(isOne ? 'app.promptNumber' : 'app.promptNumbers')}`,
    check: (answer) => {
      const numbers = numbersIn(answer, choices.length);
      return numbers === null || (isOne && numbers.length !== 1)
        ? say('app.promptNumberAgain', { most: choices.length })
        : null;
    },
  });
  if (typed === null) return null;
  return (numbersIn(typed, choices.length) ?? []).flatMap((number) => choices[number - 1]?.value ?? []);
}

export const plainPrompts: Prompts = {
  secret: (message) => readLine(message, true),
  text: ask,
  yes: async (message) => {
    const typed = await ask({
      message: `${message} ${say('app.promptYesNo')}`,
      check: (answer) => (/^\s*(y|yes|n|no|)\s*$/iu.test(answer) ? null : say('app.promptYesNo')),
    });
    return typed === null ? null : /^\s*y/iu.test(typed);
  },
  choose: async (message, choices) => (await pick(message, choices, true))?.[0] ?? null,
  chooseSome: (message, choices) => pick(message, choices, false),
  show: (lines) => void process.stderr.write(`${lines.join('\n')}\n`),
};
