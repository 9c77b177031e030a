/**
 * Checks who imports whom.
 *
 * dependency-cruiser without the compiler it needs reports "no violations" over no modules at all. So every
 * source file on disk must have been looked at, or the check fails.
 */
import { cruise } from 'dependency-cruiser';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ruleSet } from './house.mjs';

/**
 * `unseen`: source files that were not looked at. `graph`: by folder, the folders that it imports from.
 * @typedef {{ violations: string[], unseen: string[], modules: number, graph: Map<string, string[]> }} ImportCheck
 */

/** Folders of source files, below the repository. @param {string} folder @returns {string[]} */
function sourceFolders(folder) {
  return ['packages', 'apps']
    .filter((name) => existsSync(join(folder, name)))
    .flatMap((name) =>
      readdirSync(join(folder, name))
        .flatMap((member) => ['src', 'test'].map((inner) => `${name}/${member}/${inner}`))
        .filter((path) => existsSync(join(folder, path))),
    );
}

/** Every TypeScript file in a folder. @param {string} folder @param {string} path @returns {string[]} */
function sourceFiles(folder, path) {
  return readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''));
}

/** Source files that a cruise did not look at. @param {string} folder @param {ReadonlySet<string>} seen @returns {string[]} */
export const unseenFiles = (folder, seen) =>
  sourceFolders(folder)
    .flatMap((path) => sourceFiles(folder, path))
    .filter((file) => !seen.has(file));

/**
 * @param {string} folder the repository, or a fixture laid out like it
 * @returns {Promise<ImportCheck>}
 */
export async function checkImports(folder) {
  const { output } = await cruise(sourceFolders(folder), {
    ruleSet,
    validate: true,
    baseDir: folder,
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text where a result was expected');
  const seen = new Set(output.modules.map((module) => module.source));
  return {
    violations: output.summary.violations.map(
      ({ rule, from, to }) => `${rule.name}: ${from} -> ${to}\n  ${commentOf(rule.name)}`,
    ),
    unseen: unseenFiles(folder, seen),
    modules: output.summary.totalCruised,
    graph: graphOf(output.modules),
  };
}

/** A room of the core, or another package or application. @param {string} file @returns {string | null} */
function folderOf(file) {
  if (/\.test\.tsx?$|\/test\//.test(file)) return null;
  const core = /^packages\/core\/src\/([^/.]+)/.exec(file);
  return core?.[1] ?? /^(?:packages|apps)\/[^/]+/.exec(file)?.[0] ?? null;
}

/** @param {import('dependency-cruiser').IModule[]} modules @returns {Map<string, string[]>} */
function graphOf(modules) {
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  for (const { source, dependencies } of modules) {
    const from = folderOf(source);
    if (from === null) continue;
    const to = found.get(from) ?? new Set();
    found.set(from, to);
    for (const { resolved } of dependencies) {
      const folder = folderOf(resolved);
      if (folder !== null && folder !== from) to.add(folder);
    }
  }
  return new Map([...found].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([from, to]) => [from, [...to].sort()]));
}

/** @param {string} name */
const commentOf = (name) => ruleSet.forbidden.find((rule) => rule.name === name)?.comment ?? '';
