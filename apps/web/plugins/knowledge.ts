/**
 * Puts the compiled knowledge beside the page, one content-hashed file a room, and hands the page its manifest
 * as `virtual:knowledge`. A room is fetched when it is first needed. The record of changes comes along, gathered
 * by day and reason.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const ID = 'virtual:knowledge';
const RESOLVED = `\0${ID}`;

interface ManifestLike {
  readonly rooms: Readonly<Record<string, { readonly file: string }>>;
}

function readJson(folder: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
  } catch {
    throw new Error(`Cannot build the page: ${folder}/${name} cannot be read. Run "npm run knowledge:build" first.`);
  }
}

interface ChangeLike {
  readonly date: string;
  readonly room: string;
  readonly id: string;
  readonly change: string;
  readonly why: string;
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

const changesFile = (text: string): string =>
  `changes.${createHash('sha256').update(text).digest('hex').slice(0, 16)}.json`;

/**
 * @param folder `packages/knowledge/dist`
 * @param wanted the rooms that the page shows; one that is not compiled stops the build
 */
export function knowledgeFiles(folder: string, wanted: readonly string[]): Plugin {
  const manifest = (): ManifestLike => readJson(folder, 'manifest.json') as ManifestLike;
  const roomsOf = (all: ManifestLike): [string, { readonly file: string }][] =>
    wanted.map((room) => {
      const entry = all.rooms[room];
      if (entry === undefined)
        throw new Error(
          `Cannot build the page: the knowledge of ${room} is not compiled. Run "npm run knowledge:build" and mend what it reports.`,
        );
      return [room, entry];
    });
  return {
    name: 'clearleaf:knowledge',
    resolveId: (id) => (id === ID ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      const all = manifest();
      const shown = { ...all, rooms: Object.fromEntries(roomsOf(all)) };
      return `export const manifest = ${JSON.stringify(shown)};\nexport const changesFile = ${JSON.stringify(changesFile(changesText(folder)))};`;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /\/knowledge\/([a-z-]+\.[0-9a-f]+\.json)$/.exec(request.url ?? '')?.[1];
        if (name === undefined) return next();
        response.setHeader('content-type', 'application/json');
        response.end(name.startsWith('changes.') ? changesText(folder) : readFileSync(`${folder}/${name}`));
      });
    },
    generateBundle() {
      for (const [, { file }] of roomsOf(manifest())) {
        this.emitFile({ type: 'asset', fileName: `knowledge/${file}`, source: readFileSync(`${folder}/${file}`) });
      }
      const changes = changesText(folder);
      this.emitFile({ type: 'asset', fileName: `knowledge/${changesFile(changes)}`, source: changes });
    },
  };
}
