/**
 * Entries as the bytes that get sealed.
 *
 * A few entries are plain JSON. Many are JSON with the envelope in columns (times as differences, zone and kind as
 * numbers), deflated: a ten-year journal is then read several times faster, because what costs time when it opens is
 * the number of bytes. Entries that do not fit the columns, such as those of a later version, are kept whole.
 */
import { isEntry, type JournalEntry } from '@clearleaf/core/journal';
import { deflateSync, inflateSync } from 'fflate';
import { concat, LARGEST, readU32, u32, utf8, type Bytes } from './wire/index.ts';

const PLAIN = 0;
const COLUMNS_DEFLATED = 1;
/** Of 9. Level 6, the usual one, takes 1.6 times as long for 4% less, and an import of ten years waits for it. */
const LEVEL = 4;
/** Below this, deflating saves less than padding adds. */
const PACK_FROM_ENTRIES = 16;
const COLUMN_KEYS = ['schema', 'id', 'kind', 'at', 'zone', 'recordedAt', 'payload'];

interface Columns {
  readonly ids: string[];
  /** Difference to the entry before. */
  readonly at: number[];
  /** `recordedAt` minus `at`. */
  readonly recorded: number[];
  readonly kinds: string[];
  readonly zones: string[];
  /** Index into `kinds` plus the number of kinds times the index into `zones`. */
  readonly tags: number[];
  readonly payloads: unknown[];
  /** Entries that do not fit the columns. */
  readonly whole: JournalEntry[];
}

export function encodeEntries(entries: readonly JournalEntry[]): Bytes {
  if (entries.length < PACK_FROM_ENTRIES) return concat(Uint8Array.of(PLAIN), utf8(JSON.stringify(entries)));
  const text = utf8(JSON.stringify(toColumns(entries)));
  return concat(Uint8Array.of(COLUMNS_DEFLATED), u32(text.length), deflateSync(text, { level: LEVEL }));
}

/** The entries, or `null` where the bytes are not from {@link encodeEntries}. The seal was checked before, so entries are not checked one by one. */
export function decodeEntries(bytes: Uint8Array): JournalEntry[] | null {
  try {
    if (bytes[0] === PLAIN) return JSON.parse(text(bytes.subarray(1))) as JournalEntry[];
    if (bytes[0] !== COLUMNS_DEFLATED) return null;
    const length = readU32(bytes, 1);
    if (length > LARGEST) return null;
    return fromColumns(JSON.parse(text(inflateSync(bytes.subarray(5), { out: new Uint8Array(length) }))) as Columns);
  } catch {
    return null;
  }
}

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

function fitsColumns(entry: JournalEntry): boolean {
  const keys = Object.keys(entry);
  return (
    isEntry(entry) &&
    keys.length === COLUMN_KEYS.length &&
    COLUMN_KEYS.every((key) => key in entry) &&
    entry.schema === 1
  );
}

function toColumns(entries: readonly JournalEntry[]): Columns {
  const columns: Columns = { ids: [], at: [], recorded: [], kinds: [], zones: [], tags: [], payloads: [], whole: [] };
  const fitting = entries.filter(isEntry).filter(fitsColumns);
  columns.kinds.push(...new Set(fitting.map(({ kind }) => kind)));
  columns.zones.push(...new Set(fitting.map(({ zone }) => zone)));
  let before = 0;
  for (const { id, at, recordedAt, kind, zone, payload } of fitting) {
    columns.ids.push(id);
    columns.at.push(at - before);
    columns.recorded.push(recordedAt - at);
    columns.tags.push(columns.kinds.indexOf(kind) + columns.kinds.length * columns.zones.indexOf(zone));
    columns.payloads.push(payload);
    before = at;
  }
  columns.whole.push(...entries.filter((entry) => !fitsColumns(entry)));
  return columns;
}

function fromColumns({ ids, at, recorded, kinds, zones, tags, payloads, whole }: Columns): JournalEntry[] {
  let time = 0;
  const entries = ids.map((id, index) => {
    time += at[index] ?? 0;
    const tag = tags[index] ?? 0;
    return {
      schema: 1,
      id,
      kind: kinds[tag % kinds.length],
      at: time,
      zone: zones[Math.floor(tag / kinds.length)],
      recordedAt: time + (recorded[index] ?? 0),
      payload: payloads[index],
    } as JournalEntry;
  });
  return entries.concat(whole);
}
