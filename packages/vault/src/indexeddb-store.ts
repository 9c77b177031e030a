/**
 * A vault in the browser: sealed pieces in one IndexedDB object store.
 *
 * A transaction changes everything or nothing, and is confirmed when the browser says that it is on the disk
 * (durability "strict"). Another tab learns of it through a BroadcastChannel.
 */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { VaultError } from './error.ts';
import type { NewRegion, RegionChange, Revision, StoredRegion, VaultStore } from './store.ts';
import { decodeHeader, encodeHeader, regions, toHex, withRegionKeys, type Header, type Region } from './wire/index.ts';

const PIECES = 'pieces';
const MANY_SEGMENTS = 32;

interface VaultDatabase extends DBSchema {
  [PIECES]: { key: string; value: Uint8Array };
}
type Writing = IDBPTransaction<VaultDatabase, [typeof PIECES], 'readwrite'>;

/** Keys sort so that the records of a region lie together and in order. */
const keyOf = {
  header: 'header',
  manifest: (region: Region) => `${region}/manifest`,
  head: (region: Region) => `${region}/head`,
  revision: (region: Region) => `${region}/revision`,
  records: (region: Region) => `${region}/record/`,
  record: (region: Region, index: number) => `${region}/record/${index.toString().padStart(10, '0')}`,
  segments: (region: Region) => `${region}/segment/`,
  segment: (region: Region, id: string) => `${region}/segment/${id}`,
};

const under = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

/** The store in the database `name` of this origin. Opens nothing before it is used. */
export function openIndexedDbStore(name: string): VaultStore {
  let database: Promise<IDBPDatabase<VaultDatabase>> | null = null;
  const channel = new BroadcastChannel(`clearleaf ${name}`);

  const open = (): Promise<IDBPDatabase<VaultDatabase>> => {
    database ??= openDB<VaultDatabase>(name, 1, {
      upgrade: (fresh) => void fresh.createObjectStore(PIECES),
      // Another tab removes the vault: an open connection would block it for ever.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        database = null;
      },
      terminated: () => {
        database = null;
      },
    });
    return database;
  };

  /** Runs on a connection. One that the browser has closed, as after a full disk, is opened again: nothing had begun on it. */
  async function connected<Result>(
    work: (connection: IDBPDatabase<VaultDatabase>) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await work(await open());
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'InvalidStateError') throw error;
      database = null;
      return work(await open());
    }
  }

  const write = <Result>(work: (transaction: Writing) => Promise<Result>): Promise<Result> =>
    connected((connection) => writeOn(connection, work));

  async function writeOn<Result>(
    connection: IDBPDatabase<VaultDatabase>,
    work: (transaction: Writing) => Promise<Result>,
  ): Promise<Result> {
    try {
      const transaction = connection.transaction(PIECES, 'readwrite', { durability: 'strict' });
      // A rejected request also aborts the transaction; only one of the two errors is to be seen.
      transaction.done.catch(() => undefined);
      let result: Result;
      try {
        result = await work(transaction);
      } catch (error) {
        transaction.abort();
        await transaction.done.catch((reason: unknown) => {
          if (isFull(reason)) throw reason;
        });
        throw error;
      }
      await transaction.done;
      channel.postMessage('changed');
      return result;
    } catch (error) {
      throw asVaultError(error);
    }
  }

  /** Writes if the caller knows the current state. */
  const writeIf = (
    region: Region,
    revision: Revision,
    work: (transaction: Writing) => Promise<void>,
  ): Promise<Revision | null> =>
    write(async (transaction) => {
      const current = await transaction.store.get(keyOf.revision(region));
      if (current === undefined || toHex(current) !== revision) return null;
      await work(transaction);
      return putRevision(transaction, region);
    });

  return {
    readHeader: async () => {
      const block = await connected((connection) => connection.get(PIECES, keyOf.header));
      if (block === undefined) return null;
      const header = decodeHeader(block);
      if (typeof header === 'string')
        throw new VaultError(
          header === 'newer-version' ? 'newer-version' : 'not-a-vault',
          `Cannot read the vault: ${header}`,
        );
      return { header, copyUsed: false };
    },
    readRegion: (region) => connected((connection) => readRegion(connection, region)),
    readSegments: (region, ids) =>
      connected(async (connection) => {
        const { store, done } = connection.transaction(PIECES, 'readonly');
        if (ids.length < MANY_SEGMENTS) {
          const pieces = await Promise.all(ids.map((id) => store.get(keyOf.segment(region, id))));
          await done;
          return pieces.map((bytes) => bytes ?? null);
        }
        // One request for all costs far less than one for each, even if some are not wanted.
        const range = under(keyOf.segments(region));
        const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
        await done;
        const byKey = new Map(keys.map((key, index) => [key, values[index]]));
        return ids.map((id) => byKey.get(keyOf.segment(region, id)) ?? null);
      }),
    create: (header, pair) =>
      write(async (transaction) => {
        if ((await transaction.store.get(keyOf.header)) !== undefined)
          throw new VaultError('exists', 'Cannot create a vault: there is one');
        await transaction.store.put(encodeHeader(header), keyOf.header);
        for (const region of regions) {
          await putRegion(transaction, region, { ...pair[region], drop: [] });
          await putRevision(transaction, region);
        }
      }),
    append: (region, revision, { records, head }) =>
      writeIf(region, revision, async (transaction) => {
        const keys = await transaction.store.getAllKeys(under(keyOf.records(region)));
        const last = keys.at(-1);
        const start = last === undefined ? 0 : Number(last.slice(keyOf.records(region).length)) + 1;
        await Promise.all([
          ...records.map((bytes, index) => transaction.store.put(bytes, keyOf.record(region, start + index))),
          transaction.store.put(head, keyOf.head(region)),
        ]);
      }),
    replace: (region, revision, change) =>
      writeIf(region, revision, async (transaction) => {
        if (change.keys !== undefined)
          await transaction.store.put(
            encodeHeader(withRegionKeys(await headerIn(transaction), region, change.keys)),
            keyOf.header,
          );
        await putRegion(transaction, region, change);
      }),
    replaceKeys: (region, revision, { keys, head }) =>
      writeIf(region, revision, async (transaction) => {
        await transaction.store.put(
          encodeHeader(withRegionKeys(await headerIn(transaction), region, keys)),
          keyOf.header,
        );
        await transaction.store.put(head, keyOf.head(region));
      }),
    destroy: async () => {
      await write((transaction) => transaction.store.clear());
      (await open()).close();
      database = null;
      await deleteDB(name);
    },
    watch: (listener) => {
      channel.addEventListener('message', listener);
      return () => channel.removeEventListener('message', listener);
    },
    close: async () => {
      channel.close();
      if (database !== null) (await database).close();
      database = null;
    },
  };
}

