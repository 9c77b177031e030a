/**
 * The records that the entries form, kept up to date as entries come in.
 *
 * Nearly all records have one version, and nothing is kept for them beyond the entry itself. Where versions supersede
 * one another, each change settles the records it touches anew, by the rule of `recordsOf`.
 */
import type { LivingChange } from './book-lists.ts';
import {
  addEntry,
  isEntry,
  recordFrom,
  rootOf,
  type Entry,
  type EntryId,
  type EntryOf,
  type JournalEntry,
  type JournalRecord,
} from './entries.ts';

/** What one addition did. */
export interface RecordChange extends LivingChange {
  /** A product changed, or one of its versions came. */
  readonly products: boolean;
}

/** See the head of the file. */
export class RecordIndex {
  living = 0;
  readonly #byId = new Map<EntryId, JournalEntry>();
  /** Ids of the entries that supersede an id, whether that has arrived or not. */
  readonly #successors = new Map<EntryId, Set<EntryId>>();
  /** Records of linked versions, by the id of each version and of the record. */
  readonly #linked = new Map<EntryId, JournalRecord>();

  /** What changed among the living; `null` where nothing is new. */
  add(entries: Iterable<JournalEntry>): RecordChange | null {
    const addition = new Addition(this.#byId.size === 0);
    for (const entry of entries) this.#put(entry, addition);
    if (addition.came.length === 0 && addition.changed.length === 0) return null;
    for (const entry of addition.came)
      if (this.#isAlone(entry) && !addition.replaced.has(entry.id) && !this.#linked.has(entry.id)) addition.show(entry);
      else this.#settle(entry.id, addition);
    for (const id of addition.changed) this.#settle(id, addition);
    const change = addition.change();
    this.living += change.added.length - change.removed.size;
    return change;
  }

  /** The record that holds this version. */
  record(id: EntryId): JournalRecord | null {
    const linked = this.#linked.get(id);
    if (linked !== undefined) return linked;
    const entry = this.#byId.get(id);
    return entry === undefined ? null : recordFrom(id, [entry]);
  }

  /** Every version of the products given, by its own id. */
  productVersions(products: readonly EntryOf<'product'>[]): Map<EntryId, EntryOf<'product'>> {
    const versions = new Map<EntryId, EntryOf<'product'>>();
    for (const { id } of products)
      for (const version of this.record(id)?.versions ?? [])
        if (isEntry(version) && version.kind === 'product') versions.set(version.id, version);
    return versions;
  }

  #put(entry: JournalEntry, addition: Addition): void {
    const { id } = entry;
    const before = this.#byId.get(id);
    if (!addEntry(this.#byId, entry)) return;
    if (before === undefined) {
      addition.noteFresh(entry);
      if (entry.supersedes !== undefined) this.#link(entry.supersedes, id);
    } else this.#relink(before, addition);
  }

  /** What stood under an id was replaced: by a husk, or by another entry that was forged. */
  #relink(before: JournalEntry, addition: Addition): void {
    const { id } = before;
    const kept = this.#byId.get(id);
    addition.changed.push(id);
    addition.noteBefore(id, before);
    if (before.supersedes !== undefined && before.supersedes !== kept?.supersedes) {
      // Only a forged entry says two things under one id; the links follow the one that is kept.
      this.#unlink(before.supersedes, id);
      addition.changed.push(before.supersedes);
      addition.noteBefore(before.supersedes, this.#byId.get(before.supersedes) ?? null);
    }
    if (kept?.supersedes !== undefined) this.#link(kept.supersedes, id);
  }

  #link(superseded: EntryId, id: EntryId): void {
    const successors = this.#successors.get(superseded);
    if (successors === undefined) this.#successors.set(superseded, new Set([id]));
    else successors.add(id);
  }

  #unlink(superseded: EntryId, id: EntryId): void {
    const successors = this.#successors.get(superseded);
    successors?.delete(id);
    if (successors?.size === 0) this.#successors.delete(superseded);
  }

  #isAlone(entry: JournalEntry): boolean {
    return entry.supersedes === undefined && !this.#successors.has(entry.id);
  }

  /** Makes the record that `id` belongs to anew. */
  #settle(id: EntryId, addition: Addition): void {
    if (addition.settled.has(id)) return;
    const root = rootOf(id, this.#byId);
    const members = this.#membersOf(root);
    const versions: JournalEntry[] = [];
    for (const member of members) {
      addition.settled.add(member);
      const version = this.#byId.get(member);
      if (version !== undefined) versions.push(version);
      const old = this.#linked.get(member);
      if (old !== undefined) addition.hide(old.current);
      else if (version !== undefined) addition.hideSingle(version);
      this.#linked.delete(member);
    }
    const [first] = versions;
    if (first === undefined) return;
    const record = recordFrom(root, versions);
    if (!this.#isAlone(first)) for (const member of members) this.#linked.set(member, record);
    if (record.current !== null) addition.show(record.current);
  }

  /** `root` and everything that supersedes it, at any remove; a ring is walked once. */
  #membersOf(root: EntryId): ReadonlySet<EntryId> {
    const members = new Set([root]);
    // A set visits what is added to it while it is walked.
    for (const member of members) for (const successor of this.#successors.get(member) ?? []) members.add(successor);
    return members;
  }
}

/** What one call of `add` touches and does. */
class Addition {
  /** Entries under ids that are new. */
  readonly came: JournalEntry[] = [];
  /** Ids whose entry was replaced, or that lost a successor. */
  readonly changed: EntryId[] = [];
  /** What stood before this addition under an id that it replaced or unlinked; `null` where that came with it too. */
  readonly replaced = new Map<EntryId, JournalEntry | null>();
  readonly settled = new Set<EntryId>();
  readonly #allFresh: boolean;
  readonly #fresh = new Set<EntryId>();
  readonly #added: Entry[] = [];
  readonly #removed = new Set<Entry>();
  #products = false;

  /** @param allFresh the book was empty: everything is new, and need not be remembered to be so. */
  constructor(allFresh: boolean) {
    this.#allFresh = allFresh;
  }

  noteFresh(entry: JournalEntry): void {
    this.came.push(entry);
    if (!this.#allFresh) this.#fresh.add(entry.id);
  }

  noteBefore(id: EntryId, entry: JournalEntry | null): void {
    if (!this.replaced.has(id)) this.replaced.set(id, this.isFresh(id) ? null : entry);
  }

  isFresh(id: EntryId): boolean {
    return this.#allFresh || this.#fresh.has(id);
  }

  show(entry: JournalEntry): void {
    if (!isEntry(entry)) return;
    this.#added.push(entry);
    if (entry.kind === 'product') this.#products = true;
  }

  hide(entry: Entry | null): void {
    if (entry === null) return;
    this.#removed.add(entry);
    if (entry.kind === 'product') this.#products = true;
  }

  /** Takes what was a record of its own out of the living, if it was among them. */
  hideSingle(version: JournalEntry): void {
    const replaced = this.replaced.get(version.id);
    const before = replaced === undefined && !this.isFresh(version.id) ? version : replaced;
    if (before !== undefined && before !== null && isEntry(before)) this.hide(before);
  }

  change(): RecordChange {
    // What was taken out and put back did not change.
    const added = this.#removed.size === 0 ? this.#added : this.#added.filter((entry) => !this.#removed.delete(entry));
    return { added, removed: this.#removed, products: this.#products };
  }
}
