/** Nomie: the backups of versions 4 and 5 (events beside trackers) and of version 6 (files by their path). */
import { type Asking } from '../answers.ts';
import { ExchangeError } from '../error.ts';
import { field, isObject, numberIn, readJson, textIn, type JsonObject } from '../json.ts';
import { readingBuilder } from '../reading.ts';
import { hashText } from '../text.ts';
import type { Answers, ForeignFile, ReadContext, Reader, Reading } from '../types.ts';
import { addLogs, type NomieLog, type NomieTrackers } from './logs.ts';

export const nomie: Reader = {
  format: 'nomie',
  detect({ text }) {
    if (!text.startsWith('{')) return 0;
    if (/"nomie"\s*:\s*\{/.test(text)) return 0.95;
    if (!/"files"\s*:\s*\{/.test(text)) return 0;
    return /"version"\s*:\s*"6|\/books\/|"[^"]*trackers\.json"\s*:/.test(text) ? 0.9 : 0;
  },
  read: readBackup,
};

/** What both kinds of backup come to. */
interface Backup {
  readonly logs: readonly unknown[];
  readonly trackers: unknown;
  readonly people: unknown;
}

async function readBackup(file: ForeignFile, answers: Answers, context: ReadContext): Promise<Reading> {
  const root = await readJson(file);
  const builder = readingBuilder('nomie');
  const asking: Asking = { builder, answers, context, file: file.name };
  const backup = isObject(root) ? (filesIn(asking, root) ?? eventsIn(root)) : null;
  if (backup === null)
    throw new ExchangeError({
      code: 'malformed',
      file: file.name,
      place: '',
      value: '',
      expected: 'a backup of Nomie: an object with a list events, or with files',
    });
  if (isObject(backup.people)) builder.drop('other-person', Object.keys(backup.people).length);
  const logs: NomieLog[] = [];
  for (const [index, log] of backup.logs.entries()) {
    const read = isObject(log) ? readLog(log) : null;
    if (read === null) builder.skip(isObject(log) ? 'bad-date' : 'malformed', `log ${index}`);
    else logs.push(read);
  }
  addLogs(asking, logs, trackersIn(backup.trackers));
  return builder.finish();
}

function eventsIn(root: JsonObject): Backup | null {
  const events = field(root, 'events');
  return Array.isArray(events)
    ? { logs: events, trackers: field(root, 'trackers'), people: field(root, 'people') }
    : null;
}

function filesIn({ builder }: Asking, root: JsonObject): Backup | null {
  const files = field(root, 'files');
  if (!isObject(files)) return null;
  const logs: unknown[] = [];
  let [trackers, people]: unknown[] = [];
  for (const [path, raw] of Object.entries(files)) {
    const content = contentOf(raw);
    if (path.endsWith('trackers.json')) trackers = content;
    else if (path.endsWith('people.json')) people = content;
    else if (/(^|\/)books\//.test(path)) {
      if (Array.isArray(content)) for (const log of content as readonly unknown[]) logs.push(log);
      else builder.warn('damaged-part', path);
    }
  }
  return { logs, trackers, people };
}

/** A file in the backup is its value or the text of it. */
function contentOf(raw: unknown): unknown {
  if (typeof raw !== 'string') return raw;
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}

function readLog(log: JsonObject): NomieLog | null {
  const end = timeIn(log, 'end') ?? timeIn(log, 'start');
  if (end === null) return null;
  const note = textIn(log, 'note') ?? '';
  const hasPosition = [numberIn(log, 'lat'), numberIn(log, 'lng'), textIn(log, 'location')].some(
    (value) => value !== null && value !== '',
  );
  return {
    id: textIn(log, '_id')?.slice(0, 80) ?? `${end}-${hashText(note)}`,
    end,
    note,
    offset: numberIn(log, 'offset'),
    hasPosition,
  };
}

/** Milliseconds since 1970, or what JSON makes of a date. */
function timeIn(log: JsonObject, key: string): number | null {
  const text = textIn(log, key);
  const time = text === null ? numberIn(log, key) : Date.parse(text);
  return time === null || !Number.isFinite(time) ? null : time;
}

const NO_UNIT: ReadonlySet<string> = new Set(['num', 'number', 'count', 'none']);

function trackersIn(trackers: unknown): NomieTrackers {
  const known = new Map<string, { unit: string; scale?: { min: number; max: number } }>();
  if (!isObject(trackers)) return known;
  for (const [key, tracker] of Object.entries(trackers)) {
    if (!isObject(tracker)) continue;
    const uom = (textIn(tracker, 'uom') ?? '').trim().slice(0, 60);
    const [min, max] = [numberIn(tracker, 'min'), numberIn(tracker, 'max')];
    const isRange = textIn(tracker, 'type') === 'range' && min !== null && max !== null && min < max;
    known.set(textIn(tracker, 'tag') ?? key, {
      unit: NO_UNIT.has(uom.toLowerCase()) ? '' : uom,
      ...(isRange ? { scale: { min, max } } : {}),
    });
  }
  return known;
}
