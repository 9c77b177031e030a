/**
 * From what a person says to what the record holds: new entries, edits, deletions and their undoing.
 *
 * Clock and chance come from a {@link Pen}. Nothing is changed in place; see `entries.ts`.
 */
import { ENTRY_SCHEMA } from './entries-schema.ts';
import { newEntryId, type Entry, type EntryId, type EntryKind, type EntryOf, type Tombstone } from './entries.ts';

const ID_RANDOM_BYTES = 10;

/** What is to be written, before it has an id. `at` is milliseconds since 1970, `zone` an IANA name. */
export type EntryDraft<Kind extends EntryKind = EntryKind> = {
  [Each in Kind]: Pick<EntryOf<Each>, 'kind' | 'at' | 'zone' | 'payload' | 'origin'>;
}[Kind];

/** What writing needs from its surroundings. */
export interface Pen {
  /** Milliseconds since 1970. */
  now(): number;
  /** Bytes that nobody can predict. */
  random(length: number): Uint8Array;
}

/** What an edit changes. A field of the payload that is given as `undefined` is taken out. */
export type EntryChange<Kind extends EntryKind = EntryKind> = {
  [Each in Kind]: {
    readonly at?: number;
    readonly zone?: string;
    readonly payload?: {
      readonly [Field in keyof EntryOf<Each>['payload']]?: EntryOf<Each>['payload'][Field] | undefined;
    };
  };
}[Kind];

/** The entry that a draft becomes. */
type Written<Draft extends EntryDraft> = Extract<Entry, { readonly kind: Draft['kind'] }>;

/** Entries of the drafts, in their order, written down at one instant. Their ids ascend, so that two things of the same moment keep that order. */
export function entriesFrom<Draft extends EntryDraft>(drafts: readonly Draft[], pen: Pen): Written<Draft>[] {
  const recordedAt = pen.now();
  const ids = drafts.map(() => newEntryId(recordedAt, pen.random(ID_RANDOM_BYTES))).sort();
  return drafts.map((draft, place) => {
    const { kind, at, zone, payload, origin } = draft;
    const entry = { schema: ENTRY_SCHEMA, id: ids[place], kind, at, zone, recordedAt, payload };
    return (origin === undefined ? entry : { ...entry, origin }) as Written<Draft>;
  });
}

/** A new version of `entry`. Fields that are not named stay, also those that only a later version of this program knows. */
export function editOf<Version extends EntryOf<EntryKind>>(
  entry: Version,
  change: EntryChange<Version['kind']>,
  pen: Pen,
): Version {
  const payload = change.payload === undefined ? entry.payload : withChange(entry.payload, change.payload);
  return {
    ...entry,
    ...written(entry, pen),
    at: change.at ?? entry.at,
    zone: change.zone ?? entry.zone,
    supersedes: entry.id,
    payload,
  };
}

/** The deletion of the record that holds `entry`. */
export function removalOf(entry: EntryOf<EntryKind>, pen: Pen): Tombstone {
  return { schema: ENTRY_SCHEMA, ...written(entry, pen), supersedes: entry.id, tombstone: true };
}

/** Undoes `removal`: `entry` as it was, as a new version. */
export function restorationOf<Version extends EntryOf<EntryKind>>(
  entry: Version,
  removal: Tombstone,
  pen: Pen,
): Version {
  return { ...entry, ...written(removal, pen), supersedes: removal.id };
}

/**
 * Id and time of a version that replaces `before`. Where the clock stands behind `before`, which another device wrote,
 * the time is a millisecond after that: what the person saw and changed must not win over their change.
 */
function written(
  before: { readonly recordedAt: number },
  pen: Pen,
): { readonly id: EntryId; readonly recordedAt: number } {
  const now = pen.now();
  return { id: newEntryId(now, pen.random(ID_RANDOM_BYTES)), recordedAt: Math.max(now, before.recordedAt + 1) };
}

function withChange<Payload extends object>(payload: Payload, change: object): Payload {
  const changed = { ...payload, ...change };
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as Payload;
}
