/** Installs the dependencies where they are missing or are not those of the lockfile. */
import { existsSync, readFileSync } from 'node:fs';
import { at, runNpm } from './paths.mjs';

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean, peer?: boolean }} LockedPackage */

/**
 * Why the installed packages are not those of the lockfile; `null` where they are.
 * npm writes what it installed to `node_modules/.package-lock.json`. Optional packages of other platforms may be missing there.
 * @param {string} folder the repository
 * @returns {string | null}
 */
export function whyInstall(folder) {
  const written = `${folder}/node_modules/.package-lock.json`;
  if (!existsSync(written)) return 'node_modules is missing';
  const wanted = packagesOf(`${folder}/package-lock.json`);
  const found = packagesOf(written);
  for (const [path, { version, optional, devOptional, link }] of Object.entries(wanted)) {
    const isWorkspace = !path.startsWith('node_modules/') && !path.includes('/node_modules/');
    if (isWorkspace || link === true) continue;
    const there = found[path]?.version;
    if (there === undefined && (optional === true || devOptional === true)) continue;
    if (there !== version) return `${path} is ${there ?? 'missing'}, the lockfile says ${version ?? 'nothing'}`;
    if (!existsSync(`${folder}/${path}`)) return `${path} is missing`;
  }
  return null;
}

/** @param {string} file @returns {Record<string, LockedPackage>} */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Installs what is missing, says so, and ends the program where that fails. */
export function ensureInstalled() {
  const why = whyInstall(at());
  if (why === null) return;
  console.log(`install: ${why}; running "npm ci" (once, about a minute)`);
  if (!runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    console.error('install: "npm ci" did not succeed. It needs the network once; what npm said stands above.');
    process.exit(1);
  }
}
