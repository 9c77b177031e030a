/** What the fields of the first page say ends up in the journal, and what they take back ends there. */
import { createBook, emptyState, isTombstone, type JournalState, type Pen } from '@clearleaf/core/journal';
import { describe, expect, it } from 'vitest';
import { entriesForState } from './state-changes.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 6, 1, 9);

/** A pen whose clock is set by hand and whose chance counts. */
function penAt(now: number): Pen {
  const count = { now: now % 251 };
  return {
    now: () => now,
    random: (length) =>
      Uint8Array.from({ length }, () => {
        count.now = (count.now * 31 + 7) % 65_521;
        return count.now % 256;
      }),
  };
}

const someone: JournalState = {
  ...emptyState,
  person: { age: 41, use: 'daily', withdrawal: null },
  place: 'Ohio',
  product: 'kratom',
  medicines: [{ text: 'Zoloft', confirmed: ['sertraline'] }, { text: 'ibuprofen' }],
  conditions: [{ text: 'asthma' }],
  reasons: ['back pain'],
};

/** A book, and a way to bring it to a state at a time. */
function journalBook() {
  const book = createBook();
  return {
    book,
    say: (state: JournalState, at: number) => {
      const entries = entriesForState(book.journal(at), state, { pen: penAt(at), zone: 'UTC' });
      book.add(entries);
      return entries;
    },
  };
}

describe('entriesForState', () => {
  it('brings an empty journal to any state, and then has nothing more to write', () => {
    const { book, say } = journalBook();
    say(someone, START);
    expect(book.journal(START).state).toEqual(someone);
    expect(say(someone, START + HOUR)).toEqual([]);
  });

  it('writes only the field that changed, and takes an answer back with null', () => {
    const { book, say } = journalBook();
    say(someone, START);
    const changed = { ...someone, person: { ...someone.person, age: null } };
    const entries = say(changed, START + HOUR);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ kind: 'profile', payload: { age: null } });
    expect(book.journal(START + HOUR).state).toEqual(changed);
  });

  it('ends a medicine that is no longer named, and keeps that it was taken until now', () => {
    const { book, say } = journalBook();
    say(someone, START);
    const later = START + 100 * HOUR;
    say({ ...someone, medicines: [{ text: 'ibuprofen' }] }, later);
    expect(book.journal(later).state.medicines).toEqual([{ text: 'ibuprofen' }]);
    expect(book.journal(later - HOUR).state.medicines).toHaveLength(2);
  });

  it('takes a medicine that was typed by mistake back as if it had never been there', () => {
    const { book, say } = journalBook();
    say(someone, START);
    const entries = say({ ...someone, medicines: [someone.medicines[0] ?? { text: '' }] }, START + 60_000);
    expect(entries.every(isTombstone)).toBe(true);
    expect(book.journal(START + 30_000).state.medicines).toEqual([{ text: 'Zoloft', confirmed: ['sertraline'] }]);
  });

  it('changes which ingredient was confirmed without a second medicine', () => {
    const { book, say } = journalBook();
    say(someone, START);
    const changed = { ...someone, medicines: [{ text: 'Zoloft' }, { text: 'ibuprofen' }] };
    say(changed, START + HOUR);
    expect(book.journal(START + HOUR).state).toEqual(changed);
    expect(book.all('medicine')).toHaveLength(2);
  });

  it('ends everything where everything was cleared, and brings it back by undo', () => {
    const { book, say } = journalBook();
    say(someone, START);
    say(emptyState, START + 50 * HOUR);
    expect(book.journal(START + 50 * HOUR).state).toEqual(emptyState);
    say(someone, START + 51 * HOUR);
    expect(book.journal(START + 51 * HOUR).state).toEqual(someone);
  });
});
