/** The laws of importing: repeating adds nothing, order and device do not matter, and what was done here stands. */
import { editOf, isEntry, mergeEntries, recordsOf, removalOf, type JournalEntry } from '@clearleaf/core/journal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswered, textFile } from './fixture.ts';
import { planImport } from './plan.ts';
import type { Reading } from './types.ts';

const RUNS = { seed: 20261126, numRuns: 60 };

const row = fc.record({
  feature: fc.constantFrom('Kratom', 'kratom caps'),
  minute: fc.integer({ min: 0, max: 40 }),
  value: fc.integer({ min: 1, max: 9 }),
  note: fc.constantFrom('', 'a, "b"', 'c'),
});
type Rows = readonly {
  readonly feature: string;
  readonly minute: number;
  readonly value: number;
  readonly note: string;
}[];
const rows = fc.array(row, { minLength: 1, maxLength: 12 });

function read(list: Rows): Promise<Reading> {
  const lines = list.map(({ feature, minute, value, note }) => {
    const at = new Date(Date.UTC(2026, 7, 1, 8, minute)).toISOString();
    return `${feature},${at},${value},,"${note.replaceAll('"', '""')}"`;
  });
  return readAnswered(textFile('points.csv', ['FeatureName,Timestamp,Value,Label,Note', ...lines].join('\n')));
}

const living = (entries: readonly JournalEntry[]) => recordsOf(entries).flatMap(({ current }) => current ?? []);
const pen = { now: () => Date.UTC(2026, 10, 26), random: (length: number) => new Uint8Array(length).fill(9) };

describe('importing', () => {
  it('adds a file once, however often and wherever it is read', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (list) => {
        const reading = await read(list);
        const first = planImport(reading, []);
        expect(first.added).toBe(list.length);
        expect(planImport(await read(list), first.entries).entries).toEqual([]);
        const elsewhere = planImport(await read(list), []);
        expect(mergeEntries(elsewhere.entries, first.entries)).toEqual(mergeEntries(first.entries));
      }),
      RUNS,
    );
  });

  it('adds only what a longer file has more', async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, async (list, more) => {
        const first = planImport(await read(list), []);
        const second = planImport(await read([...list, ...more]), first.entries);
        expect(second).toMatchObject({ added: more.length, changed: 0, already: list.length });
      }),
      RUNS,
    );
  });

  it('comes to what the file says now, and then rests', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.infiniteStream(fc.integer({ min: 1, max: 9 })), async (list, values) => {
        const changed = list.map((each) => ({ ...each, value: Number(values.next().value) }));
        const first = planImport(await read(list), []);
        const second = planImport(await read(changed), first.entries);
        const all = mergeEntries(first.entries, second.entries);
        expect(living(all)).toHaveLength(list.length);
        expect(planImport(await read(changed), all).entries).toEqual([]);
        const back = mergeEntries(all, planImport(await read(list), all).entries);
        const payloads = (entries: readonly JournalEntry[]) =>
          living(entries)
            .map(({ payload }) => JSON.stringify(payload))
            .sort((a, b) => (a < b ? -1 : 1));
        expect(payloads(back)).toEqual(payloads(first.entries));
      }),
      RUNS,
    );
  });

  it('never touches what was edited or deleted here', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(), fc.boolean(), async (list, chosen, isRemoved) => {
        const first = planImport(await read(list), []);
        const entries = first.entries.filter(isEntry).filter((entry) => entry.kind === 'dose');
        const entry = entries[chosen % Math.max(1, entries.length)];
        fc.pre(entry !== undefined);
        if (entry === undefined) return;
        const mine = isRemoved ? removalOf(entry, pen) : editOf(entry, { payload: { note: 'mine' } }, pen);
        const here = mergeEntries(first.entries, [mine]);
        const changed = list.map((each) => ({ ...each, value: each.value + 1 }));
        const after = mergeEntries(here, planImport(await read(changed), here).entries);
        const record = recordsOf(after).find(({ versions }) => versions.some(({ id }) => id === mine.id));
        expect(record?.current).toEqual(isRemoved ? null : mine);
      }),
      RUNS,
    );
  });
});
