/** Where a new fact goes, and which schema it has. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceSchema } from '@clearleaf/core/finding/facts';
import type * as z from 'zod/mini';
import { namesIn, slugOf } from '../read.ts';
import type { RoomDefinition, SchemaRoom } from '../rooms.ts';
import { fieldComments, schemaName } from './comments.ts';

/** A kind of fact that can be added. */
export interface Kind {
  readonly room: string;
  readonly collection: string;
  readonly schema: z.ZodMiniType;
}

/** Collections by room; the groups of sources count as collections of `sources`. */
export function collectionsByRoom(
  factsDir: string,
  rooms: readonly RoomDefinition[],
): ReadonlyMap<string, readonly string[]> {
  const groups = existsSync(join(factsDir, 'sources')) ? namesIn(join(factsDir, 'sources')) : [];
  const own = rooms
    .filter((room): room is SchemaRoom => 'collections' in room)
    .map(({ room, collections }): [string, string[]] => [room, Object.keys(collections)]);
  return new Map([['sources', groups], ...own]);
}

/** @throws Error that names the rooms, where this is none. */
export function collectionsOf(all: ReadonlyMap<string, readonly string[]>, room: string): readonly string[] {
  const known = all.get(room);
  if (known === undefined) throw new Error(`There is no room "${room}". Choose one of ${[...all.keys()].join(', ')}.`);
  return known;
}

/** @throws Error that names what there is, where the room or collection does not exist. A group of sources may be new. */
export function kindOf(factsDir: string, rooms: readonly RoomDefinition[], room: string, collection: string): Kind {
  const known = collectionsOf(collectionsByRoom(factsDir, rooms), room);
  if (room === 'sources' && slugOf(collection) === collection && collection !== '')
    return { room, collection, schema: sourceSchema };
  const definition = rooms.find((one): one is SchemaRoom => one.room === room && 'collections' in one);
  const schema = definition?.collections[collection];
  if (schema === undefined)
    throw new Error(`There is no collection "${collection}" in ${room}. Choose one of ${known.join(', ')}.`);
  return { room, collection, schema };
}

/** The file that a new fact goes to, and whether it is a list that it joins. */
export function fileFor(
  factsDir: string,
  { room, collection }: Kind,
  id: string,
): { readonly file: string; readonly isList: boolean } {
  const list = join(factsDir, room, `${collection}.yaml`);
  if (existsSync(list)) return { file: list, isList: true };
  return { file: join(factsDir, room, collection, `${slugOf(id)}.yaml`), isList: false };
}

const coreFile = (room: string): string =>
  fileURLToPath(new URL(`../../../core/src/${room}/facts.ts`, import.meta.url));

/** What the fields of a kind of fact mean. */
export function commentsFor({ room, collection }: Kind): ReadonlyMap<string, string> {
  const common = readFileSync(coreFile('finding'), 'utf8');
  if (room === 'sources') return fieldComments(common, 'sourceSchema', common);
  const code = readFileSync(coreFile(room), 'utf8');
  return fieldComments(code, schemaName(code, collection), common);
}
