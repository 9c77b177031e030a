/** Living entries by kind, each kind sorted by when things happened, changed by merging. */
import { compareHappened, type Entry, type EntryKind, type EntryOf } from './entries.ts';

/** What a change to the record did to the living entries. */
export interface LivingChange {
  readonly added: readonly Entry[];
  readonly removed: ReadonlySet<Entry>;
}

/** Up to so many insertions are made one by one; more are merged. */
const FEW = 16;

const known: Readonly<Record<EntryKind, true>> = {
  profile: true,
  place: true,
  condition: true,
  medicine: true,
  product: true,
  dose: true,
  'check-in': true,
  assessment: true,
  measurement: true,
  event: true,
  plan: true,
  note: true,
};
/** The kinds that this version knows. */
export const entryKinds = Object.keys(known) as readonly EntryKind[];

/** The entries of one kind, to read. */
export interface KindList<Kind extends EntryKind = EntryKind> {
  /** All of them, as an array that never changes. */
  all(): readonly EntryOf<Kind>[];
  at(index: number): EntryOf<Kind> | null;
  /** How many happened up to and including `instant`. */
  countUntil(instant: number): number;
  /** How many happened before `instant`. */
  countBefore(instant: number): number;
}

class EntryList {
  #entries: Entry[] = [];
  /** The array was handed out: it must not change any more. */
  #shared = false;

  all(): readonly Entry[] {
    this.#shared = true;
    return this.#entries;
  }

  at(index: number): Entry | null {
    return this.#entries[index] ?? null;
  }

  countUntil(instant: number): number {
    const entries = this.#entries;
    // Most questions are asked of now.
    const last = entries.at(-1);
    if (last === undefined || last.at <= instant) return entries.length;
    return lowerBound(entries, (entry) => entry.at > instant);
  }

  countBefore(instant: number): number {
    return lowerBound(this.#entries, (entry) => entry.at >= instant);
  }

  slice(start: number, end: number): Entry[] {
    return this.#entries.slice(start, end);
  }

  change(added: Entry[], removed: ReadonlySet<Entry>): void {
    if (added.length + removed.size > FEW) {
      this.#entries = merged(this.#entries, added.sort(compareHappened), removed);
      this.#shared = false;
      return;
    }
    if (this.#shared) this.#entries = this.#entries.slice();
    this.#shared = false;
    for (const entry of removed) {
      const place = this.#place(entry);
      if (this.#entries[place] === entry) this.#entries.splice(place, 1);
    }
    for (const entry of added) this.#entries.splice(this.#place(entry), 0, entry);
  }

  #place(entry: Entry): number {
    return lowerBound(this.#entries, (each) => compareHappened(each, entry) >= 0);
  }
}

/** All kinds. */
export class KindLists {
  readonly #lists = new Map<EntryKind, EntryList>(entryKinds.map((kind) => [kind, new EntryList()]));

  /** The list of a known kind. */
  of<Kind extends EntryKind>(kind: Kind): KindList<Kind> {
    // Each list holds entries of its own kind alone, which the compiler cannot see.
    return this.#list(kind) as unknown as KindList<Kind>;
  }

  #list(kind: EntryKind): EntryList {
    const list = this.#lists.get(kind);
    if (list === undefined) throw new RangeError(`Cannot list entries: expected a known kind, got ${kind}`);
    return list;
  }

  /** Entries of kinds that this version does not know are left out. */
  change({ added, removed }: LivingChange): void {
    const addedByKind = byKind(added);
    const removedByKind = byKind(removed);
    for (const [kind, list] of this.#lists) {
      const more = addedByKind.get(kind) ?? [];
      const less = removedByKind.get(kind) ?? [];
      if (more.length + less.length > 0) list.change(more, new Set(less));
    }
  }

  between(from: number, to: number, kinds: readonly EntryKind[] = entryKinds): Entry[] {
    const found: Entry[] = [];
    let parts = 0;
    for (const kind of kinds) {
      const list = this.#list(kind);
      const part = list.slice(list.countBefore(from), list.countBefore(to));
      if (part.length > 0) parts += 1;
      for (const entry of part) found.push(entry);
    }
    return parts > 1 ? found.sort(compareHappened) : found;
  }
}

/** The first index for which `from` holds, where it holds for all that follow. */
function lowerBound<Item>(items: readonly Item[], from: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item === undefined || from(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function merged(old: readonly Entry[], added: Entry[], removed: ReadonlySet<Entry>): Entry[] {
  if (old.length === 0) return added;
  const result: Entry[] = [];
  let next = 0;
  for (const entry of old) {
    if (removed.has(entry)) continue;
    for (let other = added[next]; other !== undefined && compareHappened(other, entry) < 0; other = added[next]) {
      result.push(other);
      next += 1;
    }
    result.push(entry);
  }
  for (const entry of added.slice(next)) result.push(entry);
  return result;
}

function byKind(entries: Iterable<Entry>): Map<EntryKind, Entry[]> {
  const lists = new Map<EntryKind, Entry[]>();
  for (const entry of entries) {
    const list = lists.get(entry.kind);
    if (list === undefined) lists.set(entry.kind, [entry]);
    else list.push(entry);
  }
  return lists;
}
