/** Runs the built command as people run it: as a child process. */
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

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

/** Runs `clearleaf` with some arguments, in the root of the repository. */
export function run(args: readonly string[], { stdin = '', environment = {} }: RunOptions = {}): Promise<Ran> {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...inherited } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [launcher, ...args], {
      cwd: root,
      env: { ...inherited, COLUMNS: '80', ...environment },
    });
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
): Promise<Ran & { readonly json: Record<string, unknown> }> {
  const ran = await run([...args, '--json'], options);
  return { ...ran, json: JSON.parse(ran.exit === 2 ? ran.err : ran.out) as Record<string, unknown> };
}
