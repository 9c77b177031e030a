/** A crash at any byte of any write, and a file cut at every offset: nothing confirmed is lost, and what is lost is reported. */
import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '@clearleaf/core/journal';
import { fileStore } from '../src/file-store.ts';
import {
  createVault,
  exportBackup,
  memoryContent,
  memoryStore,
  openVault,
  VaultError,
  type Secret,
  type Vault,
} from '../src/index.ts';
import { quickKdf, seededBytes, seededEnvironment, simulateEntries } from '../src/simulated.ts';
import { decodeImage, FRAMES_OFFSET, HEADER_BYTES } from '../src/wire/index.ts';
import { apply, memoryDisk, type Files, type MemoryDisk, type Step } from './memory-disk.ts';

const PATH = 'journal.vault';
const secret: Secret = { kind: 'passkey', prf: seededBytes('crash')(32) };
const entries = simulateEntries({ seed: 'crash', count: 8, perDay: 1 });

/** The process that crashed was number 1; what opens the file afterwards is number 2. */
function storeOn(disk: MemoryDisk, process = 1) {
  let time = 0;
  const wait = async (milliseconds: number) => {
    time += milliseconds;
  };
  return fileStore({
    path: PATH,
    disk,
    lock: {
      self: { process, host: 'here' },
      isRunning: () => false,
      newToken: () => `${Math.random()}`,
      now: () => time,
      wait,
    },
  });
}

const ids = (vault: Vault): string[] => vault.entries().map(({ id }) => id);

/** The disk as it is when the power goes after some steps and a part of the next. */
function crashed(steps: readonly Step[], count: number, bytes: number): Files {
  const files: Files = new Map();
  for (const step of steps.slice(0, count)) apply(files, step);
  const next = steps[count];
  if (next !== undefined && bytes > 0) apply(files, next, bytes);
  return files;
}

/**
 * Every byte of the first writes of each length, which is each kind of write; of the rest, and of whole files, the edges and
 * every 61st or 1,009th.
 */
function cutter(): (step: Step) => number[] {
  const seen = new Map<number, number>();
  return (step) => {
    if (step.kind !== 'write') return [0];
    const { length } = step.bytes;
    const times = (seen.get(length) ?? 0) + 1;
    seen.set(length, times);
    const stride = length > 10_000 ? 1_009 : times > 2 ? 61 : 1;
    // A head block is zeros behind its first 340 bytes.
    return Array.from({ length }, (_, offset) => offset)
      .filter((offset) => (stride === 1 && offset < 750) || offset % stride === 0 || offset > length - 3)
      .filter((offset) => length !== 4_096 || offset < 340 || offset % 511 === 0);
  };
}

describe('a crash at any byte of a write', () => {
  it('loses nothing that was confirmed, invents nothing, and is no damage', async () => {
    const disk = memoryDisk();
    const environment = seededEnvironment('crash');
    /** After how many steps which entries were confirmed. */
    const confirmed: { readonly steps: number; readonly ids: readonly string[] }[] = [];
    const vault = await createVault({
      store: storeOn(disk),
      secret,
      environment,
      kdf: quickKdf('crash'),
      entries: entries.slice(0, 4),
    });
    const note = () => confirmed.push({ steps: disk.steps.length, ids: ids(vault) });
    note();
    for (const entry of entries.slice(4, 7)) {
      await vault.append([entry]);
      note();
    }
    await vault.changeLock({ set: 'passkey', prf: seededBytes('other')(32) });
    await vault.append(entries.slice(7, 9));
    note();
    await vault.compact();
    await vault.append(entries.slice(9));
    note();

    let states = 0;
    const cutsOf = cutter();
    for (const [index, step] of disk.steps.entries()) {
      const before = confirmed.filter(({ steps }) => steps <= index).at(-1)?.ids;
      if (before === undefined) continue;
      for (const bytes of cutsOf(step)) {
        states += 1;
        await expectWhole(crashed(disk.steps, index, bytes), before, states % 23 === 0);
      }
    }
    expect(states).toBeGreaterThan(2_000);
  }, 180_000);

  it('leaves no half a vault when it is made', async () => {
    const disk = memoryDisk();
    await createVault({
      store: storeOn(disk),
      secret,
      environment: seededEnvironment('crash'),
      kdf: quickKdf('crash'),
    });
    for (const [index, step] of disk.steps.entries()) {
      const files = crashed(disk.steps, index, step.kind === 'write' ? Math.floor(step.bytes.length / 2) : 0);
      const opened = await openVault({
        store: storeOn(memoryDisk(files), 2),
        secret,
        environment: seededEnvironment('x'),
      }).catch((error: unknown) => error);
      expect(opened instanceof VaultError ? opened.code : 'open').toBe(files.has(PATH) ? 'open' : 'no-vault');
    }
  });
});

