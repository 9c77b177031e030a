import { describe, expect, it } from 'vitest';
import { checkEntry } from './entries-schema.ts';
import { isTimeZone } from './entries-time.ts';
import {
  eraseDeleted,
  mergeEntries,
  newEntryId,
  recordsOf,
  type Entry,
  type EntryOf,
  type JournalEntry,
} from './entries.ts';

const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const note = (number: number, text: string, more: Partial<EntryOf<'note'>> = {}): EntryOf<'note'> => ({
  schema: 1,
  id: id(number),
  kind: 'note',
  at: 1000,
  zone: 'Europe/Berlin',
  recordedAt: number,
  payload: { text },
  ...more,
});
const tombstone = (number: number, supersedes: number): JournalEntry => ({
  schema: 1,
  id: id(number),
  recordedAt: number,
  supersedes: id(supersedes),
  tombstone: true,
});

const texts = (entries: readonly JournalEntry[]): string[] =>
  recordsOf(entries).flatMap(({ current }) => (current?.kind === 'note' ? [current.payload.text] : []));

describe('newEntryId', () => {
  it('writes the example of RFC 9562, appendix A.6', () => {
    // unix_ts_ms 0x017F22E279B0, rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F; the digits that the version and the variant replace are 1 and 0.
    const random = Uint8Array.from([0xcc, 0x31, 0x8c, 0x40, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(newEntryId(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('sorts by time and refuses what does not fit', () => {
    const random = new Uint8Array(10).fill(0xff);
    expect(newEntryId(1, random) < newEntryId(2, new Uint8Array(10))).toBe(true);
    expect(() => newEntryId(1, new Uint8Array(9))).toThrow(/expected 10 random bytes, got 9/);
    expect(() => newEntryId(-1, random)).toThrow(/got -1/);
    expect(() => newEntryId(2 ** 48, random)).toThrow(RangeError);
  });
});

describe('recordsOf', () => {
  it('shows the last version of an edited entry, whatever the order of arrival', () => {
    const versions = [note(1, 'a'), note(2, 'b', { supersedes: id(1) }), note(3, 'c', { supersedes: id(2) })];
    expect(texts(versions)).toEqual(['c']);
    expect(texts([...versions].reverse())).toEqual(['c']);
    expect(recordsOf(versions).map((record) => [record.id, record.versions.length])).toEqual([[id(1), 3]]);
  });

  it('follows what supersedes what, even where a clock was wrong', () => {
    expect(
      texts([note(1, 'first', { recordedAt: 9_000 }), note(2, 'edit', { supersedes: id(1), recordedAt: 10 })]),
    ).toEqual(['edit']);
  });

  it('takes the later of two edits made apart', () => {
    const entries = [
      note(1, 'a'),
      note(2, 'phone', { supersedes: id(1), recordedAt: 50 }),
      note(3, 'laptop', { supersedes: id(1), recordedAt: 40 }),
    ];
    expect(texts(entries)).toEqual(['phone']);
  });

  it('deletes, and brings back what was deleted by mistake', () => {
    const deleted = [note(1, 'a'), tombstone(2, 1)];
    expect(texts(deleted)).toEqual([]);
    expect(texts([...deleted, note(3, 'a', { supersedes: id(2) })])).toEqual(['a']);
  });

  it('holds edits of an entry that has not arrived together, and joins them when it does', () => {
    const edits = [note(3, 'x', { supersedes: id(2) }), note(4, 'y', { supersedes: id(2) })];
    expect(recordsOf(edits).map((record) => record.id)).toEqual([id(2)]);
    expect(recordsOf([...edits, note(2, 'w', { supersedes: id(1) })]).map((record) => record.id)).toEqual([id(1)]);
  });

  it('ends on a forged ring, with one answer in any order', () => {
    const ring = [
      note(1, 'a', { supersedes: id(3) }),
      note(2, 'b', { supersedes: id(1) }),
      note(3, 'c', { supersedes: id(2) }),
      note(4, 'd', { supersedes: id(2) }),
      note(5, 'self', { supersedes: id(5) }),
    ];
    const read = (entries: readonly JournalEntry[]) =>
      recordsOf(entries)
        .map((record) => `${record.id} ${record.current?.id}`)
        .sort();
    expect(read(ring)).toEqual([`${id(1)} ${id(4)}`, `${id(5)} ${id(5)}`]);
    expect(read([...ring].reverse())).toEqual(read(ring));
  });

  it('walks a record with very many versions once', () => {
    const versions = Array.from({ length: 20_000 }, (_, index) =>
      note(index + 1, `v${index + 1}`, index === 0 ? {} : { supersedes: id(index) }),
    );
    expect(texts(versions.reverse())).toEqual(['v20000']);
  });
});

describe('eraseDeleted', () => {
  it('leaves no word, kind or time of a deleted record, and keeps the history of the others', () => {
    const entries = [
      note(1, 'secret one'),
      note(2, 'secret two', { supersedes: id(1) }),
      tombstone(3, 2),
      note(4, 'kept old'),
      note(5, 'kept', { supersedes: id(4) }),
    ];
    const erased = eraseDeleted(entries);
    expect(JSON.stringify(erased)).not.toContain('secret');
    expect(erased.filter((entry) => 'erased' in entry)).toEqual([
      { schema: 1, id: id(1), recordedAt: 1, erased: true },
      { schema: 1, id: id(2), recordedAt: 2, supersedes: id(1), erased: true },
    ]);
    expect(erased.filter((entry) => 'payload' in entry)).toEqual([entries[3], entries[4]]);
  });

  it('does not let a device that has not erased yet bring a payload back', () => {
    const entries = [note(1, 'secret'), tombstone(2, 1)];
    const erased = eraseDeleted(entries);
    expect(mergeEntries(entries, erased)).toEqual(mergeEntries(erased, entries));
    expect(JSON.stringify(mergeEntries(entries, erased))).not.toContain('secret');
  });
});

const measured = (payload: unknown): unknown => ({ ...note(1, 'x'), kind: 'measurement', payload });

describe('checkEntry', () => {
  const dose: Entry = {
    schema: 1,
    id: id(1),
    kind: 'dose',
    at: 1_700_000_000_000,
    zone: 'America/New_York',
    recordedAt: 1_700_000_000_500,
    payload: { product: id(9), amount: { value: 3, unit: 'g', sd: 0.2 }, eaten: 'empty', minutes: 10 },
  };

  it('accepts each form', () => {
    expect(checkEntry(dose)).toEqual({ ok: true, entry: dose });
    expect(checkEntry(note(1, 'x')).ok).toBe(true);
    expect(checkEntry(measured({ what: 'weight', value: 70.5, unit: 'kg', enteredByHand: true })).ok).toBe(true);
    expect(checkEntry(tombstone(2, 1)).ok).toBe(true);
    expect(checkEntry({ schema: 1, id: id(1), recordedAt: 5, erased: true }).ok).toBe(true);
  });

  it('keeps keys that a later version added', () => {
    const later = {
      ...dose,
      weather: 'rain',
      payload: { ...dose.payload, amount: { value: 3, unit: 'g', scale: 'kitchen' } },
    };
    expect(checkEntry(later)).toEqual({ ok: true, entry: later });
  });

  it.each([
    [
      'a unit it does not know',
      { ...dose, payload: { product: null, amount: { value: 1, unit: 'grams' } } },
      'payload.amount.unit',
    ],
    [
      'an amount of nothing',
      { ...dose, payload: { product: null, amount: { value: 0, unit: 'g' } } },
      'payload.amount.value',
    ],
    ['a zone that does not exist', { ...dose, zone: 'Europe/Atlantis' }, 'zone'],
    ['an upper-case id', { ...dose, id: id(1).replace('8000', 'A000') }, 'id'],
    ['a kind it does not know', { ...dose, kind: 'dream' }, 'kind'],
    ['a later schema', { ...dose, schema: 2 }, 'schema'],
    ['a time in seconds with a fraction', { ...dose, at: 1_700_000_000.5 }, 'at'],
    ['a tombstone that carries words', { ...tombstone(2, 1), payload: { text: 'x' } }, ''],
    ['a weight in pounds', measured({ what: 'weight', value: 150, unit: '[lb_av]' }), 'payload.unit'],
    ['a weight in the unit of another quantity', measured({ what: 'weight', value: 70, unit: 'mg' }), 'payload.unit'],
    ['a quantity it does not know', measured({ what: 'height', value: 2, unit: 'kg' }), 'payload.what'],
    ['no object', 'dose', ''],
    ['null', null, ''],
  ])('refuses %s and names the place', (_, value, path) => {
    const checked = checkEntry(value);
    expect(checked.ok).toBe(false);
    expect(checked.ok ? [] : checked.problems.map((problem) => problem.path)).toContain(path);
  });

  it('says what was expected of a time zone', () => {
    const checked = checkEntry({ ...dose, zone: 'Mars' });
    expect(checked.ok ? '' : checked.problems[0]?.expected).toBe('expected an IANA time zone such as Europe/Berlin');
  });
});

describe('isTimeZone', () => {
  it('knows names and refuses offsets and words', () => {
    expect(['Europe/Berlin', 'UTC', 'Asia/Kathmandu', 'America/Argentina/Buenos_Aires'].map(isTimeZone)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['+02:00', '', 'Berlin', 'Europe/Berlin '.repeat(9)].map(isTimeZone)).toEqual([false, false, false, false]);
  });
});
