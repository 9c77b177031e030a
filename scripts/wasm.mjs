/**
 * `npm run wasm`: compiles `packages/core/wasm` to the bytes that the exposure engine keeps. The compiler is fetched from
 * the npm registry for this run only: a hundred megabytes that nobody else needs.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const COMPILER = 'assemblyscript@0.28.20';
const FLAGS = ['-O3', '--runtime', 'stub', '--noAssert', '--enable', 'simd'];

/**
 * Writes `window/kernel.ts` from `wasm/window.ts`, and so on.
 * @param {string} name
 * @param {string} folder for what lies in between
 */
function compile(name, folder) {
  const source = path.join('packages', 'core', 'wasm', `${name}.ts`);
  const target = path.join('packages', 'core', 'src', 'pharmacokinetics', name, 'kernel.ts');
  const out = path.join(folder, `${name}.wasm`);
  const asc = ['exec', '--yes', `--package=${COMPILER}`, '--', 'asc', source, '--outFile', out];
  execFileSync('npm', [...asc, ...FLAGS], { stdio: 'inherit' });
  const hash = createHash('sha256').update(readFileSync(source)).digest('hex');
  const bytes = readFileSync(out);
  const lines = [
    `/** ${source.replaceAll(path.sep, '/')} as WebAssembly; written by \`npm run wasm\` with ${COMPILER}. */`,
    `export const KERNEL =`,
    `  '${bytes.toString('base64')}';`,
    '',
    '/** SHA-256 of the source that it was compiled from. */',
    `export const KERNEL_SOURCE = '${hash}';`,
    '',
  ];
  writeFileSync(target, lines.join('\n'));
  console.log(`${target}: ${bytes.length} bytes`);
}

const folder = mkdtempSync(path.join(tmpdir(), 'clearleaf-wasm-'));
try {
  for (const name of ['window', 'exact']) compile(name, folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
