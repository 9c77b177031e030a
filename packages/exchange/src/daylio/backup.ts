/**
 * The backup of Daylio: a zip archive with base64 of JSON. It holds the PIN in clear, which is dropped unread, and
 * photos, which are not opened. Months count from 0.
 */
import { askNamedZone, askOrder, type Asking } from '../answers.ts';
import { ExchangeError } from '../error.ts';
import { field, instantIn, isObject, numberIn, objectsIn, parseJson, textIn, type JsonObject } from '../json.ts';
import { pacer } from '../pace.ts';
import { checkInOf, type ForeignRating } from '../ratings.ts';
import { readingBuilder } from '../reading.ts';
import { htmlToText, longText, rowKey, words } from '../text.ts';
import type { Answers, ForeignFile, ReadContext, Reader, Reading } from '../types.ts';
import { isWallTime, wallTimeAt, zoneClock, zoneForOffset, type WallTime, type ZoneClock } from '../wall-time.ts';
import { listZip, readZipEntry } from '../zip.ts';
import { addActivities } from './activities.ts';

const ENTRY = 'backup.daylio';
const LARGEST_BACKUP = 1 << 27;

export const daylioBackup: Reader = {
  format: 'daylio-backup',
  detect: ({ names }) => (names?.includes(ENTRY) === true ? 0.99 : 0),
  read: readBackup,
};

interface BackupReading extends Asking {
  readonly clock: ZoneClock | null;
  readonly moods: ReadonlyMap<number, ForeignRating>;
  readonly tags: ReadonlyMap<number, string>;
}

async function readBackup(file: ForeignFile, answers: Answers, context: ReadContext): Promise<Reading> {
  const root = await unpack(file);
  const builder = readingBuilder('daylio-backup');
  const asking = { builder, answers, context, file: file.name };
  if (field(root, 'pin') !== undefined && field(root, 'pin') !== '') builder.drop('secret');
  const entries = objectsIn(root, 'dayEntries');
  const named = askNamedZone(
    asking,
    entries.some((entry) => entry !== null && offsetOf(entry) === null),
  );
  const reading: BackupReading = {
    ...asking,
    clock: named === null ? null : zoneClock(named),
    moods: moodsIn(asking, root),
    tags: tagsIn(root),
  };
  const pace = pacer(context, entries.length);
  for (const [index, entry] of entries.entries()) {
    await pace(index);
    if (entry === null) builder.skip('malformed', `dayEntries.${index}`);
    else readEntry(reading, entry, `dayEntries.${index}`);
  }
  builder.skip('not-kept', 'goals', objectsIn(root, 'goals').length);
  return builder.finish();
}

async function unpack(file: ForeignFile): Promise<JsonObject> {
  const entry = (await listZip(file)).find(({ name }) => name === ENTRY);
  if (entry === undefined) throw refusal(file, 'a zip archive that holds backup.daylio');
  const base64 = new TextDecoder().decode(await readZipEntry(file, entry, LARGEST_BACKUP));
  const root = parseJson(new TextDecoder().decode(decodeBase64(file, base64)), file.name);
  if (!isObject(root) || !Array.isArray(root['dayEntries'])) throw refusal(file, 'an object with a list dayEntries');
  return root;
}

const refusal = (file: ForeignFile, expected: string): ExchangeError =>
  new ExchangeError({ code: 'malformed', file: file.name, place: `zip entry ${ENTRY}`, value: '', expected });

function decodeBase64(file: ForeignFile, text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    throw refusal(file, 'base64');
  }
}

/**
 * Moods as ratings. Each belongs to one of five groups, of which 1 seems to be the best: that is offered, and the
 * person says whether it is so.
 */
function moodsIn(asking: Asking, root: JsonObject): ReadonlyMap<number, ForeignRating> {
  const found = objectsIn(root, 'customMoods').flatMap((mood) => {
    const id = mood === null ? null : numberIn(mood, 'id');
    return mood === null || id === null ? [] : [{ id, label: labelOf(mood, id), ...placeOf(mood) }];
  });
  const used = new Set(objectsIn(root, 'dayEntries').map((entry) => (entry === null ? null : numberIn(entry, 'mood'))));
  const moods = found.filter(({ id }) => used.has(id));
  const labels = [...new Set(moods.map(({ label }) => label))];
  if (labels.length < 2) return new Map();
  const offered = moods.toSorted((a, b) => b.group - a.group || b.place - a.place).map(({ label }) => label);
  const order = askOrder(asking, 'order:mood', labels, [...new Set(offered)]);
  const scale = { min: 1, max: order?.length ?? 0 };
  return new Map(
    (order === null ? [] : moods).map(({ id, label }) => [
      id,
      { name: 'Mood', value: (order?.indexOf(label) ?? 0) + 1, scale, source: 'asked', label },
    ]),
  );
}

