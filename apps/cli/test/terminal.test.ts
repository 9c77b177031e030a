/** How it behaves as a program of a terminal: width, colour, pipes, help. */
import { randomUUID } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands, groups } from '../src/commands/index.ts';
import { textWidth } from '../src/terminal/width.ts';
import { fill, makePlace } from './journal.ts';
import { BUILD_TIMEOUT, ensureBuilt, root, run } from './run.ts';

beforeAll(ensureBuilt, BUILD_TIMEOUT);

const isAddress = (line: string): boolean => /https?:\/\//u.test(line);

describe('width', () => {
  test.each(['40', '60', '80', '200'])('%s columns', async (columns) => {
    const { out } = await run(['ask', '24, Alabama, Zoloft and Xanax, 7-OH tablets for anxiety', '--full'], {
      environment: { COLUMNS: columns },
    });
    const widest = Math.max(
      ...out
        .split('\n')
        .filter((line) => !isAddress(line))
        .map((line) => textWidth(line)),
    );
    expect(widest).toBeLessThanOrEqual(Math.min(80, Number(columns)));
    expect(widest).toBeGreaterThan(Math.min(80, Number(columns)) - 20);
  });

  test('no line ends in spaces', async () => {
    const { out } = await run(['screen', '--medicine', 'Xanax', '--full']);
    expect(out.split('\n').filter((line) => /\s$/u.test(line))).toEqual([]);
  });
});

describe('colour', () => {
  const args = ['screen', '--medicine', 'Xanax'];
  test('none in a pipe', async () => expect((await run(args)).out).not.toContain('\u001b'));
  test('where it is forced', async () =>
    expect((await run(args, { environment: { FORCE_COLOR: '1' } })).out).toContain('\u001b['));
  test('NO_COLOR wins', async () =>
    expect((await run(args, { environment: { FORCE_COLOR: '1', NO_COLOR: '1' } })).out).not.toContain('\u001b'));
  test('says the same with and without', async () => {
    const [plain, coloured] = await Promise.all([run(args), run(args, { environment: { FORCE_COLOR: '1' } })]);
    // Taking the colours out again is the test.
    expect(coloured.out.replace(/\u001b\[\d+m/gu, '')).toBe(plain.out);
  });
});

test('a reader that closes the pipe early is no error', async () => {
  const shell = spawn(
    'sh',
    ['-c', `"${process.execPath}" apps/cli/bin/clearleaf.js evidence --full --json | head -c 10; exit 0`],
    { cwd: root },
  );
  let err = '';
  shell.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const exit = await new Promise((resolve) => shell.on('close', resolve));
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
});

test('a command that was not built says what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clearleaf-'));
  try {
    mkdirSync(join(folder, 'apps/cli/bin'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const launcher = join(folder, 'apps/cli/bin/clearleaf.js');
    copyFileSync(join(root, 'apps/cli/bin/clearleaf.js'), launcher);
    const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, '--version'], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('npm run prepare');
    expect(stderr).not.toMatch(/\n\s+at /u);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('help', () => {
  test('lists every command', async () => {
    const { out, exit } = await run([]);
    expect(exit).toBe(0);
    for (const { name } of commands) expect(out).toContain(`  ${name.split(' ')[0] ?? ''}`);
    expect((await run(['--help'])).out).toBe(out);
    expect((await run(['help'])).out).toBe(out);
  });

  test.each(commands.map((command) => [command.name, command] as const))(
    '%s: each option and example',
    async (name, command) => {
      const words = name.split(' ');
      const { out, exit } = await run(['help', ...words]);
      expect(exit).toBe(0);
      for (const { flag } of command.options) expect(out).toContain(flag);
      expect((await run([...words, '--help'])).out).toBe(out);
    },
  );

  test.each(groups.map(({ name }) => name))('%s: each action', async (name) => {
    const { out, exit } = await run([name]);
    expect(exit).toBe(0);
    for (const command of commands.filter((each) => each.name.startsWith(`${name} `)))
      expect(out).toContain(command.name);
    expect((await run(['help', name])).out).toBe(out);
    expect((await run([name, '--help'])).out).toBe(out);
  });

  test('version', async () => {
    const { out, exit } = await run(['--version']);
    expect(exit).toBe(0);
    expect(out).toMatch(/^clearleaf \d+\.\d+\.\d+\n$/u);
  });
});

describe('the examples of every command', () => {
  const place = makePlace();
  beforeAll(() => fill(place.vault, undefined, new Date()));
  afterAll(place.remove);

  test.each(
    commands.flatMap((command) =>
      command.examples.map((example) => [['clearleaf', ...example.args].join(' '), example] as const),
    ),
  )('%s', async (_name, example) => {
    const journal = join(place.folder, `${randomUUID()}.clearleaf`);
    if (example.journal === 'some') copyFileSync(place.vault, journal);
    const { out, err, exit } = await run(example.args, { environment: { CLEARLEAF_VAULT: journal } });
    expect({ exit, err: exit === 2 ? '' : err }).toEqual({ exit: example.exit, err: '' });
    expect(out.replace(/\s+/gu, ' ')).toContain(example.shows);
  });
});
