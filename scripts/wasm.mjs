/**
 * `npm run wasm`: compiles `packages/core/wasm` to the bytes that the exposure engine keeps. The compiler is fetched from
 * the npm registry for this run only: a hundred megabytes that nobody else needs.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const COMPILER = 'assemblyscript@0.28.20';
// 112 warns that JavaScript cannot pass vectors; none are passed.
const FLAGS = ['-O3', '--runtime', 'stub', '--noAssert', '--enable', 'simd', '--disableWarning', '112'];

/**
 * Writes `window/kernel.ts` from `wasm/window.ts`, and so on.
 * @param {string} name
 * @param {string} folder for what lies in between
 */
function compile(name, folder) {
  const sources = path.join('packages', 'core', 'wasm');
  const source = path.join(sources, `${name}.ts`);
  const target = path.join('packages', 'core', 'src', 'pharmacokinetics', name, 'kernel.ts');
  const out = path.join(folder, `${name}.wasm`);
  const asc = ['exec', '--yes', `--package=${COMPILER}`, '--', 'asc', source, '--outFile', out];
  execFileSync('npm', [...asc, ...FLAGS], { stdio: 'inherit' });
  const hash = createHash('sha256');
  for (const file of readdirSync(sources).sort())
    if (file.startsWith(name)) hash.update(readFileSync(path.join(sources, file)));
  const bytes = readFileSync(out);
  const lines = [
    `/** ${source.replaceAll(path.sep, '/')} as WebAssembly; written by \`npm run wasm\` with ${COMPILER}. */`,
    `export const KERNEL =`,
    `  '${bytes.toString('base64')}';`,
    '',
    '/** SHA-256 of the sources that it was compiled from, one after another. */',
    `export const KERNEL_SOURCE = '${hash.digest('hex')}';`,
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
