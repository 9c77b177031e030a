/**
 * Logs of Nomie, whose values stand in the note: `#kratom(3) #anxiety(6) @person +context`. People and positions are
 * dropped; what is left of the words becomes a note.
 */
import { askNamedZone, type Asking } from '../answers.ts';
import { asInstant } from '../instant.ts';
import { distinctKeys, longText, rowKey, words } from '../text.ts';
import { addTracker, type TrackedPoint, type Tracker } from '../trackers.ts';
import { zoneClock, zoneForOffset, type ZoneClock } from '../wall-time.ts';

/** One log. */
export interface NomieLog {
  /** The same whenever the log is read again. */
  readonly id: string;
  /** Milliseconds since 1970; Nomie goes by the end of a log. */
  readonly end: number;
  readonly note: string;
  /** Minutes that UTC is ahead of the clock, as `getTimezoneOffset` has it: -60 in Berlin in winter. */
  readonly offset: number | null;
  readonly hasPosition: boolean;
}

/** What the file says of trackers, by tag. */
export type NomieTrackers = ReadonlyMap<string, Pick<Tracker, 'unit' | 'scale'>>;

const TAG = /(^|[\s,.;:!?(])#([\p{L}\p{N}_-]{1,100})(?:\(([^()\n]{0,100})\))?/gu;
const PERSON = /(^|[\s,.;:!?(])@[\p{L}\p{N}_.-]+(?:\([^()\n]{0,100}\))?/gu;
const MOST_TRACKERS = 500;
const LONGEST_OFFSET = 18 * 60;

export function addLogs(asking: Asking, logs: readonly NomieLog[], known: NomieTrackers): void {
  const lacksOffset = logs.some(({ offset }) => !isOffset(offset));
  const named = askNamedZone(asking, lacksOffset);
  const reading: LogReading = {
    ...asking,
    named: named === null ? null : zoneClock(named),
    distinct: distinctKeys(),
    byTag: new Map(),
    seen: new Set(),
  };
  for (const log of logs) addLog(reading, log);
  for (const [name, points] of reading.byTag) {
    const { unit = '', scale } = known.get(name) ?? {};
    addTracker(asking, { name, unit, points, ...(scale === undefined ? {} : { scale }) });
  }
}

interface LogReading extends Asking {
  readonly named: ZoneClock | null;
  readonly distinct: (key: string) => string;
  readonly byTag: Map<string, TrackedPoint[]>;
  readonly seen: Set<string>;
}

function addLog(reading: LogReading, log: NomieLog): void {
  const { builder, distinct, seen } = reading;
  if (seen.has(log.id)) return builder.skip('duplicate', `log ${log.id}`);
  seen.add(log.id);
  if (log.hasPosition) builder.drop('position');
  const at = asInstant(log.end);
  if (at === null) return builder.skip('bad-date', `log ${log.id}`);
  const base = { at, ...zoneOf(reading, log, at) };
  const { tags, text, people } = readNote(log.note);
  builder.drop('other-person', people);
  for (const { tag, value } of tags) {
    const points = reading.byTag.get(tag) ?? [];
    points.push({ ...base, key: distinct(rowKey('log', log.id, tag)), note: null, ...readValue(value) });
    if (points.length === 1 && reading.byTag.size >= MOST_TRACKERS)
      builder.skip('not-kept', 'tags beyond the first 500');
    else reading.byTag.set(tag, points);
  }
  const note = longText(text, builder);
  if (note !== null)
    builder.add({ kind: 'note', ...base, key: distinct(rowKey('note', log.id)), payload: { text: note } });
  else if (tags.length === 0) builder.skip('empty-row', `log ${log.id}`);
}

function zoneOf(
  { named, context }: LogReading,
  { offset }: NomieLog,
  at: number,
): Pick<TrackedPoint, 'zone' | 'zoneSource'> {
  return isOffset(offset)
    ? { zone: zoneForOffset(-offset * 60_000, at, named), zoneSource: 'explicit' }
    : { zone: named?.zone ?? context.zone, zoneSource: 'assumed' };
}

const isOffset = (offset: number | null): offset is number => offset !== null && Math.abs(offset) <= LONGEST_OFFSET;

interface ReadNote {
  readonly tags: readonly { readonly tag: string; readonly value: string | null }[];
  readonly text: string;
  readonly people: number;
}

function readNote(note: string): ReadNote {
  const tags: { tag: string; value: string | null }[] = [];
  let people = 0;
  const text = note
    .replace(TAG, (_, before: string, tag: string, value: string | undefined) => {
      tags.push({ tag: words(tag) ?? tag, value: value ?? null });
      return before;
    })
    .replace(PERSON, (_, before: string) => {
      people += 1;
      return before;
    });
  return { tags, people, text: text.replace(/[ \t]{2,}/g, ' ').trim() };
}

/** A tag alone counts one. */
function readValue(value: string | null): Pick<TrackedPoint, 'value' | 'text'> {
  const text = (value ?? '1').trim();
  return { text, value: /^[+-]?(\d{1,12}(\.\d{1,12})?|\.\d{1,12})$/.test(text) ? Number(text) : null };
}
