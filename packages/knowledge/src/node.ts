/**
 * Compiled knowledge, as a program in Node meets it: read from disk at once, nothing compiled.
 */
import { isAscii } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PlainDate } from '@clearleaf/core/quantity';
import type { Change } from './changes.ts';
import type { KnowledgeByRoom, Manifest, RoomName } from './index.ts';

/**
 * Where the compiled files lie, seen from this file: beside `src`, or, where this file is bundled into
 * `apps/cli/dist/clearleaf.js`, in the knowledge package of the same repository.
 */
const distPlaces = ['../dist/', '../../../packages/knowledge/dist/'].map((place) => new URL(place, import.meta.url));

export type { Change, ChangeKind } from './changes.ts';

/** What is compiled. @throws Error with the command to run, where nothing is. */
export function loadManifest(): Manifest {
  return readJson('manifest.json') as Manifest;
}

/**
 * One room's knowledge.
 * @throws Error with the command to run, where the room is not compiled.
 */
export function loadRoom<R extends RoomName>(room: R): KnowledgeByRoom[R] {
  const entry = loadManifest().rooms[room];
  if (entry === undefined) throw notCompiled(`the knowledge of ${room}`);
  return readJson(entry.file) as KnowledgeByRoom[R];
}

/** What changed on a day or later, oldest first. */
export function changesSince(date: PlainDate): Change[] {
  return (readJson('changes.json') as Change[]).filter((change) => change.date >= date);
}

function readJson(name: string): unknown {
  const folder = distPlaces.find((place) => existsSync(new URL('manifest.json', place)));
  if (folder === undefined)
    throw notCompiled(`the compiled knowledge in ${fileURLToPath(new URL('../dist/', import.meta.url))}`);
  const bytes = readFileSync(new URL(name, folder));
  // The gazetteer is all ASCII, and four megabytes of it are read faster as such.
  return JSON.parse(bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8'));
}

function notCompiled(what: string): Error {
  return new Error(`Cannot find ${what}: run "npm run knowledge:build" and mend what it reports`);
}
