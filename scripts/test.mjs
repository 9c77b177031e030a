/**
 * `npm test`: the one gate. Installs and builds what is missing, then every check and every test, those in a
 * real browser too. One line a stage with its time; the last line counts stages and tests: `N passed, N failed`.
 */
import './lib/node-version.mjs';
import { rmSync } from 'node:fs';
import { ensureInstalled } from './lib/install.mjs';
import { at, captureNode, installed } from './lib/paths.mjs';
import { checks, runTests } from './lib/stages.mjs';
import { runStep } from './lib/stamp.mjs';
import { commandLine, knowledge, page } from './lib/steps.mjs';

const count = { passed: 0, failed: 0 };

/**
 * One line for a stage, and what it said where it failed.
 * @param {string} name @param {number} start @param {boolean} ok @param {string} [output]
 */
function report(name, start, ok, output = '') {
  count[ok ? 'passed' : 'failed'] += 1;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (!ok && output.trim() !== '') console.log(output.trim().replace(/^/gm, '  '));
}

/** Builds what the checks and tests look at. */
async function build() {
  for (const step of [knowledge, commandLine, page]) {
    const start = performance.now();
    const result = await runStep(step);
    report(`build: ${step.name}${result === 'fresh' ? ', nothing changed' : ''}`, start, result !== 'failed');
  }
}

async function check() {
  for (const { name, run } of checks) {
    const start = performance.now();
    const { ok, output } = await run();
    report(name, start, ok, output);
  }
}

/** The path of a browser for the tests; `null` where there is none and none could be got. */
async function findBrowser() {
  const start = performance.now();
  const { ok, output } = await captureNode([installed('tsx/dist/cli.mjs'), at('scripts/browser.ts')]);
  const path = output.trim().split('\n').at(-1) ?? '';
  report(ok ? `browser: ${path}` : 'browser', start, ok, output);
  return ok ? path : null;
}

/** @param {string | null} browser */
async function test(browser) {
  const start = performance.now();
  rmSync(at('.cache', 'vitest.json'), { force: true });
  console.log('       tests: running, those in a browser too; this takes a few minutes');
  const tests = await runTests(browser === null ? {} : { CHROME_PATH: browser });
  for (const failure of tests.failures) console.log(failure.replace(/^/gm, '  '));
  for (const skipped of tests.skipped) console.log(`  skipped, which counts as failed: ${skipped}`);
  count.passed += tests.passed;
  count.failed += tests.failed;
  const ok = tests.ok && tests.failed === 0 && tests.passed > 0;
  report(`tests: ${tests.passed} passed, ${tests.failed} failed`, start, ok, tests.failed > 0 ? '' : tests.output);
}

ensureInstalled();
await build();
await check();
await test(await findBrowser());
process.exitCode = count.failed === 0 ? 0 : 1;
console.log(`${count.passed} passed, ${count.failed} failed`);
