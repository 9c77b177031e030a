/** The type check looks at every file: one that no project names would pass whatever is in it. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { at, installed } from './lib/paths.mjs';

const LEFT_OUT = /^(node_modules|dist|fixtures|\.cache|\.git|coverage)$/;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !LEFT_OUT.test(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sources(path);
      return /\.(tsx?|mjs)$/.test(entry.name) ? [relative(at(), path).replaceAll('\\', '/')] : [];
    });
}

function checkedBy(project: string): string[] {
  const { stdout } = spawnSync(
    process.execPath,
    [installed('typescript-native/bin/tsc'), '-p', at(project), '--listFilesOnly'],
    { cwd: at(), encoding: 'utf8' },
  );
  return stdout.split('\n').map((line) => relative(at(), line.trim()).replaceAll('\\', '/'));
}

test('every source file belongs to a project', () => {
  const { references } = JSON.parse(readFileSync(at('tsconfig.json'), 'utf8')) as { references: { path: string }[] };
  const checked = new Set(references.flatMap(({ path }) => checkedBy(path)));
  const all = ['apps', 'bench', 'packages', 'scripts'].flatMap((folder) => sources(at(folder)));
  expect(all.length).toBeGreaterThan(100);
  // AssemblyScript looks like TypeScript and has types of its own, which its compiler checks.
  expect(all.filter((file) => !checked.has(file) && !file.startsWith('packages/core/wasm/'))).toEqual([]);
});
