/**
 * Runs the command, in two ways: in this process (`run`), which is quick, and as people run it (`runBuilt`), as a child
 * process of the built bundle. What only a process shows (exit codes, pipes, start-up, several at once) is tested with the
 * second; that both print the same is a test of its own.
 */
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { homedir } from 'node:os';
import { runProgram } from '../src/program.ts';
import { quickKdf } from './journal.ts';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const launcher = fileURLToPath(new URL('../bin/clearleaf.js', import.meta.url));

export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly stdin?: string;
  /** Added to an environment without colour and of 80 columns. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Milliseconds that building may take on a busy machine. */
export const BUILD_TIMEOUT = 300_000;

/** Bundles the command where its sources changed; does nothing otherwise. */
export function ensureBuilt(): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/prepare.mjs'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Cannot build the command: ${stderr}`);
}

/** An environment without colour and of 80 columns. */
function environmentOf(added: Readonly<Record<string, string>>): Readonly<Record<string, string | undefined>> {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...inherited } = process.env;
  return { ...inherited, COLUMNS: '80', ...added };
}

/** Runs `clearleaf` with some arguments, in this process. */
export async function run(args: readonly string[], { stdin = '', environment = {} }: RunOptions = {}): Promise<Ran> {
  const notices: string[] = [];
  const all = environmentOf(environment);
  const { exit, out, err } = await runProgram(args, {
    environment: all,
    columns: Number(all['COLUMNS']),
    isTerminal: false,
    now: new Date(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    platform: process.platform,
    home: homedir(),
    readStdin: () => Promise.resolve(stdin),
    prompts: null,
    notices: { write: (text) => void notices.push(text), isTerminal: false },
    kdf: quickKdf,
  });
  return { exit, out, err: notices.join('') + err };
}

/** Runs the built `clearleaf` with some arguments as a child process, in the root of the repository. */
export function runBuilt(args: readonly string[], { stdin = '', environment = {} }: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [launcher, ...args], { cwd: root, env: environmentOf(environment) });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, out, err }));
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
}

/** Runs with `--json` and reads what was printed. */
export async function runJson(
  args: readonly string[],
  options: RunOptions = {},
  way: typeof run = run,
): Promise<Ran & { readonly json: Record<string, unknown> }> {
  const ran = await way([...args, '--json'], options);
  return { ...ran, json: JSON.parse(ran.exit === 2 ? ran.err : ran.out) as Record<string, unknown> };
}