async function readRegion(database: IDBPDatabase<VaultDatabase>, region: Region): Promise<StoredRegion> {
  const { store, done } = database.transaction(PIECES, 'readonly');
  const [revision, manifest, head, records, segmentKeys] = await Promise.all([
    store.get(keyOf.revision(region)),
    store.get(keyOf.manifest(region)),
    store.get(keyOf.head(region)),
    store.getAll(under(keyOf.records(region))),
    store.getAllKeys(under(keyOf.segments(region))),
  ]);
  await done;
  const prefix = keyOf.segments(region).length;
  return {
    revision: revision === undefined ? 'none' : toHex(revision),
    manifest: manifest ?? null,
    heads: head === undefined ? [] : [head],
    records,
    segmentIds: segmentKeys.map((key) => key.slice(prefix)),
    gaps: [],
  };
}

async function putRegion(
  { store }: Writing,
  region: Region,
  { manifest, head, records, put, drop }: RegionChange | (NewRegion & { readonly drop: readonly string[] }),
): Promise<void> {
  await store.delete(under(keyOf.records(region)));
  await Promise.all([
    store.put(manifest, keyOf.manifest(region)),
    store.put(head, keyOf.head(region)),
    ...drop.map((id) => store.delete(keyOf.segment(region, id))),
    ...put.map(({ id, bytes }) => store.put(bytes, keyOf.segment(region, id))),
    ...records.map((bytes, index) => store.put(bytes, keyOf.record(region, index))),
  ]);
}

async function putRevision({ store }: Writing, region: Region): Promise<Revision> {
  const revision = crypto.getRandomValues(new Uint8Array(16));
  await store.put(revision, keyOf.revision(region));
  return toHex(revision);
}

async function headerIn({ store }: Writing): Promise<Header> {
  const block = await store.get(keyOf.header);
  const header = block === undefined ? 'damaged' : decodeHeader(block);
  if (typeof header === 'string')
    throw new VaultError('not-a-vault', `Cannot write the vault: its header is ${header}`);
  return header;
}

/**
 * No space is left, as browsers say it: by the name that the standard has for a used-up quota; Chromium also, where the disk
 * itself is full, with "FILE_ERROR_NO_SPACE" or "Failed to write blobs" (seen in Chromium 156).
 */
const isFull = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'QuotaExceededError' || /NO_SPACE|write blobs/i.test(error.message));

function asVaultError(error: unknown): unknown {
  if (error instanceof VaultError || (error instanceof Error && error.name === 'InvalidStateError')) return error;
  if (isFull(error)) return new VaultError('full', 'Cannot write: the browser gives no more space', { cause: error });
  return new VaultError('storage', `Cannot write: ${error instanceof Error ? error.message : String(error)}`, {
    cause: error,
  });
}
