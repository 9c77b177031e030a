/**
 * The append-only record: entries, how an edit replaces one, how a deletion ends one, and how two
 * records become one.
 *
 * Nothing is ever changed in place. An edit is a new entry that `supersedes` the version it replaces; a
 * deletion is a tombstone that supersedes the version it ends. The versions that supersede one another
 * form one record. What counts now depends on the set of entries only, never on the order in which they
 * came, so that devices may exchange them in any order, twice, or late.
 */
import type { ENTRY_SCHEMA, Payloads } from './entries-schema.ts';

export type { Payloads } from './entries-schema.ts';

/** The id of one entry: a UUID of version 7, lower case. */
export type EntryId = string;
/** What an entry speaks of. */
export type EntryKind = keyof Payloads;

interface Envelope {
  readonly schema: typeof ENTRY_SCHEMA;
  readonly id: EntryId;
  /** When it was written down: milliseconds since 1970 by the clock of the device. */
  readonly recordedAt: number;
}

/** An entry of one kind. `at` (milliseconds since 1970) is when it happened, `zone` where the person's clock stood. */
export interface EntryOf<Kind extends EntryKind> extends Envelope {
  readonly kind: Kind;
  readonly at: number;
  readonly zone: string;
  readonly supersedes?: EntryId | undefined;
  readonly origin?: { readonly format: string; readonly key: string } | undefined;
  readonly payload: Payloads[Kind];
}
/** An entry that says something. */
export type Entry = { [Kind in EntryKind]: EntryOf<Kind> }[EntryKind];

/** A deletion of the record that holds `supersedes`. */
export interface Tombstone extends Envelope {
  readonly supersedes: EntryId;
  readonly tombstone: true;
}

/** What is left of an entry whose payload was erased. */
export interface Husk extends Envelope {
  readonly supersedes?: EntryId | undefined;
  readonly erased: true;
}

/** Anything the record holds. */
export type JournalEntry = Entry | Tombstone | Husk;

/** One thing that was recorded, in all its versions. */
export interface JournalRecord {
  /** The id of the oldest version known; the same on every device that has the same entries. */
  readonly id: EntryId;
  /** Oldest first. */
  readonly versions: readonly JournalEntry[];
  /** What counts now; `null` where the record was deleted. */
  readonly current: Entry | null;
}

export const isEntry = (entry: JournalEntry): entry is Entry => 'payload' in entry;
export const isTombstone = (entry: JournalEntry): entry is Tombstone => 'tombstone' in entry;
export const isHusk = (entry: JournalEntry): entry is Husk => 'erased' in entry;

const ID_RANDOM_BYTES = 10;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * A new id: UUID version 7 (RFC 9562, 5.7) of `now` (milliseconds since 1970, not negative) and ten random bytes.
 *
 * @throws RangeError where fewer than ten bytes are given or `now` does not fit 48 bits.
 */