/** All confirmed entries are there, nothing else than the journal's, no damage; and writing goes on, over what the crash left. */
async function expectWhole(files: Files, confirmed: readonly string[], alsoWrite: boolean): Promise<void> {
  const vault = await openVault({
    store: storeOn(memoryDisk(files), 2),
    secret,
    environment: seededEnvironment('after'),
  });
  expect(vault.report.damage).toEqual([]);
  const found = new Set(ids(vault));
  expect(confirmed.filter((id) => !found.has(id))).toEqual([]);
  expect([...found].every((id) => entries.some((entry) => entry.id === id))).toBe(true);
  if (!alsoWrite) return;
  await vault.append(entries);
  const again = await openVault({
    store: storeOn(memoryDisk(files), 2),
    secret,
    environment: seededEnvironment('again'),
  });
  expect(again.report.damage).toEqual([]);
  expect(new Set(ids(again))).toEqual(new Set(entries.map(({ id }) => id)));
}

describe('a spoilt head', () => {
  it('is no damage where its record is there, as after a crash, and is damage where the record was cut off with it', async () => {
    const disk = memoryDisk();
    const vault = await createVault({
      store: storeOn(disk),
      secret,
      environment: seededEnvironment('spoilt'),
      kdf: quickKdf('spoilt'),
      entries: entries.slice(0, 4),
    });
    const before = disk.files.get(PATH)?.bytes.length ?? 0;
    await vault.append(entries.slice(4, 5));
    const headStep = disk.steps.findLast((step) => step.kind === 'write' && step.bytes.length === HEADER_BYTES);
    if (headStep?.kind !== 'write') throw new Error('no head was written');
    const spoilt = (disk.files.get(PATH)?.bytes ?? new Uint8Array())
      .with(headStep.offset + 20, 0)
      .with(headStep.offset + 21, 0);
    const reportOf = async (bytes: Uint8Array) => {
      const opened = await openVault({
        store: storeOn(memoryDisk(new Map([[PATH, { bytes, identity: 1 }]])), 2),
        secret,
        environment: seededEnvironment('spoilt open'),
      });
      return [
        opened.entries().length,
        opened.report.damage.map(({ piece, problem }) => `${piece} ${problem}`),
        opened.report.notes.map(({ note }) => note),
      ];
    };
    expect(await reportOf(spoilt)).toEqual([5, [], ['unconfirmed-kept', 'unfinished-write']]);
    expect(await reportOf(spoilt.slice(0, before))).toEqual([4, ['head altered'], ['unfinished-write']]);
  });
});

describe('a file cut at any offset', () => {
  it('keeps every record that lies before the cut, and reports the rest', async () => {
    const content = memoryContent();
    const vault = await createVault({
      store: memoryStore(content),
      secret,
      environment: seededEnvironment('cut'),
      kdf: quickKdf('cut'),
      entries: entries.slice(0, 4),
    });
    const base = await exportBackup(memoryStore(content));
    const disk = memoryDisk(new Map([[PATH, { bytes: base, identity: 1 }]]));
    const appending = await openVault({ store: storeOn(disk), secret, environment: seededEnvironment('cut') });
    /** Where the frame of each entry ends. */
    const ends = new Map(vault.entries().map(({ id }) => [id, base.length]));
    for (const entry of entries.slice(4)) {
      await appending.append([entry]);
      ends.set(entry.id, disk.files.get(PATH)?.bytes.length ?? 0);
    }
    const bytes = disk.files.get(PATH)?.bytes ?? new Uint8Array();
    const cuts = Array.from({ length: bytes.length }, (_, cut) => cut).filter(
      (cut) =>
        cut >= base.length - 40 ||
        cut % 401 === 0 ||
        Math.abs(cut - FRAMES_OFFSET) < 20 ||
        Math.abs(cut - HEADER_BYTES) < 3,
    );
    expect(cuts.length).toBeGreaterThan(5_000);
    for (const cut of cuts)
      await expectCut(
        bytes.subarray(0, cut),
        [...ends].filter(([, end]) => end <= cut).map(([id]) => id),
      );
  }, 180_000);
});

async function expectCut(bytes: Uint8Array, kept: readonly string[]): Promise<void> {
  const image = decodeImage(bytes);
  if (typeof image === 'string') {
    // Only a file without even its first block is no vault; its frames, with the copy of the header, lie behind.
    expect(bytes.length).toBeLessThan(HEADER_BYTES);
    return;
  }
  const vault = await openVault({
    store: memoryStore(memoryContent(image)),
    secret,
    environment: seededEnvironment('cut open'),
  });
  const found = ids(vault);
  expect(kept.filter((id) => !found.includes(id))).toEqual([]);
  expect(found.every((id) => entries.some((entry: JournalEntry) => entry.id === id))).toBe(true);
  // Something confirmed is missing from every cut file: the last record reaches to its end.
  expect(vault.report.damage.length).toBeGreaterThan(0);
}
