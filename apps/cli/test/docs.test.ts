/** docs/cli.md: every example runs and ends as it says, and every command, option and error code is in it. */
import { randomUUID } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { commonOptions } from '../src/options.ts';
import { fill, makePlace } from './journal.ts';
import { BUILD_TIMEOUT, ensureBuilt, root, run } from './run.ts';

const text = readFileSync(join(root, 'docs/cli.md'), 'utf8');

/** Lines of `sh` blocks that begin with `clearleaf`, as arguments, with the exit code that the line states. */
function examplesOf(markdown: string): (readonly [string, readonly string[], number])[] {
  const blocks = [...markdown.matchAll(/```sh\n([^]*?)```/gu)].map((match) => match[1] ?? '');
  return blocks
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.startsWith('clearleaf'))
    .map((line) => {
      const [command = '', comment = ''] = line.split(/\s+#\s/u);
      const args = [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map((match) => match[1] ?? match[2] ?? '');
      return [line, args.slice(1), Number(/exit (\d)/u.exec(comment)?.[1] ?? 0)] as const;
    });
}

describe('docs/cli.md', () => {
  beforeAll(ensureBuilt, BUILD_TIMEOUT);
  const examples = examplesOf(text);

  test('has examples', () => expect(examples.length).toBeGreaterThan(20));

  const place = makePlace();
  beforeAll(() => fill(place.vault, undefined, new Date()));
  afterAll(place.remove);

  test.each(examples)('%s', async (_line, args, exit) => {
    // A journal begins where there is none; everything else has one to work on.
    const journal = join(place.folder, `${randomUUID()}.clearleaf`);
    if (args[1] !== 'create') copyFileSync(place.vault, journal);
    const ran = await run(args, { environment: { CLEARLEAF_VAULT: journal } });
    expect({ exit: ran.exit, err: ran.err }).toEqual({ exit, err: '' });
    expect(ran.out.length).toBeGreaterThan(20);
  });

  test('names every command and option', () => {
    for (const { name, options } of commands) {
      expect(text).toContain(`## clearleaf ${name}`);
      for (const { flag } of [...options, ...commonOptions]) expect(text).toContain(flag);
    }
  });

  test('names every error code', () => {
    const sources = readdirSync(join(root, 'apps/cli/src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const codes = sources.flatMap((file) =>
      [
        ...readFileSync(join(root, 'apps/cli/src', file), 'utf8').matchAll(/(?:\bbad\(|\bfault\(|code: )'([a-z-]+)'/gu),
      ].map((match) => match[1]),
    );
    expect(new Set(codes).size).toBeGreaterThan(15);
    for (const code of new Set(codes)) expect(text).toContain(`\`${code}\``);
  });
});
