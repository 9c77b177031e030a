/** What is built from what. */
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
  inputs: [...SOURCES, 'scripts/lib/steps.mjs', 'apps/cli/package.json', 'apps/cli/src'],
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

/** One file, so that the command starts fast and needs no TypeScript at run time. @returns {Promise<boolean>} */
async function bundleCommandLine() {
  const { build } = await import('esbuild');
  try {
    await build({
      entryPoints: [at('apps/cli/src/main.ts')],
      outfile: at('apps/cli/dist/clearleaf.js'),
      bundle: true,
      platform: 'node',
      target: 'node20.19',
      format: 'esm',
      minifySyntax: true,
      minifyWhitespace: true,
      logLevel: 'error',
      // Packages written for require() still ask for Node's own modules in that way.
      banner: {
        js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
      },
    });
    return true;
  } catch {
    console.error('command line: esbuild could not bundle apps/cli/src/main.ts; what it said stands above');
    return false;
  }
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
