/**
 * Beginning a journal, and the region beside it.
 *
 * A new vault has two regions: the journal, and random bytes in the same form. A second journal, such as a decoy, takes
 * the place of the random bytes. docs/vault-format.md says what this hides and what it does not.
 */
import type { JournalEntry } from '@clearleaf/core/journal';
import { chooseKdf, checkKdf } from './calibrate.ts';
import { rewrite } from './compaction.ts';
import type { Environment } from './environment.ts';
import { VaultError } from './error.ts';
import { encodePrefix, pieceKeys, SEALED_HEAD_BYTES, SEALED_MANIFEST_BYTES, type Ways } from './pieces.ts';
import { hash, KEY_BYTES, NONCE_BYTES, TAG_BYTES } from './seal.ts';
import { emptyWrap, wrapKey, wrappingKey, type Secret } from './secrets.ts';
import { checkStorable } from './storable.ts';
import type { NewRegion, VaultStore } from './store.ts';
import { openVault } from './open-vault.ts';
import type { Vault } from './vault.ts';
import {
  concat,
  ID_BYTES,
  paddedLength,
  toHex,
  WRAPS,
  type Bytes,
  type Header,
  type KdfParameters,
  type Region,
  type RegionKeys,
  type StoredSegment,
} from './wire/index.ts';

export interface CreateOptions {
  readonly store: VaultStore;
  readonly secret: Secret;
  readonly environment: Environment;
  /** How slow a passphrase is made; measured on this device unless given. Never below the floor. */
  readonly kdf?: KdfParameters;
  readonly entries?: readonly JournalEntry[];
}

/**
 * A new vault with one journal, open.
 * @throws VaultError `exists`, `bad-parameters`, `bad-entry`, `full`, `read-only`, `storage`.
 */
export async function createVault({ store, secret, environment, kdf, entries = [] }: CreateOptions): Promise<Vault> {
  checkStorable(entries);
  const parameters = kdf ?? (await chooseKdf(environment));
  checkKdf(parameters);
  const containerId = environment.random(ID_BYTES);
  const region: Region = (environment.random(1)[0] ?? 0) % 2 === 0 ? 0 : 1;
  const journal = await newJournal({ secret, entries, kdf: parameters, containerId, region }, environment);
  const noise = noiseRegion(environment.random);
  const pair = region === 0 ? ([journal, noise] as const) : ([noise, journal] as const);
  await store.create({ kdf: parameters, containerId, regions: [pair[0].keys, pair[1].keys] }, [
    pair[0].pieces,
    pair[1].pieces,
  ]);
  return openVault({ store, secret, environment });
}

/**
 * Puts a second journal into the other region, for example a decoy with a passphrase of its own. **Whatever lay there is
 * gone**: random bytes and a journal look alike, so nobody can be warned.
 */
export async function createBeside(
  { store, secret, environment, entries = [] }: Omit<CreateOptions, 'kdf'>,
  vault: Vault,
): Promise<void> {
  checkStorable(entries);
  const region: Region = vault.region === 0 ? 1 : 0;
  await overwrite(store, region, async ({ kdf, containerId }) =>
    newJournal({ secret, entries, kdf, containerId, region }, environment),
  );
}

/** Fills a region with random bytes: the end of a wipe, or of a decoy. */
export async function eraseRegion(store: VaultStore, region: Region, environment: Environment): Promise<void> {
  await overwrite(store, region, () => Promise.resolve(noiseRegion(environment.random)));
}

interface RegionContent {
  readonly keys: RegionKeys;
  readonly pieces: NewRegion;
}

const OVERWRITE_ATTEMPTS = 50;

async function overwrite(
  store: VaultStore,
  region: Region,
  content: (header: Header) => Promise<RegionContent>,
): Promise<void> {
  for (let attempt = 0; attempt < OVERWRITE_ATTEMPTS; attempt += 1) {
    const stored = await store.readHeader();
    if (stored === null) throw new VaultError('no-vault', 'Cannot write beside the journal: nothing is stored here');
    const { revision, segmentIds } = await store.readRegion(region);
    const { keys, pieces } = await content(stored.header);
    if ((await store.replace(region, revision, { ...pieces, keys, drop: segmentIds })) !== null) return;
  }
  throw new VaultError('busy', 'Cannot write beside the journal: other writers were faster');
}

interface NewJournal {
  readonly secret: Secret;
  readonly entries: readonly JournalEntry[];
  readonly kdf: KdfParameters;
  readonly containerId: Bytes;
  readonly region: Region;
}

async function newJournal(
  { secret, entries, kdf, containerId, region }: NewJournal,
  environment: Environment,
): Promise<RegionContent> {
  const { random, now } = environment;
  const deviceId = random(ID_BYTES);
  const key = { vaultId: random(ID_BYTES), key: random(KEY_BYTES) };
  const wrap = 0;
  const wrapped = wrapKey(
    { kdf, region, wrap, wrappingKey: await wrappingKey(secret, kdf, environment), kind: secret.kind },
    key,
    random,
  );
  const ways: Ways = Array.from({ length: WRAPS }, (_, index) => (index === wrap ? secret.kind : 'unused'));
  const { change } = rewrite(
    {
      keys: pieceKeys(key, deviceId),
      entries,
      kept: [],
      containerId: toHex(containerId),
      createdAt: now(),
      incidents: [],
      ways,
    },
    random,
  );
  return {
    keys: { deviceId, wraps: ways.map((way) => (way === 'unused' ? emptyWrap(random) : wrapped)) },
    pieces: change,
  };
}

/** Random bytes in the form of a journal of a few weeks. */
export function noiseRegion(random: Environment['random']): RegionContent {
  const between = (least: number, most: number): number =>
    least + (new DataView(random(4).buffer).getUint32(0) % (most - least + 1));
  const sealed = (length: number): Bytes => random(NONCE_BYTES + paddedLength(length) + TAG_BYTES);
  const manifest = random(SEALED_MANIFEST_BYTES);
  const segments = Array.from({ length: between(1, 4) }, () => sealed(between(1_000, 12_000)));
  return {
    keys: { deviceId: random(ID_BYTES), wraps: Array.from({ length: WRAPS }, () => emptyWrap(random)) },
    pieces: {
      manifest,
      head: random(SEALED_HEAD_BYTES),
      records: noiseRecords({ count: between(3, 40), manifest }, random, () => sealed(between(150, 600))),
      put: segments.map((bytes): StoredSegment => {
        const id = random(ID_BYTES);
        return { id: toHex(id), bytes: concat(id, bytes) };
      }),
    },
  };
}

/** The chain of hashes must hold, because anyone can compute it. */
function noiseRecords(
  { count, manifest }: { readonly count: number; readonly manifest: Bytes },
  random: Environment['random'],
  sealed: () => Bytes,
): Bytes[] {
  const logId = random(ID_BYTES);
  const records: Bytes[] = [];
  let previousHash = hash(manifest);
  for (let position = 0; position < count; position += 1) {
    const record = concat(encodePrefix({ logId, position, previousHash }), sealed());
    records.push(record);
    previousHash = hash(record);
  }
  return records;
}
