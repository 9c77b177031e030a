/**
 * Finding entries by their words: all of them must begin a word of the entry, whatever their accents and capitals.
 *
 * Ten years hold some 70,000 entries but far fewer different wordings, because most doses say the same product and
 * reasons. So each wording is kept once, a query is put to the wordings, and the entries are then only counted through.
 * The index is made at the first question, and after a change only for what changed.
 */
import { fold } from '../text/index.ts';
import { entryKinds } from './book-lists.ts';
import type { JournalBook } from './book.ts';
import { compareHappened, type Entry, type EntryId, type EntryKind, type EntryOf } from './entries.ts';
import { wordsOfEntry } from './search-words.ts';

/** What to look for. */
export interface SearchQuery {
  /** As typed; everything where it holds no word. */
  readonly words?: string;
  /** All where absent. */
  readonly kinds?: readonly EntryKind[];
  /** Happened at this instant or later. */
  readonly from?: number;
  /** Happened before this instant. */
  readonly to?: number;
  /** At most so many, 50 by default. */
  readonly limit?: number;
}

/** What was found. */
export interface SearchResult {
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** How many there are in all. */
  readonly total: number;
}

/** Answers questions over a book, also after it changed. */
export interface JournalSearch {
  /** Does a piece of the work that the first question would else wait for, when there is time. True once none is left. */
  prepare(): boolean;
  find(query: SearchQuery): SearchResult;
}

const LIMIT = 50;
const PREPARED_AT_ONCE = 1_000;
/** Scripts that put no spaces between words: a word of the query may stand anywhere. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A search over `book`. */
export function createSearch(book: JournalBook): JournalSearch {
  const wordings = new Wordings();
  const indexes = new Map<EntryKind, KindIndex>();
  return {
    prepare() {
      const texts = new EntryTexts(book);
      return entryKinds.every((kind) => indexOf(indexes, kind).prepare(book, wordings, texts));
    },
    find({
      words = '',
      kinds = entryKinds,
      from = Number.NEGATIVE_INFINITY,
      to = Number.POSITIVE_INFINITY,
      limit = LIMIT,
    }) {
      const said = searchable(words)
        .split(' ')
        .filter((word) => word !== '');
      const texts = new EntryTexts(book);
      const parts = kinds.map((kind) => {
        const index = indexOf(indexes, kind);
        index.update(book.all(kind) as readonly Entry[], wordings, texts);
        return index;
      });
      const matches = said.length === 0 ? null : wordings.matching(said);
      const found: Entry[] = [];
      let total = 0;
      for (const part of parts) total += part.find({ matches, from, to, limit }, found);
      found.sort((a, b) => compareHappened(b, a));
      return { entries: found.slice(0, limit), total };
    },
  };
}

function indexOf(indexes: Map<EntryKind, KindIndex>, kind: EntryKind): KindIndex {
  const known = indexes.get(kind);
  if (known !== undefined) return known;
  const index = new KindIndex(kind);
  indexes.set(kind, index);
  return index;
}

/** Folded words with single spaces between them, and nothing else. */
const searchable = (text: string): string => {
  const folded = fold(text);
  return (PLAIN.test(folded) ? folded.replace(/[^a-z0-9]+/g, ' ') : folded.replace(/[^\p{L}\p{N}]+/gu, ' ')).trim();
};
const PLAIN = /^[ -~]*$/;

/** Every wording once. */
class Wordings {
  readonly #byText = new Map<string, number>();
  /** Folded: each word with a space before it. */
  readonly #folded: string[] = [];

  /** The number of a wording. */
  number(text: string): number {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const number = this.#folded.length;
    this.#folded.push(` ${searchable(text)}`);
    this.#byText.set(text, number);
    return number;
  }

  /** 1 for each wording that has all words. */
  matching(words: readonly string[]): Uint8Array {
    const parts = words.map((word) => (UNSPACED.test(word) ? word : ` ${word}`));
    return Uint8Array.from(this.#folded, (text) => (parts.every((part) => text.includes(part)) ? 1 : 0));
  }
}

/** The words of entries, where they depend on the products of the book. */
class EntryTexts {
  /** Changes whenever a product or one of its versions does. */
  readonly products: ReadonlyMap<EntryId, EntryOf<'product'>>;
  readonly #book: JournalBook;
  readonly #productWords = new Map<EntryId, string>();

  constructor(book: JournalBook) {
    this.#book = book;
    this.products = book.productVersions();
  }

  of(entry: Entry): string {
    const words = wordsOfEntry(entry);
    if (entry.kind !== 'dose' || entry.payload.product === null) return words;
    return `${this.#product(entry.payload.product)}\n${words}`;
  }

  /** A dose is found by the name its product had, and by the one it has now. */
  #product(id: EntryId): string {
    const known = this.#productWords.get(id);
    if (known !== undefined) return known;
    const version = this.products.get(id);
    const current = version === undefined ? null : this.#book.current(id);
    const all = [version, current].map((each) => (each === undefined || each === null ? '' : wordsOfEntry(each)));
    const words = [...new Set(all)].join('\n');
    this.#productWords.set(id, words);
    return words;
  }
}

interface KindQuery {
  readonly matches: Uint8Array | null;
  readonly from: number;
  readonly to: number;
  readonly limit: number;
}

/** The wording of each entry of one kind. */
class KindIndex {
  readonly #kind: EntryKind;
  #entries: readonly Entry[] = [];
  #numbers: readonly number[] = [];
  #products: unknown = null;

  constructor(kind: EntryKind) {
    this.#kind = kind;
  }

  /** Takes some more entries in, the newest first. True if it holds all there are. */
  prepare(book: JournalBook, wordings: Wordings, texts: EntryTexts): boolean {
    const entries = book.all(this.#kind) as readonly Entry[];
    const start = Math.max(0, entries.length - this.#entries.length - PREPARED_AT_ONCE);
    this.update(start === 0 ? entries : entries.slice(start), wordings, texts);
    return start === 0;
  }

  update(entries: readonly Entry[], wordings: Wordings, texts: EntryTexts): void {
    const renamed = this.#kind === 'dose' && this.#products !== texts.products;
    if (entries === this.#entries && !renamed) return;
    const [start, end] = renamed ? [0, 0] : unchanged(this.#entries, entries);
    const fresh = entries.slice(start, entries.length - end).map((entry) => wordings.number(texts.of(entry)));
    const before = this.#numbers;
    this.#numbers = [...before.slice(0, start), ...fresh, ...before.slice(before.length - end)];
    this.#entries = entries;
    this.#products = texts.products;
  }

  /** Puts the newest that match into `found`, and returns how many match. */
  find({ matches, from, to, limit }: KindQuery, found: Entry[]): number {
    let count = 0;
    for (let place = this.#entries.length - 1; place >= 0; place -= 1) {
      const entry = this.#entries[place];
      if (entry === undefined || entry.at >= to) continue;
      if (entry.at < from) break;
      if (matches !== null && matches[this.#numbers[place] ?? 0] !== 1) continue;
      count += 1;
      if (count <= limit) found.push(entry);
    }
    return count;
  }
}

/** How many entries at the start and at the end are the same in both lists. */
function unchanged(before: readonly Entry[], after: readonly Entry[]): [number, number] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return [start, end];
}
