/**
 * Writes compiled rooms: `<room>.<hash>.json` and a manifest, the same bytes for the same facts.
 */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from './changes.ts';
import type { RoomOutput } from './compile.ts';
import { contentHash } from './hash.ts';
import type { Manifest, ManifestEntry } from './index.ts';
import { compareText } from './problem.ts';

/**
 * Writes the rooms, the record of changes and then the manifest, so that a reader never meets a manifest whose files are missing.
 * Files of earlier compilations are taken away last.
 */
export function writeDist(distDir: string, outputs: readonly RoomOutput[], changes: readonly Change[]): Manifest {
  mkdirSync(distDir, { recursive: true });
  const entries: [string, ManifestEntry][] = outputs.map((output) => {
    const text = JSON.stringify(output.content);
    const hash = contentHash(text);
    const file = `${output.room}.${hash}.json`;
    replaceFile(join(distDir, file), text);
    return [output.room, { file, hash, bytes: Buffer.byteLength(text), counts: output.counts }];
  });
  replaceFile(join(distDir, 'changes.json'), JSON.stringify(changes));
  const rooms = Object.fromEntries(entries.sort(([a], [b]) => compareText(a, b)));
  const manifest: Manifest = { schema: 'clearleaf.knowledge/1', rooms };
  replaceFile(join(distDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const kept = new Set(['manifest.json', ...entries.map(([, entry]) => entry.file)]);
  for (const name of readdirSync(distDir)) {
    if (!kept.has(name) && /\.[0-9a-f]{16}\.json$/.test(name)) rmSync(join(distDir, name), { force: true });
  }
  return manifest;
}

function replaceFile(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}
