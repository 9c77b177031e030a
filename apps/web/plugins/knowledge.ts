/**
 * Puts the compiled knowledge beside the page, one content-hashed file a room, and hands the page its manifest
 * as `virtual:knowledge`. A room is fetched when it is first needed.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const ID = 'virtual:knowledge';
const RESOLVED = `\0${ID}`;

interface ManifestLike {
  readonly rooms: Readonly<Record<string, { readonly file: string }>>;
}

function readManifest(folder: string): ManifestLike {
  try {
    return JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as ManifestLike;
  } catch {
    throw new Error(`Cannot build the page: ${folder}/manifest.json cannot be read. Run "npm run knowledge:build" first.`);
  }
}

/**
 * @param folder `packages/knowledge/dist`
 * @param wanted the rooms that the page shows; one that is not compiled stops the build
 */
export function knowledgeFiles(folder: string, wanted: readonly string[]): Plugin {
  const roomsOf = (manifest: ManifestLike): [string, { readonly file: string }][] => wanted.map((room) => {
    const entry = manifest.rooms[room];
    if (entry === undefined) throw new Error(`Cannot build the page: the knowledge of ${room} is not compiled. Run "npm run knowledge:build" and mend what it reports.`);
    return [room, entry];
  });
  return {
    name: 'clearleaf:knowledge',
    resolveId: (id) => (id === ID ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      const manifest = readManifest(folder);
      return `export const manifest = ${JSON.stringify({ ...manifest, rooms: Object.fromEntries(roomsOf(manifest)) })};`;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /\/knowledge\/([a-z-]+\.[0-9a-f]+\.json)$/.exec(request.url ?? '')?.[1];
        if (name === undefined) return next();
        response.setHeader('content-type', 'application/json');
        response.end(readFileSync(`${folder}/${name}`));
      });
    },
    generateBundle() {
      for (const [, { file }] of roomsOf(readManifest(folder))) {
        this.emitFile({ type: 'asset', fileName: `knowledge/${file}`, source: readFileSync(`${folder}/${file}`) });
      }
    },
  };
}
