import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryKinds } from './book-lists.ts';
import { createBook, type JournalBook } from './book.ts';
import {
  compareHappened,
  isEntry,
  mergeEntries,
  recordsOf,
  type Entry,
  type EntryId,
  type EntryKind,
  type EntryOf,
  type JournalEntry,
} from './entries.ts';
import { anyEntries, anyTime } from './fixture.ts';

fc.configureGlobal({ seed: 20261126, numRuns: 400 });

/** What the book must say, from `recordsOf` alone and without any index. */
function oracle(entries: readonly JournalEntry[]) {
  const records = recordsOf(entries);
  const living = records.flatMap(({ current }) => (current === null ? [] : [current])).sort(compareHappened);
  const versions = new Map<EntryId, EntryOf<'product'>>();
  for (const { current, versions: all } of records)
    if (current?.kind === 'product')
      for (const version of all) if (isEntry(version) && version.kind === 'product') versions.set(version.id, version);
  const known = living.filter(({ kind }) => entryKinds.includes(kind));
  return { records, living: known, count: living.length, versions };
}

const ofKind = <Kind extends EntryKind>(entries: readonly Entry[], kind: Kind): readonly EntryOf<Kind>[] =>
  entries.filter((entry) => entry.kind === kind) as unknown as readonly EntryOf<Kind>[];

const holds = (entry: EntryOf<'medicine'> | EntryOf<'condition'>, instant: number): boolean =>
  (entry.payload.from ?? entry.at) <= instant && instant < (entry.payload.until ?? Number.POSITIVE_INFINITY);

function expectSame(book: JournalBook, entries: readonly JournalEntry[], instants: readonly number[]): void {
  const { records, living, count, versions } = oracle(entries);
  expect(book.count).toBe(count);
  expect(book.productVersions()).toEqual(versions);
  for (const record of records)
    for (const id of [record.id, ...record.versions.map((version) => version.id)]) {
      expect(book.record(id)).toEqual(record);
      expect(book.current(id)).toBe(record.current);
    }
  for (const kind of entryKinds) expect(book.all(kind)).toEqual(ofKind(living, kind));
  const [from = 0, to = 0] = [...instants].sort((a, b) => a - b);
  expect(book.between(from, to)).toEqual(living.filter(({ at }) => at >= from && at < to));
  expect(book.between(from, to, ['dose', 'note'])).toEqual(
    living.filter(({ at, kind }) => at >= from && at < to && (kind === 'dose' || kind === 'note')),
  );
  for (const instant of instants) expectSameJournal(book, living, instant);
}

function expectSameJournal(book: JournalBook, living: readonly Entry[], instant: number): void {
  const past = living.filter(({ at }) => at <= instant);
  const journal = book.journal(instant);
  expect(journal.doses).toEqual(ofKind(past, 'dose'));
  expect(journal.notes).toEqual(ofKind(past, 'note'));
  expect(journal.products).toEqual(ofKind(past, 'product'));
  expect(journal.medicines).toEqual(ofKind(living, 'medicine').filter((entry) => holds(entry, instant)));
  expect(journal.state.place).toBe(ofKind(past, 'place').at(-1)?.payload.text ?? null);
  expect(journal.state.person.use).toBe(
    ofKind(past, 'profile').findLast(({ payload }) => payload.use !== undefined)?.payload.use ?? null,
  );
  expect(book.latest('dose', instant)).toBe(ofKind(past, 'dose').at(-1) ?? null);
}

describe('a book', () => {
  it('equals the record of the same entries, in whatever order and pieces they come', () => {
    fc.assert(
      fc.property(fc.array(anyEntries, { maxLength: 4 }), anyTime, anyTime, (batches, first, second) => {
        const book = createBook();
        const added: JournalEntry[] = [];
        for (const batch of batches) {
          const before = mergeEntries(added);
          added.push(...batch);
          const { revision } = book;
          const changed = book.add(batch);
          expect(changed).toBe(JSON.stringify(mergeEntries(added)) !== JSON.stringify(before));
          expect(book.revision).toBe(revision + (changed ? 1 : 0));
          expectSame(book, added, [first, second]);
        }
      }),
    );
  });

  it('equals it too when entries come one at a time', () => {
    fc.assert(
      fc.property(anyEntries, anyTime, (entries, instant) => {
        const book = createBook();
        for (const entry of entries) book.add([entry]);
        expect(book.count).toBe(createBook(entries).count);
        expectSame(book, entries, [instant, 2_000]);
      }),
    );
  });

  it('equals it where very many come at once, older, newer, edited and deleted ones together', () => {
    const numbers = Array.from({ length: 120 }, (_, number) => number);
    const idOf = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
    const make = (number: number, supersedes?: number): JournalEntry => ({
      schema: 1,
      id: idOf(number),
      kind: number % 3 === 0 ? 'note' : 'event',
      at: (number * 37) % 101,
      zone: 'UTC',
      recordedAt: number,
      payload: { text: `${number}` },
      ...(supersedes === undefined ? {} : { supersedes: idOf(supersedes) }),
    });
    const first = numbers.slice(0, 60).map((number) => make(number));
    const edits = numbers.slice(0, 25).map((number) => make(number + 200, number));
    const removals = numbers.slice(25, 45).map((number): JournalEntry => {
      return { schema: 1, id: idOf(number + 200), recordedAt: 500, supersedes: idOf(number), tombstone: true };
    });
    const second = [...removals, ...edits, ...numbers.slice(60).map((number) => make(number))];
    const book = createBook(first);
    book.add(second);
    expect(book.count).toBe(100);
    expectSame(book, [...first, ...second], [20, 70]);
  });

  it('never changes a list that it handed out', () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, (first, second) => {
        const book = createBook(first);
        const lists = entryKinds.map((kind) => book.all(kind));
        const copies = lists.map((list) => [...list]);
        book.add(second);
        for (const entry of first) book.add([entry]);
        expect(lists).toEqual(copies);
      }),
    );
  });
});
