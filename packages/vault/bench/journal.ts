/** The journal that is timed: ten years with twenty doses and ratings a day, and half of the last month still in the log. */
import { createVault, type Secret, type Vault, type VaultStore } from '../src/index.ts';
import { quickKdf, seededBytes, seededEnvironment, simulateEntries } from '../src/simulated.ts';

export const benchSecret: Secret = { kind: 'passkey', prf: seededBytes('bench')(32) };
const LOG_RECORDS = 200;

export async function benchVault(store: VaultStore, count: number): Promise<Vault> {
  const entries = simulateEntries({ seed: 'bench', count, perDay: 20 });
  const vault = await createVault({
    store,
    secret: benchSecret,
    environment: seededEnvironment('bench'),
    kdf: quickKdf('bench'),
    entries: entries.slice(0, -LOG_RECORDS),
  });
  for (const entry of entries.slice(-LOG_RECORDS)) await vault.append([entry]);
  return vault;
}

/** The entry that is appended in a timing; another one at each call. */
export function nextEntry(index: number) {
  const [entry] = simulateEntries({ seed: `next ${index}`, count: 1, perDay: 20 }).slice(-1);
  if (entry === undefined) throw new Error('no entry was made');
  return entry;
}

/** Times of some calls in milliseconds, sorted. */
export async function timesOf(samples: number, call: (index: number) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < samples; index += 1) {
    const started = performance.now();
    await call(index);
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b);
}

export const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
