/** Samples of the fuzzer that are archives or databases, made of their fixtures as the programs make them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import initialise from 'sql.js';
import { zipSync } from 'fflate';

/** A whole file to start from. */
export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How the program packs what is mutated; absent where the file is as it is. */
  readonly pack?: (bytes: Uint8Array) => Uint8Array;
}

/** Fixtures that are no file of their program by themselves. */
export const isPart = (path: string): boolean => /\.sql$|[/\\]loop-habits[/\\]/.test(path);

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))));

const zipped = (files: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync(files, { level: 1 });

const habits = fixture('loop-habits/loop-numeric-zero/Habits.csv');
const marks = fixture('loop-habits/loop-numeric-zero/001 Kratom/Checkmarks.csv');
const loopSamples: readonly Sample[] = [
  {
    name: 'Loop Habits CSV 1.zip',
    bytes: marks,
    pack: (bytes) => zipped({ 'Habits.csv': habits, '001 Kratom/Checkmarks.csv': bytes }),
  },
  {
    name: 'Loop Habits CSV 2.zip',
    bytes: habits,
    pack: (bytes) => zipped({ 'Habits.csv': bytes, '001 Kratom/Checkmarks.csv': marks }),
  },
];

const appleSamples: readonly Sample[] = ['apple-dtd.xml', 'apple-sleep.xml'].map((name) => ({
  name: `${name}.zip`,
  bytes: fixture(`apple-health/${name}`),
  pack: (bytes) => zipped({ 'apple_health_export/export.xml': bytes }),
}));

async function healthConnectSamples(): Promise<readonly Sample[]> {
  const { Database } = await initialise();
  return ['hc-basic', 'hc-caffeine-sentinel'].map((name): Sample => {
    const database = new Database();
    database.run(`PRAGMA page_size = 512; ${new TextDecoder().decode(fixture(`health-connect/${name}.sql`))}`);
    const bytes = database.export();
    database.close();
    return { name: `${name}.zip`, bytes, pack: (mutated) => zipped({ 'health_connect_export.db': mutated }) };
  });
}

export const packedSamples = async (): Promise<readonly Sample[]> => [
  ...loopSamples,
  ...appleSamples,
  ...(await healthConnectSamples()),
];
