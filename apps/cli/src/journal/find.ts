/** Entries and products by what a person types for them. */
import { isEntry, type Entry, type EntryOf, type JournalBook, type JournalEntry } from '@clearleaf/core/journal';
import { bad } from '../input/read.ts';
import { say } from '../messages/say.ts';

const HANDLE_LENGTH = 6;

/** The end of an id, which differs where the beginning is the time. It stays the same when the entry is edited. */
export function handleOf(entry: Entry, book: JournalBook): string {
  return (book.record(entry.id)?.id ?? entry.id).slice(-HANDLE_LENGTH);
}

/** The living entry whose id, or the end of it, was typed. @throws BadInput where there is none or more than one. */
export function entryByHandle(typed: string, all: readonly JournalEntry[], book: JournalBook, where = 'ID'): Entry {
  const wanted = typed.trim().toLowerCase();
  if (!/^[0-9a-f-]{4,36}$/u.test(wanted)) throw bad('bad-id', where, typed, say('app.expectedId'));
  const found = new Map<string, Entry>();
  for (const { id } of all.filter((entry) => isEntry(entry) && entry.id.endsWith(wanted))) {
    const current = book.current(id);
    if (current !== null) found.set(current.id, current);
  }
  const [first, second] = [...found.values()];
  if (first === undefined) throw bad('unknown-id', where, typed, say('app.expectedKnownId'));
  if (second !== undefined) throw bad('ambiguous-id', where, typed, say('app.expectedLongerId'));
  return first;
}

export type Product = EntryOf<'product'>;

/** What a typed name of a product can mean. */
export type ProductMatch =
  | { readonly kind: 'found'; readonly product: Product }
  | { readonly kind: 'several'; readonly products: readonly Product[] }
  | { readonly kind: 'none' };

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/**
 * The product of this name: the whole name, else its beginning, else the beginning of words in it. Where several fit,
 * those that are not used up come first; it is never guessed between the rest.
 */
export function matchProduct(typed: string, products: readonly Product[]): ProductMatch {
  const wanted = fold(typed);
  const words = wanted.split(' ');
  const fits: ((name: string) => boolean)[] = [
    (name) => name === wanted,
    (name) => name.startsWith(wanted),
    (name) => words.every((word) => name.split(' ').some((part) => part.startsWith(word))),
  ];
  for (const fit of fits) {
    const all = products.filter(({ payload }) => fit(fold(payload.name)));
    const open = all.filter(({ payload }) => payload.finished !== true);
    const found = open.length > 0 ? open : all;
    const [first, second] = found;
    if (first === undefined) continue;
    return second === undefined ? { kind: 'found', product: first } : { kind: 'several', products: found };
  }
  return { kind: 'none' };
}