const placeOf = (mood: JsonObject) => ({
  group: numberIn(mood, 'mood_group_id') ?? 0,
  place: numberIn(mood, 'mood_group_order') ?? 0,
});

/** The names that the program gives its five moods, by their number. */
const GIVEN = ['rad', 'good', 'meh', 'bad', 'awful'];

function labelOf(mood: JsonObject, id: number): string {
  const given = GIVEN[(numberIn(mood, 'predefined_name_id') ?? 0) - 1];
  return words(textIn(mood, 'custom_name')) ?? given ?? `mood ${id}`;
}

function tagsIn(root: JsonObject): ReadonlyMap<number, string> {
  const tags = new Map<number, string>();
  for (const tag of objectsIn(root, 'tags')) {
    const id = tag === null ? null : numberIn(tag, 'id');
    const name = tag === null ? null : words(textIn(tag, 'name'));
    if (id !== null && name !== null) tags.set(id, name);
  }
  return tags;
}

const LARGEST_OFFSET = 15 * 3_600_000;

function readEntry(reading: BackupReading, entry: JsonObject, place: string): void {
  const { builder } = reading;
  const at = instantIn(entry, 'datetime');
  if (at === null) return builder.skip('bad-date', `${place}.datetime`);
  const base = { at, ...zoneOf(reading, entry, { at, place }) };
  const assets = field(entry, 'assets');
  if (Array.isArray(assets)) builder.drop('photo', assets.length);
  const text = [textIn(entry, 'note_title') ?? '', textIn(entry, 'note') ?? ''].join('\n');
  const note = longText(htmlToText(text), builder);
  const mood = reading.moods.get(numberIn(entry, 'mood') ?? Number.NaN);
  const key = rowKey('entry', numberIn(entry, 'id') ?? `at ${at}`);
  if (mood !== undefined || note !== null)
    builder.add({ kind: 'check-in', ...base, key, payload: checkInOf(mood === undefined ? [] : [mood], note) });
  const tags = field(entry, 'tags');
  const activities = (Array.isArray(tags) ? tags : []).flatMap((id: unknown) => reading.tags.get(Number(id)) ?? []);
  addActivities(reading, { ...base, key, activities });
}

/** The offset of an entry in milliseconds; `null` where it has none. */
function offsetOf(entry: JsonObject): number | null {
  const offset = numberIn(entry, 'timeZoneOffset');
  return offset !== null && Math.abs(offset) <= LARGEST_OFFSET ? offset : null;
}

function zoneOf(
  reading: BackupReading,
  entry: JsonObject,
  { at, place }: { readonly at: number; readonly place: string },
): { readonly zone: string; readonly zoneSource: 'explicit' | 'assumed' } {
  const offset = offsetOf(entry);
  if (offset === null) return { zone: reading.clock?.zone ?? reading.context.zone, zoneSource: 'assumed' };
  checkWall(reading, entry, { at, offset, place });
  return { zone: zoneForOffset(offset, at, reading.clock), zoneSource: 'explicit' };
}

/** The wall time beside the instant is a check on the offset, and on the month that counts from 0. */
function checkWall(
  { builder }: BackupReading,
  entry: JsonObject,
  { at, offset, place }: { readonly at: number; readonly offset: number; readonly place: string },
): void {
  const number = (key: string) => numberIn(entry, key) ?? -1;
  const wall: WallTime = {
    year: number('year'),
    month: number('month') + 1,
    day: number('day'),
    hour: number('hour'),
    minute: number('minute'),
    second: 0,
    millisecond: 0,
  };
  const shown = wallTimeAt({ zone: '', offsetAt: () => offset, instantOf: () => ({ at, problem: null }) }, at);
  const isSame = wall.month === shown.month && wall.day === shown.day && wall.hour === shown.hour;
  if (isWallTime(wall) && !isSame) builder.warn('damaged-part', `${place}: date and datetime differ`);
}
