/**
 * Puts the compiled knowledge beside the page, one content-hashed file a room, and hands the page its manifest
 * as `virtual:knowledge`. A room is fetched when it is first needed.
 *
 * What only the library shows of a room goes into a file of its own, so that the first review does not wait for
 * it. The record of changes comes along, gathered by day and reason.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const ID = 'virtual:knowledge';
const RESOLVED = `\0${ID}`;

interface Entry {
  readonly file: string;
  readonly hash: string;
}

interface ManifestLike {
  readonly rooms: Readonly<Record<string, Entry>>;
}

interface ChangeLike {
  readonly date: string;
  readonly room: string;
  readonly id: string;
  readonly change: string;
  readonly why: string;
}

/** A file of the page: its name and what it holds. */
interface KnowledgeFile {
  readonly file: string;
  readonly text: string;
}

export interface KnowledgeOptions {
  /** The rooms that the page shows; one that is not compiled stops the build. */
  readonly rooms: readonly string[];
  /** Parts that leave their room: name of the part, its room, and the collections that go. */
  readonly parts: Readonly<Record<string, { readonly room: string; readonly collections: readonly string[] }>>;
}

const HASH_LENGTH = 16;

function named(name: string, text: string): KnowledgeFile {
  return { file: `${name}.${createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH)}.json`, text };
}

function readJson(folder: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
  } catch {
    throw new Error(`Cannot build the page: ${folder}/${name} cannot be read. Run "npm run knowledge:build" first.`);
  }
}

/** The record as the page shows it: `[{ date, room, change, why, ids }]`, newest first. */
function changesText(folder: string): string {
  const groups = new Map<string, Omit<ChangeLike, 'id'> & { ids: string[] }>();
  for (const { date, room, id, change, why } of readJson(folder, 'changes.json') as ChangeLike[]) {
    const key = [date, room, change, why].join('\t');
    const group = groups.get(key) ?? { date, room, change, why, ids: [] };
    group.ids.push(id);
    groups.set(key, group);
  }
  return JSON.stringify([...groups.values()].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)));
}

type Room = Readonly<Record<string, unknown>> & { readonly sources: Readonly<Record<string, unknown>> };

/** Every text in a value: among them the ids of the sources that it cites. */
function textsIn(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) textsIn(inner, found);
  return found;
}

/** Takes collections out of a room. Each of the two keeps the sources that it cites, so that either can be read alone. */
export function splitRoom(room: Room, collections: readonly string[]): { readonly rest: Room; readonly part: Room } {
  const { sources, ...all } = room;
  const goes = (name: string): boolean => collections.includes(name);
  const part = Object.fromEntries(Object.entries(all).filter(([name]) => goes(name)));
  const rest = Object.fromEntries(Object.entries(all).map(([name, facts]) => [name, goes(name) ? [] : facts]));
  const citedBy = (facts: unknown): Record<string, unknown> => {
    const texts = textsIn(facts);
    return Object.fromEntries(Object.entries(sources).filter(([id]) => texts.has(id)));
  };
  return { rest: { sources: citedBy(rest), ...rest }, part: { sources: citedBy(part), ...part } };
}

/** Every file of the page, by room, part or `changes`. */
function filesOf(folder: string, { rooms, parts }: KnowledgeOptions): ReadonlyMap<string, KnowledgeFile> {
  const manifest = readJson(folder, 'manifest.json') as ManifestLike;
  const files = new Map<string, KnowledgeFile>();
  for (const room of rooms) {
    const entry = manifest.rooms[room];
    if (entry === undefined) {
      throw new Error(
        `Cannot build the page: the knowledge of ${room} is not compiled. Run "npm run knowledge:build" and mend what it reports.`,
      );
    }
    files.set(room, { file: entry.file, text: readFileSync(`${folder}/${entry.file}`, 'utf8') });
  }
  for (const [name, { room, collections }] of Object.entries(parts)) {
    const whole = files.get(room);
    if (whole === undefined)
      throw new Error(`Cannot build the page: ${name} is to be a part of ${room}, which is no room of the page`);
    const { rest, part } = splitRoom(JSON.parse(whole.text) as Room, collections);
    files.set(room, named(room, JSON.stringify(rest)));
    files.set(name, named(name, JSON.stringify(part)));
  }
  return files.set('changes', named('changes', changesText(folder)));
}

/** @param folder `packages/knowledge/dist` */
export function knowledgeFiles(folder: string, options: KnowledgeOptions): Plugin {
  return {
    name: 'clearleaf:knowledge',
    resolveId: (id) => (id === ID ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      const { rooms } = readJson(folder, 'manifest.json') as ManifestLike;
      const files = Object.fromEntries([...filesOf(folder, options)].map(([name, { file }]) => [name, file]));
      const versions = Object.fromEntries(options.rooms.map((room) => [room, rooms[room]?.hash]));
      return `export const files = ${JSON.stringify(files)};\nexport const versions = ${JSON.stringify(versions)};`;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /\/knowledge\/([a-z-]+\.[0-9a-f]+\.json)$/.exec(request.url ?? '')?.[1];
        const found = [...filesOf(folder, options).values()].find(({ file }) => file === name);
        if (found === undefined) return next();
        response.setHeader('content-type', 'application/json');
        response.end(found.text);
      });
    },
    generateBundle() {
      for (const { file, text } of filesOf(folder, options).values()) {
        this.emitFile({ type: 'asset', fileName: `knowledge/${file}`, source: text });
      }
    },
  };
}
