import { describe, expect, it } from 'vitest';
import { plainDate } from '../quantity/index.ts';
import { createBook } from './book.ts';
import type { EntryKind, EntryOf, JournalEntry } from './entries.ts';
import { stockOf, summariseDays } from './summary.ts';

const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const at = (text: string): number => Date.parse(text);

function entry<Kind extends EntryKind>(
  number: number,
  kind: Kind,
  when: string,
  payload: EntryOf<Kind>['payload'],
): EntryOf<Kind> {
  return {
    schema: 1,
    id: id(number),
    kind,
    at: at(when),
    zone: 'Europe/Berlin',
    recordedAt: at(when),
    payload,
  };
}

const leaf = { name: 'green', kind: 'kratom', form: 'powder' } as const;
const range = { first: plainDate('2026-11-24'), last: plainDate('2026-11-26') };

describe('summariseDays', () => {
  const entries: JournalEntry[] = [
    entry(1, 'product', '2026-01-01T08:00Z', leaf),
    entry(2, 'product', '2026-01-01T08:00Z', { name: 'tabs', kind: '7-oh', form: 'tablet' }),
    entry(3, 'dose', '2026-11-24T07:00Z', { product: id(1), amount: { value: 3, unit: 'g' }, before: { pain: 6 } }),
    entry(4, 'dose', '2026-11-24T12:00Z', { product: id(1), amount: { value: 2, unit: 'g' } }),
    entry(5, 'dose', '2026-11-24T13:00Z', { product: id(1), amount: { value: 4, unit: 'capsule' } }),
    entry(6, 'dose', '2026-11-24T14:00Z', { product: id(2), amount: { value: 15, unit: 'mg' } }),
    entry(7, 'dose', '2026-11-24T15:00Z', { product: id(1), amount: { value: null, unit: 'g' } }),
    entry(8, 'dose', '2026-11-24T16:00Z', { product: null, productText: 'tea', amount: { value: 1, unit: 'g' } }),
    entry(9, 'check-in', '2026-11-24T18:00Z', { anchor: 'evening', ratings: { pain: 3, mood: 7 } }),
    entry(10, 'event', '2026-11-24T19:00Z', { text: 'a fall' }),
    // Past midnight in Berlin.
    entry(11, 'check-in', '2026-11-24T23:30Z', { anchor: 'other', ratings: { pain: 1 } }),
    // Half past eight on the 26th by the clock in Tokyo, where the person was.
    { ...entry(12, 'note', '2026-11-25T23:30Z', { text: 'landed' }), zone: 'Asia/Tokyo' },
    entry(13, 'note', '2026-11-26T23:30Z', { text: 'too late' }),
  ];
  const [first, second, third] = summariseDays(createBook(entries), range);

  it('adds up what can be added, by kind of product and unit', () => {
    expect(first?.totals).toEqual([
      { product: '7-oh', unit: 'mg', total: 15, count: 1, unknown: 0 },
      { product: 'kratom', unit: 'capsule', total: 4, count: 1, unknown: 0 },
      { product: 'kratom', unit: 'g', total: 5, count: 3, unknown: 1 },
      { product: null, unit: 'g', total: 1, count: 1, unknown: 0 },
    ]);
    expect([first?.firstDose, first?.lastDose]).toEqual([at('2026-11-24T07:00Z'), at('2026-11-24T16:00Z')]);
  });

  it('sums up ratings and lists events', () => {
    expect(first?.ratings).toEqual(
      new Map([
        ['pain', { count: 2, mean: 4.5, min: 3, max: 6 }],
        ['mood', { count: 1, mean: 7, min: 7, max: 7 }],
      ]),
    );
    expect(first?.events.map(({ payload }) => payload.text)).toEqual(['a fall']);
  });

  it('puts each entry on the day of its own clock', () => {
    expect([first, second, third].map((day) => [day?.date, day?.entries.length])).toEqual([
      ['2026-11-24', 8],
      ['2026-11-25', 1],
      ['2026-11-26', 1],
    ]);
    expect(third?.doses).toEqual([]);
    expect([third?.firstDose, third?.totals]).toEqual([null, []]);
  });

  it('moves the small hours to the day before for who works at night', () => {
    const days = summariseDays(createBook(entries), { ...range, dayStartsAt: 240 });
    expect(days.map((day) => day.entries.length)).toEqual([9, 0, 2]);
  });
});

