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

let passed = 0;
let failed = 0;

/**
 * One line for a stage, and what it said where it failed.
 * @param {string} name @param {number} start @param {boolean} ok @param {string} [output]
 */
function report(name, start, ok, output = '') {
  if (ok) passed += 1;
  else failed += 1;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (!ok && output.trim() !== '') console.log(output.trim().replace(/^/gm, '  '));
}

ensureInstalled();
for (const step of [knowledge, commandLine, page]) {
  const start = performance.now();
  const result = await runStep(step);
  report(`build: ${step.name}${result === 'fresh' ? ', nothing changed' : ''}`, start, result !== 'failed');
}
for (const { name, run } of checks) {
  const start = performance.now();
  const { ok, output } = await run();
  report(name, start, ok, output);
}

const searchStart = performance.now();
const browser = await captureNode([installed('tsx/dist/cli.mjs'), at('scripts/browser.ts')]);
const browserPath = browser.output.trim().split('\n').at(-1) ?? '';
report(browser.ok ? `browser: ${browserPath}` : 'browser', searchStart, browser.ok, browser.output);

rmSync(at('.cache', 'vitest.json'), { force: true });
const testStart = performance.now();
const tests = await runTests(browser.ok ? { CHROME_PATH: browserPath } : {});
for (const failure of tests.failures) console.log(failure.replace(/^/gm, '  '));
for (const skipped of tests.skipped) console.log(`  skipped, which counts as failed: ${skipped}`);
passed += tests.passed;
failed += tests.failed;
const allRan = tests.ok || tests.failed > 0;
report(`tests: ${tests.passed} passed, ${tests.failed} failed`, testStart, tests.ok && tests.failed === 0 && tests.passed > 0, allRan ? '' : tests.output);

process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
