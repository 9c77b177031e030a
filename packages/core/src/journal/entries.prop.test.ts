import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journalAt, journalStateAt } from './entries-journal.ts';
import { checkEntry } from './entries-schema.ts';
import { eraseDeleted, mergeEntries, newEntryId, recordsOf } from './entries.ts';
import { anyEntries, anyEntry, anyTime } from './fixture.ts';
import { journalStateSchema } from './state.ts';

fc.configureGlobal({ seed: 20261126, numRuns: 400 });

const [entry, entries, time] = [anyEntry, anyEntries, anyTime];

describe('merging', () => {
  it('commutes, is associative and idempotent', () => {
    fc.assert(
      fc.property(entries, entries, entries, (a, b, c) => {
        expect(mergeEntries(a, b)).toEqual(mergeEntries(b, a));
        expect(mergeEntries(mergeEntries(a, b), c)).toEqual(mergeEntries(a, mergeEntries(b, c)));
        expect(mergeEntries(a, a)).toEqual(mergeEntries(a));
      }),
    );
  });

  it('gives the same journal in any order of arrival', () => {
    fc.assert(
      fc.property(
        entries.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        time,
        ([list, shuffled], instant) => {
          expect(journalAt(shuffled, instant)).toEqual(journalAt(list, instant));
        },
      ),
    );
  });

  it('loses no record: every entry belongs to exactly one', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const ids = recordsOf(list).flatMap((record) => record.versions.map((version) => version.id));
        expect(ids.sort()).toEqual([...new Set(list.map((each) => each.id))].sort());
      }),
    );
  });
});

describe('erasing', () => {
  it('changes nothing that a person sees, and is idempotent', () => {
    fc.assert(
      fc.property(entries, time, (list, instant) => {
        const erased = eraseDeleted(list);
        expect(journalAt(erased, instant)).toEqual(journalAt(list, instant));
        expect(mergeEntries(eraseDeleted(erased))).toEqual(mergeEntries(erased));
      }),
    );
  });

  it('is not undone by merging the full forms back in', () => {
    fc.assert(
      fc.property(entries, (list) => {
        expect(mergeEntries(eraseDeleted(list), list)).toEqual(mergeEntries(eraseDeleted(list)));
      }),
    );
  });
});

describe('the state', () => {
  it('is always a valid person file', () => {
    fc.assert(
      fc.property(entries, time, (list, instant) => {
        expect(journalStateSchema.safeParse(journalStateAt(list, instant)).error).toBeUndefined();
      }),
    );
  });
});

describe('checkEntry', () => {
  it('accepts what the generator makes, and never throws on anything', () => {
    fc.assert(
      fc.property(entry, (each) => {
        expect(checkEntry(each)).toEqual({ ok: true, entry: each });
      }),
    );
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof checkEntry(value).ok).toBe('boolean');
      }),
    );
  });
});

describe('newEntryId', () => {
  it('is a UUID of version 7 that sorts by time', () => {
    const random = fc.uint8Array({ minLength: 10, maxLength: 10 });
    const now = fc.integer({ min: 0, max: 2 ** 47 });
    fc.assert(
      fc.property(now, now, random, random, (a, b, first, second) => {
        const made = newEntryId(a, first);
        expect(made).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        if (a < b) expect(made < newEntryId(b, second)).toBe(true);
      }),
    );
  });
});
