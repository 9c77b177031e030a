/** Where the knowledge lies on disk. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Change, parseChanges } from './changes.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The YAML facts. */
export const factsDir = here('../facts');
/** The compiled rooms. */
export const distDir = here('../dist');
/** The record of changes. */
export const changesFile = here('../changes.tsv');

/** The record of changes, oldest first; empty where none was written yet. */
export function readChanges(): Change[] {
  return existsSync(changesFile) ? parseChanges(readFileSync(changesFile, 'utf8')) : [];
}
