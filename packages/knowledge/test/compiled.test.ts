/** The knowledge as it is compiled: every room is there, loads, and says nothing without a source. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { plainDate } from '@clearleaf/core/quantity';
import { describe, expect, test } from 'vitest';
import { distDir } from '../src/files.ts';
import { fetchRoom, type RoomName } from '../src/index.ts';
import { changesSince, loadManifest, loadRoom } from '../src/node.ts';
import { citationsIn } from '../src/sources.ts';

const manifest = loadManifest();

describe.each(Object.keys(manifest.rooms) as RoomName[])('%s', (room) => {
  const entry = manifest.rooms[room];

  test('lies in a file named for its content', () => {
    const text = readFileSync(`${distDir}/${entry?.file}`);
    expect(entry?.file).toBe(`${room}.${entry?.hash}.json`);
    expect(
      createHash('sha256')
        .update(text)
        .digest('hex')
        .startsWith(entry?.hash ?? 'none'),
    ).toBe(true);
    expect(text.length).toBe(entry?.bytes);
  });

  test('carries every source that it cites', () => {
    const { sources, ...facts } = loadRoom(room) as { sources?: Record<string, unknown> };
    expect(
      citationsIn(facts)
        .map(({ id }) => id)
        .filter((id) => sources?.[id] === undefined),
    ).toEqual([]);
  });

  test('is the same in the browser', async () => {
    const fetch = async (url: string) => ({
      ok: true,
      status: 200,
      json: async (): Promise<unknown> => JSON.parse(readFileSync(url.replace('./knowledge', distDir), 'utf8')),
    });
    expect(await fetchRoom('./knowledge/', manifest, room, fetch)).toEqual(loadRoom(room));
  });
});

test('every room is there', () => {
  expect(Object.keys(manifest.rooms)).toEqual([
    'claims',
    'gazetteer',
    'instruments',
    'law',
    'medicines',
    'pharmacokinetics',
    'product',
    'safety',
    'withdrawal',
  ]);
});

test('a room that does not arrive, or that nobody knows, is an error that says so', async () => {
  const gone = async () => ({ ok: false, status: 404, json: async () => ({}) });
  await expect(fetchRoom('./', manifest, 'law', gone)).rejects.toThrow(/law: the server answered 404/);
  await expect(fetchRoom('./', { schema: 'clearleaf.knowledge/1', rooms: {} }, 'law', gone)).rejects.toThrow(
    /Cannot load the knowledge of law/,
  );
});

/** What the issue counts in the research files; more may have been added since, none may be lost. */
test.each<[RoomName, string, number]>([
  ['law', 'places', 172],
  ['safety', 'interactions', 62],
  ['safety', 'conditions', 25],
  ['safety', 'redFlags', 10],
  ['safety', 'receptors', 33],
  ['safety', 'enzymes', 19],
  ['safety', 'adverseEffects', 25],
  ['safety', 'productQuality', 8],
  ['claims', 'claims', 110],
  ['claims', 'comparators', 12],
  ['claims', 'indications', 10],
  ['claims', 'mechanisms', 5],
  ['claims', 'practices', 25],
  ['instruments', 'instruments', 26],
])('%s has all its %s', (room, collection, count) => {
  expect(manifest.rooms[room]?.counts[collection]).toBeGreaterThanOrEqual(count);
});

test('what changed can be asked for by day', () => {
  const all = changesSince(plainDate('2000-01-01'));
  expect(all.length).toBeGreaterThan(1000);
  const last = all.at(-1);
  expect(last).toBeDefined();
  expect(changesSince(plainDate('2999-01-01'))).toEqual([]);
  const newest = changesSince(plainDate(last?.date ?? ''));
  expect(newest.length).toBeGreaterThan(0);
  expect(newest.every(({ date }) => date === last?.date)).toBe(true);
});
