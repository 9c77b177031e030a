/** Installs the dependencies where they are missing or are not those of the lockfile. */
import { existsSync } from 'node:fs';
import { at, readJson, runNpm } from './paths.mjs';

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
  for (const [path, locked] of Object.entries(wanted)) {
    const isOwn = !`/${path}`.includes('/node_modules/');
    if (isOwn || locked.link === true) continue;
    const there = found[path]?.version;
    if (there === undefined && mayBeMissing(locked)) continue;
    if (there !== locked.version)
      return `${path} is ${there ?? 'missing'}, the lockfile says ${locked.version ?? 'nothing'}`;
    if (!existsSync(`${folder}/${path}`)) return `${path} is missing`;
  }
  return null;
}

/** @param {LockedPackage} locked */
const mayBeMissing = ({ optional, devOptional }) => optional === true || devOptional === true;

/** @param {string} file */
function packagesOf(file) {
  return /** @type {{ packages: Record<string, LockedPackage> }} */ (readJson(file)).packages;
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
