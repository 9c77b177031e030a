/**
 * Writes compiled rooms: `<room>.<hash>.json` and a manifest, the same bytes for the same facts.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RoomOutput } from './compile.ts';
import type { Manifest, ManifestEntry } from './index.ts';
import { compareText } from './problem.ts';

const HASH_LENGTH = 16;

/** Short content hash, as it stands in file names. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}

/**
 * Writes the rooms and then the manifest, so that a reader never meets a manifest whose files are missing.
 * Files of earlier compilations are taken away last.
 */
export function writeDist(distDir: string, outputs: readonly RoomOutput[]): Manifest {
  mkdirSync(distDir, { recursive: true });
  const entries: [string, ManifestEntry][] = outputs.map((output) => {
    const text = JSON.stringify(output.content);
    const hash = contentHash(text);
    const file = `${output.room}.${hash}.json`;
    replaceFile(join(distDir, file), text);
    return [output.room, { file, hash, bytes: Buffer.byteLength(text), counts: output.counts }];
  });
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
