/** Whole files that the fuzzer starts from: the fixtures, packed as the programs pack them. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';

export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How the program packs what is mutated; absent where the file is as it is. */
  readonly pack?: (bytes: Uint8Array) => Uint8Array;
}

const folder = fileURLToPath(new URL('../fixtures', import.meta.url));

/** Packing by the name of a fixture, for those that only become a file of their program in an archive. */
const packers: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  'daylio-backup-month0.json': (bytes) =>
    zipSync({ 'backup.daylio': strToU8(Buffer.from(bytes).toString('base64')) }, { level: 1 }),
};

/** Every fixture, in the order of its name, so that a seed means the same everywhere. */
export function fuzzSamples(): readonly Sample[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const name = basename(path);
      const pack = packers[name];
      return { name, bytes: new Uint8Array(readFileSync(path)), ...(pack === undefined ? {} : { pack }) };
    });
}
