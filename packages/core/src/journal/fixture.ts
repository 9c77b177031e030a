/** Random small records for the tests of this room: ids and links collide often, so that every odd case comes up. */
import fc from 'fast-check';
import type { JournalEntry } from './entries.ts';

const POOL = 12;
const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const small = fc.integer({ min: 0, max: POOL - 1 });
export const anyTime = fc.integer({ min: 0, max: 1_000 });
const word = fc.constantFrom('a', 'b', 'Zoloft', 'zoloft ', 'pain');

const payload = fc.oneof(
  fc.record({ kind: fc.constant('note'), payload: fc.record({ text: word }) }),
  fc.record({ kind: fc.constant('place'), payload: fc.record({ text: fc.option(word) }) }),
  fc.record({
    kind: fc.constant('medicine'),
    payload: fc.record({ text: word, from: anyTime, until: anyTime }, { requiredKeys: ['text'] }),
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

/** An entry whose id and links collide often with others: edits of edits, rings, deletions of what never arrived. */
export const anyEntry: fc.Arbitrary<JournalEntry> = fc
  .record({
    number: small,
    supersedes: fc.option(small),
    recordedAt: anyTime,
    at: anyTime,
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
export const anyEntries = fc.array(anyEntry, { maxLength: 15 });
