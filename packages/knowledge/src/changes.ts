/**
 * The record of changes: `changes.tsv`, to which lines are only ever added.
 *
 * Each line says what happened to one fact, and the hash of its content since then, so that a fact cannot
 * change without a word of why.
 */
import { parsePlainDate, type PlainDate } from '@clearleaf/core/quantity';
import { contentHash } from './hash.ts';
import type { RawFact } from './read.ts';

export const changeKinds = ['added', 'changed', 'removed', 'retracted'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One line of the record. */
export interface Change {
  readonly date: PlainDate;
  /** `sources`, or the room of the fact. */
  readonly room: string;
  /** `<collection>/<id>`; for a source its id alone; `*` for a room that is compiled as a whole. */
  readonly id: string;
  readonly change: ChangeKind;
  /** Of the content since this change; `-` where it was removed. */
  readonly hash: string;
  readonly why: string;
}

/** What the record speaks of, as it stands now. */
export interface Recorded {
  readonly room: string;
  readonly id: string;
  readonly hash: string;
  readonly retracted: boolean;
}

const HEADER = 'date\troom\tid\tchange\thash\twhy';

/**
 * Reads the record.
 * @throws Error that names the line where one is not of this form.
 */
export function parseChanges(text: string): Change[] {
  const lines = text.trimEnd().split('\n');
  if (lines[0] !== HEADER)
    throw new Error(`Cannot read the record of changes: its first line should be ${JSON.stringify(HEADER)}`);
  return lines.slice(1).map((line, index) => parseLine(line, index + 2));
}

function parseLine(line: string, number: number): Change {
  const [day = '', room = '', id = '', kind, hash = '', why = '', ...rest] = line.split('\t');
  const date = parsePlainDate(day);
  const change = changeKinds.find((known) => known === kind);
  if (date === null || change === undefined || [room, id, hash, why].includes('') || rest.length > 0) {
    throw new Error(
      `Cannot read the record of changes: line ${number} should hold ${HEADER.replaceAll('\t', ', ')}, set apart by tabs; it is ${JSON.stringify(line)}`,
    );
  }
  return { date, room, id, change, hash, why };
}

/** The record as text. */
export function formatChanges(changes: readonly Change[]): string {
  return (
    [
      HEADER,
      ...changes.map(({ date, room, id, change, hash, why }) => [date, room, id, change, hash, why].join('\t')),
    ].join('\n') + '\n'
  );
}

/** Name of a fact in the record. */
export const recordId = (fact: RawFact): string =>
  fact.room === 'sources' ? fact.id : `${fact.collection}/${fact.id}`;

/** A fact as the record knows it. */
export function recordedFact(fact: RawFact): Recorded {
  const retracted =
    typeof fact.value === 'object' && fact.value !== null && 'state' in fact.value && fact.value.state === 'retracted';
  return { room: fact.room, id: recordId(fact), hash: contentHash(canonicalJson(fact.value)), retracted };
}

/** A room that compiles itself, as the record knows it: one line for all of it. */
export function recordedRoom({ room, content }: { readonly room: string; readonly content: unknown }): Recorded {
  return { room, id: '*', hash: contentHash(canonicalJson(content)), retracted: false };
}

/** JSON with the fields of every group in order, so that moving a line in a file changes nothing. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** A change that the record does not hold yet. */
export type Unrecorded = Omit<Change, 'date' | 'why'>;

/** What changed since the record was last written. */
export function unrecordedChanges(now: readonly Recorded[], changes: readonly Change[]): Unrecorded[] {
  const last = lastByFact(changes);
  const present = new Set(now.map(keyOf));
  const touched = now.flatMap((fact): Unrecorded[] => {
    const before = last.get(keyOf(fact));
    if (before?.hash === fact.hash) return [];
    const isNew = before === undefined || before.change === 'removed';
    return [
      {
        room: fact.room,
        id: fact.id,
        change: fact.retracted ? 'retracted' : isNew ? 'added' : 'changed',
        hash: fact.hash,
      },
    ];
  });
  const gone = [...last.values()].filter((change) => change.change !== 'removed' && !present.has(keyOf(change)));
  return [...touched, ...gone.map(({ room, id }): Unrecorded => ({ room, id, change: 'removed', hash: '-' }))];
}

function lastByFact(changes: readonly Change[]): Map<string, Change> {
  return new Map(changes.map((change) => [keyOf(change), change]));
}

const keyOf = ({ room, id }: { readonly room: string; readonly id: string }): string => `${room}\t${id}`;
