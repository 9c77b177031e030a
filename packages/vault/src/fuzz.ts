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
import { memoryContent, memoryStore, type MemoryContent } from './memory-store.ts';
import { mutate, usesOldStates, type Material } from './fuzz-mutations.ts';
import type { Secret } from './secrets.ts';
import { quickKdf, seededBytes, seededEnvironment, simulateEntries } from './simulated.ts';
import { openVault } from './open-vault.ts';
import type { Vault } from './vault.ts';
import { decodeImage } from './wire/index.ts';

export { quickKdf, seededBytes, seededEnvironment, simulateEntries } from './simulated.ts';

interface FuzzFailure {
  readonly case: number;
  readonly mutations: readonly string[];
  readonly problem: string;
}

interface FuzzReport {
  readonly cases: number;
  /** Opened with everything there. */
  readonly whole: number;
  /** Opened with a report of damage. */
  readonly damaged: number;
  /** Came out exactly as an earlier state of the file, which no reader can tell from a restored copy. */
  readonly rolledBack: number;
  /** Refused, by error code. */
  readonly refused: Readonly<Record<string, number>>;
  /** What went wrong. None is the only good number. */
  readonly failures: readonly FuzzFailure[];
}

type Outcome =
  | { readonly refused: string }
  | { readonly result: 'whole' | 'damaged' | 'rolledBack' }
  | { readonly problem: string };

/** One case: the same number gives the same case. */
export type VaultFuzzer = (
  seed: number,
) => Promise<{ readonly mutations: readonly string[]; readonly outcome: Outcome }>;

const WRITE_EVERY = 8;
const secret: Secret = { kind: 'passkey', prf: seededBytes('fuzz passkey')(32) };

/** Few, since every one is opened in every case; over two months, so that there are several segments. */
const COUNT = 9;
const PER_DAY = 0.2;
/** Entries written one by one, and of these the ones after the log was put into segments. */
const LATER = 4;
const LAST = 2;

interface Written extends Material {
  /** Each entry as text, by its id. */
  readonly texts: ReadonlyMap<string, string>;
  /** One more, to be written. */
  readonly extra: JournalEntry | undefined;
}

/** The vault that is mutated: several states of one file, and the entries of each. */
async function buildMaterial(seed: string): Promise<Written> {
  const content = memoryContent();
  const store = memoryStore(content);
  const environment = seededEnvironment(`fuzz ${seed}`);
  const entries = simulateEntries({ seed: 'fuzz', count: COUNT, perDay: PER_DAY });
  const vault = await createVault({
    store,
    secret,
    environment,
    kdf: quickKdf('fuzz'),
    entries: entries.slice(0, -LATER),
  });
  const states: { readonly bytes: Uint8Array; readonly entries: readonly JournalEntry[] }[] = [];
  const keep = async () => states.push({ bytes: await exportBackup(store), entries: vault.entries() });
  await keep();
  for (const entry of entries.slice(-LATER, -LAST)) {
    await vault.append([entry]);
    await keep();
  }
  await vault.compact();
  for (const entry of entries.slice(-LAST)) {
    await vault.append([entry]);
    await keep();
  }
  const texts = new Map(vault.entries().map((entry) => [entry.id as string, JSON.stringify(entry)]));
  return { states, texts, extra: simulateEntries({ seed: 'fuzz extra', count: 1, perDay: 1 }).at(-1) };
}

/** Makes the vault, once, and gives the function that runs a case on it. */
export async function createVaultFuzzer(seed: string): Promise<VaultFuzzer> {
  const material = await buildMaterial(seed);
  return async (number) => {
    const { bytes, mutations } = mutate(material, seededBytes(`${seed} ${number}`));
    const outcome = await runCase(material, bytes, number % WRITE_EVERY === 0);
    // Nothing of an earlier state was put in, so nothing may come out as one.
    const unexplained =
      'result' in outcome && outcome.result === 'rolledBack' && !mutations.some((name) => usesOldStates.has(name));
    return {
      mutations,
      outcome: unexplained ? { problem: 'an earlier state, though none was put in' } : outcome,
    };
  };
}

/** Runs so many cases; the same seed gives the same cases. */
export async function fuzzVault(cases: number, seed: string): Promise<FuzzReport> {
  const fuzzer = await createVaultFuzzer(seed);
  const totals = { whole: 0, damaged: 0, rolledBack: 0 };
  const refused: Record<string, number> = {};
  const failures: FuzzFailure[] = [];
  for (let index = 0; index < cases; index += 1) {
    const { mutations, outcome } = await fuzzer(index);
    if ('problem' in outcome) failures.push({ case: index, mutations, problem: outcome.problem });
    else if ('refused' in outcome) refused[outcome.refused] = (refused[outcome.refused] ?? 0) + 1;
    else totals[outcome.result] += 1;
  }
  return { cases, ...totals, refused, failures };
}

async function runCase(material: Written, bytes: Uint8Array, write: boolean): Promise<Outcome> {
  const content = { now: memoryContent(), opened: false };
  try {
    const image = decodeImage(bytes);
    if (typeof image === 'string') return { refused: image };
    content.now = memoryContent(image);
    const store = memoryStore(content.now);
    const vault = await openVault({ store, secret, environment: seededEnvironment('fuzz open') });
    content.opened = true;
    const result = resultOf(material, vault);
    if (result === 'damaged' && isChanged(content.now)) return { problem: 'reading changed a damaged vault' };
    return judge(material, vault) ?? (write ? await tryWriting(vault, material) : null) ?? { result };
  } catch (error) {
    if (!(error instanceof VaultError))
      return { problem: `threw ${error instanceof Error ? error.stack : String(error)}` };
    return isChanged(content.now) && !content.opened
      ? { problem: `a vault was changed though it was refused: ${error.code}` }
      : { refused: error.code };
  }
}

/** Every write to a store counts a revision up. */
const isChanged = ({ revisions }: MemoryContent): boolean => revisions.some((revision) => revision > 0);

const latest = ({ states }: Material): readonly JournalEntry[] => states.at(-1)?.entries ?? [];

/** What is wrong with what was read, or `null`. */
function judge(material: Written, vault: Vault): Outcome | null {
  const { texts } = material;
  const found = vault.entries();
  const strange = found.find((entry) => texts.get(entry.id) !== JSON.stringify(entry));
  if (strange !== undefined) return { problem: `an entry that was never written: ${JSON.stringify(strange)}` };
  const silent = found.length < texts.size && vault.report.damage.length === 0 && !isEarlierState(material, found);
  return silent ? { problem: `${texts.size - found.length} entries are missing and nothing is reported` } : null;
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
async function tryWriting(vault: Vault, { extra }: Written): Promise<Outcome | null> {
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
