import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOfBlob, fileOfBytes } from './file.ts';
import { fileOfPath } from './node.ts';
import { readFile, recogniseFile } from './recognise.ts';
import { context, fixtureFile } from './fixture.ts';
import type { ForeignFile } from './types.ts';

const bytes = Uint8Array.from({ length: 700_001 }, (_, index) => index % 251);

async function rangeOf(file: ForeignFile, start: number, end: number): Promise<Uint8Array> {
  const parts: number[] = [];
  for await (const part of file.open(start, end)) for (const byte of part) parts.push(byte);
  return Uint8Array.from(parts);
}

async function withPath(check: (file: ForeignFile) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'exchange-'));
  try {
    await writeFile(join(folder, 'export.bin'), bytes);
    await check(await fileOfPath(join(folder, 'export.bin')));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function check(file: ForeignFile): Promise<void> {
  expect([file.name, file.size]).toEqual(['export.bin', bytes.length]);
  expect(await file.bytes(1e6)).toEqual(bytes);
  expect(await rangeOf(file, 262_000, 262_300)).toEqual(bytes.slice(262_000, 262_300));
  expect(await rangeOf(file, 700_000, 900_000)).toEqual(bytes.slice(700_000));
  await expect(file.bytes(1_000)).rejects.toMatchObject({ code: 'too-large', file: 'export.bin' });
}

describe('a foreign file', () => {
  it('is the same from memory, from a page and from a path', async () => {
    await check(fileOfBytes('export.bin', bytes));
    await check(fileOfBlob(new File([bytes], 'export.bin')));
    await withPath(check);
  });
});

describe('recogniseFile', () => {
  it.each([
    ['pw-ios-null-keys.json', 'psychonautwiki-journal'],
    ['kt-bare-list.json', 'herbal-tracker-json'],
    ['kt-csv-bom.csv', 'herbal-tracker-csv'],
    ['tg-v-label-legacy.csv', 'track-and-graph'],
    ['bearable-new.csv', 'bearable'],
    ['daylio-tab-bom.csv', 'daylio-csv'],
    ['generic-wide.csv', 'table'],
    ['own-journal.json', 'clearleaf-json'],
    ['own-dose.csv', 'clearleaf-csv'],
  ])('knows %s', async (name, format) => {
    expect((await recogniseFile(fixtureFile(name)))[0]?.format).toBe(format);
  });

  it('refuses what is empty and what nobody knows', async () => {
    await expect(recogniseFile(fileOfBytes('nothing.csv', new Uint8Array()))).rejects.toMatchObject({ code: 'empty' });
    const strange = fileOfBytes('strange.bin', Uint8Array.from([0, 1, 2, 3]));
    await expect(readFile(strange, {}, context)).rejects.toMatchObject({ code: 'not-recognised', file: 'strange.bin' });
  });

  it('ends where the person ends it, and says how far it is', async () => {
    const shares: number[] = [];
    await readFile(fixtureFile('kt-bare-list.json'), {}, { ...context, progress: (share) => shares.push(share) });
    expect(shares).toEqual([0, 1]);
    const signal = AbortSignal.abort();
    await expect(readFile(fixtureFile('kt-bare-list.json'), {}, { ...context, signal })).rejects.toThrow(/abort/i);
  });
});
