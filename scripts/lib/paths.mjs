/** Where things lie, and how other programs are run. No dependencies: these scripts run before any are installed. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The repository. */
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** @param {string[]} parts path below the repository */
export const at = (...parts) => join(root, ...parts);

/**
 * The JavaScript file of an installed command, to be run by this very Node.
 * @param {string} path below `node_modules`
 */
export const installed = (path) => at('node_modules', path);

/** True where every named path below `node_modules` is there. @param {string[]} paths */
export const areInstalled = (paths) => paths.every((path) => existsSync(installed(path)));

/**
 * Runs Node with some arguments, output straight through.
 * @param {string[]} args
 * @returns {boolean} true where it ended well
 */
export function runNode(args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

/** What an error says. @param {unknown} error */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** A file of JSON. @param {string} file @returns {unknown} */
export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** What a program printed and how it ended. @typedef {{ ok: boolean, output: string }} Ran */

/**
 * Runs Node with some arguments and keeps what it prints.
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<Ran>}
 */
export function captureNode(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ ok: false, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** Runs npm, the one that started us where there is one. @param {string[]} args @returns {boolean} true where it ended well */
export function runNpm(args) {
  const npm = process.env['npm_execpath'];
  if (npm !== undefined && npm.endsWith('.js')) return runNode([npm, ...args]);
  return spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}
