/** The timings that run in the page of a real browser. */
import { journalAt } from '@clearleaf/core/journal';
import { openDB } from 'idb';
import { createVault, openVault, platform } from '../src/index.ts';
import { openIndexedDbStore } from '../src/indexeddb-store.ts';
import { quickKdf } from '../src/simulated.ts';
import { benchSecret, benchVault, median, nextEntry, timesOf } from './journal.ts';

const NAME = 'bench';
const PLAIN = 'bench plain';
/** What only the page can keep between two calls. */
const kept = { json: '' };

export async function prepare(count: number): Promise<number> {
  const vault = await benchVault(openIndexedDbStore(NAME), count);
  const entries = vault.entries();
  kept.json = JSON.stringify(entries);
  const database = await openDB(PLAIN, 1, { upgrade: (fresh) => void fresh.createObjectStore('entries') });
  const transaction = database.transaction('entries', 'readwrite');
  for (const entry of entries) void transaction.store.put(entry, entry.id);
  await transaction.done;
  database.close();
  return entries.length;
}

const open = (months: number) =>
  openVault({ store: openIndexedDbStore(NAME), secret: benchSecret, environment: platform, months });

export async function run(samples: number): Promise<Record<string, number>> {
  const whole = await timesOf(samples, () => open(Number.POSITIVE_INFINITY));
  const recent = await timesOf(samples, () => open(2));
  const vault = await open(Number.POSITIVE_INFINITY);
  const fold = await timesOf(samples, () => journalAt(vault.entries(), Date.now()));
  const append = await timesOf(20, (index) => vault.append([nextEntry(index)]));
  const database = await openDB(PLAIN);
  const plainGet = await timesOf(samples, () => database.getAll('entries'));
  const plainPut = await timesOf(20, (index) => {
    const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
    void transaction.store.put(nextEntry(index), index);
    return transaction.done;
  });
  const parse = await timesOf(samples, () => JSON.parse(kept.json) as unknown);
  return {
    openWhole: median(whole),
    openRecent: median(recent),
    fold: median(fold),
    append: median(append),
    plainGetAll: median(plainGet),
    plainPut: median(plainPut),
    jsonParse: median(parse),
  };
}

export async function importTime(count: number): Promise<number> {
  const store = openIndexedDbStore(`import ${count}`);
  const vault = await createVault({ store, secret: benchSecret, environment: platform, kdf: quickKdf('import') });
  const source = await open(Number.POSITIVE_INFINITY);
  const entries = source.entries();
  const [time = Number.NaN] = await timesOf(1, () => vault.append(entries));
  return time;
}
