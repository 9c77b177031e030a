/**
 * Mutated vault files: whatever is done to the bytes, opening ends in a clear error or a right result.
 *
 * Right means: every entry is one that was written, unchanged; whatever is missing is reported; a damaged vault refuses
 * writes; a sound one takes them. Key derivation is left out: the journal opens with a passkey.
 */
import type { JournalEntry } from '@clearleaf/core/journal';
import { exportBackup } from './backup.ts';
import { createVault } from './create.ts';
import { VaultError } from './error.ts';
import { memoryContent, memoryStore } from './memory-store.ts';
import { mutate, usesOldStates, type Material } from './fuzz-mutations.ts';
import type { Secret } from './secrets.ts';
import { quickKdf, seededBytes, seededEnvironment, simulateEntries } from './simulated.ts';
import { openVault } from './open-vault.ts';
import type { Vault } from './vault.ts';
import { decodeImage } from './wire/index.ts';

export interface FuzzFailure {
  readonly case: number;
  readonly mutations: readonly string[];
  readonly problem: string;
}

export interface FuzzReport {
  readonly cases: number;
  readonly seed: string;
  /** Opened with everything there. */
  readonly whole: number;
  /** Opened with a report of damage. */
  readonly damaged: number;
  /** Came out exactly as an earlier state of the file, which no reader can tell from a restored copy. */
  readonly rolledBack: number;
  /** Refused, by error code. */
  readonly refused: Readonly<Record<string, number>>;
  /** What went wrong: at most twenty. None is the only good number. */
  readonly failures: readonly FuzzFailure[];
  readonly slowestMilliseconds: number;
}

const SLOW_MILLISECONDS = 5_000;
const MOST_FAILURES = 20;
const secret: Secret = { kind: 'passkey', prf: seededBytes('fuzz passkey')(32) };

/** The vault that is mutated: several states of one file, and the entries of each. */
async function buildMaterial(seed: string): Promise<Material> {
  const content = memoryContent();
  const store = memoryStore(content);
  const environment = seededEnvironment(`fuzz ${seed}`);
  const entries = simulateEntries({ seed: 'fuzz', count: 44, perDay: 1 });
  const vault = await createVault({ store, secret, environment, kdf: quickKdf('fuzz'), entries: entries.slice(0, 40) });
  const states: { readonly bytes: Uint8Array; readonly entries: readonly JournalEntry[] }[] = [];
  const keep = async () => states.push({ bytes: await exportBackup(store), entries: vault.entries() });
  await keep();
  for (const entry of entries.slice(40, 44)) {
    await vault.append([entry]);
    await keep();
  }
  await vault.compact();
  for (const entry of entries.slice(44)) {
    await vault.append([entry]);
    await keep();
  }
  return { states };
}

/** Runs so many cases; the same seed gives the same cases. `tick` is called after each hundred, for a progress bar. */
export async function fuzzVault(
  cases: number,
  seed: string,
  tick: (done: number) => void = () => undefined,
): Promise<FuzzReport> {
  const material = await buildMaterial(seed);
  const totals = { whole: 0, damaged: 0, rolledBack: 0 };
  const refused: Record<string, number> = {};
  const failures: FuzzFailure[] = [];
  let slowestMilliseconds = 0;
  for (let index = 0; index < cases; index += 1) {
    const { bytes, mutations } = mutate(material, seededBytes(`${seed} ${index}`));
    const started = performance.now();
    const outcome = await runCase(material, bytes, index % 8 === 0);
    const took = performance.now() - started;
    slowestMilliseconds = Math.max(slowestMilliseconds, took);
    // Nothing of an earlier state was put in, so nothing may come out as one.
    const unexplained =
      'result' in outcome && outcome.result === 'rolledBack' && !mutations.some((name) => usesOldStates.has(name));
    const problem =
      took > SLOW_MILLISECONDS
        ? `took ${Math.round(took)} ms`
        : 'problem' in outcome
          ? outcome.problem
          : unexplained
            ? 'an earlier state, though none was put in'
            : null;
    if (problem !== null && failures.length < MOST_FAILURES) failures.push({ case: index, mutations, problem });
    if ('refused' in outcome) refused[outcome.refused] = (refused[outcome.refused] ?? 0) + 1;
    if ('result' in outcome) totals[outcome.result] += 1;
    if ((index + 1) % 100 === 0) tick(index + 1);
  }
  return { cases, seed, ...totals, refused, failures, slowestMilliseconds: Math.round(slowestMilliseconds) };
}

type Outcome =
  | { readonly refused: string }
  | { readonly result: 'whole' | 'damaged' | 'rolledBack' }
  | { readonly problem: string };

async function runCase(material: Material, bytes: Uint8Array, write: boolean): Promise<Outcome> {
  try {
    const image = decodeImage(bytes);
    if (typeof image === 'string') return { refused: image };
    const store = memoryStore(memoryContent(image));
    const vault = await openVault({ store, secret, environment: seededEnvironment('fuzz open') });
    const result = resultOf(material, vault);
    return judge(material, vault) ?? (write ? await tryWriting(vault) : null) ?? { result };
  } catch (error) {
    if (error instanceof VaultError) return { refused: error.code };
    return { problem: `threw ${error instanceof Error ? error.stack : String(error)}` };
  }
}

const latest = ({ states }: Material): readonly JournalEntry[] => states.at(-1)?.entries ?? [];

/** What is wrong with what was read, or `null`. */
function judge(material: Material, vault: Vault): Outcome | null {
  const written = new Map(latest(material).map((entry) => [entry.id, JSON.stringify(entry)]));
  const found = vault.entries();
  const strange = found.find((entry) => written.get(entry.id) !== JSON.stringify(entry));
  if (strange !== undefined) return { problem: `an entry that was never written: ${JSON.stringify(strange)}` };
  const silent = found.length < written.size && vault.report.damage.length === 0 && !isEarlierState(material, found);
  return silent ? { problem: `${written.size - found.length} entries are missing and nothing is reported` } : null;
}

const isEarlierState = ({ states }: Material, found: readonly JournalEntry[]): boolean => {
  const ids = new Set(found.map(({ id }) => id));
  return states.some(({ entries }) => entries.length === ids.size && entries.every(({ id }) => ids.has(id)));
};

function resultOf(material: Material, vault: Vault): 'whole' | 'damaged' | 'rolledBack' {
  if (vault.report.damage.length > 0) return 'damaged';
  return vault.entries().length === latest(material).length ? 'whole' : 'rolledBack';
}

/** A damaged vault refuses, and takes entries again after a repair; a sound one takes them at once. */
async function tryWriting(vault: Vault): Promise<Outcome | null> {
  const [extra] = simulateEntries({ seed: 'fuzz extra', count: 1, perDay: 1 }).slice(-1);
  if (extra === undefined) return null;
  const before = vault.entries().length;
  if (vault.report.damage.length > 0) {
    const refused = await vault.append([extra]).then(
      () => false,
      (error: unknown) => error instanceof VaultError && error.code === 'damaged',
    );
    if (!refused) return { problem: 'a damaged vault took a write' };
    await vault.repair();
  }
  await vault.append([extra]);
  await vault.refresh();
  if (vault.report.damage.length > 0)
    return { problem: `damage after a write: ${JSON.stringify(vault.report.damage)}` };
  return vault.entries().length === before + 1
    ? null
    : { problem: `${vault.entries().length} entries after adding one to ${before}` };
}
