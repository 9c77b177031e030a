import type { JournalEntry } from '@clearleaf/core/journal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEntries, encodeEntries } from './entry-codec.ts';

const hex = fc.stringMatching(/^[0-9a-f]{12}$/);
const id = hex.map((tail) => `018f0000-0000-7000-8000-${tail}`);
const time = fc.integer({ min: -2e12, max: 7e12 });
const plain = fc.record({
  schema: fc.constant(1),
  id,
  kind: fc.constantFrom('dose', 'note', 'measurement', 'a kind of later'),
  at: time,
  zone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York'),
  recordedAt: time,
  payload: fc.dictionary(
    fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
    fc.jsonValue(),
  ),
});
const odd = fc.oneof(
  fc.record({ schema: fc.constant(1), id, recordedAt: time, supersedes: id, tombstone: fc.constant(true) }),
  fc.record({ schema: fc.constant(1), id, recordedAt: time, erased: fc.constant(true) }),
  plain.map((entry) => ({ ...entry, supersedes: entry.id })),
  plain.map((entry) => ({ ...entry, origin: { format: 'x', key: 'y' }, weather: 'rain' })),
  plain.map((entry) => ({ ...entry, schema: 2 })),
);
const entries = fc.array(fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: odd }), {
  maxLength: 60,
}) as unknown as fc.Arbitrary<JournalEntry[]>;

/** As JSON, which knows no -0. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const byText = (list: readonly unknown[] | null): string[] | undefined => list?.map((entry) => canonical(entry)).sort();
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );

describe('the coding of entries', () => {
  it('gives back what it was given, whatever the kinds, keys and number', () => {
    fc.assert(
      fc.property(entries, (list) => {
        expect(byText(decodeEntries(encodeEntries(list)))).toEqual(byText(asJson(list) as unknown[]));
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('never throws on other bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => decodeEntries(bytes)).not.toThrow();
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it('makes a long list small', () => {
    const list = Array.from(
      { length: 600 },
      (_, index): JournalEntry => ({
        schema: 1,
        id: `018f0000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`,
        kind: 'dose',
        at: 1.7e12 + index * 4e6,
        zone: 'Europe/Berlin',
        recordedAt: 1.7e12 + index * 4e6 + 60_000,
        payload: { product: null, amount: { value: 1 + (index % 40) / 10, unit: 'g' } },
      }),
    );
    expect(encodeEntries(list).length).toBeLessThan(JSON.stringify(list).length / 8);
  });
});