describe('stockOf', () => {
  const now = at('2026-11-26T12:00Z');
  const here = { now, zone: 'Europe/Berlin' };
  const product: EntryOf<'product'>['payload'] = {
    ...leaf,
    stock: { value: 100, unit: 'g' },
    units: [{ unit: 'capsule', grams: 0.5 }],
    price: { amount: 20, currency: 'EUR', for: { value: 50, unit: 'g' } },
  };
  const doses = [20, 21, 22, 23, 24, 25, 26].map((day) =>
    entry(day, 'dose', `2026-11-${day}T08:00Z`, { product: id(1), amount: { value: 4, unit: 'g' } }),
  );

  it('takes off what was taken since', () => {
    const book = createBook([entry(1, 'product', '2026-11-22T00:00Z', product), ...doses]);
    // Five days since the stock was written; a mean over the seven days since the first dose.
    expect(stockOf(book, id(1), here)).toEqual({
      left: 80,
      unit: 'g',
      uncounted: 0,
      perDay: 4,
      daysLeft: 20,
      spendPerMonth: { amount: (4 / 50) * 20 * 30.44, currency: 'EUR' },
    });
  });

  it('reads capsules by their weight, and says what it cannot read', () => {
    const stocked = entry(1, 'product', '2026-11-20T00:00Z', product);
    const capsules = entry(30, 'dose', '2026-11-26T09:00Z', { product: id(1), amount: { value: 4, unit: 'capsule' } });
    expect(stockOf(createBook([stocked, ...doses, capsules]), id(1), here)?.left).toBe(70);
    const spoon = entry(31, 'dose', '2026-11-26T09:00Z', { product: id(1), amount: { value: 1, unit: 'teaspoon' } });
    expect(stockOf(createBook([stocked, ...doses, spoon]), id(1), here)).toMatchObject({
      left: null,
      uncounted: 1,
      perDay: null,
      daysLeft: null,
      spendPerMonth: null,
    });
  });

  it('counts from the statement of the stock, not from a later change of the name', () => {
    const versions = [
      entry(1, 'product', '2026-11-22T00:00Z', product),
      { ...entry(2, 'product', '2026-11-25T00:00Z', { ...product, name: 'Green' }), supersedes: id(1) },
    ];
    expect(stockOf(createBook([...versions, ...doses]), id(2), here)?.left).toBe(80);
    const counted = {
      ...entry(3, 'product', '2026-11-25T10:00Z', { ...product, stockAt: at('2026-11-25T10:00Z') }),
      supersedes: id(2),
    };
    expect(stockOf(createBook([...versions, counted, ...doses]), id(1), here)?.left).toBe(96);
    const refilled: typeof product = { ...product, stock: { value: 50, unit: 'g' } };
    const bought = { ...entry(4, 'product', '2026-11-25T10:00Z', refilled), supersedes: id(2) };
    expect(stockOf(createBook([...versions, bought, ...doses]), id(1), here)?.left).toBe(46);
  });

  it('does not reckon a use from two days, and divides by fourteen where the use is older', () => {
    const stocked = entry(1, 'product', '2026-11-20T00:00Z', product);
    expect(stockOf(createBook([stocked, ...doses.slice(0, 2)]), id(1), here)).toMatchObject({
      left: 92,
      perDay: null,
      daysLeft: null,
    });
    const old = entry(40, 'dose', '2026-10-01T08:00Z', { product: id(1), amount: { value: 9, unit: 'g' } });
    expect(stockOf(createBook([stocked, old, ...doses]), id(1), here)).toMatchObject({
      left: 72,
      perDay: 2,
      daysLeft: 36,
    });
  });

  it('has nothing left of what is finished, never less than nothing, and nothing to say without a stock', () => {
    const of = (payload: EntryOf<'product'>['payload']) =>
      stockOf(createBook([entry(1, 'product', '2026-11-20T00:00Z', payload), ...doses]), id(1), here);
    expect(of({ ...product, finished: true })).toMatchObject({ left: 0, daysLeft: 0 });
    expect(of({ ...product, stock: { value: 10, unit: 'g' } })?.left).toBe(0);
    expect(of(leaf)).toEqual({
      left: null,
      unit: null,
      uncounted: 0,
      perDay: null,
      daysLeft: null,
      spendPerMonth: null,
    });
    expect(of({ ...leaf, stock: { value: 100, unit: 'other' } })).toMatchObject({ left: null, uncounted: 7 });
    expect(stockOf(createBook(doses), id(1), here)).toBeNull();
    expect(stockOf(createBook(doses), id(20), here)).toBeNull();
  });
});
