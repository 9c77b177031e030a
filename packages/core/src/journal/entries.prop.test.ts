import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journalAt, journalStateAt } from './entries-journal.ts';
import { checkEntry } from './entries-schema.ts';
import { eraseDeleted, mergeEntries, newEntryId, recordsOf, type JournalEntry } from './entries.ts';
import { journalStateSchema } from './state.ts';

fc.configureGlobal({ seed: 20261126, numRuns: 400 });

const POOL = 12;
const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const small = fc.integer({ min: 0, max: POOL - 1 });
const time = fc.integer({ min: 0, max: 1_000 });
const word = fc.constantFrom('a', 'b', 'Zoloft', 'zoloft ', 'pain');

const payload = fc.oneof(
  fc.record({ kind: fc.constant('note'), payload: fc.record({ text: word }) }),
  fc.record({ kind: fc.constant('place'), payload: fc.record({ text: fc.option(word) }) }),
  fc.record({
    kind: fc.constant('medicine'),
    payload: fc.record({ text: word, from: time, until: time }, { requiredKeys: ['text'] }),
  }),
  fc.record({
    kind: fc.constant('profile'),
    payload: fc.record(
      {
        age: fc.option(fc.integer({ min: 0, max: 120 })),
        use: fc.constantFrom('daily', null),
        reasons: fc.array(word, { maxLength: 3 }),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    kind: fc.constant('product'),
    payload: fc.record({ name: word, kind: fc.constantFrom('kratom', '7-oh'), form: fc.constant('powder') }),
  }),
  fc.record({
    kind: fc.constant('dose'),
    payload: fc.record({
      product: fc.option(small.map(id)),
      amount: fc.record({ value: fc.option(fc.constantFrom(1, 2.5)), unit: fc.constant('g') }),
    }),
  }),
);

/** Entries whose ids and links collide often: edits of edits, rings, deletions of what never arrived. */
const entry: fc.Arbitrary<JournalEntry> = fc
  .record({
    number: small,
    supersedes: fc.option(small),
    recordedAt: time,
    at: time,
    form: fc.constantFrom('entry', 'entry', 'entry', 'tombstone', 'husk'),
    content: payload,
  })
  .map(({ number, supersedes, recordedAt, at, form, content }) => {
    const base = { schema: 1, id: id(number), recordedAt };
    const link = supersedes === null ? {} : { supersedes: id(supersedes) };
    if (form === 'tombstone') return { ...base, supersedes: id(supersedes ?? 0), tombstone: true } as JournalEntry;
    if (form === 'husk') return { ...base, ...link, erased: true } as JournalEntry;
    return { ...base, ...link, at, zone: 'UTC', ...content } as JournalEntry;
  });
const entries = fc.array(entry, { maxLength: 15 });

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
