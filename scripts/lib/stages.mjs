/** The stages of `npm test`, each a check that ends well or badly, and the count of tests in vitest's report. */
import { at, captureNode, installed, readJson } from './paths.mjs';

/** @typedef {{ name: string, run: () => Promise<import('./paths.mjs').Ran> }} Stage */

const tsx = installed('tsx/dist/cli.mjs');

/** @type {Stage[]} */
export const checks = [
  { name: 'types', run: () => captureNode([installed('typescript-native/bin/tsc'), '-b']) },
  { name: 'lint', run: () => captureNode([installed('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings']) },
  { name: 'format', run: () => captureNode([installed('@biomejs/biome/bin/biome'), 'format', '--max-diagnostics=5']) },
  { name: 'import rules', run: () => captureNode([at('scripts/imports.mjs')]) },
  { name: 'unused code', run: () => captureNode([installed('knip/bin/knip.js'), '--no-progress']) },
  { name: 'knowledge lint', run: () => captureNode([tsx, at('packages/knowledge/src/lint/run.ts')]) },
];

/** @typedef {{ passed: number, failed: number, skipped: string[], failures: string[] }} Counted */
/** @typedef {{ status: string, fullName: string, failureMessages?: string[] }} Assertion */
/** @typedef {{ name: string, status: string, message?: string, assertionResults: Assertion[] }} TestFile */

/**
 * Counts the tests of vitest's JSON report. A file that could not be run counts as one failure; so does a test
 * that was skipped, because a test that does not run proves nothing.
 * @param {{ testResults: TestFile[] }} report
 * @returns {Counted}
 */
export function countTests({ testResults }) {
  /** @type {Counted} */
  const counted = { passed: 0, failed: 0, skipped: [], failures: [] };
  for (const file of testResults) {
    if (file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed')) {
      counted.failed += 1;
      counted.failures.push(`${file.name}\n${file.message ?? 'could not be run'}`);
    }
    for (const test of file.assertionResults) {
      if (test.status === 'passed') counted.passed += 1;
      else counted.failed += 1;
      if (test.status === 'failed')
        counted.failures.push(`${file.name} > ${test.fullName}\n${(test.failureMessages ?? []).join('\n')}`);
      else if (test.status !== 'passed') counted.skipped.push(`${file.name} > ${test.fullName}`);
    }
  }
  return counted;
}

/**
 * Runs vitest over everything and counts.
 * @param {Record<string, string>} env
 * @returns {Promise<Counted & { ok: boolean, output: string }>}
 */
export async function runTests(env) {
  const report = at('.cache', 'vitest.json');
  const ran = await captureNode(
    [installed('vitest/vitest.mjs'), 'run', '--reporter=json', `--outputFile=${report}`],
    env,
  );
  try {
    return { ...ran, ...countTests(/** @type {{ testResults: TestFile[] }} */ (readJson(report))) };
  } catch {
    return {
      ...ran,
      ok: false,
      passed: 0,
      failed: 1,
      skipped: [],
      failures: [`vitest ended without a report\n${ran.output}`],
    };
  }
}
