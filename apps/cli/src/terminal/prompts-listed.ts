/** Prompts with lists to move in. */
import { confirm, isCancel, multiselect, password, select, text } from '@clack/prompts';
import type { Prompts } from './prompts.ts';

const common = { input: process.stdin, output: process.stderr };
/** What was answered; `null` where the person stopped. */
function orStopped<Answer>(answer: Answer): Exclude<Answer, symbol> | null {
  return isCancel(answer) ? null : (answer as Exclude<Answer, symbol>);
}

export const listedPrompts: Prompts = {
  secret: async (message) => orStopped(await password({ ...common, message })),
  text: async ({ message, hint, check }) =>
    orStopped(
      await text({
        ...common,
        message,
        defaultValue: '',
        ...(hint === undefined ? {} : { placeholder: hint }),
        validate: (typed) => check?.(typed ?? '') ?? undefined,
      }),
    ),
  yes: async (message) => orStopped(await confirm({ ...common, message, initialValue: false })),
  choose: async (message, choices) => orStopped(await select<string>({ ...common, message, options: [...choices] })),
  chooseSome: async (message, choices) =>
    orStopped(await multiselect<string>({ ...common, message, options: [...choices], required: false })),
  show: (lines) => void process.stderr.write(`${lines.join('\n')}\n`),
};
