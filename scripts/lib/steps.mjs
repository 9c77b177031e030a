/** What is built from what. */
import { readdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { at, installed, runNode } from './paths.mjs';
import { runStep } from './stamp.mjs';

/** @typedef {import('./stamp.mjs').Step} Step */

const SOURCES = [
  'package-lock.json',
  'tsconfig.base.json',
  'packages/core/package.json',
  'packages/core/src',
  'packages/knowledge/package.json',
  'packages/knowledge/src',
];

/** The installed programs that building needs. */
export const buildTools = ['tsx/dist/cli.mjs', 'esbuild/lib/main.js'];

/** @type {Step} */
export const knowledge = {
  name: 'knowledge',
  says: 'compiling the facts into packages/knowledge/dist',
  inputs: [...SOURCES, 'packages/knowledge/facts', 'packages/knowledge/changes.tsv'],
  outputs: ['packages/knowledge/dist/manifest.json'],
  run: () => runNode([installed('tsx/dist/cli.mjs'), at('packages/knowledge/src/build.ts')]),
};

/** @type {Step} */
export const commandLine = {
  name: 'command line',
  says: 'bundling the command into apps/cli/dist/clearleaf.js',
  inputs: [
    ...SOURCES,
    'packages/vault/package.json',
    'packages/vault/src',
    'packages/exchange/package.json',
    'packages/exchange/src',
    'scripts/lib/steps.mjs',
    'apps/cli/package.json',
    'apps/cli/src',
  ],
  outputs: ['apps/cli/dist/clearleaf.js'],
  run: bundleCommandLine,
};

/** @type {Step} */
export const page = {
  name: 'page',
  says: 'building the static folder apps/web/dist',
  inputs: [...SOURCES, 'packages/knowledge/dist/manifest.json', 'apps/web'],
  outputs: ['apps/web/dist/index.html'],
  run: () => runNode([installed('vite/bin/vite.js'), 'build', 'apps/web', '--logLevel', 'warn']),
};

/**
 * One file to start with, so that the command starts fast and needs no TypeScript at run time; what only some commands need
 * (the vault, the readers of foreign files, the prompts) lies in files beside it.
 * @returns {Promise<boolean>}
 */
async function bundleCommandLine() {
  const { build } = await import('esbuild');
  try {
    const { metafile } = await build({
      metafile: true,
      entryPoints: { clearleaf: at('apps/cli/src/main.ts') },
      outdir: at('apps/cli/dist'),
      // All in one folder: the knowledge is found from where the code lies.
      chunkNames: '[name]-[hash]',
      splitting: true,
      bundle: true,
      platform: 'node',
      target: 'node20.19',
      format: 'esm',
      // Left in its package, where its WebAssembly lies: inside an ES module it looks for a __dirname that is not there.
      external: ['sql.js'],
      minifySyntax: true,
      minifyWhitespace: true,
      logLevel: 'error',
      // Packages written for require() still ask for Node's own modules in that way.
      banner: {
        js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
      },
    });
    dropOthers('apps/cli/dist', Object.keys(metafile.outputs));
    return true;
  } catch {
    console.error('command line: esbuild could not bundle apps/cli/src/main.ts; what it said stands above');
    return false;
  }
}

/**
 * Removes what an earlier run left in a folder, once the new files are there: a command that starts meanwhile finds one or the other.
 * @param {string} folder
 * @param {string[]} written as esbuild names them
 */
function dropOthers(folder, written) {
  const names = new Set(written.map((path) => basename(path)));
  for (const name of readdirSync(at(folder))) if (!names.has(name)) rmSync(at(folder, name), { recursive: true });
}

/**
 * Runs steps in order and ends the program at the first that fails.
 * @param {Step[]} steps
 * @returns {Promise<boolean>} true where anything was done
 */
export async function runSteps(steps) {
  let didSomething = false;
  for (const step of steps) {
    const result = await runStep(step);
    if (result === 'failed') {
      console.error(`${step.name}: failed`);
      process.exit(1);
    }
    didSomething ||= result === 'done';
  }
  return didSomething;
}
