/** Whole files that the fuzzer starts from: the fixtures, packed as the programs pack them. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { isPart, packedSamples, type Sample } from './fuzz-packed.ts';

export type { Sample } from './fuzz-packed.ts';

const folder = fileURLToPath(new URL('../fixtures', import.meta.url));

/** Packing by the name of a fixture, for those that only become a file of their program in an archive. */
const packers: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  'daylio-backup-month0.json': (bytes) =>
    zipSync({ 'backup.daylio': strToU8(Buffer.from(bytes).toString('base64')) }, { level: 1 }),
};

/** Every fixture, in the order of its name, so that a seed means the same everywhere. */
export async function fuzzSamples(): Promise<readonly Sample[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isPart(path))
    .sort()
    .map((path) => {
      const name = basename(path);
      const pack = packers[name];
      return { name, bytes: new Uint8Array(readFileSync(path)), ...(pack === undefined ? {} : { pack }) };
    });
  return [...files, ...(await packedSamples())];
}
