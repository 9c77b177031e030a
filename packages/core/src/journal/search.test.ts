import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBook } from './book.ts';
import { compareHappened, type Entry, type EntryKind, type EntryOf, type JournalEntry } from './entries.ts';
import { anyEntries } from './fixture.ts';
import { wordsOfEntry } from './search-words.ts';
import { createSearch } from './search.ts';

const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const entry = <Kind extends EntryKind>(
  number: number,
  kind: Kind,
  payload: EntryOf<Kind>['payload'],
  supersedes?: number,
): EntryOf<Kind> => ({
  schema: 1,
  id: id(number),
  kind,
  at: number * 1000,
  zone: 'UTC',
  recordedAt: number,
  payload,
  ...(supersedes === undefined ? {} : { supersedes: id(supersedes) }),
});

const green = entry(1, 'product', { name: 'Green Maeng Da', kind: 'kratom', form: 'powder', vendor: 'Épicerie' });
const entries: JournalEntry[] = [
  green,
  entry(2, 'dose', { product: green.id, amount: { value: 3, unit: 'g' }, reasons: ['back pain'], note: 'Before work' }),
  entry(3, 'dose', { product: null, productText: '7-OH tablet', amount: { value: 1, unit: 'tablet' } }),
  entry(4, 'check-in', {
    anchor: 'evening',
    ratings: { pain: 3 },
    sideEffects: [{ text: 'Nausée' }],
    note: '気分が悪い',
  }),
  entry(5, 'medicine', { text: 'Zoloft 50 mg', confirmed: ['sertraline'] }),
  entry(6, 'event', { text: 'Moved house', category: 'home' }),
  entry(7, 'note', { text: "Don't forget: pain clinic at 9.30" }),
];
const places = (words: string, more: object = {}): number[] =>
  createSearch(createBook(entries))
    .find({ words, ...more })
    .entries.map(({ at }) => at / 1000);

describe('a search', () => {
  it.each([
    ['green', [2, 1]],
    ['MAENG gre', [2, 1]],
    ['epicerie', [2, 1]],
    ['pain', [7, 2]],
    ['pain work', [2]],
    ['ain', []],
    ['nausee', [4]],
    ['悪い', [4]],
    ['7-oh', [3]],
    ['sertr', [5]],
    ['zoloft 50', [5]],
    ['home', [6]],
    ['dont', []],
    ['don’t', [7]],
    ['9.30', [7]],
    ['', [7, 6, 5, 4, 3, 2, 1]],
    ['?!', [7, 6, 5, 4, 3, 2, 1]],
  ])('for %j finds %j', (words, found) => {
    expect(places(words)).toEqual(found);
  });

  it('keeps to kinds, a range and a limit, and says how many there are', () => {
    expect(places('pain', { kinds: ['dose'] })).toEqual([2]);
    expect(places('', { from: 3000, to: 6000 })).toEqual([5, 4, 3]);
    expect(createSearch(createBook(entries)).find({ limit: 2 })).toMatchObject({
      entries: [{ at: 7000 }, { at: 6000 }],
      total: 7,
    });
  });

  it('finds a dose by the name its product had and by the one it has now', () => {
    const book = createBook(entries);
    const search = createSearch(book);
    expect(search.find({ words: 'morning' }).total).toBe(0);
    book.add([entry(8, 'product', { ...green.payload, name: 'Morning blend' }, 1)]);
    expect(search.find({ words: 'morning', kinds: ['dose'] }).total).toBe(1);
    expect(search.find({ words: 'maeng', kinds: ['dose'] }).total).toBe(1);
    expect(search.find({ words: 'maeng', kinds: ['product'] }).total).toBe(0);
  });

  it('is the same after changes as one made anew, prepared or not', () => {
    fc.assert(
      fc.property(
        fc.array(anyEntries, { maxLength: 3 }),
        fc.constantFrom('a', 'b', 'zol', 'pain', ''),
        fc.boolean(),
        (batches, words, prepared) => {
          const book = createBook();
          const search = createSearch(book);
          for (const batch of batches) {
            book.add(batch);
            expect(!prepared || search.prepare()).toBe(true);
            const result = search.find({ words });
            expect(result).toEqual(createSearch(book).find({ words }));
            expect(result.entries).toEqual([...result.entries].sort((a, b) => compareHappened(b, a)));
            for (const kind of ['note', 'place'] as const)
              expect(search.find({ words, kinds: [kind] }).entries).toEqual(
                book
                  .all(kind)
                  .filter((each) =>
                    wordsOfEntry(each as Entry)
                      .toLowerCase()
                      .startsWith(words),
                  )
                  .reverse(),
              );
          }
        },
      ),
      { seed: 20261126, numRuns: 300 },
    );
  });

  it('prepares a long journal in pieces', () => {
    const notes = Array.from({ length: 2_500 }, (_, place) => entry(place + 1, 'note', { text: `note ${place % 7}` }));
    const book = createBook(notes);
    const search = createSearch(book);
    expect([search.prepare(), search.prepare(), search.prepare(), search.prepare()]).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(search.find({ words: 'note 3' }).total).toBe(357);
  });
});
