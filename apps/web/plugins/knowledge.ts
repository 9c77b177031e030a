/**
 * Puts the compiled knowledge beside the page, one content-hashed file a room, and tells the page their names
 * and sizes through `virtual:knowledge`. A room is fetched when it is first needed.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const ID = 'virtual:knowledge';
const RESOLVED = `\0${ID}`;
/** `law.1a2b3c4d.json`: room, hash. */
const FILE = /^([a-z-]+)\.([0-9a-z]{6,})\.json$/;

interface RoomFile {
  readonly file: string;
  readonly bytes: number;
  readonly gzipBytes: number;
}

/** The rooms compiled in `folder`, by name. */
function compiledRooms(folder: string): Record<string, RoomFile> {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    throw new Error(`Cannot build the page: ${folder} does not exist. Run "npm run knowledge:build" first.`);
  }
  const newest = new Map<string, { name: string; time: number }>();
  for (const name of names) {
    const room = FILE.exec(name)?.[1];
    if (room === undefined) continue;
    const time = statSync(`${folder}/${name}`).mtimeMs;
    if ((newest.get(room)?.time ?? -1) < time) newest.set(room, { name, time });
  }
  return Object.fromEntries([...newest].map(([room, { name }]) => {
    const content = readFileSync(`${folder}/${name}`);
    return [room, { file: name, bytes: content.length, gzipBytes: gzipSync(content).length }];
  }));
}

/** @param folder `packages/knowledge/dist` */
export function knowledgeFiles(folder: string): Plugin {
  return {
    name: 'clearleaf:knowledge',
    resolveId: (id) => (id === ID ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      return `export const rooms = ${JSON.stringify(compiledRooms(folder))};`;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /\/knowledge\/([^/?]+\.json)$/.exec(request.url ?? '')?.[1];
        if (name === undefined || !FILE.test(name)) return next();
        response.setHeader('content-type', 'application/json');
        response.end(readFileSync(`${folder}/${name}`));
      });
    },
    generateBundle() {
      for (const { file } of Object.values(compiledRooms(folder))) {
        this.emitFile({ type: 'asset', fileName: `knowledge/${file}`, source: readFileSync(`${folder}/${file}`) });
      }
    },
  };
}