export function newEntryId(now: number, random: Uint8Array): EntryId {
  if (random.length < ID_RANDOM_BYTES)
    throw new RangeError(`Cannot make an id: expected ${ID_RANDOM_BYTES} random bytes, got ${random.length}`);
  if (!Number.isInteger(now) || now < 0 || now >= 2 ** 48)
    throw new RangeError(`Cannot make an id: expected milliseconds since 1970, got ${now}`);
  // Letter by letter: an import of ten years asks for 70,000 ids.
  let hex = '';
  for (let index = 0; index < ID_RANDOM_BYTES; index += 1) hex += HEX[random[index] ?? 0] ?? '';
  const time = now.toString(16).padStart(12, '0');
  const variant = (8 + (Number.parseInt(hex.charAt(3), 16) % 4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(8, 20)}`;
}

/**
 * All entries of several lists, each id once, ordered by id.
 *
 * Merging commutes, is associative and idempotent. An erased entry wins over its full form, so that a
 * deletion is not undone by a device that has not erased yet.
 */
export function mergeEntries(...lists: readonly (readonly JournalEntry[])[]): JournalEntry[] {
  const byId = new Map<EntryId, JournalEntry>();
  for (const list of lists) for (const entry of list) addEntry(byId, entry);
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Puts one entry into a set kept by id, by the rule of {@link mergeEntries}. Returns true if the set changed. */
export function addEntry(byId: Map<EntryId, JournalEntry>, entry: JournalEntry): boolean {
  const here = byId.get(entry.id);
  if (here === entry) return false;
  const kept = here === undefined ? entry : sameIdWinner(here, entry);
  if (kept === here) return false;
  byId.set(entry.id, kept);
  return true;
}

/** Which of two entries with one id is kept. Two full forms that differ cannot come from this program; the choice is then arbitrary but the same everywhere. */
function sameIdWinner(a: JournalEntry, b: JournalEntry): JournalEntry {
  if (isHusk(a) !== isHusk(b)) return isHusk(a) ? a : b;
  return canonical(b) > canonical(a) ? b : a;
}

/** JSON with sorted keys: the same text for the same content. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`)
    .join()}}`;
}

/**
 * The records that the entries form.
 *
 * Two edits of the same version, made on two devices, are one record; the later by `recordedAt`, then by
 * id, counts. A version that another one of the record supersedes never counts, whatever the clocks say.
 */
export function recordsOf(entries: Iterable<JournalEntry>): JournalRecord[] {
  const byId = new Map<EntryId, JournalEntry>();
  const superseded = new Set<EntryId>();
  for (const entry of entries) {
    addEntry(byId, entry);
    if (entry.supersedes !== undefined) superseded.add(entry.supersedes);
  }
  const records: JournalRecord[] = [];
  const roots = new Map<EntryId, EntryId>();
  const byRoot = new Map<EntryId, JournalEntry[]>();
  for (const entry of byId.values()) {
    // Nearly all records have one version; a journal of ten years is read several times faster without chains for them.
    if (entry.supersedes === undefined && !superseded.has(entry.id)) {
      records.push({ id: entry.id, versions: [entry], current: isEntry(entry) ? entry : null });
      continue;
    }
    const root = rootOf(entry.id, byId, roots);
    const versions = byRoot.get(root);
    if (versions === undefined) byRoot.set(root, [entry]);
    else versions.push(entry);
  }
  for (const [id, versions] of byRoot) records.push(recordFrom(id, versions));
  return records;
}

/**
 * The id at the end of the chain of superseded versions. It may be the id of an entry that has not arrived yet.
 * A ring, which only a forged file can hold, ends at its smallest id. `roots` remembers, so that a record with
 * thousands of versions is walked once.
 */
export function rootOf(
  start: EntryId,
  byId: ReadonlyMap<EntryId, JournalEntry>,
  roots: Map<EntryId, EntryId> = new Map(),
): EntryId {
  const passed = new Set<EntryId>();
  let id = start;
  let root = roots.get(id);
  while (root === undefined) {
    passed.add(id);
    const before = byId.get(id)?.supersedes;
    if (before === undefined) root = id;
    else if (passed.has(before)) root = ringRoot(before, byId);
    else root = roots.get(before);
    id = before ?? id;
  }
  for (const each of passed) roots.set(each, root);
  return root;
}

function ringRoot(start: EntryId, byId: ReadonlyMap<EntryId, JournalEntry>): EntryId {
  let smallest = start;
  for (let id = byId.get(start)?.supersedes; id !== undefined && id !== start; id = byId.get(id)?.supersedes) {
    if (id < smallest) smallest = id;
  }
  return smallest;
}

/** The record of these versions, which are all that supersede one another. Sorts `versions`. */
export function recordFrom(id: EntryId, versions: JournalEntry[]): JournalRecord {
  const [only] = versions;
  if (versions.length === 1 && only !== undefined) return { id, versions, current: isEntry(only) ? only : null };
  versions.sort(compareRecorded);
  const superseded = new Set(versions.map((version) => version.supersedes));
  const heads = versions.filter((version) => !superseded.has(version.id));
  // A husk is no statement: a record with a living edit beside an erased one shows the living edit.
  const candidates = (heads.length > 0 ? heads : versions).filter((version) => !isHusk(version));
  const last = candidates.at(-1);
  return { id, versions, current: last !== undefined && isEntry(last) ? last : null };
}

const compareRecorded = (a: JournalEntry, b: JournalEntry): number =>
  a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1);

/** Orders entries by when they happened, then by when they were written down, then by id. */
export const compareHappened = (a: Entry, b: Entry): number => a.at - b.at || compareRecorded(a, b);

/**
 * The entries with the payloads of deleted records erased, for good. Tombstones stay, so that a device
 * that still has the full form learns of the deletion.
 */
export function eraseDeleted(entries: readonly JournalEntry[]): JournalEntry[] {
  return recordsOf(entries).flatMap((record) =>
    record.current === null ? record.versions.map(eraseEntry) : record.versions,
  );
}

function eraseEntry(entry: JournalEntry): JournalEntry {
  if (!isEntry(entry)) return entry;
  const { schema, id, recordedAt, supersedes } = entry;
  return { schema, id, recordedAt, ...(supersedes === undefined ? {} : { supersedes }), erased: true };
}
