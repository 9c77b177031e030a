import { describe, expect, it } from 'vitest';
import { createBook } from './book.ts';
import { editOf, entriesFrom, removalOf, restorationOf, type EntryDraft, type Pen } from './draft.ts';
import { checkEntry } from './entries-schema.ts';

const START = Date.parse('2026-11-26T08:00Z');

/** A pen whose clock says `now`, and whose bytes differ each time. */
function penAt(now: number): Pen {
  let count = 200;
  return {
    now: () => now,
    random: (length) => Uint8Array.from({ length }, (_, place) => (count -= 1) * (place + 3)),
  };
}

const dose = (value: number): EntryDraft<'dose'> => ({
  kind: 'dose',
  at: START - 60_000,
  zone: 'Europe/Berlin',
  payload: { product: null, productText: 'tea', amount: { value, unit: 'g' } },
});

describe('entriesFrom', () => {
  it('makes entries that can be stored, in the order of the drafts', () => {
    const drafts = [1, 2, 3, 4, 5, 6, 7].map(dose);
    const entries = entriesFrom(drafts, penAt(START));
    for (const entry of entries) expect(checkEntry(entry)).toEqual({ ok: true, entry });
    expect(entries.map(({ recordedAt, supersedes }) => [recordedAt, supersedes])).toEqual(
      drafts.map(() => [START, undefined]),
    );
    // All happened at one instant and were written at one: their ids keep the order.
    expect(
      createBook(entries)
        .all('dose')
        .map(({ payload }) => payload.amount.value),
    ).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('keeps where an imported entry came from, and invents no field', () => {
    const origin = { format: 'csv', key: 'row 1' };
    const [from, plain] = entriesFrom([{ ...dose(1), origin }, dose(2)], penAt(START));
    expect(from?.origin).toEqual(origin);
    expect(plain).not.toHaveProperty('origin');
  });
});

describe('an edit', () => {
  const [entry] = entriesFrom([{ ...dose(3), origin: { format: 'csv', key: '1' } }], penAt(START));
  if (entry === undefined) throw new Error('expected an entry');

  it('changes what is named, keeps the rest, and takes out what is undefined', () => {
    const later = { ...entry, payload: { ...entry.payload, weather: 'rain' } };
    const edited = editOf(
      later,
      { at: START, payload: { amount: { value: 2, unit: 'capsule' }, productText: undefined } },
      penAt(START + 5),
    );
    expect(edited).toMatchObject({ at: START, zone: 'Europe/Berlin', origin: entry.origin, supersedes: entry.id });
    expect(edited.payload).toEqual({ product: null, amount: { value: 2, unit: 'capsule' }, weather: 'rain' });
    expect(createBook([later, edited]).all('dose')).toEqual([edited]);
  });

  it('counts though the clock stands behind the device that wrote the other edit', () => {
    const ahead = editOf(entry, { payload: { note: 'from the tablet' } }, penAt(START + 3_600_000));
    const beside = editOf(entry, { payload: { note: 'from the phone' } }, penAt(START + 10));
    const last = editOf(ahead, { payload: { note: 'both seen' } }, penAt(START + 20));
    const book = createBook([entry, ahead, beside, last]);
    expect(book.all('dose').map(({ payload }) => payload.note)).toEqual(['both seen']);
    expect(createBook([entry, ahead, beside, removalOf(ahead, penAt(START + 20))]).count).toBe(0);
  });
});

describe('a deletion', () => {
  const [entry] = entriesFrom([dose(3)], penAt(START));
  if (entry === undefined) throw new Error('expected an entry');
  const removal = removalOf(entry, penAt(START + 1));

  it('says nothing of what is gone', () => {
    expect(Object.keys(removal).sort()).toEqual(['id', 'recordedAt', 'schema', 'supersedes', 'tombstone']);
    expect(checkEntry(removal)).toEqual({ ok: true, entry: removal });
    expect(createBook([entry, removal]).all('dose')).toEqual([]);
  });

  it('can be undone', () => {
    const restored = restorationOf(entry, removal, penAt(START + 2));
    expect(createBook([entry, removal, restored]).all('dose')).toEqual([restored]);
    expect(restored.payload).toEqual(entry.payload);
  });
});
