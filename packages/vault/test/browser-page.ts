/** What runs in the page of a real browser: the acceptance suite on IndexedDB, and what only a browser can show. */
import { openDB } from 'idb';
import { acceptanceCases, type Place } from '../src/acceptance.ts';
import { createVault, openVault, platform, VaultError, type Secret } from '../src/index.ts';
import { openIndexedDbStore } from '../src/indexeddb-store.ts';
import { quickKdf, simulateEntries } from '../src/simulated.ts';
import type { VaultStore } from '../src/store.ts';
import {
  concat,
  decodeHeader,
  encodeHeader,
  regions,
  toHex,
  type RegionImage,
  type VaultImage,
} from '../src/wire/index.ts';

declare global {
  /** Set by the test that drives the browser. */
  var confirmed: (id: string) => Promise<void>;
}

const PIECES = 'pieces';

/** The stored pieces by key, read past the store. */
async function readAll(name: string): Promise<Map<string, Uint8Array>> {
  const database = await openDB(name);
  if (!database.objectStoreNames.contains(PIECES)) {
    database.close();
    return new Map();
  }
  const transaction = database.transaction(PIECES);
  const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
  database.close();
  return new Map(keys.map((key, index) => [key as string, values[index] as Uint8Array]));
}

function imageOf(pieces: ReadonlyMap<string, Uint8Array>): VaultImage {
  const header = decodeHeader(pieces.get('header') ?? new Uint8Array());
  if (typeof header === 'string') throw new Error(`nothing to tamper with: ${header}`);
  const under = (prefix: string) =>
    [...pieces].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1));
  const [first, second] = regions.map((region): RegionImage => {
    const head = pieces.get(`${region}/head`);
    return {
      manifest: pieces.get(`${region}/manifest`) ?? null,
      heads: head === undefined ? [] : [head],
      records: under(`${region}/record/`).map(([, bytes]) => bytes),
      segments: under(`${region}/segment/`).map(([key, bytes]) => ({ id: key.split('/')[2] ?? '', bytes })),
    };
  });
  if (first === undefined || second === undefined) throw new Error('expected two regions');
  return { header, regions: [first, second] };
}

function piecesOf({ header, regions: pair }: VaultImage): Map<string, Uint8Array> {
  const pieces = new Map<string, Uint8Array>([['header', encodeHeader(header)]]);
  for (const region of regions) {
    const {
      manifest,
      heads: [head],
      records,
      segments,
    } = pair[region];
    pieces.set(`${region}/revision`, crypto.getRandomValues(new Uint8Array(16)));
    if (manifest !== null) pieces.set(`${region}/manifest`, manifest);
    if (head !== undefined) pieces.set(`${region}/head`, head);
    for (const { id, bytes } of segments) pieces.set(`${region}/segment/${id}`, bytes);
    for (const [index, bytes] of records.entries())
      pieces.set(`${region}/record/${index.toString().padStart(10, '0')}`, bytes);
  }
  return pieces;
}

function place(name: string): Place {
  return {
    open: () => openIndexedDbStore(name),
    tamper: async (change) => {
      const pieces = piecesOf(change(imageOf(await readAll(name))));
      const database = await openDB(name);
      const transaction = database.transaction(PIECES, 'readwrite');
      await transaction.store.clear();
      for (const [key, bytes] of pieces) await transaction.store.put(bytes, key);
      await transaction.done;
      database.close();
    },
    raw: async () => concat(...(await readAll(name)).values()),
    limit: async (bytes) => {
      space.room = bytes;
    },
  };
}

/**
 * How many bytes may still be put. The quota of a real browser cannot be set from outside (`Storage.overrideQuotaForOrigin`
 * changes nothing in Chromium 156), so the page fails as the standard says; the test of the full disk is the real thing.
 */
const space: { room: number | null } = { room: null };
const put = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
  if (space.room !== null && value instanceof Uint8Array) {
    if (value.length > space.room) throw new DOMException('no space', 'QuotaExceededError');
    space.room -= value.length;
  }
  return put.call(this, value, key);
};

const counter = { places: 0 };

/** Names of the cases. */
export const names = (): string[] => acceptanceCases.map(({ name }) => name);

/** Runs one case; the answer is what went wrong, or `null`. */
export async function runCase(name: string): Promise<string | null> {
  counter.places += 1;
  const found = acceptanceCases.find((each) => each.name === name);
  if (found === undefined) return `there is no case "${name}"`;
  try {
    await found.run(place(`acceptance ${counter.places}`));
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.stack}` : String(error);
  }
}

const secret: Secret = { kind: 'none' };
const NAME = 'journal';

export async function begin(): Promise<void> {
  await createVault({ store: openIndexedDbStore(NAME), secret, environment: platform, kdf: quickKdf('page') });
}

/** Appends entries one by one for as long as the page lives, and tells of each that was confirmed. */
export async function appendForEver(seed: string, count = Number.POSITIVE_INFINITY): Promise<void> {
  const vault = await openVault({ store: openIndexedDbStore(NAME), secret, environment: platform });
  for (let index = 0; index < count; index += 1) {
    const [entry] = simulateEntries({ seed: `${seed} ${index}`, count: 1, perDay: 1 }).slice(-1);
    if (entry === undefined) throw new Error('no entry');
    await vault.append([entry]);
    await confirmed(entry.id);
  }
}

export async function stored(): Promise<{ readonly damage: number; readonly ids: readonly string[] }> {
  const vault = await openVault({ store: openIndexedDbStore(NAME), secret, environment: platform });
  return { damage: vault.report.damage.length, ids: vault.entries().map(({ id }) => id) };
}

/** Appends notes of 100 kB until the disk is full; the code of the error. */
export async function fillDisk(): Promise<string> {
  const vault = await openVault({ store: openIndexedDbStore(NAME), secret, environment: platform });
  for (let index = 0; index < 1_000; index += 1) {
    const [entry] = simulateEntries({ seed: `fill ${index}`, count: 1, perDay: 1 }).slice(-1);
    if (entry === undefined) throw new Error('no entry');
    const text = toHex(platform.random(50_000));
    try {
      await vault.append([{ ...entry, kind: 'note', payload: { text } }]);
    } catch (error) {
      return error instanceof VaultError ? error.code : String(error);
    }
    await confirmed(entry.id);
  }
  return 'never full';
}

/** Resolves when another tab has written. */
export async function untilChanged(): Promise<number> {
  const store: VaultStore = openIndexedDbStore(NAME);
  const vault = await openVault({ store, secret, environment: platform });
  await new Promise<void>((resolve) => store.watch(resolve));
  await vault.refresh();
  return vault.entries().length;
}
