/**
 * The record, indexed, and kept up to date as entries come in, so that a page never reads ten years to show one dose.
 *
 * It always equals what `recordsOf` says of the same entries, in whatever order and pieces they came. Lists that were
 * handed out never change: the next change makes new ones.
 */
import { RecordIndex } from './book-records.ts';
import { KindLists, type KindList } from './book-lists.ts';
import { journalFrom, type Journal } from './journal-view.ts';
import type { Entry, EntryId, EntryKind, EntryOf, JournalEntry, JournalRecord } from './entries.ts';

/** See {@link createBook}. Lists are ordered by when things happened. */
export interface JournalBook {
  /** Grows with every change. */
  readonly revision: number;
  /** How many records live. */
  readonly count: number;
  /** What counts now of the record that holds this version; `null` where that was deleted or has not arrived. */
  current(id: EntryId): Entry | null;
  /** The record that holds this version. */
  record(id: EntryId): JournalRecord | null;
  /** All living entries of a kind. */
  all<Kind extends EntryKind>(kind: Kind): readonly EntryOf<Kind>[];
  /** The last one that happened, up to and including `before` where that is given. */
  latest<Kind extends EntryKind>(kind: Kind, before?: number): EntryOf<Kind> | null;
  /** What happened at `from` or later and before `to`, of all kinds or of some. */
  between(from: number, to: number, kinds?: readonly EntryKind[]): readonly Entry[];
  /** The version of a product that a dose names, also where the product was edited since; `null` where it was deleted. */
  productVersion(id: EntryId): EntryOf<'product'> | null;
  /** Every version of every living product by its own id; a new map whenever one of them changes. */
  productVersions(): ReadonlyMap<EntryId, EntryOf<'product'>>;
  /** Everything as of one instant; see `journalAt`. */
  journal(instant: number): Journal;
}

/** A book that entries can be put into. */
export interface OpenBook extends JournalBook {
  /** Puts entries in, in any order; those that are there already change nothing. True if anything changed. */
  add(entries: Iterable<JournalEntry>): boolean;
}

/** A book of these entries. Adding one costs microseconds, adding many is one merge. */
export function createBook(entries: Iterable<JournalEntry> = []): OpenBook {
  const book = new Book();
  book.add(entries);
  return book;
}

class Book implements OpenBook {
  revision = 0;
  readonly #records = new RecordIndex();
  readonly #lists = new KindLists();
  #versions: ReadonlyMap<EntryId, EntryOf<'product'>> | null = null;

  get count(): number {
    return this.#records.living;
  }

  add(entries: Iterable<JournalEntry>): boolean {
    const change = this.#records.add(entries);
    if (change === null) return false;
    this.revision += 1;
    this.#lists.change(change);
    // Few, and read far more often than a product changes.
    if (change.products) this.#versions = null;
    return true;
  }

  current(id: EntryId): Entry | null {
    return this.#records.record(id)?.current ?? null;
  }

  record(id: EntryId): JournalRecord | null {
    return this.#records.record(id);
  }

  all<Kind extends EntryKind>(kind: Kind): readonly EntryOf<Kind>[] {
    return this.#lists.of(kind).all();
  }

  latest<Kind extends EntryKind>(kind: Kind, before = Number.POSITIVE_INFINITY): EntryOf<Kind> | null {
    const list = this.#lists.of(kind);
    return list.at(list.countUntil(before) - 1);
  }

  between(from: number, to: number, kinds?: readonly EntryKind[]): readonly Entry[] {
    return this.#lists.between(from, to, kinds);
  }

  productVersion(id: EntryId): EntryOf<'product'> | null {
    return this.productVersions().get(id) ?? null;
  }

  journal(instant: number): Journal {
    return journalFrom(
      {
        until: <Kind extends EntryKind>(kind: Kind) => upTo(this.#lists.of(kind), instant),
        all: (kind) => this.#lists.of(kind).all(),
        productVersions: this.productVersions(),
      },
      instant,
    );
  }

  productVersions(): ReadonlyMap<EntryId, EntryOf<'product'>> {
    this.#versions ??= this.#records.productVersions(this.#lists.of('product').all());
    return this.#versions;
  }
}

/** The whole list, uncopied, where nothing in it lies ahead. */
function upTo<Kind extends EntryKind>(list: KindList<Kind>, instant: number): readonly EntryOf<Kind>[] {
  const count = list.countUntil(instant);
  const all = list.all();
  return count === all.length ? all : all.slice(0, count);
}
