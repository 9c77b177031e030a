/**
 * Does nothing twice: a step runs only where its inputs changed since it last succeeded, or its result is gone.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './paths.mjs';

/** Never an input: what steps write, what npm installs, and what only tests read. */
const LEFT_OUT = /(^|\/)(node_modules|dist|\.cache|test|\.git)$|\.test\.tsx?$|\.tsbuildinfo$/;

/** Every file below a path, sorted. @param {string} path @returns {string[]} */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .map((name) => join(path, name))
    .filter((inner) => !LEFT_OUT.test(inner.replaceAll('\\', '/')))
    .flatMap(filesBelow);
}

/** One hash over names and contents. @param {string[]} inputs paths below the repository @returns {string} */
export function hashOf(inputs) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const file of inputs.flatMap((input) => filesBelow(at(input)))) {
    hash.update(file.slice(at().length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** @typedef {{ name: string, says: string, inputs: string[], outputs: string[], run: () => boolean | Promise<boolean> }} Step */

/**
 * Runs a step where it is needed.
 * @param {Step} step
 * @returns {Promise<'fresh' | 'done' | 'failed'>}
 */
export async function runStep({ name, says, inputs, outputs, run }) {
  const stamp = at('.cache', 'stamps', name);
  const hash = hashOf(inputs);
  const isFresh =
    outputs.every((output) => existsSync(at(output))) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (isFresh) return 'fresh';
  console.log(`${name}: ${says}`);
  rmSync(stamp, { force: true });
  if (!(await run())) return 'failed';
  const missing = outputs.filter((output) => !existsSync(at(output)));
  if (missing.length > 0) {
    console.error(`${name}: ended without an error, but did not write ${missing.join(', ')}`);
    return 'failed';
  }
  mkdirSync(at('.cache', 'stamps'), { recursive: true });
  writeFileSync(stamp, hash);
  return 'done';
}
