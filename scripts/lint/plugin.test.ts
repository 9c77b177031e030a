/** Our own lint rules report each planted fault and nothing else. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { at, installed } from '../lib/paths.mjs';

const folder = 'scripts/fixtures/lint';
const file = `${folder}/faults.ts`;

test('each planted fault is reported, and nothing else', () => {
  const args = [installed('oxlint/bin/oxlint'), '-c', `${folder}/oxlintrc.json`, '-f', 'unix', file];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: at(), encoding: 'utf8' });
  const reported = [...stdout.matchAll(/faults\.ts:(\d+):/g)].map((match) => Number(match[1]));
  const planted = readFileSync(at(file), 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.endsWith('// fault') ? [index + 1] : []));
  expect(planted.length, stderr).toBe(8);
  expect(reported.sort((a, b) => a - b)).toEqual(planted);
});

test('the core may not read the clock: its rule is switched on for it', () => {
  const config = readFileSync(at('.oxlintrc.json'), 'utf8');
  const core = config.slice(config.indexOf('packages/core/src'));
  expect(core).toContain('"clearleaf/no-ambient": "error"');
});
